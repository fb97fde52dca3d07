import type { FeatureCollection as GeoFeatures } from 'geojson';
import { z } from 'zod';

const GEOMETRIES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

/** A GeoJSON feature collection (RFC 7946), as far as it is drawn: features, each with a geometry of a known kind, or none. */
export const FeatureCollection = z.custom<GeoFeatures>(
  (value) => {
    if (typeof value !== 'object' || value === null || !('type' in value) || !('features' in value)) return false;
    const { type, features } = value as { type: unknown; features: unknown };
    return type === 'FeatureCollection' && Array.isArray(features) && features.every(isFeature);
  },
  { message: 'no GeoJSON feature collection' },
);
export type FeatureCollection = GeoFeatures;

function isFeature(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, geometry } = value as { type?: unknown; geometry?: { type?: unknown } | null };
  return type === 'Feature' && (geometry == null || GEOMETRIES.includes(String(geometry.type)));
}
