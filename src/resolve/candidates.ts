import { CANDIDATE, COUNTED_FROM, isCandidate, isCandidateId, type Weighed } from '../model/confidence.js';
import type { Decision } from '../model/decision.js';
import { stableId } from '../model/id.js';
import type { CandidateRecord } from '../model/register.js';
import { brief, type Trace } from '../model/trace.js';
import type { Form, Kind } from './kind.js';

/** A finding of a story: its place among those of its kind, and the form that it is a report of. */
export interface Numbered {
  ordinal: number;
  mention: unknown;
  form: Form<unknown>;
}

/** A finding that does not count: kept with its story, and in no entry. */
export interface Candidate {
  kind: CandidateRecord['would']['kind'];
  ordinal: number;
  form: string;
  mention: unknown;
  record: CandidateRecord;
}

/** Forms of candidates that somebody confirmed, as `confirmedKey` gives them. */
export type Confirmed = ReadonlySet<string>;
export const NONE_CONFIRMED: Confirmed = new Set();
const confirmedKey = (kind: string, form: string): string => `${kind}|${form}`;

/** What was decided about candidates: from then on whatever is told in the same form counts. */
export const confirmedIn = (decisions: readonly Decision[]): Confirmed =>
  new Set(
    decisions
      .filter(({ what, entry, undone }) => what === 'confirm' && isCandidateId(entry) && !undone)
      .map(({ grounds: [{ kind, form }] }) => confirmedKey(kind, form)),
  );

/** Whether a finding counts: it is sure enough, or somebody vouches for it. */
export const isCounted = (kind: string, { mention, form }: Numbered, confirmed: Confirmed): boolean =>
  !isCandidate(mention as Weighed) || confirmed.has(confirmedKey(kind, form.key));

const UNSURE = `its chance to be right is below ${COUNTED_FROM}: kept and searchable, counted nowhere until somebody confirms it`;

/** The candidates among a story's findings of a kind, each with the entry that it would be. */
export function candidatesOf(
  kind: Kind<unknown, unknown>,
  story: string,
  unsure: readonly Numbered[],
  trace: Trace,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { ordinal, mention, form } of unsure) {
    const id = stableId(CANDIDATE, kind.kind, story, form.key, kind.anchor(mention));
    if (found.has(id)) continue;
    const { confidence = 0 } = mention as Weighed;
    const would = kind.recordOf(id, [form]) as CandidateRecord['would'];
    const record: CandidateRecord = { kind: CANDIDATE, id, story, confidence, would };
    found.set(id, { kind: would.kind, ordinal, form: form.key, mention, record });
    trace({
      stage: 'resolve',
      verdict: 'refused',
      rule: `${kind.kind}: a candidate`,
      reason: UNSURE,
      score: confidence,
      about: id,
      quote: brief(would.evidence[0].quote),
    });
  }
  return [...found.values()];
}
