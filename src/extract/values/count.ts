import type { Sentence, Token } from '../../language/analysis.js';
import { type CountWords, NO_COUNT_WORDS } from '../../language/counts/count-words.js';
import { COUNT_WORDS } from '../../language/counts/languages.js';
import type { FoundNumber } from '../../language/en/numbers.js';
import { EARLIER, FIRST_ORDINAL, LATER, ORDINALS, PART_OF } from '../../language/en/tolls.js';
import { type NumberReader, numbersOf } from '../../language/numbers/languages.js';
import { atLeast, type Count, exactly, sumCounts } from '../../model/count.js';
import type { NameSpan } from '../../model/frames.js';
import { overlapping } from '../../model/spans-in.js';
import type { Stretch } from './date.js';

/** How many the words of a toll say, who they are, and whether it is a total over parts told elsewhere. */
export interface Toll {
  count: Count;
  who?: string;
  total?: true;
  /** A pronoun alone (“his”): somebody who is told of elsewhere. */
  meant?: true;
}

/** What a toll's words are read with. */
export interface CountContext {
  text: string;
  language: string;
  sentences: readonly Sentence[];
  names: readonly NameSpan[];
}

/** A bare plural: a number told elsewhere takes its place. */
const SOME: Count = { ...atLeast(2), approximate: true };
/** “he was killed”, “a driver”, “Ada Holm”. */
const ONE = exactly(1);

/**
 * Reads how many people the words of a toll count: numbers in words and figures with what limits them, vague words, “a man and his two sons”,
 * names; words right before the span that limit its number count, too.
 *
 * @returns `undefined` where the words count nobody.
 * @example countOf(context, span of 'a man and his two sons')?.count // → { min: 3, max: 3 }
 */
export function countOf(context: CountContext, span: Stretch): Toll | undefined {
  const sentence = overlapping(context.sentences, span)[0];
  if (!sentence) return undefined;
  const { tokens } = sentence;
  const first = tokens.findIndex(({ end }) => end > span.start);
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1].start < span.end) last++;
  if (first < 0) return undefined;
  const words = COUNT_WORDS.get(context.language) ?? NO_COUNT_WORDS;
  const reading: Reading = { ...context, tokens, words, read: numbersOf(context.language) };
  const parts = partsOf(reading, first, last);
  if (parts.length === 0) return undefined;
  const toll: Toll = { count: parts.length === 1 ? parts[0].count : sumCounts(parts.map(({ count }) => count)) };
  if (first === last && (words.owners.test(tokens[first].lower) || words.single.test(tokens[first].lower)))
    toll.meant = true;
  const who = whoOf(reading, parts, last);
  if (who) toll.who = who;
  if (parts[0].by === 'ordinal' || isTotal(reading, first, last)) toll.total = true;
  return toll;
}

/** A sentence with what it is read by. */
interface Reading extends CountContext {
  tokens: readonly Token[];
  words: CountWords;
  read: NumberReader;
}

/** A part of a toll: where its number ends, and how many it counts. */
interface Part {
  /** The last token that says how many, before what says who. */
  number: number;
  count: Count;
  by: 'number' | 'ordinal' | 'word' | 'name' | 'plural';
}

/** A stretch between two joints, and what stands before it: a comma, “and”, or both. */
interface Piece {
  first: number;
  last: number;
  comma: boolean;
  and: boolean;
}

/** Splits a toll at “and” and commas; what only says more of a part (“including two children”, “who fled”, an age) counts nothing. */
function partsOf(reading: Reading, first: number, last: number): Part[] {
  const { tokens, words } = reading;
  const parts: Part[] = [];
  /** Inside “including …” or “who …”, up to a comma; and whether a number of those included was told. */
  let aside: 'none' | 'named' | 'counted' = 'none';
  for (const piece of piecesOf(reading, first, last)) {
    const { lower } = tokens[piece.first];
    const more = parts.length > 0;
    const opensAside = more && (words.relative.test(lower) || words.including.test(lower) || ofThem(reading, piece));
    if (opensAside) {
      aside = numberIn(reading, piece.first, piece.last) ? 'counted' : 'named';
      continue;
    }
    if (aside !== 'none') {
      const back = piece.comma && numberIn(reading, piece.first, piece.last) && (piece.and || aside === 'named');
      if (!back) continue;
      aside = 'none';
    }
    const inner = innerIncluding(reading, piece);
    const part = partAt(reading, inner < 0 ? piece : { ...piece, last: inner - 1 }, parts);
    if (part) parts.push(part);
    if (inner >= 0) aside = numberIn(reading, inner, piece.last) ? 'counted' : 'named';
  }
  return parts;
}

