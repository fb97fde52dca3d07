import { groupOf, objectOf, type ParsedSentence } from '../../language/en/clause.js';
import type { NounPhrase, VerbGroup } from '../../language/en/phrases.js';
import { complementAt } from '../../language/queries.js';
import type { StoryContext } from '../context.js';
import { wordsStart } from '../dateline.js';
import { HEARER_VERBS, NEEDS_THAT, OBJECT_IS_CONTENT, SPEECH_VERBS } from '../lexicon/speech.js';
import { overlapping, within } from '../spans-in.js';
import type { Quotation } from './quotations.js';

/** Where the words said stand. */
export interface Range {
  start: number;
  end: number;
  /** The parts, where the speaker stands between them. */
  spans?: [number, number][];
}

/**
 * “In recent days, advisers say, the talks have stalled”: the words before a speaker between commas belong to what is said.
 *
 * @param speaker the first token of who speaks.
 */
export function aroundSpeaker(
  context: StoryContext,
  parsed: ParsedSentence,
  group: VerbGroup,
  speaker: number,
  after: Range,
): Range {
  const comma = parsed.tokens[speaker - 1];
  if (comma?.text !== ',' || parsed.tokens[group.last + 1]?.text !== ',') return after;
  const start = wordsStart(context, parsed);
  if (comma.start - start < SHORTEST_CONTENT || after.start < comma.end) return after;
  return {
    start,
    end: after.end,
    spans: [
      [start, comma.start],
      [after.start, after.end],
    ],
  };
}

/** Fewer characters than this are no statement. */
export const SHORTEST_CONTENT = 8;

/** What follows the verb: after “that”, after a hearer, a colon or an opening quote, or the object of the verb itself. */
export function contentAfter(
  context: StoryContext,
  parsed: ParsedSentence,
  group: VerbGroup,
  quotations: readonly Quotation[],
): Range | undefined {
  const { tokens } = parsed;
  const { lemma } = tokens[group.verb];
  let at = group.last + 1;
  if (HEARER_VERBS.has(lemma)) {
    const hearer = objectOf(parsed, group.last);
    if (hearer) at = hearer.last + 1;
  }
  const clauseFrom = (start: number): Range => ({
    start: tokens[start].start,
    end: clauseEnd(context, parsed, group, start, quotations),
  });
  const that = findThat(parsed, at);
  if (that !== undefined && that + 1 < tokens.length) return clauseFrom(that + 1);
  const next = tokens[at];
  if (!next && /:\s*$/.test(context.text.slice(parsed.sentence.end - 1, parsed.sentence.end + 1)))
    return quotedBelow(context, parsed.sentence.end, quotations);
  const told = complementAt(parsed.tree, group.verb);
  const goesOn = told > group.verb && parsed.tree.first(told) >= at && FINITE_CLAUSE.has(tokens[told].pos);
  if (!next || next.text === '.' || (next.text === ',' && !goesOn && !opensQuote(tokens[at + 1]?.text)))
    return undefined;
  if (next.text === ':' && at + 1 >= tokens.length) return quotedBelow(context, next.end, quotations);
  const infinitive =
    HEARER_VERBS.has(lemma) || lemma === 'urge' || lemma === 'ask' ? infinitiveAfter(parsed, at) : undefined;
  if (infinitive !== undefined)
    return { start: tokens[infinitive].start, end: contentEnd(context, parsed, infinitive, quotations) };
  if (next.text === ',' || next.text === ':')
    return at + 1 < tokens.length
      ? { start: tokens[at + 1].start, end: contentEnd(context, parsed, at + 1, quotations) }
      : undefined;
  if (next.pos === 'ADP' && goesOn && parsed.tree.first(told) > at) return clauseFrom(firstWord(parsed, told));
  const calls = CALLS_FOR.has(lemma) && /^(?:for|on|against)$/.test(next.lower);
  if (next.pos === 'ADP' && !calls && !/^(?:for|against|of)$/.test(next.lower)) return undefined;
  if (opensQuote(next.text)) return { start: next.start, end: contentEnd(context, parsed, at, quotations) };
  const named = NAMES_AS.has(lemma) ? namedAs(context, parsed, group) : undefined;
  if (named) return named;
  if (lemma === 'call' || lemma === 'describe') {
    const quoted = within(quotations, { start: next.start + 1, end: parsed.sentence.end }).at(0);
    if (quoted) return { start: next.start, end: contentEnd(context, parsed, at, quotations) };
  }
  if (calls && at + 1 < tokens.length) {
    const end = calledForEnd(parsed, group, at) ?? contentEnd(context, parsed, at + 1, quotations);
    return { start: tokens[at + 1].start, end };
  }
  if (told > group.verb && parsed.tree.first(told) > group.verb) {
    const opens = OPENS_CLAUSE.has(next.pos) && overlapping(context.dates, next).length === 0;
    return clauseFrom(opens ? at : firstWord(parsed, told));
  }
  if (NEEDS_THAT.has(lemma) && !OBJECT_IS_CONTENT.has(lemma)) return undefined;
  if (OBJECT_IS_CONTENT.has(lemma) || (hasVerbLater(parsed, at) && overlapping(context.dates, next).length === 0))
    return { start: next.start, end: contentEnd(context, parsed, at, quotations) };
  return undefined;
}

