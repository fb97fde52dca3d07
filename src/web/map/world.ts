import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoBounds } from 'd3-geo';
import type { Feature, Geometry, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** A box of degrees: its western, southern, eastern and northern edge. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The land of a country. */
export interface Country {
  /** ISO 3166-1 alpha-2; absent where the outlines know a land that ISO has no code for. */
  code?: string;
  shape: Feature<Geometry>;
  bounds: Bounds;
  /** In steradians. */
  area: number;
}

/** A piece of a border, and whether it is in dispute. */
export interface Border {
  line: Position[];
  disputed: boolean;
  bounds: Bounds;
}

/** Outlines of the world at one scale. */
export interface World {
  countries: readonly Country[];
  borders: readonly Border[];
}

type Named = GeometryObject<{ name: string }>;
type Outlines = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/**
 * Neighbours between whom a border, or a part of it, is in dispute, so that all of it is drawn dashed: of the outlines we know whose land each side
 * is, not which stretch is disputed. From the lines that Natural Earth 5.1 (ne_10m_admin_0_boundary_lines_land) calls disputed, indefinite or a
 * line of control.
 */
const DISPUTED: ReadonlySet<string> = new Set([
  'CN-IN',
  'IN-PK',
  'CN-PK',
  'CN-BT',
  'IL-PS',
  'IL-SY',
  'IL-LB',
  'EH-MA',
  'EH-MR',
  'DZ-EH',
  'RU-UA',
  'GE-RU',
  'KP-KR',
  'SD-SS',
  'EG-SD',
  'ET-SO',
  'GY-VE',
  'GY-SR',
  'AM-AZ',
  'KG-TJ',
]);

const require = createRequire(import.meta.url);
/** Read by `require`, since the package's own types describe a module that it is not. */
const countries = require('world-countries') as { cca2: string; ccn3: string }[];
const codes: ReadonlyMap<string, string> = new Map(countries.map(({ ccn3, cca2 }) => [ccn3, cca2]));

/** The world in outline, by Natural Earth at 1:50 million or, for large maps, 1:110 million (npm `world-atlas`, public domain). */
export const world = { fine: lazily('countries-50m'), coarse: lazily('countries-110m') } as const;

function lazily(name: string): () => World {
  let made: World | undefined;
  return () => {
    made ??= worldOf(name);
    return made;
  };
}

function worldOf(name: string): World {
  const file = require.resolve(`world-atlas/${name}.json`);
  const outlines = JSON.parse(readFileSync(file, 'utf8')) as Outlines;
  const all = outlines.objects.countries;
  const borders = [false, true].flatMap((disputed) =>
    mesh(
      outlines as Topology,
      all as GeometryObject,
      (a, b) => a !== b && inDispute(a as Named, b as Named) === disputed,
    ).coordinates.map((line) => ({
      line,
      disputed,
      bounds: boundsOf({ type: 'MultiLineString', coordinates: [line] }),
    })),
  );
  return {
    countries: feature(outlines, all).features.map((shape) => {
      const code = codes.get(String(shape.id ?? ''));
      return { ...(code ? { code } : {}), shape, bounds: boundsOf(shape.geometry), area: geoArea(shape) };
    }),
    borders,
  };
}

/** Land without a code of ISO is such as its neighbours quarrel about: Somaliland, Kosovo, Northern Cyprus, Siachen. */
function inDispute(a: Named, b: Named): boolean {
  const [mine, theirs] = [a, b].map(({ id }) => codes.get(String(id ?? '')));
  if (!mine || !theirs) return true;
  return DISPUTED.has([mine, theirs].sort().join('-'));
}

function boundsOf(shape: Geometry | MultiLineString): Bounds {
  const [[west, south], [east, north]] = geoBounds(shape);
  return { west, south, east, north };
}

/** Whether two boxes share anything; a box may reach over the 180th meridian. */
export function meet(a: Bounds, b: Bounds): boolean {
  if (a.south > b.north || b.south > a.north) return false;
  const spans = ({ west, east }: Bounds): [number, number][] =>
    west <= east
      ? [[west, east]]
      : [
          [west, 180],
          [-180, east],
        ];
  return spans(a).some(([w, e]) => spans(b).some(([west, east]) => w <= east && west <= e));
}
