import type { NamedPlace, PlaceKind } from '../place.js';

/**
 * The columns of GeoNames' table of places (allCountries.txt, cities500.txt, TJ.txt): tab-separated, no header.
 * https://download.geonames.org/export/dump/readme.txt
 */
const COLUMN = {
  id: 0,
  name: 1,
  asciiName: 2,
  alternateNames: 3,
  latitude: 4,
  longitude: 5,
  featureClass: 6,
  featureCode: 7,
  country: 8,
  admin1: 10,
  population: 14,
} as const;
const PLACE_COLUMNS = 19;
/** admin1CodesASCII.txt: “TJ.02”, name, ASCII name, id. */
const REGION_COLUMNS = 4;

/** What a line of a dump is: a place, the name of a region, a place of a kind that is left out, or nothing that GeoNames writes. */
export type DumpLine =
  | { place: NamedPlace; admin1?: string }
  | { region: { code: string; names: string[] } }
  | 'left-out'
  | 'not-geonames';

/**
 * Reads a line of a GeoNames dump. Countries, first-order regions and populated places are taken, and districts as places of their own;
 * rivers, hotels and the like are left out.
 */
export function readDumpLine(line: string): DumpLine {
  const cells = line.split('\t');
  if (cells.length === REGION_COLUMNS && /^[A-Z]{2}\.\S+$/.test(cells[0]))
    return { region: { code: cells[0], names: [cells[1], cells[2]].filter(Boolean) } };
  if (cells.length !== PLACE_COLUMNS) return 'not-geonames';
  const lat = Number(cells[COLUMN.latitude]);
  const lon = Number(cells[COLUMN.longitude]);
  const country = cells[COLUMN.country];
  if (!/^\d+$/.test(cells[COLUMN.id]) || !cells[COLUMN.name] || Number.isNaN(lat) || Number.isNaN(lon))
    return 'not-geonames';
  const kind = kindOf(cells[COLUMN.featureClass], cells[COLUMN.featureCode], Number(cells[COLUMN.population]));
  if (!kind || !/^[A-Z]{2}$/.test(country)) return 'left-out';
  const admin1 = cells[COLUMN.admin1];
  return {
    place: {
      id: `geonames:${cells[COLUMN.id]}`,
      name: cells[COLUMN.name],
      kind,
      country,
      lat,
      lon,
      population: Number(cells[COLUMN.population]) || 0,
      names: [cells[COLUMN.name], cells[COLUMN.asciiName], ...cells[COLUMN.alternateNames].split(',')].filter(
        worthKeeping,
      ),
    },
    ...(admin1 && admin1 !== '00' ? { admin1: `${country}.${admin1}` } : {}),
  };
}

/** Codes and links stand among the other names of a place. */
const worthKeeping = (name: string): boolean => name.length > 1 && !/^https?:|^\p{Lu}{3}$|\d{3}/u.test(name);

function kindOf(featureClass: string, featureCode: string, population: number): PlaceKind | undefined {
  if (featureCode === 'PCLI') return 'country';
  if (featureCode === 'ADM1') return 'region';
  if (featureCode === 'ADM2' || featureCode === 'ADM3') return 'district';
  if (featureClass !== 'P' || /^PPL(?:H|Q|W|CH)$/.test(featureCode)) return undefined;
  if (featureCode === 'PPLC') return 'capital';
  return population > 0 ? 'city' : 'village';
}
