import type { PlacePrecision } from '../model/findings.js';

/** What a gazetteer entry is. The order is that of the compiled index: append only. */
export const PLACE_KINDS = [
  'country',
  'region',
  'capital',
  'city',
  'village',
  'world-region',
  'own',
  'people',
  'district',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How finely each kind of place says where something is. */
export const PRECISION: Readonly<Record<PlaceKind, PlacePrecision>> = {
  country: 'country',
  region: 'region',
  capital: 'city',
  city: 'city',
  village: 'city',
  'world-region': 'country',
  own: 'point',
  people: 'country',
  district: 'district',
};

/** One entry of a gazetteer. */
export interface Place {
  id: string;
  name: string;
  kind: PlaceKind;
  country?: string;
  /** ISO 3166-2 code, where known. */
  region?: string;
  lat: number;
  lon: number;
  population: number;
}

/** A place with all names it can be looked up by. */
export interface NamedPlace extends Place {
  names: string[];
}

/** Ids of a gazetteer of one's own begin so: who lists a place wants it found. */
export const OWN = 'own:';

/** Answers which places bear a name. Names are looked up folded: case, diacritics and apostrophes do not count. */
export interface Gazetteer {
  named(foldedName: string): readonly Place[];
  /** The longest name of the gazetteer, in words. */
  longestName: number;
}
