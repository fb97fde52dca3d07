import { Fault } from '../model/fault.js';

/**
 * How many lines `--limit` asks for.
 *
 * @throws Fault `usage` where it is no whole number above zero.
 * @example lineLimit(undefined) // → 40
 */
export function lineLimit(written = '40'): number {
  const limit = Number(written);
  if (!Number.isInteger(limit) || limit < 1)
    throw new Fault('usage', `--limit ${written}`, 'no number of lines', 'give a whole number above zero');
  return limit;
}
