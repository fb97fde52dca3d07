import type { ParsedSentence } from '../../language/en/clause.js';
import type { Statement } from '../../model/findings.js';

/** A statement that a rule proposes, before it is weighed against the others of its sentence. */
export interface Candidate {
  statement: Statement;
  /** The rule that proposes it, and what kind of words it takes for what is said: “verb”, “tree:ccomp”, “noun:acl”. */
  rule: string;
  /** How its source was found: “subject”, “borrowed”, “owner”. */
  sourcedBy?: string;
  parsed: ParsedSentence;
  /** The token of `parsed` that reports. */
  cue: number;
}
