import { parseEdtf } from '../model/edtf.js';
import { EVENT_TYPE_CODES } from '../model/event-types/index.js';
import { type ActorRecord, RegisterStatus, Review } from '../model/register.js';
import { type Box, ENTRY_ORDERS, type EntryFilter, type EntryOrder, type Store } from '../store/store.js';
import type { Query } from './address.js';

/** What an address chooses of the events, and what in it means nothing. */
export interface Selection {
  filter: EntryFilter;
  order: EntryOrder;
  ascending: boolean;
  /** Parts of the address that are left out, as they stand there. */
  unread: string[];
}

/** Keys of an address that narrow a choice of events. */
export const FILTER_KEYS = [
  'type',
  'from',
  'to',
  'country',
  'place',
  'actor',
  'killed',
  'origins',
  'status',
  'review',
  'within',
  'situation',
] as const;

type Read = { filter: EntryFilter } | undefined;
const oneOf = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);
const SEVERAL = 99_999;

function countOf(value: string): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number <= SEVERAL ? number : undefined;
}

/**
 * A box of a map as it stands in an address.
 *
 * @example boxIn('67.1,36,71.5,38.2') // → [67.1, 36, 71.5, 38.2]
 */
export function boxIn(value: string): Box | undefined {
  const numbers = value.split(',').map(Number);
  const [west, south, east, north] = numbers;
  const sound =
    numbers.length === 4 &&
    numbers.every(Number.isFinite) &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90 &&
    south <= north &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180;
  return sound ? [west, south, east, north] : undefined;
}

/** How each key is read; nothing where its value means nothing. */
const READERS: Readonly<Record<string, (value: string) => Read>> = {
  type: (value) => wrapped('type', oneOf(EVENT_TYPE_CODES, value)),
  country: (value) => (/^[a-z]{2}$/i.test(value) ? { filter: { country: value.toUpperCase() } } : undefined),
  from: (value) => {
    const from = parseEdtf(value)?.from;
    return from ? { filter: { from } } : undefined;
  },
  to: (value) => {
    const to = parseEdtf(value)?.to;
    return to ? { filter: { to } } : undefined;
  },
  place: (value) => ({ filter: { place: value } }),
  killed: (value) => wrapped('killed', countOf(value)),
  origins: (value) => wrapped('origins', countOf(value)),
  status: (value) => wrapped('status', oneOf(RegisterStatus.options, value)),
  review: (value) => wrapped('review', oneOf(Review.options, value)),
  within: (value) => wrapped('within', boxIn(value)),
  situation: (value) => ({ filter: { situation: value } }),
};

const wrapped = (key: keyof EntryFilter, value: unknown): Read =>
  value === undefined ? undefined : { filter: { [key]: value } };

/** Reads what an address chooses. What it says of an actor holds for all of its names. */
export async function selectionOf(store: Store, query: Query): Promise<Selection> {
  const unread: string[] = [];
  const filter: EntryFilter = {};
  for (const [key, read] of Object.entries(READERS)) {
    const value = query[key]?.trim();
    if (!value) continue;
    const said = read(value);
    if (said) Object.assign(filter, said.filter);
    else unread.push(`${key}=${value}`);
  }
  const actor = query.actor?.trim();
  if (actor) filter.named = await namesOf(store, actor);
  const descending = query.sort?.startsWith('-');
  const wanted = query.sort?.replace(/^-/, '');
  const order = wanted ? oneOf(ENTRY_ORDERS, wanted) : 'date';
  if (!order) unread.push(`sort=${query.sort}`);
  return { filter, order: order ?? 'date', ascending: Boolean(wanted) && !descending, unread };
}

/** So many hits are looked through for the actor that a name is of. */
const HITS = 20;

/** All names of the actor who has this one; only this one where nobody has it. */
async function namesOf(store: Store, name: string): Promise<string[]> {
  const folded = name.toLowerCase();
  const hits = await store.search(`"${name.replaceAll('"', ' ')}"`, { limit: HITS, offset: 0 });
  const actors = await store.records(hits.flatMap(({ kind, id }) => (kind === 'actor' ? [id] : [])));
  for (const record of actors)
    if (record.kind === 'actor' && namesOfActor(record).some((one) => one.toLowerCase() === folded))
      return namesOfActor(record);
  return [name];
}

export const namesOfActor = ({ name, aliases }: Pick<ActorRecord, 'name' | 'aliases'>): string[] => [name, ...aliases];
