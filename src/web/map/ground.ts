import { type GeoStream, type GeoStreamWrapper, geoIdentity, geoPath } from 'd3-geo';
import type { Frame } from './frame.js';
import { meet, world } from './world.js';

/** Land and borders as they are drawn in a frame, as paths of SVG. */
export interface Ground {
  land: string;
  borders: string;
  disputed: string;
  /** Countries in sight, the largest first, with the middle of what is seen of them. */
  countries: { code: string; path: string; at: [number, number]; area: number }[];
}

/** Degrees from which on less detailed outlines look the same. */
const MIDDLE_SPAN = 12;
const COARSE_SPAN = 35;
/** Parts of a pixel that paths are written to. */
const DIGITS = 1;
/** Points of an outline that are nearer to the last one than this, in pixels, are left out. */
const FINEST = 1.2;
/** Frames whose ground is kept: the same maps are looked at again and again. */
const MOST_KEPT = 60;
const kept = new Map<string, Ground>();

/** The ground of a frame. */
export function groundOf(frame: Frame): Ground {
  const { bounds, width, height } = frame;
  const key = JSON.stringify([bounds, width, height]);
  const known = kept.get(key);
  if (known) return known;
  const made = drawn(frame);
  kept.set(key, made);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return made;
}

/** A projection that leaves out points which nobody would see. */
function thinned(projection: GeoStreamWrapper): GeoStreamWrapper {
  return {
    stream: (sink) => {
      let last: [number, number] | undefined;
      const thin: GeoStream = {
        point(x, y) {
          if (last && Math.abs(x - last[0]) + Math.abs(y - last[1]) < FINEST) return;
          last = [x, y];
          sink.point(x, y);
        },
        lineStart() {
          last = undefined;
          sink.lineStart();
        },
        lineEnd: () => sink.lineEnd(),
        polygonStart: () => sink.polygonStart(),
        polygonEnd: () => sink.polygonEnd(),
        sphere: () => sink.sphere?.(),
      };
      return projection.stream(thin);
    },
  };
}

/** How shapes are brought onto a map: those laid flat are moved and scaled, the others projected; and which of the two there is. */
function drawingOf({ plane, projection, width, height }: Frame): { stream: GeoStreamWrapper; isFlat: boolean } {
  if (!plane) return { stream: projection, isFlat: false };
  const moved = geoIdentity()
    .scale(plane.scale)
    .translate([plane.x, plane.y])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  return { stream: moved, isFlat: true };
}

function drawn(frame: Frame): Ground {
  const { bounds, span } = frame;
  const detail = span > COARSE_SPAN ? 'coarse' : span > MIDDLE_SPAN ? 'middle' : 'fine';
  const { countries, borders } = world[detail]();
  const { stream, isFlat } = drawingOf(frame);
  const path = geoPath(thinned(stream)).digits(DIGITS);
  const inSight = countries
    .filter((one) => meet(one.bounds, bounds))
    .map(({ code, shape, flat }) => ({ code, drawn: isFlat ? flat : shape, path: path(isFlat ? flat : shape) ?? '' }))
    .filter((one) => one.path);
  const lines = (disputed: boolean) =>
    path({
      type: 'MultiLineString',
      coordinates: borders
        .filter((one) => one.disputed === disputed && meet(one.bounds, bounds))
        .map(({ line, flat }) => (isFlat ? flat : line)),
    }) ?? '';
  return {
    land: inSight.map((one) => one.path).join(''),
    borders: lines(false),
    disputed: lines(true),
    countries: inSight
      .flatMap((one) =>
        one.code ? [{ code: one.code, path: one.path, at: path.centroid(one.drawn), area: path.area(one.drawn) }] : [],
      )
      .sort((a, b) => b.area - a.area),
  };
}
