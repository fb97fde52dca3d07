import { choosePlace, NOTHING_AROUND } from '../../gazetteer/choose.js';
import { fold } from '../../gazetteer/fold.js';
import { countryOfPeople } from '../../gazetteer/peoples.js';
import { type Place, PRECISION } from '../../gazetteer/place.js';
import type { PlaceMention } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { overlapping } from '../spans-in.js';
import { type PlaceCandidate, placeCandidates } from './candidates.js';

/** How far apart, in tokens, two names are still “beside” each other: “Oru, Veshan”. */
const BESIDE = 4;

/**
 * The places that a text names, each found in the gazetteer by what stands around it. A name that only a place noun gives
 * away (“Zarin Gorge”) takes the country or region named beside it, and no coordinates.
 */
export function findPlaces(context: StoryContext): Pick<StoryContext, 'places' | 'leading'> {
  const peoples = countPeoples(context);
  const all = context.sentences.map((parsed) =>
    placeCandidates(parsed.sentence, context).filter((c) => !insidePerson(context, c) && !isBody(context, c)),
  );
  const settled = settleNames(peoples, all);
  const mentions: PlaceMention[] = [];
  for (const candidates of all) {
    for (const candidate of candidates) {
      const chosen = settled.get(nameOf(candidate));
      const mention = chosen
        ? knownPlace(context.text, candidate, chosen)
        : unknownPlace(context.text, candidate, candidates, settled);
      if (mention) mentions.push(mention);
    }
  }
  const leading = leadingCountry(peoples, mentions);
  const places = mentions.map((one) =>
    one.country || !leading || one.lat !== undefined ? one : inCountry(one, leading),
  );
  return { places, leading };
}

/** A place that no gazetteer lists, in a country that is inferred. */
export const inCountry = (place: PlaceMention, country: string): PlaceMention => ({
  ...place,
  country,
  countryBasis: 'inferred',
});

