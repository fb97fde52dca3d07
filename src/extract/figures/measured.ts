import type { Token } from '../../language/analysis.js';
import { plainName } from '../../language/en/plain-name.js';
import { converted } from '../../model/units.js';
import type { Context } from '../context.js';

/** Where a quantity stands among the words of its sentence. */
interface Quantity {
  first: number;
  last: number;
  /** The English name of its unit. */
  unit?: string;
}

/** What a quantity measures: `of` is what that is a part or a property of. */
export interface Measured {
  what: string;
  of?: string;
}

/** Words at which a noun phrase of English ends. */
const CLOSES =
  /^(?:[^\p{L}\p{N}’'‑-]+|of|with|between|in|on|at|by|for|from|to|into|over|under|since|during|after|before|than|as|and|or|but|that|which|who|whose|is|was|are|were|be|been|has|have|had|will|would|could|may|can|said|says|it|they|he|she|there|not|per|along|through|across|against|about|up|down|out|while|when|if|because|so|stretch(?:es|ed|ing)|runs?|lies|covers?|reach(?:es|ed)?|measur(?:es|ed|ing)|rose|fell|grew|dropped|stood|totall?(?:ed|ing)|accounts?|accounted|amounts?|amounted)$/iu;
/** What joins a thing to what it is a part of. */
const JOINS = /^(?:of|with|between)$/i;
const WHOLE = /^(?:entire|whole|full)$/i;
/** No thing is told in more words. */
const MOST_WORDS = 6;

/**
 * What a quantity measures, by the words around it: the noun behind it (“850-mile frontier with Vesh”, “20,000 troops”), what a share is of
 * (“46 percent of drug consumption”), else the noun before it (“the border with Vesh stretches for 1,300 km”).
 *
 * @returns an empty `what` where no words say it.
 */
export function measuredBy(context: Context, tokens: readonly Token[], { first, last, unit }: Quantity): Measured {
  if (context.language !== 'en') return phraseAfter(context, tokens, last + 1) ?? { what: '' };
  const behind = phraseFrom(tokens, last + 1);
  if (behind > last + 1 || (behind === last + 1 && !CLOSES.test(tokens[last + 1]?.lower ?? '.'))) {
    const what = wordsOf(context.text, tokens, last + 1, behind);
    const of = JOINS.test(tokens[behind + 1]?.lower ?? '') ? phraseFrom(tokens, behind + 2) : -1;
    const whole = of > behind + 1 ? wordsOf(context.text, tokens, behind + 2, of) : '';
    if (!unit && /^of$/i.test(tokens[behind + 1]?.lower ?? '') && whole) return { what: `${what} of ${whole}` };
    return whole ? { what, of: whole } : { what };
  }
  const before = thingBefore(context.text, tokens, first, isExtent(unit));
  if (/^of$/i.test(tokens[last + 1]?.lower ?? '')) {
    const end = phraseFrom(tokens, last + 2);
    const of = end > last + 1 ? wordsOf(context.text, tokens, last + 2, end) : '';
    if (of) return before && unit === 'percent' ? { what: before.what, of } : { what: of };
  }
  return before ?? { what: '' };
}

/** Lengths and areas lie between things, and are of parts of them. */
const isExtent = (unit: string | undefined): boolean =>
  unit !== undefined && /^(?:square )?metre$/.test(converted(1, unit)?.unit ?? '');

/** The last token of the noun phrase that begins at a token, without a verb behind it (“300 men fled”); the one before where none does. */
function phraseFrom(tokens: readonly Token[], from: number): number {
  let last = from - 1;
  while (last + 1 < tokens.length && last + 1 - from < MOST_WORDS && !CLOSES.test(tokens[last + 1].lower)) last++;
  return last > from && /ed$/.test(tokens[last].text) ? last - 1 : last;
}

/** The thing before the quantity: of lengths and areas the last that is part of another (“the Kesh section of the border”), else what its clause begins with. */
function thingBefore(text: string, tokens: readonly Token[], first: number, extent: boolean): Measured | undefined {
  let from = first;
  while (from > 0 && !/^[.;:!?“”"«»()]$/.test(tokens[from - 1].text)) from--;
  for (let at = first - 2; extent && at > from; at--) {
    const part = JOINS.test(tokens[at].lower) ? phraseUpTo(tokens, from, at - 1) : at;
    const last = Math.min(phraseFrom(tokens, at + 1), first - 1);
    if (part >= at || last <= at) continue;
    const of = wordsOf(text, tokens, at + 1, last);
    const isWhole = tokens.slice(part, at).some(({ lower }) => WHOLE.test(lower));
    return isWhole ? { what: of } : { what: wordsOf(text, tokens, part, at - 1), of };
  }
  while (from < first && CLOSES.test(tokens[from].lower)) from++;
  const end = Math.min(phraseFrom(tokens, from), first - 1);
  return end < from ? undefined : { what: wordsOf(text, tokens, from, end) };
}

/** The first token of the noun phrase that ends at a token: its article, or what stands behind the word that closes the one before. */
function phraseUpTo(tokens: readonly Token[], from: number, last: number): number {
  let first = last + 1;
  while (first > from && last - first < MOST_WORDS - 1 && !CLOSES.test(tokens[first - 1].lower)) {
    first--;
    if (/^(?:the|an?)$/i.test(tokens[first].lower)) break;
  }
  return first;
}

/** Where the words of a language are not known here: the next words up to a mark. */
function phraseAfter({ text }: Context, tokens: readonly Token[], from: number): Measured | undefined {
  let last = from - 1;
  while (
    last + 1 < tokens.length &&
    last + 1 - from < MOST_WORDS / 2 &&
    /^[\p{L}\p{M}\u200c-]+$/u.test(tokens[last + 1].text)
  )
    last++;
  return last < from ? undefined : { what: wordsOf(text, tokens, from, last) };
}

function wordsOf(text: string, tokens: readonly Token[], first: number, last: number): string {
  if (last < first || !tokens[first] || !tokens[last]) return '';
  return plainName(text.slice(tokens[first].start, tokens[last].end).replace(/^[-‑]/, '')).trim();
}
