import { atLeast, type Count, exactly } from '../../model/count.js';
import type { Token } from '../analysis.js';
import type { FoundNumber } from '../en/numbers.js';
import { digitsOf } from './digits.js';

/** What a language brings to the reading of numbers that have no reader of their own. */
export interface NumberWords {
  /** Number words that add up: “twenty three”. */
  units: ReadonlyMap<string, number>;
  /** What multiplies the number before it, or stands for one of it. */
  scales: ReadonlyMap<string, number>;
  /** Vague words with what they stand for at least. */
  vague: ReadonlyMap<string, number>;
  /** The word between the parts of one number, where there is one: Persian “پنجاه و سه”. */
  and?: string;
  /** What joins the ends of a range. */
  to: RegExp;
  /** Ends of the words before a number that limit it. */
  moreThan: RegExp;
  atLeast: RegExp;
  atMost: RegExp;
  fewerThan: RegExp;
  about: RegExp;
  /** The form of a word as it stands in these lists. */
  plain(word: string): string;
}

/** Words before a number that may limit it: «по меньшей мере» has three. */
const LIMIT_WORDS = 3;

/**
 * Reads the number that begins at token `at`, with what limits it before.
 *
 * @returns `undefined` where no number begins there.
 */
export function readNumber(tokens: readonly Token[], at: number, words: NumberWords): FoundNumber | undefined {
  const word = (i: number): string => words.plain(tokens[i]?.lower ?? '');
  const vague = words.vague.get(word(at));
  if (vague !== undefined) {
    const scale = words.scales.get(word(at + 1));
    const value = vague * (scale ?? 1);
    return { value, count: atLeast(value, true), first: at, last: scale ? at + 1 : at };
  }
  const plain = plainNumber(at);
  if (!plain) return undefined;
  const { value, last } = plain;
  if (words.to.test(word(last + 1))) {
    const upper = plainNumber(last + 2);
    if (upper && upper.value > value)
      return { value, count: { min: value, max: upper.value }, first: at, last: upper.last };
  }
  let lead = '';
  for (let i = Math.max(0, at - LIMIT_WORDS); i < at; i++) lead += `${word(i)} `;
  return { value, count: limited(value, lead.trim(), words), first: at, last };

  function plainNumber(first: number): { value: number; last: number } | undefined {
    let total = 0;
    let part: number | undefined;
    let i = first;
    for (; i < tokens.length; i++) {
      const one = word(i);
      const digits = digitsOf(one);
      const unit = words.units.get(one);
      const scale = words.scales.get(one);
      if (digits !== undefined) {
        if (part !== undefined && !(joinsThousands(tokens, i) && part < THOUSAND && total === 0)) break;
        part = part === undefined ? digits : part * THOUSAND + digits;
      } else if (unit !== undefined) {
        if (part !== undefined && (unit >= part || part % magnitude(unit) !== 0)) break;
        part = (part ?? 0) + unit;
      } else if (scale !== undefined) {
        total += (part ?? 1) * scale;
        part = 0;
      } else if (one === words.and && part !== undefined && words.units.has(word(i + 1)) && joins(i)) continue;
      else break;
    }
    return part === undefined ? undefined : { value: total + part, last: i - 1 };

    /** “پنجاه و سه” is one number; “دو و سه” are two. */
    function joins(i: number): boolean {
      const unit = words.units.get(word(i + 1)) ?? 0;
      return unit < (part || total) && (part ?? 0) % magnitude(unit) === 0;
    }
  }
}

const THOUSAND = 1000;
const magnitude = (n: number): number => 10 ** String(n).length;

/** “1 200”: three figures behind a single space. */
const joinsThousands = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Nd}{3}$/u.test(tokens[i].text) &&
  /^\p{Nd}{1,3}$/u.test(tokens[i - 1].text) &&
  tokens[i].start - tokens[i - 1].end === 1;

function limited(value: number, lead: string, words: NumberWords): Count {
  if (words.moreThan.test(lead)) return atLeast(value + 1);
  if (words.atLeast.test(lead)) return atLeast(value);
  if (words.atMost.test(lead)) return { min: 1, max: value };
  if (words.fewerThan.test(lead)) return { min: 0, max: value - 1 };
  return words.about.test(lead) ? { ...exactly(value), approximate: true } : exactly(value);
}
