/** A quotation in a text, marks left out: `[start, end)` are the words, `outer` the range with its marks. */
export interface Quotation {
  start: number;
  end: number;
  outerStart: number;
  outerEnd: number;
}

const OPENING = new Set(['“', '"', '«', '„', '``', "''"]);
const CLOSING: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“', '``': "''", "''": "''" };
/** A quotation that has not closed after this many characters, or at the end of its paragraph, never opened. */
const LONGEST = 3000;

/**
 * The quotations of a text, outermost only, in order. One that its paragraph leaves open runs to the paragraph's end, as
 * speech over several paragraphs does; quotes that never close cost nothing else.
 *
 * @example quotationsIn('He said: “No.” Then “yes”.').length // → 2
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = markAt(text, i);
    if (!OPENING.has(mark)) continue;
    const close = CLOSING[mark];
    const start = i + mark.length;
    const lineEnd = endOfLine(text, start);
    const at = text.indexOf(close, start);
    const closed = at >= 0 && at < lineEnd && at - start <= LONGEST;
    if (!closed && (mark === '"' || mark === "''")) continue;
    const end = closed ? at : lineEnd;
    if (end > start) found.push({ start, end, outerStart: i, outerEnd: closed ? end + close.length : end });
    i = closed ? at + close.length - 1 : lineEnd;
  }
  return found;
}

/** The mark at this place; agencies write “ as `` or '' and ” as ''. */
function markAt(text: string, at: number): string {
  for (const double of ['``', "''"]) if (text.startsWith(double, at)) return double;
  return text[at];
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
