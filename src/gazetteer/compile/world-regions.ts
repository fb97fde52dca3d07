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
  region('africa', 'Africa', 7, 21),
  region('asia', 'Asia', 34, 100),
  region('europe', 'Europe', 50, 15),
  region('north-america', 'North America', 46, -100),
  region('south-america', 'South America', -15, -60),
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
  region('scandinavia', 'Scandinavia', 63, 16),
  region('west-bank', 'West Bank', 32, 35.3),
  region('gaza-strip', 'Gaza Strip', 31.4, 34.4),
  region('kashmir', 'Kashmir', 34, 76),
  region('crimea', 'Crimea', 45.3, 34.4),
  region('donbas', 'Donbas', 48, 38),
];
