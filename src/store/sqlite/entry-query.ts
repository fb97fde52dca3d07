import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { daysBetween } from '../../model/edtf.js';
import type { EntryKind } from '../../model/register.js';
import type { Tables } from '../schema.js';
import type { Box, EntryFilter, EntryOrder, EntryQuery } from '../store.js';

/** Days up to which all entries of a period are sorted; of longer ones the latest are found in order. */
const SHORT_PERIOD = 62;
const FIRST_HUNDRED = { limit: 100, offset: 0 } as const;

/** Columns that entries are sorted by; those that are alike stand as they were added. */
const COLUMNS = {
  date: 'date_from',
  reports: 'reports',
  added: 'seq',
  origins: 'origins',
  killed: 'killed',
  type: 'type',
  place: 'place',
  worth: 'worth',
} as const satisfies Record<Exclude<EntryOrder, 'open'>, keyof Tables['entry']>;
/** Orders that entries have an index for, so that the first page of all of them is found at once. */
const INDEXED_ORDERS: ReadonlySet<EntryOrder> = new Set(['date', 'reports', 'added']);

/** The entries of a query, in its order, one page of them. */
export function listed(db: Kysely<Tables>, query: EntryQuery): SelectQueryBuilder<Tables, 'entry', { data: string }> {
  const { kind, order = 'date' } = query;
  if (kind === 'event' && !(INDEXED_ORDERS.has(order) && isOpen(query))) {
    const page = paged(sorted(events(db, query).select('seq'), query), query);
    return sorted(db.selectFrom('entry').select('data').where('seq', 'in', page), query);
  }
  return paged(sorted(chosen(db, query).select('data'), query), query);
}

/** Whether a query chooses all entries of its kind. */
const isOpen = (query: EntryFilter): boolean =>
  !Object.entries(query).some(([key, value]) => value !== undefined && FILTERS.has(key));
const FILTERS: ReadonlySet<string> = new Set([
  'type',
  'country',
  'from',
  'to',
  'status',
  'situation',
  'named',
  'about',
  'place',
  'within',
  'killed',
  'origins',
  'review',
  'least',
] satisfies (keyof EntryFilter)[]);

type Sortable = SelectQueryBuilder<Tables, 'entry' | 'event', unknown>;

function sorted<Rows>(rows: Rows, { order = 'date', ascending = false }: EntryQuery): Rows {
  const direction = ascending ? 'asc' : 'desc';
  const once = (rows as Sortable).orderBy(order === 'open' ? sql`status = 'open'` : sql.ref(COLUMNS[order]), direction);
  return (order === 'added' ? once : once.orderBy('seq', direction)) as Rows;
}

function paged<Rows>(rows: Rows, query: EntryQuery): Rows {
  const { limit, offset } = { ...FIRST_HUNDRED, ...query };
  return (rows as Sortable).limit(limit).offset(offset) as Rows;
}

/** The entries that a filter lets through. */
export function chosen(
  db: Kysely<Tables>,
  query: EntryFilter & { kind: EntryKind },
): SelectQueryBuilder<Tables, 'entry', object> {
  const { kind, type, from, to, about } = query;
  // The plus keeps SQLite from going through the whole kind where what it is about is known.
  const all = db.selectFrom('entry').where(about === undefined ? sql`kind` : sql`+kind`, '=', kind);
  const isShort = from && to && type === undefined && daysBetween(from, to) <= SHORT_PERIOD;
  const rows = isShort ? all.where('seq', 'in', between(db, kind, from, to)) : inPeriod(all, query);
  return narrowed(db, rows, query);
}

/** The events that a filter lets through, in the order of their days, as far as the index of events knows them. */
export function events(db: Kysely<Tables>, filter: EntryFilter): SelectQueryBuilder<Tables, 'event', object> {
  return narrowed(db, inPeriod(db.selectFrom('event'), filter), { ...filter, kind: 'event' });
}

/** The same in the order of their places. */
export function eventSites(db: Kysely<Tables>, filter: EntryFilter): SelectQueryBuilder<Tables, 'event_site', object> {
  return narrowed(db, inPeriod(db.selectFrom('event_site'), filter), { ...filter, kind: 'event' });
}

function inPeriod<Rows>(rows: Rows, { from, to }: EntryFilter): Rows {
  let some = rows as Sortable;
  if (from) some = some.where('date_to', '>=', from);
  if (to) some = some.where('date_from', '<=', to);
  return some as Rows;
}

function narrowed<Rows>(db: Kysely<Tables>, rows: Rows, query: EntryFilter & { kind: EntryKind }): Rows {
  const { kind, type, country, status, place, review, about, killed, origins, within, named, situation, least } = query;
  let some = rows as Sortable;
  for (const [column, value] of Object.entries({ type, country, status, place, review, about }))
    if (value !== undefined) some = some.where(column as 'type', '=', value);
  if (killed) some = some.where('killed', '>=', killed);
  if (origins) some = some.where('origins', '>=', origins);
  if (least) some = some.where(sql<boolean>`ifnull(confidence, 1) >= ${least}`);
  if (within) some = some.where(inBox(within));
  if (named) some = some.where('seq', 'in', withNames(db, kind, named));
  if (situation) some = some.where(isOf(situation));
  return some as Rows;
}

const inBox = ([west, south, east, north]: Box): RawBuilder<boolean> =>
  west <= east
    ? sql<boolean>`lat between ${south} and ${north} and lon between ${west} and ${east}`
    : sql<boolean>`lat between ${south} and ${north} and (lon >= ${west} or lon <= ${east})`;

const withNames = (db: Kysely<Tables>, kind: EntryKind, names: readonly string[]) =>
  db
    .selectFrom('entry_actor')
    .select('entry')
    .where(
      'name',
      'in',
      names.map((name) => name.toLowerCase()),
    )
    .where('kind', '=', kind);

/** Asked row by row: a list of all that a situation holds takes longer than the few that are looked at. */
const isOf = (situation: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from entry_situation where entry_situation.situation = ${situation} and entry_situation.entry = seq)`;

/**
 * The entries of a short period: those that begin in it, and the few that last into it, which have an index of their own. The plus keeps SQLite
 * from going through all that began before instead.
 */
function between(db: Kysely<Tables>, kind: EntryKind, from: string, to: string) {
  const begun = db
    .selectFrom('entry')
    .select('seq')
    .where('kind', '=', kind)
    .where('date_from', '>=', from)
    .where('date_from', '<=', to);
  const lasting = db
    .selectFrom('entry')
    .select('seq')
    .where('kind', '=', kind)
    .where('date_to', '>=', from)
    .where(sql<boolean>`date_from <> date_to and +date_from < ${from}`);
  return begun.unionAll(lasting);
}
