import { OWN, type Place } from './place.js';

/** What stands around a name: what the text speaks of, and what is named right beside it. */
export interface Surroundings {
  /** How often each country is spoken of by other names: by its own, by a people of it, or by places that are surely in it. */
  countries: ReadonlyMap<string, number>;
  /** The same for regions (ISO 3166-2). */
  regions: ReadonlyMap<string, number>;
  /** Countries and regions named in the same breath: “Plymouth, Massachusetts”. */
  beside: readonly Place[];
  /** The name stands behind “in”, “at” or “near”: where it does, one word of its country is enough. */
  located: boolean;
}

export const NOTHING_AROUND: Surroundings = { countries: new Map(), regions: new Map(), beside: [], located: false };

/** A name of few people is believed only where its region or, this often, its country is spoken of. */
const SMALLEST_ALONE = 15_000;
const FEWEST_MENTIONS = 3;
/** Weights found on the shared set of news with places: what it is said to lie in decides, then its size, then what else is told. */
const WEIGHTS = {
  /** Said to lie in: “Plymouth, Massachusetts”, “Zarin in Oruna”. */
  insideRegion: 6,
  insideCountry: 3.5,
  country: 2,
  region: 1,
  mention: 0.3,
  log10Population: 1,
  isCountry: 9,
  isCapital: 1.5,
  leastRegion: 4.2,
  mostRegion: 6,
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
  const isPeople = candidates.some(({ kind }) => kind === 'people');
  return best && isPeople && isTown(best.place) && best.place.population < BESIDE_A_PEOPLE ? undefined : best?.place;
}

/** “Canadian” is a town in Texas, too. */
const BESIDE_A_PEOPLE = 100_000;
const isTown = ({ kind }: Place): boolean => kind === 'village' || kind === 'city';

/** A place with its score among those of its name, and what the score is made of; no score where it is not believed. */
export interface Around {
  place: Place;
  score?: number;
  why: string[];
}

/** All places of a name, the likeliest first. */
export function rankPlaces(candidates: readonly Place[], around: Surroundings): Around[] {
  return candidates
    .map((place) => {
      const why: string[] = [];
      const score = scorePlace(place, around, (reason) => why.push(reason));
      return { place, why, ...(score === undefined ? {} : { score }) };
    })
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

function scorePlace(place: Place, around: Surroundings, note: (reason: string) => void = () => {}): number | undefined {
  const add = (weight: number, reason: string) => {
    if (weight !== 0) note(`${reason} ${weight.toFixed(1)}`);
    return weight;
  };
  if (place.id.startsWith(OWN)) return add(WEIGHTS.isOwn, 'in your own gazetteer');
  const inCountry = place.country ? (around.countries.get(place.country) ?? 0) : 0;
  const inRegion = place.region ? (around.regions.get(place.region) ?? 0) : 0;
  const inside = insideOf(place, around.beside);
  const small = isTown(place) && place.population < SMALLEST_ALONE;
  if (small && inCountry < (around.located ? 1 : FEWEST_MENTIONS) && inRegion === 0 && inside === 0) {
    note(`${place.population} people, and nothing speaks of its region or country`);
    return undefined;
  }
  let score = add(
    sizeOf(place),
    place.population > 0 ? `${place.kind} of ${place.population.toLocaleString('en')}` : place.kind,
  );
  score += add(inside, 'lies in what is named beside it');
  if (inCountry > 0)
    score += add(WEIGHTS.country + WEIGHTS.mention * Math.min(inCountry, MOST_MENTIONS), 'its country is spoken of');
  if (inRegion > 0)
    score += add(WEIGHTS.region + WEIGHTS.mention * Math.min(inRegion, MOST_MENTIONS), 'its region is spoken of');
  return score;
}

/** How likely a place is to be meant by its name alone. */
function sizeOf({ kind, population }: Place): number {
  const size = Math.log10(population + 1) * WEIGHTS.log10Population;
  if (kind === 'country') return WEIGHTS.isCountry;
  if (kind === 'world-region') return WEIGHTS.isWorldRegion;
  if (kind === 'region') return Math.min(WEIGHTS.mostRegion, Math.max(WEIGHTS.leastRegion, size));
  return kind === 'capital' ? size + WEIGHTS.isCapital : size;
}

/** What is named beside a place says where it lies: in this region, or in this country. */
function insideOf(place: Place, beside: readonly Place[]): number {
  const others = beside.filter((other) => other.id !== place.id && other.country !== undefined);
  if (
    place.region &&
    place.kind !== 'region' &&
    others.some((other) => other.kind === 'region' && other.region === place.region)
  )
    return WEIGHTS.insideRegion;
  return others.some((other) => other.kind === 'country' && other.country === place.country) && place.kind !== 'country'
    ? WEIGHTS.insideCountry
    : 0;
}
