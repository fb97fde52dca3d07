import { isCandidate } from '../model/confidence.js';
import type { Findings } from '../model/findings.js';

/**
 * The last day on which something happened that a story tells as done, by its own words: the story was told no sooner.
 *
 * @returns `undefined` where it tells of no day.
 */
export function lastDayTold({ events }: Findings): string | undefined {
  return events
    .filter((event) => !isCandidate(event))
    .flatMap(({ status, date }) =>
      status === 'reported' && date?.precision === 'day' && date.basis !== 'assumed' ? (date.to ?? []) : [],
    )
    .sort()
    .at(-1);
}
