import { geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { EventDigest, EventSite } from '../../store/store.js';
import { addressOf, type Query } from '../address.js';
import { boxOf, type Cluster, clustersOf } from '../map/clusters.js';
import { boundsAround, type Frame, frameOf, zoomed } from '../map/frame.js';
import { type Ground, groundOf } from '../map/ground.js';
import type { Bounds } from '../map/world.js';
import { boxIn } from '../selection.js';
import { useView } from '../view.js';

/** A layer of a situation, drawn under the events. */
export interface MapLayer {
  name: string;
  features: FeatureCollection;
}

const WIDTH = 720;
const HEIGHT = 430;
/** Of the names of countries, those of land of so many square pixels in sight are written. */
const NAMED_AREA = 2_600;
/** So many of the marks have their place's name beside them. */
const MOST_NAMES = 6;
const CLOSER = 0.5;
const FARTHER = 2;

/** Events on a map: an SVG that needs no script; each mark is a link to its events. */
export function EventMap({
  digest,
  path,
  query,
  layers = [],
}: {
  digest: EventDigest;
  path: string;
  query: Query;
  layers?: readonly MapLayer[];
}) {
  const { texts, count, fill, frozen, tiles } = useView();
  const { events: words } = texts;
  const { sites } = digest;
  if (sites.length === 0) return <p class="unknown">{words.noneMapped}</p>;
  const asked = query.frame ? boxIn(query.frame) : undefined;
  const frame = frameOf(asked ? boundsOfBox(asked) : boundsFor(sites), WIDTH, HEIGHT);
  const ground = groundOf(frame);
  const clusters = clustersOf(
    sites.filter(({ precision }) => precision !== 'country'),
    frame,
  );
  const drawn = clusters.reduce((sum, one) => sum + one.events, 0);
  const vague = sites.reduce((sum, one) => sum + (one.precision === 'country' || !one.at ? one.events : 0), 0);
  const spots = digest.placed - vague;
  const { west, south, east, north } = frame.bounds;
  const extent = [west, south, east, north].map((n) => n.toFixed(3)).join(',');
  return (
    <figure
      class="map"
      data-map
      data-extent={extent}
      data-tiles={tiles}
      data-sites={tiles ? tileData(sites, layers, path, query) : undefined}
    >
      <a class="skip" href="#after-map">
        {words.skipMap}
      </a>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element of its own for a group of links */}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={fill(words.map, { n: digest.placed })}
        data-width={WIDTH}
        data-height={HEIGHT}
      >
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
          <clipPath id="sheet">
            <rect width={WIDTH} height={HEIGHT} />
          </clipPath>
        </defs>
        <g clip-path="url(#sheet)" data-sheet>
          <rect class="sea" width={WIDTH} height={HEIGHT} />
          <path class="land" d={ground.land} />
          <Countries sites={sites} ground={ground} path={path} query={query} />
          <path class="border" d={ground.borders} />
          <path class="border disputed" d={ground.disputed} />
          <CountryNames ground={ground} />
          <Layers layers={layers} frame={frame} />
          {clusters.map((cluster) => (
            <Mark cluster={cluster} path={path} query={query} />
          ))}
          <Names clusters={clusters} />
        </g>
      </svg>
      <figcaption>
        <Legend clusters={clusters} sites={sites} ground={ground} layers={layers} />
        {digest.placed < digest.events ? (
          <span>{fill(words.unmapped, { n: digest.events - digest.placed })}</span>
        ) : null}
        {drawn < spots ? <span>{fill(words.outside, { n: spots - drawn })}</span> : null}
        {frozen ? null : (
          <span class="zoom">
            <a href={addressOf(path, query, { frame: frameText(zoomed(frame.bounds, CLOSER)) })}>{words.zoomIn}</a>
            <a href={addressOf(path, query, { frame: frameText(zoomed(frame.bounds, FARTHER)) })}>{words.zoomOut}</a>
            {query.frame || query.within ? (
              <a href={addressOf(path, query, { frame: undefined, within: undefined })}>{words.wholeMap}</a>
            ) : null}
          </span>
        )}
      </figcaption>
      <span id="after-map" class="visually-hidden">
        {count(texts.count.events, digest.events)}
      </span>
    </figure>
  );
}

