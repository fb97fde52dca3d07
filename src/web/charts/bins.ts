import { addDays, lastDayOfMonth } from '../../model/edtf.js';
import type { EventDigest } from '../../store/store.js';

/** A day, month or year of a timeline. */
export interface Bin {
  at: string;
  /** Its first and its last day. */
  from: string;
  to: string;
  events: number;
  /** Those of marked types. */
  marked: number;
}

/** More bins than these are no chart; the latest are kept, whatever the span. */
const MOST_BINS = 120;

/** A timeline: its bins without a gap, and how many events lie before and behind them. */
export interface Bins {
  bins: Bin[];
  before: number;
  behind: number;
}

/**
 * The bins of a digest with those between them in which nothing happened, as far as its core reaches.
 *
 * @param isMarked which types are counted apart
 */
export function binsOf(
  { bins, unit, core }: Pick<EventDigest, 'bins' | 'unit' | 'core'>,
  isMarked: (type: string) => boolean,
): Bins {
  if (bins.length === 0 || !core) return { bins: [], before: 0, behind: 0 };
  const byTime = new Map<string, { events: number; marked: number }>();
  for (const { at, type, events } of bins) {
    const sum = byTime.get(at) ?? { events: 0, marked: 0 };
    sum.events += events;
    if (isMarked(type)) sum.marked += events;
    byTime.set(at, sum);
  }
  const length = bins[0].at.length;
  const [first, last] = [core.from.slice(0, length), core.to.slice(0, length)];
  const found: Bin[] = [];
  for (let at = last; found.length < MOST_BINS && at >= first; at = before(at, unit))
    found.unshift({ at, ...daysOf(at, unit), ...(byTime.get(at) ?? { events: 0, marked: 0 }) });
  const outside = (is: (at: string) => boolean) => bins.reduce((sum, one) => sum + (is(one.at) ? one.events : 0), 0);
  return {
    bins: found,
    before: outside((at) => at < (found[0]?.at ?? first)),
    behind: outside((at) => at > last),
  };
}

const parts = (at: string): number[] => at.split('-').map(Number);
const pad = (n: number): string => String(n).padStart(2, '0');

function before(at: string, unit: EventDigest['unit']): string {
  if (unit === 'day') return addDays(at, -1);
  const [year, month] = parts(at);
  if (unit === 'year') return String(year - 1).padStart(4, '0');
  return month === 1 ? `${year - 1}-12` : `${year}-${pad(month - 1)}`;
}

/** @example daysOf('2031-02', 'month') // → { from: '2031-02-01', to: '2031-02-28' } */
function daysOf(at: string, unit: EventDigest['unit']): { from: string; to: string } {
  if (unit === 'day') return { from: at, to: at };
  if (unit === 'year') return { from: `${at}-01-01`, to: `${at}-12-31` };
  const [year, month] = parts(at);
  return { from: `${at}-01`, to: `${at}-${pad(lastDayOfMonth(year, month))}` };
}
