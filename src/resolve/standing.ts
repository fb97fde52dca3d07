import { discrepancyPhrase } from '../model/discrepancy-phrases.js';
import type { EventMention } from '../model/findings.js';
import type { DiscrepancyRecord, EventRecord, RegisterStatus, StatementRecord } from '../model/register.js';
import { discrepancyId } from './discrepancies.js';
import { likeliest } from './events/record.js';
import type { Report } from './kind.js';

/** The field of the discrepancy between those who report an event and those who deny it. */
export const DENIED_FIELD = discrepancyPhrase('whatIsSaid');

/** The stances of statements that change how an event stands. */
export const STANDING_STANCES = ['denies', 'confirms'] as const satisfies readonly StatementRecord['stance'][];

/** How events stand of which statements have made more than their reports do. */
const BY_STATEMENTS: ReadonlySet<RegisterStatus> = new Set(['confirmed', 'disputed']);
export const isByStatements = ({ status }: EventRecord): boolean => BY_STATEMENTS.has(status);

/** Whether an event is told as something that came to pass, whatever others say of it. */
export const isTold = ({ status }: EventRecord): boolean => status === 'reported' || BY_STATEMENTS.has(status);

/** Whether a statement changes how the event stands that it is about. */
export const bearsOn = ({ stance }: StatementRecord): boolean => STANDING_STANCES.some((one) => one === stance);

/**
 * How an event stands by its reports and by the statements about it: disputed where somebody denies what is reported, confirmed where
 * somebody who is named confirms it and nobody denies it. What was set by hand stays.
 */
export function standing(
  event: EventRecord,
  reports: readonly Report<EventMention>[],
  statements: readonly StatementRecord[],
): RegisterStatus {
  if (event.corrected?.some(({ field }) => field === 'status')) return event.status;
  const told = likeliest(reports).status;
  if (told !== 'reported') return told;
  const about = statements.filter((one) => one.about === event.id);
  if (about.some(({ stance }) => stance === 'denies')) return 'disputed';
  const confirmed = about.some(({ stance, actor, speaker }) => stance === 'confirms' && (actor ?? speaker));
  return confirmed ? 'confirmed' : told;
}

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
      {
        value: discrepancyPhrase('reportedBy', { n: event.outlets || event.reports }),
        evidence: event.evidence.slice(0, 1),
      },
      ...denials.map((one) => ({
        value: discrepancyPhrase('deniedBy', { who: one.actor ?? one.speaker ?? discrepancyPhrase('someone') }),
        evidence: one.evidence.slice(0, 1),
      })),
    ],
    status: 'open',
  };
}
