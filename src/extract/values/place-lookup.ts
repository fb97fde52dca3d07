import { countryNamed } from '../../gazetteer/country-names.js';
import { abbreviated, fold } from '../../gazetteer/fold.js';
import type { Gazetteer, Place } from '../../gazetteer/place.js';
import { pressName } from '../../gazetteer/press-names.js';
import { persian } from '../../language/fa/letters.js';
import { formsOf } from '../../language/forms.js';
import { placeWordsOf } from '../../language/places/languages.js';
import type { PlaceWords } from '../../language/places/place-words.js';
import type { PlacePrecision } from '../../model/findings.js';

/** The places that a name may mean, and the noun that says what kind it is of. */
export interface LookedUp {
  places: readonly Place[];
  noun?: { word: string; precision: PlacePrecision };
}

/** What kinds of the gazetteer a noun lets through. */
const KINDS: Readonly<Record<PlacePrecision, ReadonlySet<Place['kind']>>> = {
  country: new Set(['country', 'world-region']),
  region: new Set(['region', 'world-region']),
  district: new Set(['district', 'city', 'village', 'region']),
  city: new Set(['city', 'village', 'capital']),
  point: new Set(['own']),
};

/** A county bears the name of any town: the gazetteer's towns of that name are no guess for it. */
const COUNTY = /^(?:county|borough)$/;
const COUNTIES: ReadonlySet<Place['kind']> = new Set<Place['kind']>(['district', 'region']);

/** “Ky.” or “KY”: a short form of a state, behind a comma. */
const SHORT = /^(?:\p{Lu}\p{L}{1,4}\.|\p{Lu}{2}|(?:\p{Lu}\.){2})$/u;

/**
 * Looks a name up as it stands, without its case ending, and without the nouns and points of the compass beside it (“Khatlon region”, “the
 * city of Basra”, “northern Vesh”); the noun then chooses among the places of the name.
 *
 * @param lead the words before the name.
 */
export function lookUp(gazetteer: Gazetteer, language: string, name: string, lead = ''): LookedUp {
  const plain = name.replace(/[’']s?$/, '').trim();
  if (/,\s*$/.test(lead) && SHORT.test(plain)) {
    const states = gazetteer.named(abbreviated(plain));
    if (states.length > 0) return { places: states };
  }
  const whole = named(gazetteer, language, plain);
  const words = placeWordsOf(language);
  const { core, noun } = withoutNoun(plain, words);
  if (whole.length > 0) return noun ? { places: whole, noun } : { places: whole };
  if (!core || core === plain) return noun ? { places: [], noun } : { places: [] };
  const places = named(gazetteer, language, core);
  const kinds = noun && (COUNTY.test(noun.word) ? COUNTIES : KINDS[noun.precision]);
  const fitting = kinds ? places.filter(({ kind }) => kinds.has(kind)) : places;
  return {
    places: noun?.precision === 'point' ? [] : fitting.length > 0 ? fitting : noun ? [] : places,
    ...(noun ? { noun } : {}),
  };
}

function named(gazetteer: Gazetteer, language: string, name: string): readonly Place[] {
  for (const form of formsOf(language, name)) {
    const places = gazetteer.named(fold(pressName(language, form) ?? form)).filter(({ kind }) => kind !== 'people');
    if (places.length > 0) return places;
  }
  if (language === 'en') return [];
  for (const form of formsOf(language, name)) {
    const country = countryNamed(gazetteer, language, form);
    if (country) return [country];
  }
  return [];
}

/** A name without the words that only say what it is of. */
function withoutNoun(name: string, { nouns, empty }: PlaceWords): { core: string; noun?: LookedUp['noun'] } {
  const parts = name.split(/\s+/);
  const plain = (word: string): string => persian(word.toLowerCase());
  let noun: LookedUp['noun'];
  const core = parts.filter((word) => {
    const precision = nouns.get(plain(word));
    if (precision) noun ??= { word: plain(word), precision };
    return precision === undefined && !empty.test(plain(word));
  });
  return { core: core.join(' '), ...(noun ? { noun } : {}) };
}