/** “called for the guards to leave the bridge”: where the tree ends what is asked for, with the deed behind it. */
function calledForEnd({ tokens, tree }: ParsedSentence, group: VerbGroup, preposition: number): number | undefined {
  const parts = [...tree.children(group.verb)];
  const wanted = parts.find((part) => tree.first(part) === preposition);
  if (wanted === undefined || tree.last(wanted) <= preposition) return undefined;
  const last = tree.last(wanted);
  const deed = tokens[last + 1]?.lower === 'to' ? parts.find((part) => tree.first(part) === last + 1) : undefined;
  return tokens[deed === undefined ? last : tree.last(deed)].end;
}

/** What stands right behind the verb and can begin a clause does, whatever the tree has further on. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'DET', 'PRON', 'NUM', 'ADJ']);
const FINITE_CLAUSE: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADJ', 'NOUN']);

/** Where a clause begins, after “that” and a comma. */
function firstWord(parsed: ParsedSentence, clause: number): number {
  let first = parsed.tree.first(clause);
  while (first < clause && /^(?:that|[,:])$/.test(parsed.tokens[first].lower)) first++;
  return first;
}

/** Verbs that say of somebody what they are: “called the charges unfounded”, “branded him a liar”. */
const NAMES_AS: ReadonlySet<string> = new Set(['call', 'brand', 'label', 'deem', 'term', 'dub', 'describe']);

function namedAs(context: StoryContext, parsed: ParsedSentence, group: VerbGroup): Range | undefined {
  const { tree, tokens } = parsed;
  const [object] = tree.all(group.verb, 'obj').filter((at) => at > group.verb);
  const [what] = tree
    .all(group.verb, 'xcomp', 'obl', 'advcl')
    .filter((at) => at > group.verb && (tree.is(at, 'xcomp') || tokens[tree.first(at)].lower === 'as'));
  if (object === undefined || what === undefined || what < object) return undefined;
  const end = Math.min(tokens[tree.last(what)].end, trimStop(context.text, parsed.sentence.start, parsed.sentence.end));
  return { start: tokens[tree.first(object)].start, end };
}

/** Verbs that ask for what follows “for”, or of whom follows “on”: “called for an inquiry”. */
const CALLS_FOR: ReadonlySet<string> = new Set([
  'call',
  'push',
  'press',
  'plead',
  'appeal',
  'argue',
  'ask',
  'warn',
  'vote',
  'advocate',
]);

