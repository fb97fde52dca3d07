import { discrepancyPhrase } from '../model/discrepancy-phrases.js';
import { type Effect, type EventMention, evidenceOf } from '../model/findings.js';
import { stableId } from '../model/id.js';
import type { DiscrepancyRecord, EventRecord } from '../model/register.js';
import { disagreements, totalOf } from './events/toll.js';
import type { Report } from './kind.js';

/** The id of the discrepancy on one field of one entry: the same on every run. */
export const discrepancyId = (entry: string, field: string): string => stableId('discrepancy', entry, field);

/** The counts of an event on which its reports cannot both be right, each value with the words that give it. */
export function discrepanciesOf(event: EventRecord, reports: readonly Report<EventMention>[]): DiscrepancyRecord[] {
  return disagreements(reports).map(
    ({ effect, values }): DiscrepancyRecord => ({
      kind: 'discrepancy',
      id: discrepancyId(event.id, effect),
      about: { kind: 'event', id: event.id },
      field: effect,
      values: [...values].map(([value, given]) => ({
        value,
        evidence: given.flatMap((report) => wordsFor(report, effect)),
      })),
      ...(grew(reports, effect) ? { status: 'explained', why: discrepancyPhrase('itGrew') } : { status: 'open' }),
    }),
  );
}

/** Whether each later day gives no less than any day before it: a history, and no quarrel. */
function grew(reports: readonly Report<EventMention>[], effect: Effect): boolean {
  const given = reports.flatMap(({ story, mention }) => {
    const count = totalOf(mention, effect);
    return count ? [{ day: story.published, min: count.min }] : [];
  });
  return given.every((a) =>
    given.every((b) => {
      if (a.min === b.min) return true;
      if (a.day === undefined || b.day === undefined || a.day === b.day) return false;
      return a.day < b.day === a.min < b.min;
    }),
  );
}

function wordsFor({ story, mention }: Report<EventMention>, effect: Effect) {
  return evidenceOf(
    story.id,
    mention.casualties.filter((casualty) => casualty.effect === effect),
  );
}
