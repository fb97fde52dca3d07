/** The same map over tiles, where an address of them is set: MapLibre GL draws what the server's drawing shows. */

import type { GeoJSONSource, MapLayerMouseEvent, StyleSpecification } from 'maplibre-gl';
import * as maplibregl from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { changed } from './address.js';
import { onContent, swapTo } from './swap.js';

type Sites = GeoJSON.FeatureCollection<
  GeoJSON.Point,
  { events: number; precision: string; name: string; href: string }
>;

const PROTOCOL = 'pmtiles';
maplibregl.setWorkerUrl('/assets/tiles-worker.js');
maplibregl.addProtocol(PROTOCOL, new Protocol().tile);

/** A style’s own address, tiles of pictures by a pattern, or one PMTiles file of pictures. */
function styleOf(tiles: string): string | StyleSpecification {
  if (/\.json(?:\?|$)/.test(tiles)) return tiles;
  const source = tiles.includes('{z}')
    ? { type: 'raster' as const, tiles: [tiles], tileSize: 256 }
    : { type: 'raster' as const, url: `${PROTOCOL}://${tiles}`, tileSize: 256 };
  return { version: 8, sources: { tiles: source }, layers: [{ id: 'tiles', type: 'raster', source: 'tiles' }] };
}

onContent((main) => {
  for (const figure of main.querySelectorAll<HTMLElement>('[data-map][data-tiles]')) draw(figure);
});

function draw(figure: HTMLElement): void {
  const svg = figure.querySelector('svg');
  const data = figure.dataset.sites;
  const [west, south, east, north] = (figure.dataset.extent ?? '').split(',').map(Number);
  if (!svg || !data || !hasWebGl()) return;
  const { sites, layers } = JSON.parse(data) as { sites: Sites; layers: GeoJSON.FeatureCollection };
  const place = document.createElement('div');
  place.className = 'tile-map';
  svg.before(place);
  const map = new maplibregl.Map({
    container: place,
    style: styleOf(figure.dataset.tiles ?? ''),
    bounds: [west, south, east, north],
    attributionControl: { compact: true },
  });
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }));
  const mark = svg.querySelector('.mark');
  const colour = mark ? getComputedStyle(mark).stroke : 'teal';
  map.on('load', () => {
    svg.classList.add('under-tiles');
    figure.dataset.live = '';
    map.addSource('layers', { type: 'geojson', data: layers });
    map.addLayer({
      id: 'layer-lines',
      type: 'line',
      source: 'layers',
      paint: { 'line-color': '#3566b0', 'line-width': 1.5 },
    });
    map.addSource('sites', {
      type: 'geojson',
      data: sites,
      cluster: true,
      clusterProperties: { all: ['+', ['get', 'events']] },
    });
    const all = ['coalesce', ['get', 'all'], ['get', 'events']] as unknown as maplibregl.ExpressionSpecification;
    map.addLayer({
      id: 'sites',
      type: 'circle',
      source: 'sites',
      paint: {
        'circle-color': ['match', ['get', 'precision'], ['region', 'district'], 'transparent', colour],
        'circle-stroke-color': colour,
        'circle-stroke-width': 1.5,
        'circle-radius': ['interpolate', ['linear'], ['sqrt', all], 1, 6, 30, 26],
      },
    });
    map.on('click', 'sites', async (event: MapLayerMouseEvent) => {
      const [feature] = event.features ?? [];
      if (!feature) return;
      const { cluster_id, href } = feature.properties as { cluster_id?: number; href?: string };
      if (href) location.assign(href);
      else if (cluster_id !== undefined) {
        const zoom = await (map.getSource('sites') as GeoJSONSource).getClusterExpansionZoom(cluster_id);
        map.easeTo({ center: event.lngLat, zoom });
      }
    });
  });
  map.on('boxzoomend', () => {
    const bounds = map.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    void swapTo(changed({ within: box.map((n) => n.toFixed(3)).join(','), frame: undefined }));
  });
}

/** Without it the server’s drawing stays. */
function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
