import { type Span, spanOf } from '../../model/span.js';

/**
 * Where a quote stands in a text, letter by letter; of several places the one nearest to `near`.
 *
 * @returns `undefined` where the text does not hold it, or it is blank.
 * @example locate('no, no, yes', 'no', 4)?.start // → 4
 */
export function locate(text: string, quote: string, near = 0): Span | undefined {
  if (!quote.trim()) return undefined;
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best >= 0 && Math.abs(at - near) > Math.abs(best - near)) break;
    best = at;
  }
  return best < 0 ? undefined : spanOf(text, best, best + quote.length);
}
