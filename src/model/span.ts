import { z } from 'zod';

/** A half-open range of UTF-16 code units in a text, with the words that stand there. */
export const Span = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
});
export type Span = z.infer<typeof Span>;

/** A span together with the story whose text it points into. */
export const Evidence = Span.extend({ story: z.string() });
export type Evidence = z.infer<typeof Evidence>;

/**
 * Makes the span `[start, end)` of `text`, trimmed of white space at both ends.
 *
 * @throws RangeError when nothing but white space stands there.
 * @example spanOf('Two men fled.', 0, 8) // → { start: 0, end: 7, quote: 'Two men' }
 */
export function spanOf(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from >= to) throw new RangeError(`span ${start}–${end} of a text of ${text.length} holds no words`);
  return { start: from, end: to, quote: text.slice(from, to) };
}

/**
 * Says whether a span still points at its own words.
 *
 * @example spanHolds('Two men fled.', { start: 0, end: 3, quote: 'Two' }) // → true
 */
export function spanHolds(text: string, span: Span): boolean {
  return span.start < span.end && text.slice(span.start, span.end) === span.quote;
}

/** Whether a value has the shape of a span. */
export function isSpan(value: object): value is Span {
  return 'quote' in value && 'start' in value && 'end' in value && typeof value.quote === 'string';
}

/**
 * All spans anywhere in a value, each before those inside it.
 *
 * @example spansIn({ place: { start: 3, end: 7, quote: 'Orlu' }, count: 2 }) // → [{ start: 3, end: 7, quote: 'Orlu' }]
 */
export function spansIn(value: unknown, found: Span[] = []): Span[] {
  if (typeof value !== 'object' || value === null) return found;
  if (!Array.isArray(value) && isSpan(value)) found.push(value);
  for (const inner of Object.values(value)) spansIn(inner, found);
  return found;
}

/** The first span anywhere in a value that does not hold its words; `undefined` where all do. */
export const wrongSpan = (text: string, value: unknown): Span | undefined =>
  spansIn(value).find((span) => !spanHolds(text, span));

/** True when two ranges share at least one code unit. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * How much of what two ranges span together is in both, from 0 to 1.
 *
 * @example sharedPart({ start: 0, end: 8 }, { start: 4, end: 12 }) // → 0.33
 */
export function sharedPart(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}
