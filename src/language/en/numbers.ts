import { atLeast, type Count, exactly } from '../../model/count.js';
import type { Token } from '../analysis.js';

/** Number words that are no scale, each with its value. */
export const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
  dozen: 12,
};

/** What vague words stand for at least; the figures are those of the benchmark's annotators (dozens 24, scores 40). */
const VAGUE: Record<string, number> = {
  several: 3,
  many: 3,
  multiple: 2,
  some: 2,
  tens: 20,
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  millions: 2_000_000,
  few: 2,
  couple: 2,
};

/** A number found among the tokens `[first, last]` of a sentence. */
export interface FoundNumber {
  value: number;
  count: Count;
  first: number;
  last: number;
}

/**
 * Reads the number that begins at token `at`, with what limits it before (“at least”, “more than”, “up to”).
 *
 * @returns `undefined` when no number begins there.
 * @example numberAt(tokensOf('more than 50 houses'), 2)?.count // → { min: 51, max: null }
 */
export function numberAt(tokens: readonly Token[], at: number): FoundNumber | undefined {
  if (!mayBegin(tokens[at]?.lower ?? '')) return undefined;
  const vague = vagueAt(tokens, at);
  if (vague) return vague;
  const fraction = fractionAt(tokens, at);
  if (fraction) return fraction;
  const plain = plainNumber(tokens, at);
  if (!plain) return undefined;
  return rangeFrom(tokens, plain.value, at, plain.last) ?? limited(tokens, plain.value, at, plain.last);
}

const FRACTIONS: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fourth: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};

/** “half a million”, “a third of”, “two thirds of”, “three-quarters of”: a share, or a part of a scale. */
function fractionAt(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const word = (i: number): string => tokens[i]?.lower ?? '';
  const share = (i: number): number | undefined => {
    const one = word(i).replace(/(?<=.)s$/, '');
    return Object.hasOwn(FRACTIONS, one) ? FRACTIONS[one] : undefined;
  };
  if (word(at) === 'half' && /^an?$/.test(word(at + 1)) && Object.hasOwn(SCALES, word(at + 2)))
    return fractionOf(SCALES[word(at + 2)] / 2, at, at + 2);
  const top = word(at) === 'a' || word(at) === 'an' ? 1 : UNITS[word(at)];
  if (top === undefined || top > FEWEST_TENTHS) return undefined;
  const hyphen = word(at + 1) === '-' ? 1 : 0;
  const part = share(at + 1 + hyphen);
  if (part === undefined || word(at + 2 + hyphen) !== 'of') return undefined;
  const scale = /^an?$/.test(word(at + 3 + hyphen)) ? word(at + 4 + hyphen) : '';
  if (Object.hasOwn(SCALES, scale)) return fractionOf(top * part * SCALES[scale], at, at + 4 + hyphen);
  return fractionOf(top * part, at, at + 1 + hyphen);
}

const FEWEST_TENTHS = 9;
/** Words of which a number may be the first: all others are passed by at once, since every word of a text is asked. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(UNITS),
  ...Object.keys(VAGUE),
  'dozen',
  'half',
  'a',
  'an',
]);
const mayBegin = (word: string): boolean =>
  FIRST_WORDS.has(word) ||
  (word >= '0' && word < ':') ||
  FIRST_WORDS.has(word.slice(0, Math.max(0, word.indexOf('-'))));

const fractionOf = (value: number, first: number, last: number): FoundNumber => ({
  value,
  count: exactly(value),
  first,
  last,
});

/** “20 to 30”, “20–30”, “between 20 and 30”: from the lower to the upper. Its value is the lower, as the press counts what is sure. */
function rangeFrom(tokens: readonly Token[], value: number, first: number, last: number): FoundNumber | undefined {
  const joint = tokens[last + 1]?.lower;
  const between = tokens[first - 1]?.lower === 'between' && joint === 'and';
  if (!between && joint !== 'to' && !/^[-–]$/.test(joint ?? '')) return undefined;
  const upper = tokens[last + 2] && plainNumber(tokens, last + 2);
  if (!upper || upper.value <= value) return undefined;
  const from = between || tokens[first - 1]?.lower === 'from' ? first - 1 : first;
  return { value, count: { min: value, max: upper.value }, first: from, last: upper.last };
}

function vagueAt(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const floor = Object.hasOwn(VAGUE, tokens[at].lower) ? VAGUE[tokens[at].lower] : undefined;
  if (floor === undefined || (tokens[at - 1]?.lower === 'as' && tokens[at + 1]?.lower === 'as')) return undefined;
  if (tokens[at].lower === 'some' && tokens[at + 1] && plainNumber(tokens, at + 1)) return undefined;
  let last = at;
  if (tokens[at + 1]?.lower === 'of' && /^(?:thousands|hundreds|millions|dozens)$/.test(tokens[at + 2]?.lower ?? '')) {
    last = at + 2;
  }
  const times = last > at ? VAGUE[tokens[last].lower] / 2 : 1;
  return { value: floor * times, count: atLeast(floor * times, true), first: at, last };
}