function piecesOf(reading: Reading, first: number, last: number): Piece[] {
  const { tokens, words, names } = reading;
  const pieces: Piece[] = [];
  let from = first;
  let comma = false;
  let and = false;
  for (let i = first; i <= last + 1; i++) {
    const joint = i > last || (isJoint(tokens[i], words) && !insideName(names, tokens[i]));
    if (!joint) {
      const number = reading.read(tokens, i);
      if (number && number.last > i && number.last <= last) i = number.last;
      continue;
    }
    if (i > from) {
      pieces.push({ first: from, last: i - 1, comma, and });
      comma = and = false;
    }
    if (i <= last) {
      if (words.and.test(tokens[i].lower)) and = true;
      else comma = true;
    }
    from = i + 1;
  }
  return pieces;
}

/** “many of them children”: some of those counted before. */
const ofThem = ({ tokens }: Reading, { first, last }: Piece): boolean =>
  tokens
    .slice(first, last)
    .some(({ lower }, i) => lower === 'of' && /^(?:them|whom)$/.test(tokens[first + i + 1].lower));

const isJoint = ({ text, lower }: Token, words: CountWords): boolean => /^[,،;]$/.test(text) || words.and.test(lower);
const insideName = (names: readonly NameSpan[], token: Token): boolean =>
  overlapping(names, token).some(({ start, end }) => start < token.start && token.end < end);

/** Where “including” stands in a part, behind its beginning. */
function innerIncluding({ tokens, words }: Reading, { first, last }: Piece): number {
  for (let i = first + 1; i <= last; i++) if (words.including.test(tokens[i].lower)) return i;
  return -1;
}

/** The number of a part: the first that is no age, no year, no ordinal, no measure. */
function numberIn(reading: Reading, from: number, to: number): FoundNumber | undefined {
  const { tokens, words, read } = reading;
  let oneOfAKind = false;
  for (let i = from; i <= to; i++) {
    const { lower } = tokens[i];
    if (oneOfAKind && words.relative.test(lower)) return undefined;
    const found = read(tokens, i);
    if (!found) {
      oneOfAKind ||= words.one.test(lower);
      continue;
    }
    if (isAge(tokens, found, words) || isMeasure(tokens, found, words) || isGlued(tokens, found)) i = found.last;
    else return found;
  }
  return undefined;
}

/** “H5N1”, “his 40s”. */
function isGlued(tokens: readonly Token[], { first, last }: FoundNumber): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  const figures = /^\p{Nd}/u.test(tokens[first].text);
  if (!figures) return false;
  return (
    (before?.end === tokens[first].start && /\p{L}$/u.test(before.text)) ||
    (after?.start === tokens[last].end && /^(?:s|th|st|nd|rd)$/.test(after.lower))
  );
}

/** “a 21-year-old”, “Ada Holm, 39,”, «26-летнюю», “ages 14 and 16”. */
function isAge(tokens: readonly Token[], { first, last }: FoundNumber, { unit }: CountWords): boolean {
  const dash = /^[-‑–]$/.test(tokens[last + 1]?.text ?? '') ? 1 : 0;
  if (unit.test(tokens[last + 1 + dash]?.lower ?? '')) return true;
  const [before, after] = [tokens[first - 1]?.lower ?? '', tokens[last + 1]?.text ?? ''];
  if (/^(?:ages?|aged)$/.test(before)) return true;
  return before === ',' && /^[,.)]?$/.test(after) && first === last && /^\p{Nd}{1,2}$/u.test(tokens[first].text);
}

/** “in 2031”, “40 percent”. */
function isMeasure(tokens: readonly Token[], { first, last }: FoundNumber, { preposition }: CountWords): boolean {
  if (/^(?:%|٪|percent|per cent|процент\p{L}*|درصد)$/u.test(tokens[last + 1]?.lower ?? '')) return true;
  return (
    first === last && /^(?:19|20)\d{2}$/.test(tokens[first].text) && preposition.test(tokens[first - 1]?.lower ?? '')
  );
}

