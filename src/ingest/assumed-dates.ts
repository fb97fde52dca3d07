import { assumedDate } from '../extract/values/date.js';
import type { Reference } from '../language/dates/reference.js';
import type { Findings } from '../model/findings.js';

/**
 * The findings as the register files them: what a story reports as news and gives no day is of the week before it, said to be assumed.
 * Earlier events told as context, and what is planned, stay without a day.
 *
 * @example withAssumedDates(findings, { day: '2031-05-12' }).events[0].date // → { value: '2031-05-05/2031-05-12', basis: 'assumed', … }
 */
export function withAssumedDates(findings: Findings, reference: Reference): Findings {
  const date = assumedDate(reference);
  if (!date) return findings;
  const events = findings.events.map((event) =>
    event.date || event.background || event.status !== 'reported' ? event : { ...event, date },
  );
  return { ...findings, events };
}
