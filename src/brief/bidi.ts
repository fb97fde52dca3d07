/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = new RegExp(`(?!${RIGHT_TO_LEFT.source})\\p{L}`, 'u');
const LETTER = /\p{L}/u;
/** First strong isolate and its end (Unicode Bidirectional Algorithm, UAX #9): what stands between them does not turn what stands around. */
const ISOLATE = '\u2068';
const END = '\u2069';

/** The direction in which a text is written, by its letters; `undefined` where it has none. */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  const [letter] = LETTER.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/**
 * A text that stands in a line of the other direction, set apart from it, so that numbers and marks beside it stay where they are; one of the
 * same direction as it is.
 *
 * @example isolated('Orlu', 'rtl') // → '\u2068Orlu\u2069'
 */
export function isolated(text: string, dir: 'ltr' | 'rtl'): string {
  const turns = (dir === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(text);
  return turns && !(text.startsWith(ISOLATE) && text.endsWith(END)) ? `${ISOLATE}${text}${END}` : text;
}

/** A text without its marks of isolation, in the parts that they set apart; for formats that have marks of their own. */
export const partsOfIsolated = (text: string): string[] => text.split(/[\u2068\u2069]/).filter((part) => part !== '');
