import type { Statement } from '../../model/findings.js';
import type { LikelySpan, StatementFrame } from '../../model/frames.js';
import { overlap, type Span, sharedPart, spanOf } from '../../model/span.js';
import { overlapping } from '../../model/spans-in.js';
import { brief } from '../../model/trace.js';
import { type Context, type Stretch, sentenceAt, wholeWords } from '../context.js';
import { LEAST_CHANCE, WORTH_FILING } from '../lines.js';
import { aboutOf, type Mentioned } from './about.js';
import { sourceOf } from './source.js';
import { viaOf } from './via.js';

/** Of two statements whose words share this much one is given out. */
const SAME_SHARE = 0.5;

/**
 * The statements that frames tell of, in the order of the text: one for each stretch of words.
 *
 * @param told the events of the story: what statements may be about.
 */
export function findStatements(context: Context, frames: readonly StatementFrame[], told: Mentioned): Statement[] {
  const found: Statement[] = [];
  for (const frame of [...frames].sort((a, b) => a.cue.start - b.cue.start)) {
    if (!isLikely(context, frame)) continue;
    const cue = wholeWords(context.text, frame.cue);
    const source = frame.source && sourceOf(context, frame.source, found);
    for (const content of wholes(context, aroundSpeaker(context, frame, unlike(frame.contents))))
      found.push(statementOf(context, frame, { cue, content, ...(source ? { source } : {}) }));
  }
  return saidOnce(context, found).map((statement) => {
    const about = aboutOf(context, statement, told);
    return about ? { ...statement, about } : statement;
  });
}

/**
 * Stretches of fewer words than this beside a longer one of the same reporting word are what the reader missed of it: left out, they take one wrong
 * statement in six with them, and one right one in a hundred.
 */
const FEWEST_WORDS = 5;

function wholes(context: Context, contents: readonly Statement['content'][]): Statement['content'][] {
  const words = ({ quote }: Statement['content']): number => quote.split(/\s+/).length;
  const most = Math.max(...contents.map(words));
  return contents.filter((content) => {
    if (words(content) >= FEWEST_WORDS || words(content) === most) return true;
    refuse(context, 'fragment', 'a few words beside the longer ones of the same reporting word', content);
    return false;
  });
}

/** The same words said once: under the nearest reporting word whose speaker is known. In the order of the text. */
function saidOnce(context: Context, statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  for (const one of [...statements].sort((a, b) => nearness(a) - nearness(b))) {
    if (kept.every((other) => sharedPart(other.content, one.content) < SAME_SHARE)) kept.push(one);
    else refuse(context, 'again', 'the same words stand under another reporting word, too', one.content);
  }
  return kept.sort((a, b) => a.content.start - b.content.start);
}

/** A speaker outweighs any distance between the reporting word and what is said. */
const NO_SPEAKER = 10_000;

function nearness({ source, cue, content }: Statement): number {
  const apart = Math.min(Math.abs(cue.end - content.start), Math.abs(content.end - cue.start));
  return apart + (source ? 0 : NO_SPEAKER);
}

function isLikely(context: Context, { chance, cue }: StatementFrame): boolean {
  if (chance >= LEAST_CHANCE.statement) return true;
  const reason = `${Math.round(chance * 100)} %, and the line is ${LEAST_CHANCE.statement * 100} %`;
  refuse(context, 'unlikely', reason, cue, chance);
  return false;
}

function refuse({ text, trace }: Context, rule: string, reason: string, { start, end }: Stretch, score?: number) {
  const quote = brief(text.slice(start, end));
  trace({
    stage: 'extract',
    verdict: 'refused',
    rule: `statement:${rule}`,
    reason,
    start,
    end,
    quote,
    ...(score === undefined ? {} : { score }),
  });
}