function plainNumber(tokens: readonly Token[], at: number): { value: number; last: number } | undefined {
  let total = 0;
  let part: number | undefined;
  let i = at;
  for (; i < tokens.length; i++) {
    const word = tokens[i].lower;
    const digits = part === undefined && total === 0 ? digitsOf(word) : undefined;
    if (digits !== undefined) {
      part = digits;
      continue;
    }
    if (part !== undefined && total === 0 && isNextThousand(tokens, i)) {
      part = part * 1000 + Number(word);
      continue;
    }
    if (
      word === '-' &&
      part !== undefined &&
      part >= 20 &&
      part < 100 &&
      part % 10 === 0 &&
      UNITS[tokens[i + 1]?.lower ?? ''] < 10
    )
      continue;
    const words = word.split('-');
    if (words.every((w) => Object.hasOwn(UNITS, w))) {
      const value = words.reduce((sum, w) => sum + UNITS[w], 0);
      if (part !== undefined && (part % 10 !== 0 || value >= 10 || part === 0) && part % 100 !== 0) break;
      part = (part ?? 0) + value;
      continue;
    }
    if (i === at && /^an?$/.test(word) && Object.hasOwn(SCALES, tokens[i + 1]?.lower ?? '')) {
      part = 1;
      continue;
    }
    if (Object.hasOwn(SCALES, word) && (part !== undefined || (i === at && word === 'dozen'))) {
      const scaled = (part ?? 1) * SCALES[word];
      if (SCALES[word] >= 1000) {
        total += scaled;
        part = 0;
      } else part = scaled;
      continue;
    }
    if (word === 'and' && part !== undefined && part >= 100 && Object.hasOwn(UNITS, tokens[i + 1]?.lower ?? ''))
      continue;
    break;
  }
  if (part === undefined) return undefined;
  return { value: total + part, last: i - 1 };
}

/** “600 000”: three figures behind one space and up to three before it, as some of the press groups them. */
function isNextThousand(tokens: readonly Token[], i: number): boolean {
  const [before, own, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    /^\d{3}$/.test(own.text) &&
    /^\d{1,3}$/.test(before?.text ?? '') &&
    before.text !== '0' &&
    own.start - before.end === 1 &&
    !/^[-–]/.test(after?.text ?? '')
  );
}

/** “1,037”, “46”, “3.5”, “20000”; not “2nd”, not “9/11”. */
function digitsOf(word: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(',', ''));
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return undefined;
}

/** “no fewer than 20”, “no more than 20”, “as many as 20”. */
function limitOfThree(tokens: readonly Token[], value: number, at: number, last: number): FoundNumber | undefined {
  const words = [3, 2, 1].map((back) => tokens[at - back]?.lower ?? '').join(' ');
  const first = at - 3;
  if (/^no (?:fewer|less) than$/.test(words)) return { value, count: atLeast(value), first, last };
  if (/^(?:no|not) more than$/.test(words)) return { value, count: { min: 0, max: value }, first, last };
  if (words === 'as many as') return { value, count: { min: 1, max: value }, first, last };
  return undefined;
}

const ABOVE = /^(?:over|above|exceeding)$/;
const ABOUT = /^(?:about|around|nearly|almost|roughly|approximately|some|estimated|circa)$/;

function limited(tokens: readonly Token[], value: number, first: number, last: number): FoundNumber {
  const one = tokens[first - 1]?.lower ?? '';
  const two = `${tokens[first - 2]?.lower ?? ''} ${one}`;
  const before = limitOfThree(tokens, value, first, last);
  if (before) return before;
  if (/^(?:more|greater|higher) than$/.test(two)) return { value, count: atLeast(value + 1), first: first - 2, last };
  if (ABOVE.test(one)) return { value, count: atLeast(value + 1), first: first - 1, last };
  if (two === 'at least') return { value, count: atLeast(value), first: first - 2, last };
  if (two === 'fewer than' || two === 'less than')
    return { value, count: { min: 0, max: value - 1 }, first: first - 2, last };
  if (two === 'up to') return { value, count: { min: 1, max: value }, first: first - 2, last };
  const after = `${tokens[last + 1]?.lower ?? ''} ${tokens[last + 2]?.lower ?? ''}`;
  if (after === 'or more') return { value, count: atLeast(value), first, last: last + 2 };
  if (ABOUT.test(one)) return { value, count: { ...exactly(value), approximate: true }, first: first - 1, last };
  return { value, count: exactly(value), first, last };
}
