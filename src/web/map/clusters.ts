import type { EventSite } from '../../store/store.js';
import { KM_PER_DEGREE } from './earth.js';
import type { Frame } from './frame.js';

/** Events that are drawn as one mark. */
export interface Cluster {
  x: number;
  y: number;
  /** Half the width of the mark, in pixels. */
  radius: number;
  events: number;
  killed: number;
  sites: EventSite[];
  kind: 'spot' | 'district' | 'region';
}

/** Marks nearer than this would hide each other. */
const APART = 30;
const LEAST_RADIUS = 6;
const MOST_RADIUS = 24;
/** How far around its middle a place of each kind is taken to reach, in kilometres: no gazetteer of ours knows its outline. */
const REACH_KM = { district: 20, region: 75 } as const;

/**
 * Puts sites that would hide each other together, the larger ones first (greedy, as Leaflet.markercluster does); places known no closer than a
 * region stay by themselves, since they are no points.
 */
export function clustersOf(sites: readonly EventSite[], frame: Frame): Cluster[] {
  const clusters: Cluster[] = [];
  for (const site of [...sites].sort((a, b) => b.events - a.events)) {
    const at = site.at && frame.projection([site.at.lon, site.at.lat]);
    if (!at || at[0] < 0 || at[1] < 0 || at[0] > frame.width || at[1] > frame.height) continue;
    const kind = kindOf(site.precision);
    const near = clusters.find(
      (one) => one.kind === kind && Math.hypot(one.x - at[0], one.y - at[1]) < (kind === 'spot' ? APART : LEAST_RADIUS),
    );
    if (near) {
      near.events += site.events;
      near.killed += site.killed;
      near.sites.push(site);
    } else
      clusters.push({
        x: at[0],
        y: at[1],
        radius: 0,
        events: site.events,
        killed: site.killed,
        sites: [site],
        kind,
      });
  }
  const most = Math.max(1, ...clusters.map(({ events }) => events));
  for (const one of clusters) one.radius = radiusOf(one, most, frame);
  return clusters.sort((a, b) => b.radius - a.radius);
}

function kindOf(precision: string | undefined): Cluster['kind'] {
  return precision === 'district' || precision === 'region' ? precision : 'spot';
}

/** Areas of spots are as their numbers; a region is as large as it is on the ground. */
function radiusOf({ kind, events, y }: Cluster, most: number, frame: Frame): number {
  const own = LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt((events - 1) / Math.max(1, most - 1));
  const spot = most === 1 ? LEAST_RADIUS : own;
  if (kind === 'spot') return spot;
  const middle = frame.projection.invert?.([frame.width / 2, y]);
  const above = middle && frame.projection([middle[0], middle[1] + REACH_KM[kind] / KM_PER_DEGREE]);
  return Math.max(LEAST_RADIUS * 2, above ? Math.abs(above[1] - y) : 0);
}

/** The box around the sites of a cluster, so wide that all of them are in it. */
export function boxOf({ sites }: Cluster): [number, number, number, number] {
  const SLACK = 0.02;
  const lats = sites.flatMap(({ at }) => (at ? [at.lat] : []));
  const lons = sites.flatMap(({ at }) => (at ? [at.lon] : []));
  const rounded = (n: number) => Math.round(n * 1000) / 1000;
  return [
    rounded(Math.min(...lons) - SLACK),
    rounded(Math.min(...lats) - SLACK),
    rounded(Math.max(...lons) + SLACK),
    rounded(Math.max(...lats) + SLACK),
  ];
}
