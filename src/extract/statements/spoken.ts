import type { Statement } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { overlapping } from '../spans-in.js';
import type { Quotation } from './quotations.js';

/** Where the words said are a quotation, they are all of it: sentences before in the same quote, and what the speaker's name interrupts. */
export function withQuotations(
  context: StoryContext,
  statement: Statement,
  quotations: readonly Quotation[],
): Statement {
  if (!statement.direct) return statement;
  const { content } = statement;
  const near = overlapping(quotations, { start: content.start - 1, end: content.end + 3 });
  const own =
    near.find((one) => one.start <= content.start + 2 && content.start < one.end) ??
    near.find((one) => one.start < content.end && content.end <= one.end + 1 && one.start < content.start);
  if (!own) return statement;
  const start = content.start >= own.outerStart ? own.start : Math.min(content.start, own.start);
  const end = content.end <= own.outerEnd ? withoutComma(context.text, own.end) : Math.max(content.end, own.end);
  const paragraphEnd = context.text.indexOf('\n', end);
  const next = quotations.find(
    (one) =>
      one.outerStart >= end &&
      (paragraphEnd < 0 || one.outerStart < paragraphEnd) &&
      continuesAfter(context, statement, one),
  );
  const before = quotedBeforeSpeaker(context, statement, quotations, start);
  const parts: [number, number][] = [
    ...(before ? [[before.start, withoutComma(context.text, before.end)] as [number, number]] : []),
    [start, end],
    ...(next ? [[next.start, next.end] as [number, number]] : []),
  ];
  const whole = spanOf(context.text, parts[0][0], parts[parts.length - 1][1]);
  return { ...statement, content: parts.length > 1 ? { ...whole, spans: parts } : whole };
}

/** “If they leave,” Ada Holm said, “you will see”: the quotation that the speaker interrupts. */
function quotedBeforeSpeaker(
  { text }: StoryContext,
  { source, cue }: Statement,
  quotations: readonly Quotation[],
  start: number,
): Quotation | undefined {
  if (!source || source.start > start || cue.end > start || !/^,\s*[“"«'`]*$/.test(text.slice(cue.end, start)))
    return undefined;
  return quotations.find(
    (one) =>
      one.outerEnd <= source.start &&
      /,$/.test(text.slice(one.start, one.end)) &&
      !text.slice(one.outerEnd, source.start).trim(),
  );
}

/** The comma before the closing mark belongs to the sentence that quotes. */
const withoutComma = (text: string, end: number): number => (text[end - 1] === ',' ? end - 1 : end);

/** “…,” she said, looking at the river. “…”: what may stand between two parts of one quotation. */
const LONGEST_ASIDE = 250;
/** The next quotation goes on where only the source stands between: “…,” she said. “…” */
function continuesAfter(context: StoryContext, statement: Statement, next: Quotation): boolean {
  const source = statement.source;
  if (!source || source.end > next.outerStart) return false;
  const between = context.text.slice(Math.max(source.end, statement.cue.end), next.outerStart);
  return (
    between.length <= LONGEST_ASIDE && /(?:[.,:—]|\b(?:and|but|that))\s*$/.test(between) && !/[.!?]\s+\S/.test(between)
  );
}

const FEWEST_WORDS = 5;
/** Quotations that no verb introduces go to whoever spoke last in the same paragraph or the one before. */
export function looseQuotations(
  context: StoryContext,
  known: readonly Statement[],
  quotations: readonly Quotation[],
): Statement[] {
  const found: Statement[] = [];
  for (const one of quotations) {
    if (context.text.slice(one.start, one.end).split(/\s+/).length < FEWEST_WORDS) continue;
    if (known.some((statement) => statement.content.start < one.end && one.start < statement.content.end)) continue;
    const before = known.filter((statement) => statement.source && statement.cue.end <= one.start).at(-1);
    const gap = before ? context.text.slice(before.cue.end, one.start) : '';
    if (!before?.source || gap.split('\n').filter((line) => line.trim()).length > 3) continue;
    found.push({
      source: before.source,
      cue: before.cue,
      content: spanOf(context.text, one.start, one.end),
      direct: true,
      stance: 'says',
    });
  }
  return found;
}
