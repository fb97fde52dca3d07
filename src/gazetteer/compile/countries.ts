import { createRequire } from 'node:module';

/** What Daftar uses of a country in the package `world-countries` (ODbL). */
export interface Country {
  cca2: string;
  name: { common: string; official: string; native?: Record<string, { common: string; official: string }> };
  altSpellings: string[];
  latlng: [number, number];
  area: number;
  demonyms?: { eng?: { f: string; m: string } };
}

const require = createRequire(import.meta.url);
/** Read by `require`, since the package's own types describe a module that it is not. */
export const COUNTRIES = require('world-countries') as Country[];
