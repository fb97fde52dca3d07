import { type Expression, type Kysely, sql } from 'kysely';
import { daysBetween } from '../../model/edtf.js';
import type { Tables } from '../schema.js';
import type { EntryFilter, EventBin, EventDigest, EventSite, EventTotals } from '../store.js';
import { eventSites, events } from './entry-query.js';

/** Units of time, the finest first: how much of an ISO day names one, and its days. */
const UNITS = [
  { unit: 'day', length: 10, days: 1 },
  { unit: 'month', length: 7, days: 30.44 },
  { unit: 'year', length: 4, days: 365.25 },
] as const;
/** The outermost of the dated events, by their share on either side, that a chart need not reach. */
const OUTERMOST = 0.04;
/** More sites than these make no map; the ones with most events are kept. */
const MOST_SITES = 400;

/** How many events a choice holds, and to how many people: one pass over the covering index of events. */
export async function eventTotals(db: Kysely<Tables>, filter: EntryFilter): Promise<EventTotals> {
  return events(db, filter)
    .select((e) => [
      e.fn.countAll<number>().as('events'),
      e.fn.coalesce(e.fn.sum<number>('killed'), e.lit(0)).as('killed'),
      e.fn.coalesce(e.fn.sum<number>('injured'), e.lit(0)).as('injured'),
    ])
    .executeTakeFirstOrThrow();
}

/** What the events of a choice add up to: two passes over covering indexes, neither of which sorts. */
export async function eventDigest(db: Kysely<Tables>, filter: EntryFilter, mostBins: number): Promise<EventDigest> {
  const days = await daysOf(db, filter);
  const places = await placesOf(db, filter);
  const core = coreOf(days);
  const reach = core ? daysBetween(core.from, core.to) : 0;
  const { unit, length } = UNITS.find((one) => reach / one.days <= mostBins) ?? UNITS[UNITS.length - 1];
  const dated = days.filter(({ from }) => from);
  return {
    events: sumOf(days, ({ events: n }) => n),
    killed: sumOf(days, ({ killed }) => killed),
    injured: sumOf(days, ({ injured }) => injured),
    ...(dated.length > 0 ? { first: dated[0].from ?? undefined, last: lastOf(dated) } : {}),
    ...(core ? { core } : {}),
    unit,
    bins: binsOf(dated, length),
    types: shares(days, ({ type }) => type).map(([type, n]) => ({ type, events: n })),
    ...places,
  };
}

/** Events of one type that begin and end on the same days. */
interface Days {
  from: string | null;
  to: string | null;
  type: string | null;
  events: number;
  killed: number;
  injured: number;
}

const sumOf = (days: readonly Days[], of: (days: Days) => number): number =>
  days.reduce((sum, one) => sum + of(one), 0);

const daysOf = (db: Kysely<Tables>, filter: EntryFilter): Promise<Days[]> =>
  inOnePiece(
    db,
    events(db, filter)
      .select([
        'date_from as from',
        'date_to as to',
        'type',
        (e) => e.fn.countAll<number>().as('events'),
        (e) => e.fn.sum<number>('killed').as('killed'),
        (e) => e.fn.sum<number>('injured').as('injured'),
      ])
      .groupBy(['date_from', 'date_to', 'type']),
    ['from', 'to', 'type', 'events', 'killed', 'injured'],
  );

/** The rows of a query as one JSON text: thousands of small rows cost more to hand over one by one than to sum up. */
async function inOnePiece<Row extends object>(
  db: Kysely<Tables>,
  query: Expression<Row>,
  columns: readonly (keyof Row & string)[],
): Promise<Row[]> {
  const cells = sql.join(columns.map((name) => sql.ref(`one.${name}`)));
  const { rows } = await sql<{
    all: string;
  }>`select json_group_array(json_array(${cells})) as "all" from ${query} as one`.execute(db);
  const all = JSON.parse(rows[0].all) as unknown[][];
  return all.map((values) => Object.fromEntries(columns.map((name, i) => [name, values[i]])) as Row);
}

const lastOf = (dated: readonly Days[]): string | undefined =>
  dated.reduce<string | undefined>((last, { to }) => (to && (!last || to > last) ? to : last), undefined);

/** The days between which all but the outermost events lie. */
function coreOf(days: readonly Days[]): EventDigest['core'] {
  const dated = days.filter(({ from }) => from);
  const skipped = Math.floor(sumOf(dated, ({ events: n }) => n) * OUTERMOST);
  const at = (inOrder: readonly Days[]): string | undefined => {
    let seen = 0;
    for (const { events: n, from } of inOrder) {
      seen += n;
      if (seen > skipped) return from ?? undefined;
    }
    return undefined;
  };
  const [from, to] = [at(dated), at([...dated].reverse())];
  return from && to ? { from, to } : undefined;
}

/** Events whose date is known no better than the bins are long stand in none. */
function binsOf(dated: readonly Days[], length: number): EventBin[] {
  const bins = new Map<string, EventBin>();
  for (const { from, to, type, events: n } of dated) {
    const at = from?.slice(0, length);
    if (!at || !type || to?.slice(0, length) !== at) continue;
    const key = `${at} ${type}`;
    const bin = bins.get(key);
    if (bin) bin.events += n;
    else bins.set(key, { at, type, events: n });
  }
  return [...bins.values()];
}

type SiteValues = [
  lat: number | null,
  lon: number | null,
  country: string | null,
  precision: string | null,
  place: string | null,
  events: number,
  killed: number,
  one: string,
];

/** Where the events lie: the sites with most of them, and all countries; summed up in one piece, since sites are many. */
async function placesOf(
  db: Kysely<Tables>,
  filter: EntryFilter,
): Promise<Pick<EventDigest, 'sites' | 'countries' | 'placed'>> {
  const sites = eventSites(db, filter)
    .select([
      'lat',
      'lon',
      'country',
      'precision',
      sql<string | null>`max(place)`.as('place'),
      (e) => e.fn.countAll<number>().as('events'),
      sql<number>`sum(killed)`.as('killed'),
      sql<string>`max(id)`.as('one'),
    ])
    .where((e) => e.or([e('lat', 'is not', null), e('country', 'is not', null)]))
    .groupBy(['lat', 'lon', 'country', 'precision']);
  const { rows } = await sql<{ sites: string; countries: string; placed: number | null }>`
    with site as materialized ${sites}
    select
      (select json_group_array(json_array(lat, lon, country, precision, place, events, killed, one))
        from (select * from site order by events desc, one limit ${sql.lit(MOST_SITES)})) as sites,
      (select json_group_array(json_object('country', country, 'events', n))
        from (select country, sum(events) as n from site where country is not null group by country order by n desc, country)) as countries,
      (select sum(events) from site) as placed`.execute(db);
  const [found] = rows;
  return {
    sites: (JSON.parse(found.sites) as SiteValues[]).map(siteOf),
    countries: JSON.parse(found.countries) as EventDigest['countries'],
    placed: found.placed ?? 0,
  };
}

function siteOf([lat, lon, country, precision, place, events, killed, one]: SiteValues): EventSite {
  const site: EventSite = { events, killed, one };
  if (lat !== null && lon !== null) site.at = { lat, lon };
  if (country) site.country = country;
  if (place) site.place = place;
  if (precision) site.precision = precision;
  return site;
}

/** How many events each value has, most first. */
function shares<T extends { events: number }>(rows: readonly T[], of: (row: T) => string | null): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = of(row);
    if (value) counts.set(value, (counts.get(value) ?? 0) + row.events);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

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
