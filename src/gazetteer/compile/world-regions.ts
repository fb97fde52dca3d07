import type { Place } from '../place.js';

const region = (id: string, name: string, lat: number, lon: number): Place => ({
  id: `world:${id}`,
  name,
  kind: 'world-region',
  lat,
  lon,
  population: 0,
});

/** Continents and parts of the world that the press names, each with a middle point good enough to place a label. */
export const WORLD_REGIONS: readonly Place[] = [
  region('africa', 'Africa', 7.1881, 21.09375),
  region('asia', 'Asia', 29.84064, 89.29688),
  region('europe', 'Europe', 48.69096, 9.14062),
  region('north-america', 'North America', 46.07323, -100.54688),
  region('south-america', 'South America', -14.60485, -57.65625),
  region('central-asia', 'Central Asia', 43, 65),
  region('south-asia', 'South Asia', 23, 78),
  region('southeast-asia', 'Southeast Asia', 5, 110),
  region('middle-east', 'Middle East', 29, 45),
  region('horn-of-africa', 'Horn of Africa', 8, 45),
  region('sahel', 'Sahel', 15, 5),
  region('caucasus', 'Caucasus', 42.5, 44),
  region('balkans', 'Balkans', 43, 21),
  region('latin-america', 'Latin America', -10, -65),
  region('west-africa', 'West Africa', 10, -5),
  region('east-africa', 'East Africa', 1, 37),
  region('north-africa', 'North Africa', 28, 10),
  region('eastern-europe', 'Eastern Europe', 52, 30),
  region('western-europe', 'Western Europe', 48, 5),
  region('southern-europe', 'Southern Europe', 41, 15),
  region('northern-europe', 'Northern Europe', 60, 15),
  region('pacific', 'Pacific', 0, -160),
  region('arctic', 'Arctic', 85, 0),
  region('scandinavia', 'Scandinavia', 63, 16),
  region('west-bank', 'West Bank', 32, 35.3),
  region('gaza-strip', 'Gaza Strip', 31.4, 34.4),
  region('kashmir', 'Kashmir', 34, 76),
  region('crimea', 'Crimea', 45.3, 34.4),
  region('donbas', 'Donbas', 48, 38),
];

/** Other ways to write them. */
export const WORLD_REGION_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'world:southeast-asia': ['South East Asia', 'South-East Asia'],
  'world:middle-east': ['Mideast'],
  'world:pacific': ['Pacific Ocean'],
};

const constituent = (code: string, name: string, lat: number, lon: number, population: number) => ({
  id: `iso:GB-${code}`,
  name,
  kind: 'region' as const,
  country: 'GB',
  region: `GB-${code}`,
  lat,
  lon,
  population,
  names: [name],
});

/** The countries of the United Kingdom, which the state data has among its counties, with GeoNames' middle points. */
export const CONSTITUENT_COUNTRIES = [
  constituent('ENG', 'England', 52.16045, -0.70312, 56_000_000),
  constituent('SCT', 'Scotland', 56, -4, 5_400_000),
  constituent('WLS', 'Wales', 52.5, -3.5, 3_100_000),
  constituent('NIR', 'Northern Ireland', 54.5, -6.5, 1_900_000),
];