const CAPITAL = /^\p{Lu}/u;

function partAt(reading: Reading, piece: Piece, before: readonly Part[]): Part | undefined {
  const { first, last } = piece;
  const number = first <= last ? numberIn(reading, first, last) : undefined;
  if (number && (before.length === 0 || (nearStart(reading, first, number) && !isLonelyFigure(reading, piece))))
    return { number: number.last, count: number.count, by: 'number' };
  if (first > last || (before.length > 0 && isLonelyFigure(reading, piece))) return undefined;
  return before.length === 0 ? onlyPart(reading, piece) : furtherPart(reading, piece, before[before.length - 1]);
}

/** “The driver, 42”, “ages 6 and 7”: a figure between commas is an age. */
const isLonelyFigure = ({ tokens }: Reading, { first, last }: Piece): boolean =>
  first === last && /^\p{Nd}{1,2}$/u.test(tokens[first].text);

/** A toll without a number: nobody, two, one by its article, so many as are named, one by its pronoun; else by the noun's number. */
function onlyPart(reading: Reading, { first, last }: Piece): Part {
  const { tokens, words } = reading;
  const at = (test: RegExp): number => tokens.findIndex(({ lower }, i) => i >= first && i <= last && test.test(lower));
  const nobody = at(words.nobody);
  if (nobody >= 0) return { number: nobody, count: exactly(0), by: 'word' };
  const pair = at(words.pair);
  const isBoth =
    pair >= 0 && tokens[pair].lower === 'both' && tokens.some(({ lower }, i) => i > pair && lower === 'and');
  if (pair >= 0 && !isBoth) return { number: pair, count: exactly(2), by: 'word' };
  const ordinal = ordinalIn(reading, first, last);
  if (ordinal) return ordinal;
  const determiner = at(words.one);
  if (determiner >= 0) return { number: determiner, count: ONE, by: 'word' };
  const persons = personsIn(reading, first, last);
  if (persons > 0) return { number: first - 1, count: exactly(persons), by: 'name' };
  if (at(words.single) >= 0) return { number: first, count: ONE, by: 'word' };
  return isPlural(reading, first, last)
    ? { number: first - 1, count: SOME, by: 'plural' }
    : { number: first - 1, count: ONE, by: 'word' };
}

/** “the fifth person to die”, “the 40th death”: so many by now. “The second victim” is one, told beside the first. */
function ordinalIn({ tokens }: Reading, first: number, last: number): Part | undefined {
  for (let i = first; i <= last; i++) {
    const word = ORDINALS.indexOf(tokens[i].lower);
    const glued = tokens[i + 1]?.start === tokens[i].end && /^(?:th|st|nd|rd)$/.test(tokens[i + 1].lower);
    if (/^an?$/.test(tokens[i - 1]?.lower ?? '')) continue;
    const value = word >= 0 ? word + FIRST_ORDINAL : glued ? Number(tokens[i].text) : 0;
    if (value >= FIRST_ORDINAL) return { number: i + (glued ? 1 : 0), count: exactly(value), by: 'ordinal' };
  }
  return undefined;
}

/** What another part adds: “and his two sons”, “and others”, further names. A name beside “the driver,” says who that is. */
function furtherPart(reading: Reading, { first, last, and }: Piece, before: Part): Part | undefined {
  const { tokens, words } = reading;
  const { lower, text } = tokens[first];
  const part = (count: Count, by: Part['by'] = 'word', number = first): Part => ({ number, count, by });
  if (words.pair.test(lower)) return part(exactly(2));
  if (and && words.more.test(lower)) return part(atLeast(1));
  if (words.owners.test(lower) || words.one.test(lower)) {
    if (!and && before.by === 'name') return undefined;
    return part(words.pair.test(tokens[first + 1]?.lower ?? '') ? exactly(2) : ONE);
  }
  if (before.by === 'number' && before.count.min > 1) return undefined;
  const persons = personsIn(reading, first, last);
  if (persons > 0 && (and || (before.by === 'name' && CAPITAL.test(text))))
    return part(exactly(persons), 'name', first - 1);
  const bare = last === first && before.by !== 'plural' && persons === 0 && !CAPITAL.test(text);
  if (!bare || before.by === 'name') return undefined;
  return part(isPlural(reading, first, last) ? SOME : ONE, 'word', first - 1);
}

