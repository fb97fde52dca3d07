import type { ParsedSentence } from '../language/en/clause.js';
import type { StoryContext } from './context.js';

const DATELINE = /^\p{Lu}[^—–\n]{0,60}(?:\([^)\n]{2,30}\)|\/[^/\n]{2,20}\/)\s*[—–-]+\s+/u;

/** Where the words of a sentence begin, after the dateline of an agency: “DOL, May 9 (Valley Wire) — Two men fled”. */
export function wordsStart(context: StoryContext, { sentence }: ParsedSentence): number {
  const dateline = DATELINE.exec(context.text.slice(sentence.start, sentence.end));
  return sentence.start + (dateline?.[0].length ?? 0);
}
