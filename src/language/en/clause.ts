import type { Sentence, Token } from '../analysis.js';
import { FINITE, objectAt, subjectAt } from '../queries.js';
import { NOWHERE, Tree } from '../tree.js';
import { WEEKDAYS } from './calendar.js';
import { type NounPhrase, nounPhrases, type VerbGroup, verbGroups } from './phrases.js';

/** A sentence with its phrases, made once and handed to every rule that asks for a subject or an object. */
export interface ParsedSentence {
  sentence: Sentence;
  tokens: Token[];
  phrases: NounPhrase[];
  groups: VerbGroup[];
  /** For each token, the index of the noun phrase that holds it, or -1. */
  phraseAt: Int32Array;
  groupAt: Int32Array;
  /** Made when first asked for. */
  readonly tree: Tree;
}

/** Finds the noun phrases and verb groups of a sentence. */
export function parseSentence(sentence: Sentence): ParsedSentence {
  const phrases = nounPhrases(sentence);
  const groups = verbGroups(sentence);
  const phraseAt = new Int32Array(sentence.tokens.length).fill(-1);
  const groupAt = new Int32Array(sentence.tokens.length).fill(-1);
  for (const [index, phrase] of phrases.entries()) phraseAt.fill(index, phrase.first, phrase.last + 1);
  for (const [index, group] of groups.entries()) groupAt.fill(index, group.first, group.last + 1);
  let tree: Tree | undefined;
  return {
    sentence,
    tokens: sentence.tokens,
    phrases,
    groups,
    phraseAt,
    groupAt,
    get tree() {
      tree ??= new Tree(sentence.tokens, sentence.dependencies());
      return tree;
    },
  };
}

/** The noun phrase that holds a token, or `undefined`. */
export function phraseOf(parsed: ParsedSentence, at: number): NounPhrase | undefined {
  return parsed.phraseAt[at] >= 0 ? parsed.phrases[parsed.phraseAt[at]] : undefined;
}

/** The verb group that holds a token, or `undefined`. */
export function groupOf(parsed: ParsedSentence, at: number): VerbGroup | undefined {
  return parsed.groupAt[at] >= 0 ? parsed.groups[parsed.groupAt[at]] : undefined;
}

/**
 * The noun phrase that is the grammatical subject of a verb group, or `undefined`. A verb without one of its own takes that of the clause
 * it belongs to (“…, killing six”), or the noun that it says more of (“men arrested in Oru”).
 */
export function subjectOf(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  const at = subjectAt(parsed.tree, group.verb);
  const own = at === NOWHERE ? undefined : phraseOf(parsed, at);
  if (own) return own;
  return FINITE.has(parsed.tokens[group.first].fine) ? besides(parsed, group) : undefined;
}

/** Where the tree finds no subject of a finite verb: the phrase right before it, or before a bracket, that no preposition governs. */
function besides(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  let at = group.first - 1;
  if (parsed.tokens[at]?.text === ')') {
    while (at > 0 && parsed.tokens[at].text !== '(') at--;
    at--;
  }
  const clause = parsed.tokens[at]?.text === ',' ? relativeBefore(parsed, at) : -1;
  const phrase = phraseOf(parsed, clause >= 0 ? clause - 1 : at);
  return phrase && parsed.tokens[phrase.first - 1]?.pos !== 'ADP' ? phrase : undefined;
}

const RELATIVE_REACH = 20;
/** The comma that opens “, who chaired the talks,” before the comma that closes it, or −1. */
function relativeBefore({ tokens }: ParsedSentence, close: number): number {
  for (let at = close - 1; at > Math.max(0, close - RELATIVE_REACH); at--)
    if (tokens[at].text === ',' && /^(?:who|which|whose)$/.test(tokens[at + 1].lower)) return at;
  return -1;
}

/**
 * Whether a verb is done to its subject: with “were”, as a participle beside a noun (“men arrested in Oru”), or coordinated with such a one
 * (“were abducted and shot”).
 */
export function isPassive(parsed: ParsedSentence, group: VerbGroup): boolean {
  if (group.passive) return true;
  const { tree, tokens } = parsed;
  if (tokens[group.verb].fine !== 'VBN' || group.first !== group.verb || tree.child(group.verb, 'obj') !== NOWHERE)
    return false;
  if (tree.is(group.verb, 'acl')) return true;
  const head = tree.is(group.verb, 'conj') ? groupOf(parsed, tree.heads[group.verb]) : undefined;
  return head !== undefined && head !== group && isPassive(parsed, head);
}

const OBJECT_REACH = 6;
const QUANTIFIER =
  /^(?:more|than|at|least|over|about|around|nearly|almost|some|up|to|as|many|fewer|less|approximately)$/;

/** The noun phrase right after a verb group (or after a noun and “of”), or `undefined`. */
export function objectOf(parsed: ParsedSentence, after: number): NounPhrase | undefined {
  const next = phraseRightAfter(parsed, after);
  if (!next || !CALENDAR.has(parsed.tokens[next.head].lower)) return next;
  const group = groupOf(parsed, after);
  const object = group ? objectAt(parsed.tree, group.verb) : NOWHERE;
  return object > next.last ? phraseOf(parsed, object) : phraseRightAfter(parsed, next.last);
}

/** Days and times stand between a verb and its object: “seized on Friday”, “abducted last Thursday the minister”. */
const CALENDAR: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...'week month year today yesterday night'.split(' '),
]);

function phraseRightAfter(parsed: ParsedSentence, after: number): NounPhrase | undefined {
  const { tokens, phrases, phraseAt } = parsed;
  for (let i = after + 1; i < Math.min(tokens.length, after + OBJECT_REACH); i++) {
    if (phraseAt[i] >= 0) return phrases[phraseAt[i]];
    if (QUANTIFIER.test(tokens[i].lower)) continue;
    if (!/^(?:ADV|PART)$/.test(tokens[i].pos) && !/^(?:up|down|out|off|at|on|of)$/.test(tokens[i].lower))
      return undefined;
  }
  return undefined;
}

/** The noun phrase that a preposition governs, looked for up to `reach` tokens right of `from`, in the same clause. */
export function governedBy(
  parsed: ParsedSentence,
  from: number,
  prepositions: RegExp,
  reach: number,
): NounPhrase | undefined {
  const { tokens, phrases, phraseAt } = parsed;
  const end = Math.min(tokens.length - 1, from + reach);
  for (let i = from + 1; i < end; i++) {
    if (prepositions.test(tokens[i].lower) && phraseAt[i + 1] >= 0) return phrases[phraseAt[i + 1]];
    if (tokens[i].text === ';') return undefined;
  }
  return undefined;
}

/**
 * Extends a noun phrase over the prepositional phrases that belong to its name: “head of the border service”.
 *
 * @returns the last token of the extended phrase.
 */
export function withOf(parsed: ParsedSentence, phrase: NounPhrase): number {
  const { tokens, phrases, phraseAt } = parsed;
  let last = phrase.last;
  while (tokens[last + 1] && /^(?:of|for)$/.test(tokens[last + 1].lower) && phraseAt[last + 2] >= 0) {
    const next = phrases[phraseAt[last + 2]];
    if (tokens[last + 1].lower === 'for' && tokens[next.head].pos !== 'PROPN') break;
    last = next.last;
  }
  return last;
}
