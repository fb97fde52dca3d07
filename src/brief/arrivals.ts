import type { CommitmentRecord, EventRecord } from '../model/register.js';
import type { Store } from '../store/store.js';

/** Types of events that bring goods. */
const BRINGING = ['arms-transfer', 'aid'] as const;
/** Of each type the latest so many are looked through. */
const MOST_EVENTS = 200;
/** Shorter words say little of what goods are meant. */
const LONG_ENOUGH = 4;

/**
 * What reports say has arrived of what was to be supplied: transfers and aid, told as done and not before the undertaking, whose words name the
 * same goods and, where one is named, the same receiver.
 *
 * @returns the latest first; none for an undertaking of no goods.
 */
export async function arrivalsOf(store: Store, { supply, asOf }: CommitmentRecord): Promise<EventRecord[]> {
  if (!supply) return [];
  const goods = longWords(supply.goods);
  const receiver = supply.to ? longWords(supply.to) : [];
  const found: EventRecord[] = [];
  for (const type of BRINGING)
    for (const one of await store.entries({ kind: 'event', type, limit: MOST_EVENTS })) {
      if (one.kind !== 'event' || (one.status !== 'reported' && one.status !== 'confirmed')) continue;
      if (asOf && one.date?.to && one.date.to < asOf) continue;
      const told = one.evidence.map(({ quote }) => quote.toLowerCase()).join(' ');
      if (!goods.some((word) => told.includes(word))) continue;
      if (receiver.length > 0 && !receiver.some((word) => told.includes(word))) continue;
      found.push(one);
    }
  return found.sort((a, b) => (b.date?.from ?? '').localeCompare(a.date?.from ?? '') || (a.id < b.id ? -1 : 1));
}

const longWords = (phrase: string): string[] =>
  (phrase.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= LONG_ENOUGH);
