/**
 * The line from which a finding counts: the calibrated chance that its row is right (type, and that it happened as told). Below it more rows are wrong than
 * right, and what is counted from them would mislead more often than not. What was entered by hand, or proposed by a language model and accepted, counts
 * whatever its chance: somebody else than the reader vouches for it.
 */
export const COUNTED_FROM = 0.5;

/** What of a finding says whether it counts. */
export interface Weighed {
  confidence?: number;
  proposedBy?: string;
  enteredBy?: string;
}

/**
 * Whether a finding is a candidate only: read, kept and searchable, and counted nowhere. One that carries no confidence counts.
 *
 * @example isCandidate({ confidence: 0.4 }) // → true
 * @example isCandidate({ confidence: 0.4, enteredBy: 'ada' }) // → false
 */
export const isCandidate = ({ confidence, proposedBy, enteredBy }: Weighed): boolean =>
  confidence !== undefined && confidence < COUNTED_FROM && proposedBy === undefined && enteredBy === undefined;

/** What candidates are called as a kind; their ids begin with it. */
export const CANDIDATE = 'candidate';

/** Whether an id is that of a candidate. @example isCandidateId('candidate-3f0c2a9b1d44') // → true */
export const isCandidateId = (id: string): boolean => id.startsWith(`${CANDIDATE}-`);

/** The surer of two, of which either may be unknown. @example surer(undefined, 0.7) // → 0.7 */
export const surer = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
