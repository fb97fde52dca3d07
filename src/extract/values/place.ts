import { choosePlace } from '../../gazetteer/choose.js';
import { type Place, PRECISION } from '../../gazetteer/place.js';
import { persian } from '../../language/fa/letters.js';
import { placeWordsOf } from '../../language/places/languages.js';
import type { PlaceMention, PlacePrecision } from '../../model/findings.js';
import { overlap, spanOf } from '../../model/span.js';
import type { Stretch } from './date.js';
import { lookUp } from './place-lookup.js';
import { knownPlace, type NamedPlaceSpan, type StoryPlaces, UNLISTED } from './places.js';

const FINENESS: Readonly<Record<PlacePrecision, number>> = { point: 4, city: 3, district: 2, region: 1, country: 0 };

/**
 * Where an event happened: the smallest place of its roles, looked up together with those that hold it, so that one of its name outside them
 * is not taken. A place that nobody lists keeps its words and takes the point of the smallest place that holds it, with that one's precision.
 *
 * @param place spans of the role `place`.
 * @param areas spans of the role `area`.
 */
export function placeOf(
  story: StoryPlaces,
  place: readonly Stretch[],
  areas: readonly Stretch[],
): PlaceMention | undefined {
  const [role, ...others] = place.length > 0 ? place : smallestFirst(story, areas);
  if (!role) return undefined;
  const inside = namesIn(story, role);
  const main = smallestFirst(story, inside)[0];
  const around = [
    ...inside.filter((one) => one !== main),
    ...[...areas, ...others].flatMap((area) => areaNames(story, area)),
  ];
  const holding = settleAreas(
    story,
    around.filter((one) => !main || !overlap(one, main)),
  );
  if (!main) return unnamed(story, role, holding);
  const known = settle(story, main, holding);
  if (saysMore(story, role, inside)) return unlisted(story, role, known ? [known, ...holding] : holding, story.leading);
  if (known) return knownPlace(story.context.text, main, main.found, known);
  return unlisted(story, main, holding, main.mention.country ?? story.leading, main.mention);
}

const namesIn = ({ named }: StoryPlaces, role: Stretch): NamedPlaceSpan[] => named.filter((one) => overlap(one, role));

/** The names of an area; where the reader found none in it, the area's words themselves. */
function areaNames(story: StoryPlaces, area: Stretch): NamedPlaceSpan[] {
  const names = namesIn(story, area);
  if (names.length > 0) return names;
  const { text, language, gazetteer } = story.context;
  const name = text.slice(area.start, area.end);
  const found = lookUp(gazetteer, language, name);
  const [first] = found.places;
  return first ? [{ ...area, name, found, mention: knownPlace(text, area, found, first) }] : [];
}

/** By what is known of them: a name that nobody lists is finer than one of a town. */
function smallestFirst<T extends Stretch>(story: StoryPlaces, spans: readonly T[]): T[] {
  const fineness = (span: Stretch): number => {
    const chosen = namesIn(story, span)[0]?.chosen;
    return chosen ? FINENESS[PRECISION[chosen.kind]] : UNKNOWN_FINENESS;
  };
  return [...spans].sort((a, b) => fineness(b) - fineness(a));
}
const UNKNOWN_FINENESS = 3.5;

/** Which places the areas of one event are, the largest first, each inside those before it; the answer is smallest first. */
function settleAreas(story: StoryPlaces, areas: readonly NamedPlaceSpan[]): Place[] {
  const settled: Place[] = [];
  for (const area of smallestFirst(story, areas).reverse()) {
    const place = settle(story, area, settled);
    if (place) settled.unshift(place);
  }
  return settled;
}

/** A place of so many people, or one whose name says what it is, is believed against an area that does not hold it. */
const SURE_OF = 100_000;
const isSure = ({ kind, population }: Place): boolean =>
  kind === 'country' || kind === 'region' || kind === 'capital' || population >= SURE_OF;

/**
 * The place of a name that lies in what holds it. What does not hold it is another place beside it (“Kenya and Tanzania”) where the name is
 * surely known; else the name means one that nobody lists.
 */
function settle(story: StoryPlaces, { found, chosen }: NamedPlaceSpan, holding: readonly Place[]): Place | undefined {
  const areas = chosen ? holding.filter((area) => isCoarser(area, chosen)) : holding;
  let inside = found.places;
  for (const area of areas) {
    const here = inside.filter((place) => liesIn(place, area));
    if (here.length > 0) inside = here;
    else if (!chosen || !isSure(chosen)) return undefined;
  }
  if (areas.length === 0 && chosen) return inCountryOf(story, found.places, chosen, holding) ?? chosen;
  if (areas.length === 0 || (chosen && inside.includes(chosen))) return chosen;
  const best = choosePlace(inside, { ...story.spoken, beside: areas, located: true });
  return best ?? [...inside].sort((a, b) => b.population - a.population)[0];
}

