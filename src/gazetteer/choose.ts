import type { Place } from './place.js';

/** What stands around a name: the countries that the text speaks of, and the places named right beside it. */
export interface Surroundings {
  /** How often each country is named, or a people of it. */
  countries: ReadonlyMap<string, number>;
  /** Countries and regions named in the same breath: “Plymouth, Massachusetts”. */
  beside: readonly Place[];
}

/** A name of few people is believed only where its country is spoken of. */
const SMALLEST_ALONE = 15_000;
/** Weights found on the shared set of news with places: what stands beside decides, then the country, then size. */
const WEIGHTS = {
  beside: 6,
  country: 2,
  mention: 0.3,
  log10Population: 1,
  isCountry: 9,
  isCapital: 1.5,
  isRegion: 4.2,
  isWorldRegion: 8,
  isOwn: 20,
};
const MOST_MENTIONS = 5;

/**
 * Chooses among the places of one name the one that the surroundings speak for, or none where all are too small to be
 * believed without them.
 */
export function choosePlace(candidates: readonly Place[], around: Surroundings): Place | undefined {
  let best: { place: Place; score: number } | undefined;
  for (const place of candidates) {
    if (place.kind === 'people') continue;
    const score = scorePlace(place, around);
    if (score !== undefined && (!best || score > best.score)) best = { place, score };
  }
  return best?.place;
}

/** Ids of a gazetteer of one's own begin so: who lists a place wants it found. */
const OWN = 'own:';

function scorePlace(place: Place, around: Surroundings): number | undefined {
  const mentions = place.country ? (around.countries.get(place.country) ?? 0) : 0;
  const beside = around.beside.some(
    (other) => other.id !== place.id && other.country !== undefined && other.country === place.country,
  );
  if (place.id.startsWith(OWN)) return WEIGHTS.isOwn;
  if (
    (place.kind === 'village' || place.kind === 'city') &&
    place.population < SMALLEST_ALONE &&
    mentions === 0 &&
    !beside
  ) {
    return undefined;
  }
  let score = Math.log10(place.population + 1) * WEIGHTS.log10Population;
  if (place.kind === 'country') score = WEIGHTS.isCountry;
  if (place.kind === 'world-region') score = WEIGHTS.isWorldRegion;
  if (place.kind === 'region') score = WEIGHTS.isRegion;
  if (place.kind === 'capital') score += WEIGHTS.isCapital;
  if (mentions > 0) score += WEIGHTS.country + WEIGHTS.mention * Math.min(mentions, MOST_MENTIONS);
  if (beside) score += WEIGHTS.beside;
  return score;
}
