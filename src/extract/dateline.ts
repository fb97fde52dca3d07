import type { ParsedSentence } from '../language/en/clause.js';
import type { StoryContext } from './context.js';

/** A place and a day with the agency behind them, or a place in capitals, then a dash. */
const DATELINE =
  /^(?:\p{Lu}[^—–\n]{0,60}(?:\([^)\n]{2,30}\)|\/[^/\n]{2,20}\/)|\p{Lu}{3}[\p{Lu} .,’'-]{0,30})\s*[―—–-]+\s+/u;

/** Where the words of a sentence begin, after the dateline of an agency: “DOL, May 9 (Valley Wire) — Two men fled”. */
export function wordsStart(context: StoryContext, { sentence }: ParsedSentence): number {
  const dateline = DATELINE.exec(context.text.slice(sentence.start, sentence.end));
  return sentence.start + (dateline?.[0].length ?? 0);
}