/** “Sale, Greater Manchester”: an area that is no larger by what is known of it still says the country of a town that others share the name of. */
function inCountryOf(
  story: StoryPlaces,
  places: readonly Place[],
  chosen: Place,
  beside: readonly Place[],
): Place | undefined {
  const [area] = beside.filter(({ country }) => country !== undefined);
  if (!area || area.country === chosen.country || (chosen.kind !== 'city' && chosen.kind !== 'village'))
    return undefined;
  const there = places.filter(({ country }) => country === area.country);
  return choosePlace(there, { ...story.spoken, beside, located: true });
}

const isCoarser = (area: Place, place: Place): boolean =>
  FINENESS[PRECISION[area.kind]] < FINENESS[PRECISION[place.kind]] ||
  (area.kind === 'world-region' && area.id !== place.id);

/** Whether a place may lie in another: world regions hold whatever they like, and what has no region may lie in any of its country. */
function liesIn(place: Place, area: Place): boolean {
  if (place.id === area.id || area.kind === 'world-region' || place.kind === 'world-region') return true;
  if (area.kind === 'country') return place.country === area.country;
  if (area.kind === 'region') return place.country === area.country && (!place.region || place.region === area.region);
  return place.country === area.country;
}

/** Whether the words of a role say more than the names in it: “a market in Oru” is a finer place than Oru. */
function saysMore({ context: { text, language } }: StoryPlaces, role: Stretch, names: readonly Stretch[]): boolean {
  const { nouns, empty } = placeWordsOf(language);
  let rest = text.slice(role.start, role.end);
  for (const { start, end } of [...names].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, Math.max(0, start - role.start))} ${rest.slice(Math.max(0, end - role.start))}`;
  return rest
    .split(/[\s,()’]+/)
    .map((word) => persian(word.toLowerCase()))
    .some((word) => word !== '' && !empty.test(word) && (nouns.get(word) ?? 'point') === 'point');
}

/** A place without a name, “a fuel plant”, or one whose name the reader passed over. */
function unnamed(story: StoryPlaces, role: Stretch, holding: readonly Place[]): PlaceMention {
  const { text, language, gazetteer, names } = story.context;
  const words = text.slice(role.start, role.end).replace(ARTICLE, '');
  const ofAnother = names.some((name) => name.kind !== 'people' && overlap(name, role));
  const found = ofAnother || !/^\p{Lu}|\p{Lo}/u.test(words) ? { places: [] } : lookUp(gazetteer, language, words);
  const place = settle(
    story,
    { ...role, name: words, found, mention: unlisted(story, role, holding, undefined) },
    holding,
  );
  const [first] = found.places;
  const chosen =
    place ??
    (holding.length === 0 && first
      ? choosePlace(found.places, { ...story.spoken, beside: [], located: true })
      : undefined);
  return chosen
    ? knownPlace(text, role, found, chosen)
    : unlisted(story, role, holding, ofAnother ? undefined : story.leading);
}

const ARTICLE = /^(?:the|an?) /i;

/** A place that no gazetteer lists: its words, with the point of the smallest place that holds it, as finely as that one is known. */
function unlisted(
  { context: { text, language } }: StoryPlaces,
  role: Stretch,
  [area]: readonly Place[],
  leading: string | undefined,
  like?: PlaceMention,
): PlaceMention {
  const span = spanOf(text, role.start, role.end);
  const noun = nounOf(span.quote, language);
  const mention: PlaceMention = {
    name: span.quote.replace(ARTICLE, ''),
    kind: noun?.[0] ?? like?.kind ?? UNLISTED,
    precision: area ? PRECISION[area.kind] : (noun?.[1] ?? like?.precision ?? 'point'),
    ...span,
  };
  if (area?.country) mention.country = area.country;
  else if (leading && !area) {
    mention.country = leading;
    if (like?.country !== leading || like.countryBasis) mention.countryBasis = 'inferred';
  }
  if (area?.region) mention.region = area.region;
  else if (!area && like?.region) mention.region = like.region;
  if (area) {
    mention.lat = area.lat;
    mention.lon = area.lon;
  }
  return mention;
}

/** The noun that says what kind of place some words are. */
function nounOf(words: string, language: string): [string, PlacePrecision] | undefined {
  const { nouns } = placeWordsOf(language);
  for (const word of words.split(/[\s,()’]+/).reverse()) {
    const plain = persian(word.toLowerCase());
    const precision = nouns.get(plain);
    if (precision) return [plain, precision];
  }
  return undefined;
}