/** What a map over tiles draws: the sites as points with where they lead, and the layers as one collection. */
function tileData(sites: readonly EventSite[], layers: readonly MapLayer[], path: string, query: Query): string {
  const features = sites.flatMap(({ at, events, precision = '', place = '', one }) =>
    at && precision !== 'country'
      ? {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [at.lon, at.lat] },
          properties: {
            events,
            precision,
            name: place,
            href: events === 1 ? `/events/${one}` : addressOf(path, query, { place }),
          },
        }
      : [],
  );
  return JSON.stringify({
    sites: { type: 'FeatureCollection', features },
    layers: { type: 'FeatureCollection', features: layers.flatMap((one) => one.features.features) },
  });
}

const frameText = ({ west, south, east, north }: Bounds): string => [west, south, east, north].join(',');
const boundsOfBox = ([west, south, east, north]: readonly [number, number, number, number]): Bounds => ({
  west,
  south,
  east,
  north,
});

/** Most events lie in what is shown at first; a visit on another continent does not make a map of the world. */
const SHOWN_AT_FIRST = 0.8;

/** The box around most events: spots tell where to look; where there are none, the countries do. */
function boundsFor(sites: readonly EventSite[]): Bounds {
  const spots = sites.filter(({ precision, at }) => precision !== 'country' && at);
  const placed = (spots.length > 0 ? spots : sites).flatMap(({ at, events }) => (at ? [{ ...at, events }] : []));
  const all = placed.reduce((sum, { events }) => sum + events, 0);
  const middle = { lat: medianOf(placed, 'lat', all), lon: medianOf(placed, 'lon', all) };
  const across = Math.cos((middle.lat * Math.PI) / 180);
  const near = placed
    .map((one) => ({ ...one, away: Math.hypot(one.lat - middle.lat, (one.lon - middle.lon) * across) }))
    .sort((a, b) => a.away - b.away);
  const shown: typeof near = [];
  for (let seen = 0; seen < all * SHOWN_AT_FIRST && shown.length < near.length; seen += near[shown.length - 1].events)
    shown.push(near[shown.length]);
  return boundsAround(shown);
}

function medianOf(
  placed: readonly { lat: number; lon: number; events: number }[],
  key: 'lat' | 'lon',
  all: number,
): number {
  let seen = 0;
  for (const one of [...placed].sort((a, b) => a[key] - b[key])) {
    seen += one.events;
    if (seen * 2 >= all) return one[key];
  }
  return 0;
}

/** Countries of which nothing closer is known are hatched, with the number of their events in their middle. */
function Countries({
  sites,
  ground,
  path,
  query,
}: {
  sites: readonly EventSite[];
  ground: Ground;
  path: string;
  query: Query;
}) {
  const { texts, count, country, frozen, number } = useView();
  const counts = new Map<string, number>();
  for (const one of sites)
    if (one.country && (one.precision === 'country' || !one.at))
      counts.set(one.country, (counts.get(one.country) ?? 0) + one.events);
  return (
    <>
      {ground.countries.flatMap(({ code, path: outline, at: [x, y] }) => {
        const events = counts.get(code);
        if (!events || Number.isNaN(x)) return [];
        const label = `${country(code)}: ${count(texts.count.events, events)} (${texts.events.legend.country})`;
        const drawn = (
          <>
            <title>{label}</title>
            <path class="hatched" d={outline} />
            <text class="country-count" x={x} y={y + 22}>
              {number(events)}
            </text>
          </>
        );
        return [
          frozen ? (
            <g class="country">{drawn}</g>
          ) : (
            <a class="country" href={addressOf(path, query, { country: code })} aria-label={label}>
              {drawn}
            </a>
          ),
        ];
      })}
    </>
  );
}

function CountryNames({ ground }: { ground: Ground }) {
  const { country } = useView();
  return (
    <g class="country-names">
      {ground.countries
        .filter(({ area, at }) => area > NAMED_AREA && !Number.isNaN(at[0]))
        .map(({ code, at: [x, y] }) => (
          <text x={x} y={y}>
            {country(code)}
          </text>
        ))}
    </g>
  );
}

