import { fold } from '../fold.js';
import type { NamedPlace } from '../place.js';
import { COUNTRIES } from './countries.js';

/** Names of peoples as the press writes them, by country, where the country data has none or another form. */
const PRESS: Record<string, string[]> = {
  TJ: ['Tajik', 'Tajikistani'],
  AF: ['Afghan', 'Afghani'],
  UZ: ['Uzbek'],
  KZ: ['Kazakh'],
  KG: ['Kyrgyz'],
  TM: ['Turkmen'],
  GB: ['British', 'English', 'Scottish', 'Welsh', 'Briton'],
  US: ['American'],
  AE: ['Emirati'],
  SA: ['Saudi'],
  TR: ['Turkish', 'Turk'],
  NL: ['Dutch'],
  CH: ['Swiss'],
  ES: ['Spanish'],
  PL: ['Polish'],
  DK: ['Danish'],
  SE: ['Swedish'],
  FI: ['Finnish'],
  FR: ['French'],
  IE: ['Irish'],
  CZ: ['Czech'],
  SK: ['Slovak'],
  RS: ['Serb', 'Serbian'],
  HR: ['Croat', 'Croatian'],
  BA: ['Bosnian'],
  XK: ['Kosovar'],
  MM: ['Burmese', 'Rohingya'],
  PH: ['Filipino', 'Philippine'],
  TH: ['Thai'],
  VN: ['Vietnamese'],
  CD: ['Congolese'],
  CI: ['Ivorian'],
  IL: ['Israeli'],
  PS: ['Palestinian'],
  YE: ['Yemeni'],
  LB: ['Lebanese'],
  KP: ['North Korean'],
  KR: ['South Korean'],
  AR: ['Argentine'],
  RU: ['Soviet', 'Chechen'],
  GR: ['Greek'],
  ZA: ['South African'],
  SS: ['South Sudanese'],
  LK: ['Sri Lankan'],
};

/** Adjectives and names of peoples, singular and plural, each standing for its country. */
export function* peoples(): Generator<NamedPlace> {
  for (const country of COUNTRIES) {
    const forms = new Set<string>(PRESS[country.cca2] ?? []);
    for (const form of [country.demonyms?.eng?.m, country.demonyms?.eng?.f]) if (form) forms.add(form);
    if (forms.size === 0) continue;
    yield {
      id: `people:${country.cca2}`,
      name: country.name.common,
      kind: 'people',
      country: country.cca2,
      lat: country.latlng[0],
      lon: country.latlng[1],
      population: 0,
      names: [...forms].flatMap((form) => [fold(form), `${fold(form)}s`]),
    };
  }
}
