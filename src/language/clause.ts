import type { Sentence, Token } from './analysis.js';
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
}

/** Finds the noun phrases and verb groups of a sentence. */
export function parseSentence(sentence: Sentence): ParsedSentence {
  const phrases = nounPhrases(sentence);
  const groups = verbGroups(sentence);
  const phraseAt = new Int32Array(sentence.tokens.length).fill(-1);
  const groupAt = new Int32Array(sentence.tokens.length).fill(-1);
  for (const [index, phrase] of phrases.entries()) phraseAt.fill(index, phrase.first, phrase.last + 1);
  for (const [index, group] of groups.entries()) groupAt.fill(index, group.first, group.last + 1);
  return { sentence, tokens: sentence.tokens, phrases, groups, phraseAt, groupAt };
}

/** The noun phrase that holds a token, or `undefined`. */
export function phraseOf(parsed: ParsedSentence, at: number): NounPhrase | undefined {
  return parsed.phraseAt[at] >= 0 ? parsed.phrases[parsed.phraseAt[at]] : undefined;
}

/** The verb group that holds a token, or `undefined`. */
export function groupOf(parsed: ParsedSentence, at: number): VerbGroup | undefined {
  return parsed.groupAt[at] >= 0 ? parsed.groups[parsed.groupAt[at]] : undefined;
}

const CLAUSE_START =
  /^(?:that|which|who|whom|whose|where|when|while|because|although|though|as|if|after|before|since|but|and|or|;|:|—|–)$/;
/** How far left of its verb a subject is looked for, in tokens. */
const SUBJECT_REACH = 30;
const LEADS_IN = new Set(['ADP', 'SCONJ']);

/**
 * The noun phrase that is the grammatical subject of a verb group, or `undefined`.
 * A participle after a comma (“…, killing six”) takes the subject of the clause before it.
 */
export function subjectOf(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  const { tokens, phrases, phraseAt } = parsed;
  const before = tokens[group.first - 1];
  const participle = group.first === group.verb && tokens[group.verb].lower.endsWith('ing');
  if (participle && (before?.text === ',' || before?.lower === 'and' || before?.lower === 'by')) {
    const main = parsed.groups.filter((g) => g.last < group.first && !tokens[g.verb].lower.endsWith('ing')).at(-1);
    return main ? subjectOf(parsed, main) : undefined;
  }
  if (before?.pos === 'CCONJ' && before.lower !== 'but') {
    const previous = parsed.groups.filter((g) => g.last < group.first).at(-1);
    if (previous && !/ing$/.test(tokens[group.verb].lower)) return subjectOf(parsed, previous);
  }
  const relative = before && /^(?:who|which|that)$/.test(before.lower);
  const interrupted = before?.text === ',' ? phraseBeforeInsert(parsed, group) : undefined;
  if (interrupted) return interrupted;
  let candidate: NounPhrase | undefined;
  const reach = Math.max(0, group.first - SUBJECT_REACH);
  let inComma = false;
  for (let i = group.first - 1; i >= reach; i--) {
    const token = tokens[i];
    if (token.text === ')') {
      while (i > reach && tokens[i].text !== '(') i--;
      continue;
    }
    if (relative && i === group.first - 1) continue;
    if (phraseAt[i] >= 0) {
      const phrase = phrases[phraseAt[i]];
      i = phrase.first;
      if (/^(?:who|which|that|whom)$/.test(tokens[phrase.head].lower) && tokens[phrase.head].pos === 'PRON') continue;
      const lead = tokens[phrase.first - 1];
      const governed =
        lead !== undefined &&
        LEADS_IN.has(lead.pos) &&
        !/^(?:that|because|although|though|while|if|as|after|before|since)$/.test(lead.lower);
      if (participle && lead?.lower === 'with') return phrase;
      if (lead?.lower === 'including') continue;
      candidate = phrase;
      if (!governed) {
        if (inComma && apposition(tokens, phrase, group)) continue;
        return phrase;
      }
      i = phrase.first - 1;
      continue;
    }
    if (token.text === ',') {
      inComma = true;
      continue;
    }
    if (parsed.groupAt[i] >= 0 && candidate) return relativeInside(parsed, i) ? undefined : candidate;
    if (candidate && CLAUSE_START.test(token.lower)) return candidate;
    if (token.text === ';' || token.text === ':') break;
  }
  return candidate;
}

/**
 * “The compact, which includes Oruna and Teshar, has pledged”: the phrase before a relative clause, an apposition or a list
 * that stands between two commas right before the verb.
 */
function phraseBeforeInsert(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  const { tokens, phrases, phraseAt } = parsed;
  const reach = Math.max(1, group.first - SUBJECT_REACH);
  for (let i = group.first - 2; i >= reach; i--) {
    if (tokens[i].text !== ',' || !opensInsert(tokens, i)) continue;
    const at = phraseAt[i - 1] >= 0 ? i - 1 : tokens[i - 1].text === ')' ? openingBefore(tokens, i - 1) : -1;
    if (at >= 0 && phraseAt[at] >= 0) return leftmost(parsed, phrases[phraseAt[at]]);
  }
  return undefined;
}

/** After a comma: a relative clause, a list, or what a named person is: “Ada Holm, head of the bank, said”. */
function opensInsert(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  if (INSERT_START.test(next.lower) || next.pos === 'ADJ') return true;
  return tokens[comma - 1].pos === 'PROPN' && /^(?:NOUN|DET)$/.test(next.pos);
}

const INSERT_START = /^(?:mostly|which|who|whose|where|including|such|along|together)$/;

function openingBefore(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > 0 && tokens[i].text !== '(') i--;
  return i - 1;
}

/** The phrase that governs this one through prepositions: “the head” of “the head of the border service”. */
function leftmost(parsed: ParsedSentence, phrase: NounPhrase): NounPhrase {
  const { tokens, phrases, phraseAt } = parsed;
  let at = phrase;
  while (tokens[at.first - 1]?.lower === 'of' && phraseAt[at.first - 2] >= 0) at = phrases[phraseAt[at.first - 2]];
  return at;
}

/** “The minister, a former general, said”: what stands between two commas right before the verb is no subject. */
function apposition(tokens: readonly Token[], phrase: NounPhrase, group: VerbGroup): boolean {
  const opens = tokens[phrase.first - 1]?.text === ',';
  const closes = tokens.slice(phrase.last + 1, group.first).some((token) => token.text === ',');
  return opens && closes;
}

function relativeInside(parsed: ParsedSentence, at: number): boolean {
  const group = parsed.groups[parsed.groupAt[at]];
  return /^(?:who|which|that)$/.test(parsed.tokens[group.first - 1]?.lower ?? '');
}

const OBJECT_REACH = 6;
const QUANTIFIER =
  /^(?:more|than|at|least|over|about|around|nearly|almost|some|up|to|as|many|fewer|less|approximately)$/;

/** The noun phrase right after a verb group (or after a noun and “of”), or `undefined`. */
export function objectOf(parsed: ParsedSentence, after: number): NounPhrase | undefined {
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