function Layers({ layers, frame }: { layers: readonly MapLayer[]; frame: Frame }) {
  const outline = geoPath(frame.projection).digits(1).pointRadius(3);
  return (
    <>
      {layers.map(({ name, features }) => (
        <g class="layer">
          <title>{name}</title>
          {features.features.map((one) => (
            <path class={`of-${one.geometry?.type.toLowerCase() ?? 'nothing'}`} d={outline(one) ?? ''}>
              <title>{String(one.properties?.name ?? name)}</title>
            </path>
          ))}
        </g>
      ))}
    </>
  );
}

function Mark({ cluster, path, query }: { cluster: Cluster; path: string; query: Query }) {
  const { texts, count, frozen, number } = useView();
  const { x, y, radius, events, killed, kind, sites } = cluster;
  const [first] = sites;
  const precision = kind === 'spot' ? undefined : texts.events.legend[kind];
  const label = [
    [...new Set(sites.flatMap(({ place }) => (place ? [place] : [])))].slice(0, 3).join(', '),
    count(texts.count.events, events),
    killed > 0 ? count(texts.count.killed, killed) : undefined,
    precision,
  ]
    .filter(Boolean)
    .join(' · ');
  const href = events === 1 ? `/events/${first.one}` : addressOf(path, query, { within: boxOf(cluster).join(',') });
  const mark = (
    <>
      <title>{label}</title>
      <circle class={`mark ${kind}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r={radius.toFixed(1)} />
      {events > 1 ? (
        <text class="mark-count" x={x.toFixed(1)} y={y.toFixed(1)}>
          {number(events)}
        </text>
      ) : null}
    </>
  );
  if (frozen && events > 1) return <g aria-label={label}>{mark}</g>;
  return (
    <a href={href} aria-label={label}>
      {mark}
    </a>
  );
}

/** The names of the places with most events, where they do not stand in each other's way. */
function Names({ clusters }: { clusters: readonly Cluster[] }) {
  const ROW = 15;
  const REACH = 110;
  const written: Cluster[] = [];
  for (const one of [...clusters].sort((a, b) => b.events - a.events)) {
    if (written.length >= MOST_NAMES || one.kind !== 'spot' || !one.sites[0].place) continue;
    if (one.x > WIDTH - REACH) continue;
    if (written.some((other) => Math.abs(other.y - one.y) < ROW && Math.abs(other.x - one.x) < REACH)) continue;
    written.push(one);
  }
  return (
    <g class="place-names">
      {written.map(({ x, y, radius, sites }) => (
        <text x={x + radius + 4} y={y + 4}>
          {sites[0].place}
        </text>
      ))}
    </g>
  );
}

function Legend({
  clusters,
  sites,
  ground,
  layers,
}: {
  clusters: readonly Cluster[];
  sites: readonly EventSite[];
  ground: Ground;
  layers: readonly MapLayer[];
}) {
  const { legend } = useView().texts.events;
  const kinds = new Set(clusters.map(({ kind }) => kind));
  const rows: [boolean, string, string][] = [
    [kinds.has('spot'), 'spot', legend.spot],
    [kinds.has('district'), 'district', legend.district],
    [kinds.has('region'), 'region', legend.region],
    [sites.some(({ precision, at }) => precision === 'country' || !at), 'hatched', legend.country],
    [ground.disputed.length > 0, 'disputed', legend.disputed],
    [layers.length > 0, 'layer', legend.layer],
  ];
  return (
    <ul class="legend">
      {rows.map(([shown, kind, name]) =>
        shown ? (
          <li>
            <svg viewBox="0 0 18 12" aria-hidden="true">
              {kind === 'disputed' ? (
                <line class="border disputed" x1="0" y1="6" x2="18" y2="6" />
              ) : kind === 'hatched' ? (
                <rect class="hatched" width="18" height="12" />
              ) : kind === 'layer' ? (
                <path class="of-linestring" d="M0,10 L6,3 L12,8 L18,2" />
              ) : (
                <circle class={`mark ${kind}`} cx="9" cy="6" r="5" />
              )}
            </svg>
            {name}
          </li>
        ) : null,
      )}
    </ul>
  );
}
