import { type GeoProjection, geoEqualEarth, geoMercator } from 'd3-geo';
import type { Bounds } from './world.js';

/** The part of the world that a map shows, and how it is laid flat. */
export interface Frame {
  bounds: Bounds;
  width: number;
  height: number;
  projection: GeoProjection;
  /** Where Mercator's plane lies on the map, where the projection is his. */
  plane?: { scale: number; x: number; y: number };
  /** Degrees between west and east. */
  span: number;
}

/** No map shows less than this, so that one place does not stand in an empty field. */
const LEAST_SPAN = 3;
/** From here on the world is shown as a whole, by a projection that keeps areas. */
const WORLD_SPAN = 150;
const MARGIN = 0.12;
/** Mercator ends where it would be a square. */
const MOST_NORTH = 84;
/** Where a map of the world is widest. */
const WIDEST = 0;
const WORLD: Bounds = { west: -180, south: -58, east: 180, north: MOST_NORTH };

/** The box around points, with a margin; the world where there are none. */
export function boundsAround(points: readonly { lat: number; lon: number }[]): Bounds {
  if (points.length === 0) return WORLD;
  const west = Math.min(...points.map(({ lon }) => lon));
  const east = Math.max(...points.map(({ lon }) => lon));
  const south = Math.min(...points.map(({ lat }) => lat));
  const north = Math.max(...points.map(({ lat }) => lat));
  const margin = Math.max(LEAST_SPAN, east - west, north - south) * MARGIN;
  const room = Math.max(0, LEAST_SPAN - (east - west)) / 2 + margin;
  const upper = Math.max(0, LEAST_SPAN / 2 - (north - south)) / 2 + margin;
  return inWorld({ west: west - room, south: south - upper, east: east + room, north: north + upper });
}

/** A box that is farther or closer by a factor around the same middle. */
export function zoomed({ west, south, east, north }: Bounds, factor: number): Bounds {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return inWorld({
    west: x - ((east - west) / 2) * factor,
    south: y - ((north - south) / 2) * factor,
    east: x + ((east - west) / 2) * factor,
    north: y + ((north - south) / 2) * factor,
  });
}

function inWorld({ west, south, east, north }: Bounds): Bounds {
  if (east - west >= WORLD_SPAN) return WORLD;
  const rounded = (n: number) => Math.round(n * 100) / 100;
  return {
    west: rounded(Math.max(-180, west)),
    south: rounded(Math.max(-MOST_NORTH, south)),
    east: rounded(Math.min(180, east)),
    north: rounded(Math.min(MOST_NORTH, north)),
  };
}

/** Lays a box flat, as large as fits; lines between two points stay straight, which at this size nobody sees. */
export function frameOf(bounds: Bounds, width: number, height: number): Frame {
  const { west, south, east, north } = bounds;
  const span = east - west;
  const isWorld = span >= WORLD_SPAN;
  const projection = isWorld ? geoEqualEarth() : geoMercator();
  projection
    .precision(0)
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [west, south],
          [east, north],
          [west, north],
          [east, south],
          ...(isWorld
            ? [
                [west, WIDEST],
                [east, WIDEST],
              ]
            : []),
        ],
      },
    )
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  const [x, y] = projection.translate();
  return {
    bounds: seen(projection, width, height, bounds),
    width,
    height,
    projection,
    ...(isWorld ? {} : { plane: { scale: projection.scale(), x, y } }),
    span,
  };
}

/** What is in sight: more than was asked for, where the shape of the map is another than that of the box. */
function seen(projection: GeoProjection, width: number, height: number, asked: Bounds): Bounds {
  const corners = [
    [0, 0],
    [width, height],
  ].map((corner) => projection.invert?.(corner as [number, number]));
  const [upper, lower] = corners;
  if (!upper || !lower || upper.some(Number.isNaN) || lower.some(Number.isNaN) || asked.east - asked.west >= WORLD_SPAN)
    return asked;
  return { west: upper[0], south: lower[1], east: lower[0], north: upper[1] };
}
