import { type Span, spanOf } from '../model/span.js';
import { overlapping } from '../model/spans-in.js';
import type { Context, Stretch } from './context.js';

/** A text without full stops is one sentence: evidence holds no more than this many characters on each side of its words. */
const FARTHEST = 600;

/** The sentences that stretches of a story stand in, each once, in the order of the stretches. */
export function evidenceOf(context: Context, stretches: readonly Stretch[]): Span[] {
  const found: Span[] = [];
  for (const stretch of stretches) {
    if (found.some(({ start, end }) => start <= stretch.start && stretch.end <= end)) continue;
    const own = overlapping(context.sentences, stretch);
    const first = own[0] ?? stretch;
    const last = own.at(-1) ?? stretch;
    found.push(
      near(
        context.text,
        { start: Math.min(first.start, stretch.start), end: Math.max(last.end, stretch.end) },
        stretch,
      ),
    );
  }
  return found;
}

/** A sentence, or of a very long one the words around the stretch. */
function near(text: string, sentence: Stretch, { start, end }: Stretch): Span {
  const from =
    sentence.start < start - FARTHEST
      ? beside(text.indexOf(' ', start - FARTHEST), start, start - FARTHEST)
      : sentence.start;
  const to =
    sentence.end > end + FARTHEST ? beside(text.lastIndexOf(' ', end + FARTHEST), end, end + FARTHEST) : sentence.end;
  return spanOf(text, from, to);
}

/** A space between words and where they are cut off at last, or that place. */
const beside = (space: number, words: number, last: number): number =>
  space >= 0 && Math.min(words, last) <= space && space <= Math.max(words, last) ? space : last;
