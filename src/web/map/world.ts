import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoBounds, geoMercatorRaw } from 'd3-geo';
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
  /** The same land laid flat by Mercator's projection, in radians of the equator, so that a map of a part of it only moves and scales it. */
  flat: Feature<Geometry>;
  /** ISO 3166-1 alpha-2; absent where the outlines know a land that ISO has no code for. */
  code?: string;
  shape: Feature<Geometry>;
  bounds: Bounds;
}

/** A piece of a border, and whether it is in dispute. */
export interface Border {
  line: Position[];
  /** The line laid flat, as the land is. */
  flat: Position[];
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
 * is, not which stretch is disputed. A list of our own, from general knowledge; it has not been held against a published one, such as Natural Earth's
 * disputed boundary lines, which no npm package brings.
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

/** Points nearer to the last one than this, in degrees, are left out of the outlines of half a continent: a few pixels of its map. */
const MIDDLE_DETAIL = 0.1;
const COARSE_DETAIL = 0.4;

/** The world in outline, by Natural Earth at 1:50 million, or at 1:110 million, both thinned (npm `world-atlas`, public domain). */
export const world = {
  fine: lazily('countries-50m', 0),
  middle: lazily('countries-50m', MIDDLE_DETAIL),
  coarse: lazily('countries-110m', COARSE_DETAIL),
} as const;

function lazily(name: string, detail: number): () => World {
  let made: World | undefined;
  return () => {
    made ??= worldOf(name, detail);
    return made;
  };
}

/** Thins the arcs that neighbours share, so that their borders stay one line. */
function thinned(outlines: Outlines, detail: number): Outlines {
  const [x, y] = outlines.transform?.scale ?? [1, 1];
  const arcs = outlines.arcs.map((arc) => {
    let [dx, dy] = [0, 0];
    return arc.flatMap(([stepX, stepY], i) => {
      dx += stepX;
      dy += stepY;
      const isEnd = i === 0 || i === arc.length - 1;
      if (!isEnd && Math.abs(dx * x) + Math.abs(dy * y) < detail) return [];
      const kept: [number, number] = [dx, dy];
      [dx, dy] = [0, 0];
      return [kept];
    });
  });
  return { ...outlines, arcs };
}

function worldOf(name: string, detail: number): World {
  const file = require.resolve(`world-atlas/${name}.json`);
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Outlines;
  const outlines = detail > 0 ? thinned(whole, detail) : whole;
  const all = outlines.objects.countries;
  const borders = [false, true].flatMap((disputed) =>
    mesh(
      outlines as Topology,
      all as GeometryObject,
      (a, b) => a !== b && inDispute(a as Named, b as Named) === disputed,
    ).coordinates.map((line) => ({
      line,
      flat: line.map(flatPoint),
      disputed,
      bounds: boundsOf({ type: 'MultiLineString', coordinates: [line] }),
    })),
  );
  return {
    countries: feature(outlines, all).features.map((shape) => {
      const code = codes.get(String(shape.id ?? ''));
      return {
        ...(code ? { code } : {}),
        shape,
        flat: { ...shape, geometry: flattened(shape.geometry) },
        bounds: boundsOf(shape.geometry),
      };
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

/** Mercator's projection has no pole; beyond this there is ice. */
const FARTHEST_NORTH = 85;

/** A point of the earth on Mercator's plane, y downwards. */
function flatPoint([lon, lat]: Position): Position {
  const bounded = Math.max(-FARTHEST_NORTH, Math.min(FARTHEST_NORTH, lat));
  const [x, y] = geoMercatorRaw((lon * Math.PI) / 180, (bounded * Math.PI) / 180);
  return [x, -y];
}

function flattened(shape: Geometry): Geometry {
  if (shape.type === 'Polygon') return { ...shape, coordinates: shape.coordinates.map((ring) => ring.map(flatPoint)) };
  if (shape.type === 'MultiPolygon')
    return { ...shape, coordinates: shape.coordinates.map((rings) => rings.map((ring) => ring.map(flatPoint))) };
  return shape;
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
