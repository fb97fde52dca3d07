/**
 * Words that point to a type, by how far they carry. A pattern is a row of words, each a lemma or a form:
 * `a|b` is either, `word:VERB` asks for a part of speech (Universal Dependencies tag), `…` is a gap of up to five words,
 * `word*` marks the head of the trigger (the last word where none is marked).
 */
export interface Cues {
  /** Decides the type almost by itself. */
  strong: readonly string[];
  /** Opens a mention, and is outvoted by a strong cue of another type beside it. */
  plain: readonly string[];
  /** Opens nothing; adds weight where a mention of the type was opened. */
  context: readonly string[];
}

/** Types of one family can be two reports of one event: an outlet says “attack”, another “drone strike”. */
export type EventFamily =
  | 'violence'
  | 'abuse'
  | 'protest'
  | 'control'
  | 'policing'
  | 'disaster'
  | 'talks'
  | 'movement'
  | 'support'
  | 'public';

/** One event type: its code in the contract, its equals elsewhere, and the words that give it away, by language. */
export interface EventType {
  code: string;
  label: string;
  /** What an event of the type is called in a title, where the label is too long for one. */
  short?: string;
  acled?: string;
  plover?: string;
  family: EventFamily;
  cues: { en: Cues };
}
