import type { DiscrepancyRecord, EventRecord, StatementRecord } from '../model/register.js';
import { discrepancyId } from './discrepancies.js';

/** The field of the discrepancy between those who report an event and those who deny it. */
export const DENIED_FIELD = 'what is said of it';

/** An event that some report and others deny, or their part in it; `undefined` where nobody denies. */
export function denial(event: EventRecord, statements: readonly StatementRecord[]): DiscrepancyRecord | undefined {
  const denials = statements
    .filter(({ stance, about }) => stance === 'denies' && about === event.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (denials.length === 0 || event.status === 'denied') return undefined;
  return {
    kind: 'discrepancy',
    id: discrepancyId(event.id, DENIED_FIELD),
    about: { kind: 'event', id: event.id },
    field: DENIED_FIELD,
    values: [
      { value: `reported by ${event.outlets || event.reports}`, evidence: event.evidence.slice(0, 1) },
      ...denials.map((one) => ({
        value: `denied by ${one.actor ?? one.speaker ?? 'someone'}`,
        evidence: one.evidence.slice(0, 1),
      })),
    ],
    status: 'open',
  };
}
