import type { Decision } from '../model/decision.js';
import type { DiscrepancyRecord, EntryRecord, EventRecord } from '../model/register.js';
import { corrected } from './corrections.js';
import { titleOf } from './events/record.js';
import type { Constraint } from './group.js';
import { DENIED_FIELD } from './standing.js';

const standing = (decisions: readonly Decision[]): Decision[] => decisions.filter(({ undone }) => !undone);

/** What decisions say of pairs of forms: the first ground of each against all its others. */
export function constraintsOf(kind: string, decisions: readonly Decision[]): Constraint[] {
  return standing(decisions).flatMap(({ what, grounds: [first, ...others], by }) =>
    (what === 'same' || what === 'different') && first.kind === kind
      ? others.map(({ form }) => ({ a: first.form, b: form, same: what === 'same', reason: `decided by ${by}` }))
      : [],
  );
}

/** Puts onto a record what was decided about one of its forms, in the order in which it was decided. */
export function applyDecisions<R extends EntryRecord>(
  record: R,
  forms: readonly { key: string }[],
  decisions: readonly Decision[],
): R {
  const keys = new Set(forms.map(({ key }) => key));
  const own = standing(decisions).filter(
    ({ grounds: [ground], field, what }) =>
      ground.kind === record.kind && keys.has(ground.form) && !(what === 'explain' && field !== undefined),
  );
  let result: R = record;
  for (const decision of own) result = withDecision(result, decision);
  return result;
}

function withDecision<R extends EntryRecord>(record: R, { what, field, value, note, by, at }: Decision): R {
  if (what === 'confirm') return withNote({ ...record, review: 'confirmed' }, note, by, at);
  if (what === 'reject') return withNote({ ...record, review: 'rejected' }, note, by, at);
  if (what === 'note') return withNote(record, note, by, at);
  if (what !== 'correct' || field === undefined || value === undefined) return record;
  const { record: now, was } = corrected(record, field, value);
  const marked = {
    ...now,
    corrected: [...(now.corrected ?? []), { field, ...(was === undefined ? {} : { was }), by, at }],
  };
  return withNote(marked.kind === 'event' && field !== 'title' ? retitled(marked) : marked, note, by, at);
}

const retitled = <R extends EntryRecord>(record: R): R => ({ ...record, title: titleOf(record as EventRecord) });

function withNote<R extends EntryRecord>(record: R, text: string | undefined, by: string, at: string): R {
  return text === undefined ? record : { ...record, notes: [...(record.notes ?? []), { text, by, at }] };
}

/** A discrepancy with what settles it: a value that somebody set by hand resolves it, and what somebody says of it explains it; the later counts. */
export function explained(
  record: DiscrepancyRecord,
  forms: readonly { key: string }[],
  decisions: readonly Decision[],
): DiscrepancyRecord {
  const keys = new Set(forms.map(({ key }) => key));
  const last = standing(decisions).findLast(
    ({ what, field, grounds: [ground] }) =>
      keys.has(ground.form) &&
      ((what === 'explain' && field === record.field) ||
        (what === 'correct' && field === (SETTLED_BY[record.field] ?? record.field))),
  );
  if (!last) return record;
  if (last.what === 'correct') return { ...record, status: 'resolved', why: `set to ${last.value} by ${last.by}` };
  return withNote(
    { ...record, status: 'explained', ...(last.note ? { why: last.note } : {}) },
    last.note,
    last.by,
    last.at,
  );
}

/** The field of an event that settles a discrepancy, where it is called otherwise. */
const SETTLED_BY: Readonly<Record<string, string>> = { [DENIED_FIELD]: 'status' };
