import { choosePlace } from '../../gazetteer/choose.js';
import { fold } from '../../gazetteer/fold.js';
import type { Place } from '../../gazetteer/place.js';
import type { PlaceMention, PlacePrecision } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { type PlaceCandidate, placeCandidates } from './candidates.js';

const PRECISION: Record<Place['kind'], PlacePrecision> = {
  country: 'country',
  region: 'region',
  capital: 'city',
  city: 'city',
  village: 'city',
  'world-region': 'country',
  own: 'point',
  people: 'country',
};
/** How far apart, in tokens, two names are still “beside” each other: “Oru, Veshan”. */
const BESIDE = 4;

/**
 * The places that a text names, each found in the gazetteer by what stands around it. A name that only a place noun gives
 * away (“Zarin Gorge”) takes the country or region named beside it, and no coordinates.
 */
export function findPlaces(context: StoryContext): PlaceMention[] {
  const all = context.sentences.map((parsed) =>
    placeCandidates(parsed.sentence, context.gazetteer).filter((c) => !insidePerson(context, c)),
  );
  const countries = countCountries(context, all.flat());
  const mentions: PlaceMention[] = [];
  for (const candidates of all) {
    candidates.forEach((candidate, i) => {
      const around = [candidates[i - 1], candidates[i + 1]].filter(
        (other) => other && distance(candidate, other) <= BESIDE,
      );
      const beside = around.flatMap((other) => other.places.filter((place) => place.kind !== 'people'));
      const chosen = choosePlace(candidate.places, { countries, beside });
      const mention = chosen
        ? knownPlace(context.text, candidate, chosen)
        : unknownPlace(context.text, candidate, candidates, countries);
      if (mention) mentions.push(mention);
    });
  }
  return mentions;
}

function distance(a: PlaceCandidate, b: PlaceCandidate): number {
  return a.first > b.last ? a.first - b.last : b.first - a.last;
}

function insidePerson(context: StoryContext, candidate: PlaceCandidate): boolean {
  const { tokens } = candidate.sentence;
  const start = tokens[candidate.first].start;
  const end = tokens[candidate.last].end;
  return context.names.some(
    (name) =>
      name.start < end &&
      start < name.end &&
      ((name.kind === 'person' && name.end - name.start >= end - start) ||
        ((name.kind === 'organisation' || name.kind === 'government' || name.kind === 'armed-group') &&
          name.last > name.first &&
          name.end > end)),
  );
}

/** How often each country is spoken of: by name, by a people of it, or by a place that only it has. */
function countCountries(context: StoryContext, candidates: readonly PlaceCandidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string | undefined) => country && counts.set(country, (counts.get(country) ?? 0) + 1);
  for (const candidate of candidates) {
    const country = candidate.places.find((place) => place.kind === 'country' || place.kind === 'capital');
    add(country?.country);
  }
  for (const { tokens } of context.analysis.sentences) {
    for (const token of tokens) {
      if (!/^\p{Lu}/u.test(token.text)) continue;
      for (const part of token.text.split(/[-–]/))
        add(context.gazetteer.named(fold(part)).find((place) => place.kind === 'people')?.country);
    }
  }
  return counts;
}

function knownPlace(text: string, { sentence, first, last, noun }: PlaceCandidate, place: Place): PlaceMention {
  const span = spanOf(text, sentence.tokens[first].start, sentence.tokens[last].end);
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
  countries: ReadonlyMap<string, number>,
): PlaceMention | undefined {
  if (!candidate.noun) return undefined;
  const { sentence, first, last, noun } = candidate;
  const span = spanOf(text, sentence.tokens[first].start, sentence.tokens[last].end);
  const enclosing = neighbours
    .filter((other) => other !== candidate && distance(candidate, other) <= BESIDE)
    .map((other) => choosePlace(other.places, { countries, beside: [] }))
    .find((place) => place?.country);
  const mention: PlaceMention = { name: span.quote, kind: noun.word, precision: noun.precision, ...span };
  if (enclosing?.country) mention.country = enclosing.country;
  if (enclosing?.region) mention.region = enclosing.region;
  return mention;
}