/** A country is what a text is about where it is spoken of this often, and this much more often than any other. */
const FEWEST_SPOKEN = 3;
const LEAD = 1.4;
/** The country that a text plainly speaks of most: by name, by its people and by its places. */
function leadingCountry(peoples: ReadonlyMap<string, number>, places: readonly PlaceMention[]): string | undefined {
  const spoken = new Map(peoples);
  for (const { country, countryBasis } of places)
    if (country && !countryBasis) spoken.set(country, (spoken.get(country) ?? 0) + 1);
  const [first, second] = [...spoken].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= FEWEST_SPOKEN && first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The name of a candidate as it is looked up; all of its mentions in a text mean one place. */
function nameOf({ sentence, first, last }: PlaceCandidate): string {
  return fold(
    sentence.tokens
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(' '),
  );
}

/**
 * Which place each name of a text means. First by size alone; what is then surely spoken of (countries, regions, capitals)
 * and what any mention of the name has beside it decides the rest.
 */
function settleNames(
  peoples: ReadonlyMap<string, number>,
  all: readonly (readonly PlaceCandidate[])[],
): Map<string, Place> {
  const named = new Map<string, { places: readonly Place[]; beside: Place[]; located: boolean; times: number }>();
  for (const candidates of all) {
    candidates.forEach((candidate, i) => {
      const known = named.get(nameOf(candidate)) ?? { places: candidate.places, beside: [], located: false, times: 0 };
      known.times++;
      known.located ||= LOCATIVE.has(candidate.sentence.tokens[candidate.first - 1]?.lower ?? '');
      for (const other of [candidates[i - 1], candidates[i + 1]])
        if (other && distance(candidate, other) <= BESIDE)
          known.beside.push(...other.places.filter(({ kind }) => kind === 'region' || kind === 'country'));
      named.set(nameOf(candidate), known);
    });
  }
  const surely = [...named].flatMap(([name, { places, times }]) => {
    const place = choosePlace(places, NOTHING_AROUND);
    return place && SURE_KINDS.has(place.kind) ? [{ name, place, times }] : [];
  });
  const settled = new Map<string, Place>();
  for (const [name, { places, beside, located }] of named) {
    const countries = new Map(peoples);
    const regions = new Map<string, number>();
    for (const { place, times } of surely.filter((one) => one.name !== name)) {
      if (place.country) countries.set(place.country, (countries.get(place.country) ?? 0) + times);
      if (place.region) regions.set(place.region, (regions.get(place.region) ?? 0) + times);
    }
    const place = choosePlace(places, { countries, regions, beside, located });
    if (place) settled.set(name, place);
  }
  return settled;
}

const LOCATIVE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around']);
/** Names of these kinds mean what they say, mostly. */
const SURE_KINDS: ReadonlySet<Place['kind']> = new Set(['country', 'region', 'capital', 'own']);

function distance(a: PlaceCandidate, b: PlaceCandidate): number {
  return a.first > b.last ? a.first - b.last : b.first - a.last;
}

function insidePerson(context: StoryContext, candidate: PlaceCandidate): boolean {
  const { tokens } = candidate.sentence;
  const start = tokens[candidate.first].start;
  const end = tokens[candidate.last].end;
  return overlapping(context.names, { start, end }).some(
    (name) =>
      (name.kind === 'person' && name.end - name.start >= end - start) ||
      ((name.kind === 'organisation' || name.kind === 'government' || name.kind === 'armed-group') &&
        name.last > name.first &&
        name.end > end),
  );
}

/** “Islamic Emirate” where that is a government's name. */
function isBody({ book, text }: StoryContext, { sentence, first, last, places }: PlaceCandidate): boolean {
  return places.length === 0 && book(text.slice(sentence.tokens[first].start, sentence.tokens[last].end)) !== undefined;
}

/** How often the people of each country are spoken of. */
function countPeoples(context: StoryContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of context.analysis.sentences) {
    for (const token of tokens) {
      if (!/^\p{Lu}/u.test(token.text)) continue;
      for (const part of token.text.split(/[-–]/)) {
        const country = countryOfPeople(context.gazetteer, part);
        if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
      }
    }
  }
  return counts;
}

const INITIALS = /(?:\p{Lu}\.)+\p{Lu}$/u;
/** The last full stop of “U.S.” belongs to the name. */
const endOf = (text: string, end: number): number =>
  text[end] === '.' && INITIALS.test(text.slice(Math.max(0, end - 8), end)) ? end + 1 : end;

function knownPlace(text: string, { sentence, first, last, noun }: PlaceCandidate, place: Place): PlaceMention {
  const span = spanOf(text, sentence.tokens[first].start, endOf(text, sentence.tokens[last].end));
  const mention: PlaceMention = {
    name: place.kind === 'country' ? place.name : span.quote,
    kind: place.kind === 'own' && noun ? noun.word : place.kind,
    precision: place.kind === 'own' && noun ? noun.precision : PRECISION[place.kind],
    lat: place.lat,
    lon: place.lon,
    gazetteerId: place.id,
    ...span,
  };
  if (place.country) mention.country = place.country;
  if (place.region) mention.region = place.region;
  return mention;
}

function unknownPlace(
  text: string,
  candidate: PlaceCandidate,
  neighbours: readonly PlaceCandidate[],
  settled: ReadonlyMap<string, Place>,
): PlaceMention | undefined {
  if (!candidate.noun) return undefined;
  const { sentence, first, last, noun } = candidate;
  const span = spanOf(text, sentence.tokens[first].start, sentence.tokens[last].end);
  const enclosing = neighbours
    .filter((other) => other !== candidate && distance(candidate, other) <= BESIDE)
    .map((other) => settled.get(nameOf(other)))
    .find((place) => place?.country);
  const mention: PlaceMention = { name: span.quote, kind: noun.word, precision: noun.precision, ...span };
  if (enclosing?.country) mention.country = enclosing.country;
  if (enclosing?.region) mention.region = enclosing.region;
  return mention;
}
