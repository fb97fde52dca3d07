import { deedOf } from '../model/deed.js';
import { discrepancyPhrase } from '../model/discrepancy-phrases.js';
import { parseEdtf } from '../model/edtf.js';
import type { CommitmentRecord, DiscrepancyRecord } from '../model/register.js';
import { discrepancyId } from './discrepancies.js';
import { initials } from './spellings.js';

/** The field of the discrepancy between a report that gives a date and one that says there is none. */
const UNDATED_FIELD = discrepancyPhrase('date');

/**
 * Under which key undertakings lie of which one report may give a date and another say that there is none: those of one body for one deed.
 *
 * @example undertakingKey('Collective Harbour Authority', 'no date has been set for the delivery') // → 'undertaking|cha|delivery'
 */
export function undertakingKey(by: string | undefined, what: string): string | undefined {
  const deed = deedOf(what);
  return by && deed ? `undertaking|${initials(by)}|${deed}` : undefined;
}

/** Undertakings with a date of which another report says that none is set, each with both sides' words. */
export function undatedRivals({ id }: CommitmentRecord, all: readonly CommitmentRecord[]): DiscrepancyRecord[] {
  const own = all.find((one) => one.id === id);
  const key = own && undertakingKey(own.by, own.what);
  if (!key) return [];
  const alike = all.filter((one) => undertakingKey(one.by, one.what) === key);
  const undated = alike.filter(({ status }) => status === 'undated').sort(byId);
  const dated = own.status === 'undated' ? alike.filter(({ due }) => due) : own.due ? [own] : [];
  return undated.length === 0 ? [] : dated.map((one) => rivalry(one, undated));
}

function rivalry(dated: CommitmentRecord, undated: readonly CommitmentRecord[]): DiscrepancyRecord {
  const why = undated.every((one) => isBefore(dated.asOf, one.asOf))
    ? discrepancyPhrase('noDateAnyMore')
    : undated.every((one) => isBefore(one.asOf, dated.asOf))
      ? discrepancyPhrase('dateSince')
      : undefined;
  return {
    kind: 'discrepancy',
    id: discrepancyId(dated.id, UNDATED_FIELD),
    about: { kind: 'commitment', id: dated.id },
    field: UNDATED_FIELD,
    values: [
      { value: dated.due?.value ?? '', evidence: dated.evidence },
      ...undated.map(({ evidence }) => ({ value: discrepancyPhrase('noDate'), evidence })),
    ],
    ...(why ? { status: 'explained', why } : { status: 'open' }),
  };
}

const byId = (a: CommitmentRecord, b: CommitmentRecord): number => (a.id < b.id ? -1 : 1);

/** Whether all of a period lies before another; days that are not known lie before none. */
function isBefore(a: string | undefined, b: string | undefined): boolean {
  const [first, second] = [a, b].map((value) => (value ? parseEdtf(value) : undefined));
  return first?.to !== undefined && second?.from !== undefined && first.to < second.from;
}