/** Of stretches that overlap the likelier, of those alike the longer. */
function unlike(contents: readonly LikelySpan[]): LikelySpan[] {
  const kept: LikelySpan[] = [];
  const best = [...contents].sort((a, b) => b.chance - a.chance || b.end - b.start - (a.end - a.start));
  for (const one of best) if (!kept.some((other) => overlap(other, one))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

function statementOf(
  context: Context,
  frame: StatementFrame,
  { cue, content, source }: Pick<Statement, 'cue' | 'content' | 'source'>,
): Statement {
  const { start, end } = content;
  const statement: Statement = {
    ...(source ? { source } : {}),
    cue,
    content,
    direct: isQuoted(context, content),
    stance: frame.stance,
    confidence: frame.chance,
    keep: frame.keep >= WORTH_FILING,
  };
  const via = viaOf(context, cue, [content, ...(source ? [source] : [])]);
  if (via) statement.via = via;
  const date = saidOn(context, cue, { start, end });
  if (date) statement.date = date;
  return statement;
}

/** “…,” she said, looking at the river, “…”: what may stand between two parts of one quotation. */
const LONGEST_ASIDE = 250;
/** The first part goes on: it ends in a comma, before its mark or behind it, or in no mark at all. */
const GOES_ON = /(?:,["”»“']{0,2}|[^.!?…"”»“'])\s*$/u;

/** Each stretch as words that were said; those that only the speaker's name interrupts are one. */
function aroundSpeaker(
  context: Context,
  { cue }: StatementFrame,
  contents: readonly LikelySpan[],
): Statement['content'][] {
  const { text } = context;
  const found: { start: number; end: number; spans: [number, number][] }[] = [];
  for (const one of contents) {
    const { start, end } = wholeQuotation(context, one);
    const last = found.at(-1);
    const interrupted =
      last !== undefined &&
      last.end <= cue.start &&
      cue.end <= start &&
      start - last.end <= LONGEST_ASIDE &&
      !text.slice(last.end, start).includes('\n') &&
      GOES_ON.test(text.slice(last.start, last.end)) &&
      !/[.!?]\s/.test(text.slice(cue.end, start));
    if (interrupted) {
      last.end = end;
      last.spans.push([start, end]);
    } else if (!last || start >= last.end) found.push({ start, end, spans: [[start, end]] });
  }
  return found.map(({ start, end, spans }) => {
    const span = spanOf(text, start, end);
    return spans.length > 1 ? { ...span, spans } : span;
  });
}

/** A stretch that ends a few pieces short of a quotation's mark is all of it; so many characters are a few pieces. */
const SHORT_OF = 24;

/** A stretch as whole words; where it begins or ends a few pieces inside a quotation's marks, at the mark. */
function wholeQuotation({ text, quotations }: Context, stretch: Stretch): Span {
  const words = wholeWords(text, stretch);
  let { start, end } = { start: Math.min(words.start, stretch.start), end: Math.max(words.end, stretch.end) };
  for (const one of overlapping(quotations, { start, end })) {
    const begins = start > one.outerStart && start <= one.start + SHORT_OF && start < one.end;
    const ends = end < one.outerEnd && end >= one.end - SHORT_OF && end > one.start;
    const whole = end - start >= (one.end - one.start) / 2;
    if (begins && (whole || ends)) start = one.outerStart;
    if (ends && (whole || start <= one.start)) end = one.outerEnd;
  }
  return spanOf(text, start, end);
}

/** Words of which this much stands in quotation marks are given as they were said. */
const MOSTLY_QUOTED = 0.5;

function isQuoted({ quotations }: Context, content: Statement['content']): boolean {
  const parts = content.spans ?? [[content.start, content.end]];
  const length = parts.reduce((sum, [start, end]) => sum + end - start, 0);
  const quoted = parts.flatMap(([start, end]) =>
    overlapping(quotations, { start, end }).map((one) => Math.min(end, one.outerEnd) - Math.max(start, one.outerStart)),
  );
  return quoted.reduce((sum, one) => sum + one, 0) >= length * MOSTLY_QUOTED;
}

/** “said on Monday”: how far behind the reporting word the day may stand. */
const DAY_REACH = 30;

function saidOn(context: Context, cue: Span, content: Stretch): Statement['date'] {
  const sentence = sentenceAt(context, cue);
  if (!sentence) return undefined;
  const behind = { start: cue.end, end: Math.min(cue.end + DAY_REACH, sentence.end) };
  const date = overlapping(context.values.dates, behind).find((one) => !overlap(one, content));
  return date && context.values.dateOf(date, 'past');
}
