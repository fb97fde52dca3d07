import type { EventRecord } from './register.js';

/** How much a value that is disputed, or that nobody else tells, adds to what its confidence leaves open. */
const DISPUTED = 0.5;
const ONE_ORIGIN = 0.2;

/**
 * How much hangs on an event: its reports and its casualties, each by its logarithm, so that forty reports do not outweigh everything else.
 *
 * @example weightOf({ reports: 3, casualties: { killed: { min: 3, max: 3 } } }) // → 4
 */
export function weightOf({ reports, casualties }: Pick<EventRecord, 'reports' | 'casualties'>): number {
  const people = Object.values(casualties).reduce((sum, count) => sum + count.min, 0);
  return Math.log2(1 + reports) + Math.log2(1 + people);
}

/**
 * How much an event is worth a look: what is in doubt of it, times what hangs on it.
 *
 * @returns a number from 0 on; larger comes first in a queue.
 * @example reviewWorth({ confidence: 0.8, status: 'reported', origins: 1, reports: 1, casualties: {}, … }) // → 0.4
 */
export function reviewWorth({
  confidence,
  status,
  origins,
  reports,
  casualties,
}: Pick<EventRecord, 'confidence' | 'status' | 'origins' | 'reports' | 'casualties'>): number {
  const doubt = 1 - confidence + (status === 'disputed' ? DISPUTED : 0) + (origins === 1 ? ONE_ORIGIN : 0);
  return doubt * weightOf({ reports, casualties });
}
