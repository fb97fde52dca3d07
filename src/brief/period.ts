import { addDays, daysBetween } from '../model/edtf.js';
import type { EntryFilter } from '../store/store.js';
import type { Speech } from './speech.js';

/** The same choice in as many days before; nothing where no period is chosen. */
export function earlierThan(filter: EntryFilter): EntryFilter | undefined {
  const { from, to } = filter;
  if (!from || !to) return undefined;
  const days = daysBetween(from, to) + 1;
  return { ...filter, from: addDays(from, -days), to: addDays(from, -1) };
}

/**
 * A period as a reader writes it; `undefined` where neither end is chosen.
 *
 * @example periodText({ from: '2031-05-01', to: '2031-05-09' }, speechOf('en')) // → '1 May 2031 to 9 May 2031'
 */
export function periodText({ from, to }: { from?: string; to?: string }, { date }: Speech): string | undefined {
  return from || to ? date({ value: `${from ?? '..'}/${to ?? '..'}`, from, to }) : undefined;
}