/** “She said:” at the end of a paragraph: the quotations that make up the next ones. */
function quotedBelow(context: StoryContext, colon: number, quotations: readonly Quotation[]): Range | undefined {
  let range: Range | undefined;
  for (const one of quotations) {
    if (one.outerStart < colon) continue;
    if (context.text.slice(range?.end ?? colon, one.outerStart).replace(/[\s”"»]/g, '')) break;
    range = { start: range?.start ?? one.start, end: one.end };
  }
  return range;
}

const INFINITIVE_REACH = 10;
/** “told his hearers at the fair to vote”: the “to” with its verb. */
function infinitiveAfter(parsed: ParsedSentence, at: number): number | undefined {
  const { tokens } = parsed;
  for (let i = at; i < Math.min(tokens.length - 1, at + INFINITIVE_REACH); i++) {
    if (tokens[i].text === ',' || tokens[i].lower === 'that') return undefined;
    if (tokens[i].lower === 'to' && (tokens[i + 1].pos === 'VERB' || opensQuote(tokens[i + 1].text))) return i;
  }
  return undefined;
}

const opensQuote = (text: string | undefined): boolean => text !== undefined && /^[“"«‘]|^``/.test(text);

/** How far after its verb a “that” may stand: “said in a statement on Friday that”. */
const THAT_REACH = 14;
function findThat(parsed: ParsedSentence, at: number): number | undefined {
  const { tokens } = parsed;
  for (let i = at; i < Math.min(tokens.length, at + THAT_REACH); i++) {
    if (tokens[i].lower === 'that' && tokens[i].pos !== 'DET') return i;
    if (i > at && parsed.groupAt[i] >= 0) return undefined;
    if (/^[;:“"]$/.test(tokens[i].text)) return undefined;
  }
  return tokens[at]?.lower === 'that' ? at : undefined;
}

function hasVerbLater(parsed: ParsedSentence, at: number): boolean {
  return parsed.groups.some((group) => group.first >= at);
}

/** To the end of the sentence, or to where another speech verb or “according to” takes over after a comma. */
export function contentEnd(
  context: StoryContext,
  parsed: ParsedSentence,
  from: number,
  quotations: readonly Quotation[],
): number {
  const { tokens } = parsed;
  for (let i = from + 1; i < tokens.length; i++) {
    if (insideQuotation(quotations, tokens[i].start)) continue;
    const after = tokens[i + 1];
    if (tokens[i].lower === 'and' && after && reports(parsed, i + 1)) {
      return tokens[i - 1].text === ',' ? tokens[i - 1].start : tokens[i].start;
    }
    if (tokens[i].text !== ',' || !after) continue;
    if (after.lower === 'according' || after.lower === 'while' || after.lower === 'with') return tokens[i].start;
    const group = groupOf(parsed, i + 1);
    if (group && SPEECH_VERBS.has(tokens[group.verb].lemma) && /ing$/.test(tokens[group.verb].lower))
      return tokens[i].start;
  }
  return trimStop(context.text, parsed.sentence.start, parsed.sentence.end);
}

/**
 * Where the clause that a verb of saying is completed by ends: as `contentEnd`, and before a participle that goes on with the speaker
 * (“said the road was open, adding”) or a clause that hangs on the verb itself (“said the road was open, but …”).
 */
function clauseEnd(
  context: StoryContext,
  parsed: ParsedSentence,
  group: VerbGroup,
  from: number,
  quotations: readonly Quotation[],
): number {
  const { tokens, tree } = parsed;
  const end = contentEnd(context, parsed, from, quotations);
  for (const at of tree.children(group.verb)) {
    const first = tree.first(at);
    if (first <= from || !tree.is(at, 'advcl', 'conj', 'parataxis') || tokens[first].start >= end) continue;
    const comma = tokens[first].text === ',' ? first : first - 1;
    if (tokens[comma]?.text === ',' && comma > from && !insideQuotation(quotations, tokens[comma].start))
      return tokens[comma].start;
  }
  return end;
}

/** A finite verb of speech stands at this token: the same speaker goes on. */
function reports(parsed: ParsedSentence, at: number): boolean {
  const group = groupOf(parsed, at);
  return (
    group !== undefined &&
    group.first === at &&
    SPEECH_VERBS.has(parsed.tokens[group.verb].lemma) &&
    /(?:ed|said|told)$/.test(parsed.tokens[group.verb].lower)
  );
}

export function trimStop(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[.\s]/.test(text[to - 1])) to--;
  return to;
}

/** What stands before “, Ada Holm said.” or “, said Ada Holm.”, from the start of the sentence. */
export function contentBefore(
  context: StoryContext,
  parsed: ParsedSentence,
  group: VerbGroup,
  inverted: NounPhrase | undefined,
  speaker: NounPhrase | undefined,
  quotations: readonly Quotation[],
): Range | undefined {
  const at = inverted ? group.first : (speaker?.first ?? group.first);
  const comma = parsed.tokens[at - 1];
  if (!comma || !/^(?:[,”"?!]|'')$/.test(comma.text)) return quotedBefore(parsed, group, quotations);
  let end = comma.start;
  while (end > parsed.sentence.start && /[,”"\s]/.test(context.text[end - 1])) end--;
  const quoted = /[“"«]|^``/.test(context.text.slice(parsed.sentence.start, parsed.sentence.start + 2));
  const told = quoted || parsed.groups.some((one) => one.last < at);
  const start = wordsStart(context, parsed);
  return told && end > start ? { start, end } : quotedBefore(parsed, group, quotations);
}

/** The marks and a comma around a quotation's words. */
const QUOTE_MARKS = 3;

/** A quotation that ends in the sentence before the verb, however long the name between: “…,” Ada Holm, head of the bank, said. */
function quotedBefore(parsed: ParsedSentence, group: VerbGroup, quotations: readonly Quotation[]): Range | undefined {
  const verb = parsed.tokens[group.verb].start;
  const own = overlapping(quotations, { start: parsed.sentence.start - QUOTE_MARKS, end: verb })
    .filter((one) => one.outerEnd > parsed.sentence.start && one.outerEnd <= verb)
    .at(-1);
  return own && own.end - own.start > SHORTEST_CONTENT ? { start: own.start, end: own.end } : undefined;
}

export function insideQuotation(quotations: readonly Quotation[], at: number): boolean {
  return overlapping(quotations, { start: at, end: at + 1 }).some((one) => one.end - one.start > SHORTEST_CONTENT);
}
