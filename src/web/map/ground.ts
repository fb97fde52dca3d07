import { type GeoStream, type GeoStreamWrapper, geoPath } from 'd3-geo';
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

/** Degrees from which on coarse outlines look the same. */
const COARSE_SPAN = 40;
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

function drawn({ bounds, projection, span }: Frame): Ground {
  const { countries, borders } = span > COARSE_SPAN ? world.coarse() : world.fine();
  const path = geoPath(thinned(projection)).digits(DIGITS);
  const inSight = countries
    .filter((one) => meet(one.bounds, bounds))
    .map((one) => ({ ...one, path: path(one.shape) ?? '' }))
    .filter((one) => one.path);
  const lines = (disputed: boolean) =>
    path({
      type: 'MultiLineString',
      coordinates: borders
        .filter((one) => one.disputed === disputed && meet(one.bounds, bounds))
        .map(({ line }) => line),
    }) ?? '';
  return {
    land: inSight.map((one) => one.path).join(''),
    borders: lines(false),
    disputed: lines(true),
    countries: inSight
      .flatMap((one) =>
        one.code ? [{ code: one.code, path: one.path, at: path.centroid(one.shape), area: path.area(one.shape) }] : [],
      )
      .sort((a, b) => b.area - a.area),
  };
}
