import { choosePlace, NOTHING_AROUND, type Surroundings } from '../../gazetteer/choose.js';
import { fold } from '../../gazetteer/fold.js';
import { peopleNamed } from '../../gazetteer/peoples.js';
import { type Gazetteer, type Place, PRECISION } from '../../gazetteer/place.js';
import { placeWordsOf } from '../../language/places/languages.js';
import type { PlaceMention } from '../../model/findings.js';
import type { NameSpan } from '../../model/frames.js';
import { spanOf } from '../../model/span.js';
import type { Stretch } from './date.js';
import { type LookedUp, lookUp } from './place-lookup.js';

/** What places are found with. */
export interface PlaceContext {
  text: string;
  language: string;
  names: readonly NameSpan[];
  gazetteer: Gazetteer;
}

/** A name of a place in the text: what it may mean, and what it is taken for. */
export interface NamedPlaceSpan extends Stretch {
  name: string;
  found: LookedUp;
  chosen?: Place;
  mention: PlaceMention;
}

/** The places of a story by their names, and what the story speaks of. */
export interface StoryPlaces {
  context: PlaceContext;
  named: readonly NamedPlaceSpan[];
  peoples: readonly PlaceMention[];
  /** Countries and regions that are surely spoken of, each with how often. */
  spoken: Pick<Surroundings, 'countries' | 'regions'>;
  /** The country that the text plainly speaks of most. */
  leading?: string;
}

/** Names with no more than this between them stand beside each other: “Oru, in Vesh”. */
const BESIDE = 12;
const LEAD = 24;
/** Names of these kinds mean what they say, mostly. */
const SURE_KINDS: ReadonlySet<Place['kind']> = new Set(['country', 'region', 'capital', 'own']);

/**
 * The places that a story names, each found in the gazetteer by what stands around it; one name means one place throughout. Only names of the
 * kind `place` are places, and peoples speak of their countries.
 */
export function storyPlaces(context: PlaceContext): StoryPlaces {
  const { text, language, gazetteer } = context;
  const spans = context.names.filter(({ kind }) => kind === 'place').sort((a, b) => a.start - b.start);
  const found = spans.map((span) => {
    const name = text.slice(span.start, span.end);
    return {
      span,
      name,
      key: fold(name),
      found: lookUp(gazetteer, language, name, text.slice(Math.max(0, span.start - LEAD), span.start)),
    };
  });
  const peoples = context.names.flatMap((name) => (name.kind === 'people' ? (demonym(context, name) ?? []) : []));
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  const count = (map: Map<string, number>, key: string | undefined) => key && map.set(key, (map.get(key) ?? 0) + 1);
  for (const { country } of peoples) count(countries, country);
  const sure = found.map(({ found: { places } }) => {
    const place = choosePlace(places, NOTHING_AROUND);
    return place && SURE_KINDS.has(place.kind) ? place : undefined;
  });
  for (const place of sure) {
    count(countries, place?.country);
    count(regions, place?.region);
  }
  const around = new Map<string, { beside: Place[]; located: boolean; own: Place | undefined; times: number }>();
  const located = placeWordsOf(language).located;
  found.forEach(({ span, key }, i) => {
    const known = around.get(key) ?? { beside: [], located: false, own: sure[i], times: 0 };
    known.times++;
    known.located ||= located.test(text.slice(Math.max(0, span.start - LEAD), span.start));
    for (const other of [found[i - 1], found[i + 1]])
      if (other && areBeside(text, span, other.span))
        known.beside.push(...other.found.places.filter(({ kind }) => kind === 'region' || kind === 'country'));
    around.set(key, known);
  });
  const settled = new Map<string, Place | undefined>();
  for (const {
    key,
    found: { places },
  } of found) {
    if (settled.has(key)) continue;
    const {
      beside,
      located: isLocated,
      own,
      times,
    } = around.get(key) ?? { beside: [], located: false, own: undefined, times: 0 };
    const without = (map: ReadonlyMap<string, number>, code: string | undefined) =>
      code ? new Map(map).set(code, (map.get(code) ?? 0) - times) : map;
    settled.set(
      key,
      choosePlace(places, {
        countries: without(countries, own?.country),
        regions: without(regions, own?.region),
        beside,
        located: isLocated,
      }),
    );
  }
  const named = found.map(({ span, name, key, found: looked }, i): NamedPlaceSpan => {
    const chosen = settled.get(key);
    const enclosing = [found[i + 1], found[i - 1]]
      .filter((other) => other && areBeside(text, span, other.span))
      .map((other) => settled.get(other.key))
      .find((place) => place?.country);
    const mention = chosen ? knownPlace(text, span, looked, chosen) : unknownPlace(text, span, looked, enclosing);
    return { start: span.start, end: span.end, name, found: looked, mention, ...(chosen ? { chosen } : {}) };
  });
  const leading = leadingCountry(peoples, named);
  return {
    context,
    peoples,
    spoken: { countries, regions },
    ...(leading ? { leading } : {}),
    named: named.map((one) =>
      one.mention.country || !leading || one.mention.lat !== undefined
        ? one
        : { ...one, mention: { ...one.mention, country: leading, countryBasis: 'inferred' as const } },
    ),
  };
}