/** How far into a further part its number may stand: “and his two sons”. */
const NUMBER_REACH = 2;
function nearStart({ tokens, words }: Reading, from: number, number: FoundNumber): boolean {
  for (let i = from; i < number.first; i++) if (words.preposition.test(tokens[i].lower)) return false;
  return number.first - from <= NUMBER_REACH;
}

/** How many persons are named, not counting whose: “Ada’s mother”. */
function personsIn({ tokens, names, text }: Reading, from: number, to: number): number {
  const stretch = { start: tokens[from].start, end: tokens[to].end };
  return overlapping(names, stretch).filter(
    ({ kind, end }) => kind === 'person' && !/^[’']s?(?!\p{L})/u.test(text.slice(end, end + 3)),
  ).length;
}

/** Whether the noun that is counted is plural, by its ending or since it always is; where it stands is the language's matter. */
function isPlural({ tokens, words }: Reading, from: number, to: number): boolean {
  let end = from;
  while (end < to && !words.preposition.test(tokens[end + 1].lower) && !words.relative.test(tokens[end + 1].lower))
    end++;
  const nouns = tokens.slice(from, end + 1).filter(({ lower }) => !words.deeds.test(lower));
  if (words.head === 'any') return nouns.some(({ lower }) => words.plural.test(lower));
  const noun = words.head === 'first' ? nouns[0] : nouns[nouns.length - 1];
  return noun !== undefined && words.plural.test(noun.lower);
}

/** Who is counted: the words behind the number, up to what is done to them. */
function whoOf({ text, tokens, words }: Reading, parts: readonly Part[], last: number): string | undefined {
  let first = parts[0].number + 1;
  while (first <= last && (words.more.test(tokens[first].lower) || /^(?:of|the|a|an|[-–])$/.test(tokens[first].lower)))
    first++;
  let to = first - 1;
  while (to + 1 <= last && !words.relative.test(tokens[to + 1].lower) && !/^[,;،.]$/.test(tokens[to + 1].text)) to++;
  return first <= to ? text.slice(tokens[first].start, tokens[to].end) : undefined;
}

const TOTAL_REACH = 5;
/** “the toll rose to 21”, “all 27 aboard”, “41 in total”. */
function isTotal({ text, tokens, words }: Reading, first: number, last: number): boolean {
  const [from, to] = [Math.max(0, first - TOTAL_REACH), Math.min(tokens.length - 1, last + 2)];
  return words.total.test(text.slice(tokens[from].start, tokens[to].end).toLowerCase());
}

/** The tolls of one event without the pronouns that mean somebody whom another toll of that effect counts. */
export function withoutMeant<T extends Toll & { effect: string }>(tolls: readonly T[]): Omit<T, 'meant'>[] {
  const counted = tolls.filter(({ meant }) => !meant);
  return tolls
    .filter(({ meant, effect }) => !meant || !counted.some((other) => other.effect === effect))
    .map(({ meant: _meant, ...toll }) => toll);
}

/**
 * The tolls of one event: of those of one effect that one other adds up to, or holds (“nine people, including three children”), that other is
 * marked as the total; and so is one that corrects another.
 */
export function markTotals<T extends Toll & Stretch & { effect: string }>(text: string, tolls: readonly T[]): T[] {
  return tolls.map((toll) => {
    if (toll.total) return toll;
    const rest = tolls.filter((other) => other !== toll && other.effect === toll.effect);
    const sum = rest.reduce((all, { count }) => all + count.min, 0);
    const adds = rest.length > 1 && sum === toll.count.min;
    const holds = rest.some(
      ({ start, count }) =>
        start > toll.start && count.min < toll.count.min && PART_OF.test(text.slice(toll.start, start)),
    );
    const corrects = rest.some((other) => other.start < toll.start && LATER.test(between(text, other, toll)));
    const corrected = rest.some((other) => other.start > toll.start && EARLIER.test(between(text, toll, other)));
    return adds || holds || corrects || corrected ? { ...toll, total: true } : toll;
  });
}

const REVISION_REACH = 160;
/** The words from one toll to another that stands near behind it. */
const between = (text: string, first: Stretch, second: Stretch): string =>
  second.start - first.end <= REVISION_REACH ? text.slice(first.end, second.start) : '';
