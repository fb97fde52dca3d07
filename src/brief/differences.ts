import { diffArrays } from 'diff';
import { type Span, spanOf } from '../model/span.js';

/** A passage in which two texts differ: what stands in the one, in the other, or in each. */
export interface Change {
  was?: Span;
  now?: Span;
}

/** More sentences put in and taken out than this are another text, not a changed one. */
const MOST_EDITS = 2_000;

/**
 * Where two texts differ, sentence by sentence, by Myers' algorithm; case, spaces and the kind of quotation marks do not count. Texts that
 * have next to nothing in common are one change.
 *
 * @returns changes in the order of the texts, with offsets into each.
 * @example differences('One died. Rain fell.', 'Two died. Rain fell.') // → [{ was: { start: 0, end: 9, quote: 'One died.' }, now: { start: 0, end: 9, quote: 'Two died.' } }]
 */
export function differences(was: string, now: string): Change[] {
  const before = sentencesOf(was);
  const after = sentencesOf(now);
  const pieces = diffArrays(before, after, {
    comparator: (a, b) => folded(a.quote) === folded(b.quote),
    maxEditLength: MOST_EDITS,
  });
  if (!pieces) return [{ was: spanOf(was, 0, was.length), now: spanOf(now, 0, now.length) }];
  const changes: Change[] = [];
  let open: Change | undefined;
  for (const { added, removed, value } of pieces) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = {};
      changes.push(open);
    }
    if (removed) open.was = whole(was, value);
    else open.now = whole(now, value);
  }
  return changes;
}

const whole = (text: string, sentences: readonly Span[]): Span =>
  spanOf(text, sentences[0].start, sentences[sentences.length - 1].end);

/** Up to a mark that ends a sentence and what closes behind it, or to the end of the line. */
const SENTENCE = /[^\s][^\n]*?(?:[.!?…]["”’»)\]]*(?=\s|$)|(?=\n|$))/g;

const sentencesOf = (text: string): Span[] =>
  [...text.matchAll(SENTENCE)].map(({ 0: quote, index }) => ({ start: index, end: index + quote.length, quote }));

const folded = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');