/** All places that a story names, and the peoples that speak of theirs, in the order of the text. */
export const placeMentions = ({ named, peoples }: StoryPlaces): PlaceMention[] =>
  [...named.map(({ mention }) => mention), ...peoples].sort((a, b) => a.start - b.start);

function areBeside(text: string, a: Stretch, b: Stretch): boolean {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  return to - from <= BESIDE && !/[.!?;\n؟]\s|\n/.test(text.slice(from, to));
}

/** A country is what a text is about where it is spoken of this often, and this much more often than any other. */
const FEWEST_SPOKEN = 3;
const AHEAD = 1.4;
function leadingCountry(peoples: readonly PlaceMention[], named: readonly NamedPlaceSpan[]): string | undefined {
  const spoken = new Map<string, number>();
  for (const { country } of [...peoples, ...named.map(({ mention }) => mention)])
    if (country) spoken.set(country, (spoken.get(country) ?? 0) + 1);
  const [first, second] = [...spoken].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= FEWEST_SPOKEN && first[1] >= AHEAD * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** A place of the gazetteer as a text names it. */
export function knownPlace(text: string, { start, end }: Stretch, { noun }: LookedUp, place: Place): PlaceMention {
  const span = spanOf(text, start, end);
  const own = place.kind === 'own' ? noun : undefined;
  return {
    name: place.kind === 'country' ? place.name : span.quote,
    kind: own?.word ?? place.kind,
    precision: own?.precision ?? PRECISION[place.kind],
    lat: place.lat,
    lon: place.lon,
    gazetteerId: place.id,
    ...(place.country ? { country: place.country } : {}),
    ...(place.region ? { region: place.region } : {}),
    ...span,
  };
}

/** A place that no gazetteer lists: it takes the country and region named beside it, and no coordinates. */
function unknownPlace(
  text: string,
  { start, end }: Stretch,
  { noun }: LookedUp,
  enclosing: Place | undefined,
): PlaceMention {
  const span = spanOf(text, start, end);
  return {
    name: span.quote,
    kind: noun?.word ?? UNLISTED,
    precision: noun?.precision ?? 'city',
    ...(enclosing?.country ? { country: enclosing.country } : {}),
    ...(enclosing?.region ? { region: enclosing.region } : {}),
    ...span,
  };
}

/** The kind of a place that no gazetteer lists and whose words do not say what it is. */
export const UNLISTED = 'unlisted';

/** The country that a people's name speaks of, with its point where the gazetteer has one. */
function demonym({ text, gazetteer }: PlaceContext, { start, end }: Stretch): PlaceMention | undefined {
  const span = spanOf(text, start, end);
  const people = peopleNamed(gazetteer, span.quote) ?? peopleNamed(gazetteer, span.quote.split(/[\s-]+/).at(-1) ?? '');
  if (!people) return undefined;
  const country = gazetteer.named(fold(people.name)).find(({ kind }) => kind === 'country');
  return {
    name: people.name,
    kind: 'people',
    precision: 'country',
    demonym: true,
    ...(people.country ? { country: people.country } : {}),
    ...(country ? { lat: country.lat, lon: country.lon, gazetteerId: country.id } : {}),
    ...span,
  };
}
