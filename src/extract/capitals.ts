import { fold } from '../gazetteer/fold.js';
import type { Gazetteer } from '../gazetteer/place.js';
import { truecase } from '../language/en/truecase.js';

/** Words that mean a country or a people wherever they stand. */
const OF_STATES: ReadonlySet<string> = new Set(['country', 'capital', 'people']);

/**
 * A text in capitals in ordinary letters, of the same length, so that it is read like others; another text as it is. The reader is given this
 * text, too.
 *
 * @example inOrdinaryLetters('GUNMEN SHOT TWO GUARDS IN LIMA ON MONDAY. NOBODY WAS SEEN LATER.', 'en', gazetteer)
 * // → 'Gunmen shot two guards in Lima on Monday. Nobody was seen later.'
 */
export function inOrdinaryLetters(text: string, language: string, gazetteer: Gazetteer): string {
  if (language !== 'en') return text;
  return truecase(text, (word) => gazetteer.named(fold(word)).some(({ kind }) => OF_STATES.has(kind)));
}
