import type { Token } from '../../language/analysis.js';
import type { FoundNumber } from '../../language/en/numbers.js';
import { SHARES, UNITS } from '../../language/units.js';
import { exactly } from '../../model/count.js';
import type { Figure } from '../../model/findings.js';
import type { FigureFrame, LikelySpan } from '../../model/frames.js';
import { overlap, spanOf } from '../../model/span.js';
import { within } from '../../model/spans-in.js';
import { brief } from '../../model/trace.js';
import { converted } from '../../model/units.js';
import { type Context, type Stretch, sentenceAt, wholeWords } from '../context.js';
import { LEAST_CHANCE } from '../lines.js';
import { measuredBy } from './measured.js';

/** A figure whose measured thing is told with it, as a language model tells it. */
export type MeasuredFrame = FigureFrame & { what?: LikelySpan };

/** The quantities that frames mark, each with its number, its unit and what it measures; those without a number are refused. */
export function findFigures(context: Context, frames: readonly MeasuredFrame[]): Figure[] {
  const found: Figure[] = [];
  for (const frame of [...frames].sort((a, b) => a.quantity.start - b.quantity.start)) {
    if (frame.chance < LEAST_CHANCE.figure) continue;
    const figure = figureOf(context, frame);
    if (figure) found.push(figure);
    else refuse(context, frame.quantity);
  }
  return found;
}

function refuse({ text, trace }: Context, { start, end }: Stretch): void {
  const quote = brief(text.slice(start, end));
  trace({
    stage: 'extract',
    verdict: 'refused',
    rule: 'figure:no-number',
    reason: `“${quote}” names no number`,
    start,
    end,
    quote,
  });
}

function figureOf(context: Context, { quantity, what }: MeasuredFrame): Figure | undefined {
  const sentence = sentenceAt(context, quantity);
  if (!sentence) return undefined;
  const { tokens } = sentence;
  const told = numberIn(context, tokens, quantity) ?? shareIn(tokens, quantity);
  if (!told) return undefined;
  const { number, unit } = told;
  const first = Math.min(number.first, unit?.first ?? number.first);
  const last = Math.max(number.last, unit?.last ?? number.last);
  const span = wholeWords(context.text, {
    start: Math.min(quantity.start, tokens[first].start),
    end: Math.max(quantity.end, tokens[last].end),
  });
  const measured = what
    ? { what: context.text.slice(what.start, what.end) }
    : measuredBy(context, tokens, { first, last, ...(unit ? { unit: unit.name } : {}) });
  const base = unit && converted(number.value, unit.name);
  const asOf = within(context.values.dates, sentence).find((date) => !overlap(date, span));
  return {
    what: measured.what || span.quote,
    ...(measured.of ? { of: measured.of } : {}),
    value: unit ? number.value : number.count.min || number.value,
    ...(unit ? { unit: unit.name } : {}),
    ...(base ? { base } : {}),
    count: number.count,
    ...(asOf ? { asOf: dayOf(asOf) } : {}),
    evidence: [spanOf(context.text, sentence.start, sentence.end), span],
  };
}

const dayOf = ({ value, precision, from, to }: NonNullable<Figure['asOf']>): Figure['asOf'] => ({
  value,
  precision,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

interface Quantity {
  number: FoundNumber;
  unit?: Unit;
}

const indexesIn = (tokens: readonly Token[], { start, end }: Stretch): number[] =>
  tokens.flatMap((token, i) => (token.end > start && token.start < end ? [i] : []));

/** The first number of a stretch, with its unit. */
function numberIn({ numbers }: Context, tokens: readonly Token[], stretch: Stretch): Quantity | undefined {
  for (const i of indexesIn(tokens, stretch)) {
    const number = numbers(tokens, i);
    const unit = number && unitOf(tokens, number);
    if (number) return { number, ...(unit ? { unit } : {}) };
  }
  return undefined;
}

/** “more than half” is 50 percent, “half a ton” half a tonne, “a month” one. */
function shareIn(tokens: readonly Token[], stretch: Stretch): Quantity | undefined {
  const inside = indexesIn(tokens, stretch);
  const at = inside.find((i) => SHARES.has(tokens[i].lower));
  if (at !== undefined) {
    const percent = SHARES.get(tokens[at].lower) ?? 0;
    const article = /^an?$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0;
    const of = UNITS.get(tokens[at + 1 + article]?.lower ?? '');
    const last = of ? at + 1 + article : at;
    return { number: about(of ? percent / 100 : percent, at), unit: { name: of ?? 'percent', first: at, last } };
  }
  const one = inside.find((i) => /^an?$/.test(tokens[i].lower) && UNITS.has(tokens[i + 1]?.lower ?? ''));
  const name = one === undefined ? undefined : UNITS.get(tokens[one + 1].lower);
  return one === undefined || !name ? undefined : { number: about(1, one), unit: { name, first: one, last: one + 1 } };
}

const about = (value: number, at: number): FoundNumber => ({
  value,
  count: { ...exactly(value), approximate: true },
  first: at,
  last: at,
});

interface Unit {
  name: string;
  first: number;
  last: number;
}

/** The unit behind a number (“850-mile”, “46 per cent”), or the sign of a currency before it. */
function unitOf(tokens: readonly Token[], { first, last }: FoundNumber): Unit | undefined {
  const at = tokens[last + 1]?.text === '-' ? last + 2 : last + 1;
  const two = UNITS.get(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`);
  if (two) return { name: two, first: at, last: at + 1 };
  const one = UNITS.get(tokens[at]?.lower ?? '');
  if (one) return { name: one, first: at, last: at };
  const sign = UNITS.get(tokens[first - 1]?.text ?? '');
  return sign && /^\p{Sc}$/u.test(tokens[first - 1].text)
    ? { name: sign, first: first - 1, last: first - 1 }
    : undefined;
}
