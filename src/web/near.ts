import { geoDistance } from 'd3-geo';
import { addDays, daysBetween } from '../model/edtf.js';
import type { EventRecord } from '../model/register.js';
import type { Store } from '../store/store.js';
import { EARTH_KM, KM_PER_DEGREE } from './map/earth.js';

/** An event near another in place and time. */
export interface Near {
  event: EventRecord;
  /** Days after the other; negative before it. */
  days: number;
  km: number;
}

const DAYS_AROUND = 14;
const KM_AROUND = 100;
/** So many are looked through, and so many given. */
const LOOKED_AT = 200;
const MOST = 8;

/** A month is near enough to be compared with; a year, or a country, is near everything. */
const VAGUE_DAYS = 31;

const isVague = ({ date, place }: EventRecord): boolean =>
  place?.precision === 'country' ||
  place?.precision === 'region' ||
  (date?.from !== undefined && date.to !== undefined && daysBetween(date.from, date.to) > VAGUE_DAYS);

/** What else happened within two weeks and a hundred kilometres, the nearest first: ten kilometres count as a day. */
export async function nearOf(store: Store, event: EventRecord): Promise<Near[]> {
  const { date, place } = event;
  const [from, to] = [date?.from ?? date?.to, date?.to ?? date?.from];
  if (!from || !to || place?.lat === undefined || place.lon === undefined || isVague(event)) return [];
  const up = KM_AROUND / KM_PER_DEGREE;
  const across = Math.min(180, up / Math.max(0.05, Math.cos((place.lat * Math.PI) / 180)));
  const found = await store.entries({
    kind: 'event',
    from: addDays(from, -DAYS_AROUND),
    to: addDays(to, DAYS_AROUND),
    within: [place.lon - across, place.lat - up, place.lon + across, place.lat + up],
    limit: LOOKED_AT,
  });
  const here: [number, number] = [place.lon, place.lat];
  return found
    .flatMap((one): Near[] => {
      if (
        one.kind !== 'event' ||
        one.id === event.id ||
        isVague(one) ||
        !one.date?.from ||
        one.place?.lat === undefined
      )
        return [];
      const km = geoDistance(here, [one.place.lon ?? 0, one.place.lat]) * EARTH_KM;
      return km > KM_AROUND ? [] : [{ event: one, days: daysBetween(from, one.date.from), km }];
    })
    .sort((a, b) => Math.abs(a.days) + a.km / 10 - (Math.abs(b.days) + b.km / 10) || (a.event.id < b.event.id ? -1 : 1))
    .slice(0, MOST);
}
