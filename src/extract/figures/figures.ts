import { type ParsedSentence, phraseOf } from '../../language/en/clause.js';
import { numberAt } from '../../language/en/numbers.js';
import type { NounPhrase } from '../../language/en/phrases.js';
import type { Figure } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { converted } from '../../model/units.js';
import type { StoryContext } from '../context.js';
import { UNITS } from '../lexicon/units.js';
import { overlapping, within } from '../spans-in.js';

const SMALLEST_COUNT = 20;

/** The quantities of a text: shares, lengths, amounts, and large counts of things, each with what it measures. */
export function findFigures(context: StoryContext): Figure[] {
  return context.sentences.flatMap((parsed) => figuresIn(context, parsed));
}

function figuresIn(context: StoryContext, parsed: ParsedSentence): Figure[] {
  const { tokens } = parsed;
  const figures: Figure[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const number = numberAt(tokens, i);
    if (!number || overlapping(context.dates, tokens[i]).length > 0) continue;
    i = number.last;
    const unit = unitAfter(parsed, number.last) ?? currencyBefore(parsed, number.first);
    const measured = unit ? measuredBy(parsed, number.first, unit.last) : countedThing(parsed, number.last);
    if (!measured || (!unit && number.value < SMALLEST_COUNT)) continue;
    const first = Math.min(number.first, unit?.first ?? number.first);
    const span = spanOf(
      context.text,
      tokens[first].start,
      tokens[Math.max(unit?.last ?? 0, number.last, unit ? 0 : measured.last)].end,
    );
    const figure: Figure = {
      what: measured.what,
      value: unit ? number.value : number.count.min || number.value,
      count: number.count,
      evidence: [spanOf(context.text, parsed.sentence.start, parsed.sentence.end), span],
    };
    if (unit) {
      figure.unit = unit.name;
      const base = converted(number.value, unit.name);
      if (base) figure.base = base;
    }
    if (measured.of) figure.of = measured.of;
    const asOf = within(context.dates, parsed.sentence).find((date) => date.value);
    if (asOf?.value)
      figure.asOf = {
        value: asOf.value.value,
        precision: asOf.value.precision,
        from: asOf.value.from,
        to: asOf.value.to,
      };
    figures.push(figure);
  }
  return figures;
}

interface Unit {
  name: string;
  first?: number;
  last: number;
}

function unitAfter({ tokens }: ParsedSentence, last: number): Unit | undefined {
  let at = last + 1;
  if (tokens[at]?.text === '-') at++;
  const two = UNITS.get(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`);
  if (two) return { name: two, last: at + 1 };
  const one = UNITS.get(tokens[at]?.lower ?? '');
  return one ? { name: one, last: at } : undefined;
}

function currencyBefore({ tokens }: ParsedSentence, first: number): Unit | undefined {
  const currency = { $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR' }[tokens[first - 1]?.text ?? ''];
  return currency ? { name: currency, first: first - 1, last: first } : undefined;
}

interface Measured {
  what: string;
  of?: string;
  last: number;
}

/** “nearly 850-mile frontier with Veshan”, “46 percent of drug consumption”, “the border, which stretches for 1,300 km”. */
function measuredBy(parsed: ParsedSentence, first: number, last: number): Measured {
  const { tokens, phrases, phraseAt } = parsed;
  const words = (a: number, b: number) =>
    b < a
      ? ''
      : tokens
          .slice(a, b + 1)
          .map((token) => token.text)
          .join(' ');
  if (phraseAt[last + 1] >= 0 && tokens[last + 1].pos !== 'PRON') {
    const phrase = phrases[phraseAt[last + 1]];
    const what = words(last + 1, phrase.last);
    const beyond = /^(?:with|between)$/.test(tokens[phrase.last + 1]?.lower ?? '') ? phraseAt[phrase.last + 2] : -1;
    const of = beyond >= 0 ? phrases[beyond] : undefined;
    return { what, last: phrase.last, ...(of ? { of: words(of.first, of.last) } : {}) };
  }
  if (tokens[last + 1]?.lower === 'of' && phraseAt[last + 2] >= 0) {
    const phrase = phrases[phraseAt[last + 2]];
    const of = words(phrase.first, phrase.last);
    if (!/^(?:%|percent|pct|cent)$/.test(tokens[last].lower)) return { what: of, last: phrase.last };
    const subject = nearestSubject(parsed, first);
    return subject ? { what: subject, of, last: phrase.last } : { what: of, last: phrase.last };
  }
  const subject = nearestSubject(parsed, first);
  const whole = subject === undefined ? undefined : wholeOf(parsed, first);
  return { what: whole?.part ?? subject ?? words(first, last), last, ...(whole?.of ? { of: whole.of } : {}) };
}

/** “the Kesh section of the border”, “the border with Teshar”: what stands before the preposition is measured, not what stands behind. */
function wholeOf(parsed: ParsedSentence, first: number): { part: string; of: string } | undefined {
  const phrase = measuredBefore(parsed, first);
  if (!phrase || !/^(?:of|with|between)$/.test(parsed.tokens[phrase.first - 1]?.lower ?? '')) return undefined;
  const part = phraseOf(parsed, phrase.first - 2);
  const whole =
    part && parsed.tokens.slice(part.first, part.last).some(({ lower }) => /^(?:entire|whole|full)$/.test(lower));
  if (whole) return { part: plainWords(parsed, phrase), of: '' };
  return part && { part: plainWords(parsed, part), of: plainWords(parsed, phrase) };
}

/** The nearest noun phrase before the number that is no measure itself. */
function nearestSubject(parsed: ParsedSentence, first: number): string | undefined {
  const phrase = measuredBefore(parsed, first);
  return phrase && plainWords(parsed, phrase);
}

function measuredBefore({ tokens, phrases }: ParsedSentence, first: number): NounPhrase | undefined {
  return phrases.findLast(
    (phrase) =>
      phrase.last < first && /^(?:NOUN|PROPN)$/.test(tokens[phrase.head].pos) && !UNITS.has(tokens[phrase.head].lower),
  );
}

function plainWords({ tokens }: ParsedSentence, phrase: NounPhrase): string {
  return tokens
    .slice(phrase.first, phrase.last + 1)
    .map((token) => token.text)
    .join(' ')
    .replace(/^(?:the|a|an) /i, '')
    .replace(/ ([’'])/g, '$1')
    .replace(/ ([-–]) /g, '$1');
}

/** “20,000 troops”, “over 70 packages of narcotics”: what a plain number counts. */
function countedThing(parsed: ParsedSentence, last: number): Measured | undefined {
  const { tokens, phrases, phraseAt } = parsed;
  const phrase = phraseOf(parsed, last);
  if (!phrase || phrase.last <= last || !/^(?:NOUN|PROPN)$/.test(tokens[phrase.head].pos)) return undefined;
  let end = phrase.last;
  if (tokens[end + 1]?.lower === 'of' && phraseAt[end + 2] >= 0) end = phrases[phraseAt[end + 2]].last;
  return {
    what: tokens
      .slice(last + 1, end + 1)
      .map((token) => token.text)
      .join(' '),
    last: end,
  };
}
