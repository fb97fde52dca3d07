import type { PlaceMention } from '../../model/findings.js';

/** Towns further apart than this, in kilometres, are two places; nearer ones may be a town and the village where it was. */
const APART_KM = 40;

/** What of a place is compared. */
type Where = Pick<PlaceMention, 'name' | 'country' | 'precision' | 'gazetteerId' | 'lat' | 'lon'>;
/** One place, by the gazetteer or by its name. */
export const samePlace = (a: Where, b: Where): boolean =>
  (a.gazetteerId !== undefined && a.gazetteerId === b.gazetteerId) ||
  (a.precision !== 'country' && a.name.toLowerCase() === b.name.toLowerCase());

/** A town or a finer spot. */
export const isSpot = ({ precision }: Where): boolean => precision === 'city' || precision === 'point';

/** Two places of which one event cannot lie in both. */
export function placesContradict(a: Where | undefined, b: Where | undefined): boolean {
  if (!a || !b || samePlace(a, b)) return false;
  if (a.country && b.country && a.country !== b.country && a.precision !== 'country' && b.precision !== 'country')
    return true;
  if (isSpot(a) && isSpot(b)) return (kilometresBetween(a, b) ?? APART_KM + 1) > APART_KM;
  return a.precision === b.precision && (a.precision === 'region' || a.precision === 'district');
}

const EARTH_KM = 6371;
/** The way between two places as the crow flies, where both have coordinates. */
function kilometresBetween(a: Where, b: Where): number | undefined {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return undefined;
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}
