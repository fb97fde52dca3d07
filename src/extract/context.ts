import type { Sentence } from '../language/analysis.js';
import type { NumberReader } from '../language/numbers/languages.js';
import type { Quotation } from '../language/quotations.js';
import type { Frames } from '../model/frames.js';
import { type Span, spanOf } from '../model/span.js';
import { overlapping } from '../model/spans-in.js';
import type { Trace } from '../model/trace.js';
import type { Stretch } from './values/date.js';
import type { StoryValues } from './values/story.js';

/** A story on its way from frames to findings. */
export interface Context {
  text: string;
  title?: string;
  /** ISO 639-1. */
  language: string;
  sentences: readonly Sentence[];
  frames: Frames;
  quotations: readonly Quotation[];
  numbers: NumberReader;
  values: StoryValues;
  trace: Trace;
}

export type { Stretch };

/** Words that name nothing alone: a net that marks them has lost the noun. */
const NOTHING_ALONE = /^\s*(?:the|an?)?\s*$/i;

/** Whether a stretch lies in the text, and holds more than white space or an article. */
export const holdsWords = (text: string, { start, end }: Stretch): boolean =>
  start >= 0 && start < end && end <= text.length && !NOTHING_ALONE.test(text.slice(start, end));

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Marks that no words begin or end with. */
const LOOSE_BEFORE = /^[\s,;:.!?…–—)\]»”]+/u;
const LOOSE_AFTER = /[\s,;:([«“–—]+$/u;

/**
 * The whole words that a stretch lies on: pieces of a word are made the word, and marks around it are left out.
 *
 * @example wholeWords('Two were shot dead.', { start: 10, end: 15 }).quote // → 'shot dead'
 */
export function wholeWords(text: string, { start, end }: Stretch): Span {
  let from = start;
  let to = end;
  while (from > 0 && IN_WORD.test(text[from] ?? '') && IN_WORD.test(text[from - 1])) from--;
  while (to < text.length && IN_WORD.test(text[to - 1]) && IN_WORD.test(text[to])) to++;
  const words = text.slice(from, to);
  const before = LOOSE_BEFORE.exec(words)?.[0].length ?? 0;
  const after = LOOSE_AFTER.exec(words)?.[0].length ?? 0;
  return before + after < words.length ? spanOf(text, from + before, to - after) : spanOf(text, from, to);
}

/** The sentence that a stretch begins in. */
export const sentenceAt = ({ sentences }: Pick<Context, 'sentences'>, stretch: Stretch): Sentence | undefined =>
  overlapping(sentences, stretch)[0];
