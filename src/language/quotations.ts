/** A quotation in a text: `[start, end)` are the words, `outer` the range with its marks. */
export interface Quotation {
  start: number;
  end: number;
  outerStart: number;
  outerEnd: number;
}

/** The marks that open a quotation, each with those that may close it: German „…“, Russian «…» and „…“, agencies’ ``…''. */
const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"'],
  '"': ['"'],
  '«': ['»'],
  '„': ['“', '”'],
  '「': ['」'],
  '``': ["''"],
  "''": ["''"],
};
/** Marks that open and close alike: an open one may be a sign for inches. */
const ALIKE: ReadonlySet<string> = new Set(['"', "''"]);
/** A quotation that has not closed after this many characters, or at the end of its paragraph, never opened. */
const LONGEST = 3000;

/**
 * The quotations of a text, outermost only, in order. One that its paragraph leaves open runs to the paragraph's end, as speech over several
 * paragraphs does; quotes that never close cost nothing else.
 *
 * @example quotationsIn('He said: “No.” Then “yes”.').length // → 2
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = markAt(text, i);
    if (!Object.hasOwn(CLOSING, mark)) continue;
    const start = i + mark.length;
    const lineEnd = endOfLine(text, start);
    const close = CLOSING[mark]
      .map((closing) => ({ closing, at: text.indexOf(closing, start) }))
      .filter(({ at }) => at >= 0 && at < lineEnd && at - start <= LONGEST)
      .sort((a, b) => a.at - b.at)[0];
    if (!close && ALIKE.has(mark)) continue;
    const end = close?.at ?? lineEnd;
    const outerEnd = close ? end + close.closing.length : end;
    if (end > start) found.push({ start, end, outerStart: i, outerEnd });
    i = close ? outerEnd - 1 : lineEnd;
  }
  return found;
}

function markAt(text: string, at: number): string {
  for (const double of ['``', "''"]) if (text.startsWith(double, at)) return double;
  return text[at];
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
