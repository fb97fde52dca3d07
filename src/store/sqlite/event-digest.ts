import { type Kysely, sql } from 'kysely';
import { daysBetween } from '../../model/edtf.js';
import type { Tables } from '../schema.js';
import type { EntryFilter, EventBin, EventDigest, EventSite } from '../store.js';
import { events } from './entry-query.js';

/** The outermost of the dated events, by their share on either side, that a chart need not reach. */
const OUTERMOST = 0.04;
/** Spots this near, in parts of a degree, are one on any map that shows a country: about a kilometre. */
const PER_DEGREE = 100;
/** More sites than these make no map; the ones with most events are kept. */
const MOST_SITES = 1_500;
/** Units of time, the finest first: how much of an ISO day names one, and its days. */
const UNITS = [
  { unit: 'day', length: 10, days: 1 },
  { unit: 'month', length: 7, days: 30.44 },
  { unit: 'year', length: 4, days: 365.25 },
] as const;

/** What the events of a choice add up to; each sum is one pass over the covering index of events. */
export async function eventDigest(db: Kysely<Tables>, filter: EntryFilter, mostBins: number): Promise<EventDigest> {
  const chosen = () => events(db, filter);
  const totals = await chosen()
    .select((e) => [
      e.fn.countAll<number>().as('events'),
      e.fn.count<number>('date_from').as('dated'),
      e.fn.coalesce(e.fn.sum<number>('killed'), e.lit(0)).as('killed'),
      e.fn.coalesce(e.fn.sum<number>('injured'), e.lit(0)).as('injured'),
      e.fn.min('date_from').as('first'),
      e.fn.max('date_to').as('last'),
    ])
    .executeTakeFirstOrThrow();
  const { first, last } = totals;
  const core = await coreOf(chosen, totals.dated);
  const days = core ? daysBetween(core.from, core.to) : 0;
  const { unit, length } = UNITS.find((one) => days / one.days <= mostBins) ?? UNITS[UNITS.length - 1];
  return {
    events: totals.events,
    killed: totals.killed,
    injured: totals.injured,
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    ...(core ? { core } : {}),
    unit,
    bins: await binsOf(chosen(), length),
    sites: await sitesOf(db, chosen()),
    ...(await sharesOf(chosen())),
  };
}

/** The days between which all but the outermost events lie. */
async function coreOf(chosen: () => Events, dated: number): Promise<EventDigest['core']> {
  if (dated === 0) return undefined;
  const skipped = Math.floor(dated * OUTERMOST);
  const at = (direction: 'asc' | 'desc') =>
    chosen()
      .select('date_from')
      .where('date_from', 'is not', null)
      .orderBy('date_from', direction)
      .limit(1)
      .offset(skipped)
      .executeTakeFirstOrThrow();
  const [from, to] = [(await at('asc')).date_from, (await at('desc')).date_from];
  return from && to ? { from, to } : undefined;
}

type Events = ReturnType<typeof events>;

/** Events whose date is known no better than the bins are long stand in none. */
const binsOf = (chosen: Events, length: number): Promise<EventBin[]> =>
  chosen
    .select([
      sql<string>`substr(date_from, 1, ${sql.lit(length)})`.as('at'),
      sql<string>`type`.as('type'),
      (e) => e.fn.countAll<number>().as('events'),
    ])
    .where(sql<boolean>`substr(date_from, 1, ${sql.lit(length)}) = substr(date_to, 1, ${sql.lit(length)})`)
    .groupBy(['at', 'type'])
    .orderBy('at')
    .execute();

async function sitesOf(db: Kysely<Tables>, chosen: Events): Promise<EventSite[]> {
  const cell = (column: 'lat' | 'lon') => sql`cast(${sql.ref(column)} * ${sql.lit(PER_DEGREE)} as integer)`;
  const rows = await chosen
    .select([
      'country',
      'precision',
      sql<string | null>`max(place)`.as('place'),
      sql<number | null>`avg(lat)`.as('lat'),
      sql<number | null>`avg(lon)`.as('lon'),
      (e) => e.fn.countAll<number>().as('events'),
      sql<number>`sum(killed)`.as('killed'),
      sql<number>`max(seq)`.as('latest'),
    ])
    .where((e) => e.or([e('lat', 'is not', null), e('country', 'is not', null)]))
    .groupBy([cell('lat'), cell('lon'), 'precision', 'country'])
    .orderBy('events', 'desc')
    .orderBy('latest', 'desc')
    .limit(MOST_SITES)
    .execute();
  const idOf = await idsOf(
    db,
    rows.map(({ latest }) => latest),
  );
  return rows.map(({ country, precision, place, lat, lon, events: n, killed, latest }) => ({
    ...(lat === null || lon === null ? {} : { at: { lat, lon } }),
    ...(country ? { country } : {}),
    ...(place ? { place } : {}),
    ...(precision ? { precision } : {}),
    events: n,
    killed,
    latest: idOf.get(latest) ?? '',
  }));
}

async function idsOf(db: Kysely<Tables>, seqs: readonly number[]): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'id'])
    .where(sql<boolean>`seq in (select value from json_each(${JSON.stringify(seqs)}))`)
    .execute();
  return new Map(rows.map(({ seq, id }) => [seq, id]));
}

async function sharesOf(chosen: Events): Promise<Pick<EventDigest, 'types' | 'countries'>> {
  const rows = await chosen
    .select(['type', 'country', (e) => e.fn.countAll<number>().as('events')])
    .groupBy(['type', 'country'])
    .execute();
  const types = new Map<string, number>();
  const countries = new Map<string, number>();
  for (const { type, country, events: n } of rows) {
    if (type) types.set(type, (types.get(type) ?? 0) + n);
    if (country) countries.set(country, (countries.get(country) ?? 0) + n);
  }
  return {
    types: byNumber(types).map(([type, n]) => ({ type, events: n })),
    countries: byNumber(countries).map(([country, n]) => ({ country, events: n })),
  };
}

const byNumber = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));

/** Events that somebody spoke about, those that most statements are about first. */
export const mattersSpokenOf = (db: Kysely<Tables>, limit: number): Promise<{ event: string; statements: number }[]> =>
  db
    .selectFrom('entry')
    .select([sql<string>`about`.as('event'), (e) => e.fn.countAll<number>().as('statements')])
    .where('about', 'is not', null)
    .groupBy('about')
    .orderBy('statements', 'desc')
    .orderBy('about')
    .limit(limit)
    .execute();
