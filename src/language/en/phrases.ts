import type { Sentence, Token } from '../analysis.js';

/** A run of tokens `[first, last]` of a sentence that makes one noun phrase; `head` is its last noun. */
export interface NounPhrase {
  first: number;
  last: number;
  head: number;
}

/** A run of auxiliaries, adverbs and one main verb. */
export interface VerbGroup {
  first: number;
  last: number;
  verb: number;
  passive: boolean;
  negated: boolean;
  modal: boolean;
  future: boolean;
  past: boolean;
  progressive: boolean;
}

const INSIDE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'SYM']);
const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

const possessive = (token: Token | undefined): boolean =>
  token !== undefined && /^[’']s?$/.test(token.text) && token.pos === 'PART';
const hyphen = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '–';

/**
 * The noun phrases of a sentence, left to right, none overlapping. “Teshar’s Kesh province” is one phrase; a phrase
 * ends at a preposition, so “the head of the border service” is two.
 *
 * @example nounPhrases(analyse('Two men left the village.', grammar).sentences[0]).length // → 2
 */
export function nounPhrases(sentence: Sentence): NounPhrase[] {
  const { tokens } = sentence;
  const phrases: NounPhrase[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!opensPhrase(tokens, i)) continue;
    let last = i;
    for (let j = i + 1; j < tokens.length; j++) {
      const joins =
        (INSIDE.has(tokens[j].pos) && !breaksPhrase(tokens, j)) ||
        (possessive(tokens[j]) && j + 1 < tokens.length) ||
        (hyphen(tokens[j]) && tokens[j].start === tokens[j - 1].end && tokens[j + 1]?.start === tokens[j].end) ||
        ((tokens[j].lower === 'and' || tokens[j].text === '&') && joinsName(tokens, j)) ||
        participleInside(tokens, j);
      if (!joins) break;
      last = j;
    }
    while (last > i && !HEADS.has(tokens[last].pos)) last--;
    if (!HEADS.has(tokens[last].pos)) continue;
    phrases.push({ first: i, last, head: last });
    i = last;
  }
  return phrases;
}

/** “the police today seized”: a day without a preposition is no part of who. */
const DAYS = /^(?:today|yesterday|tomorrow|tonight)$/;
const RELATIVE = /^(?:which|who|whom|whose)$/;

function opensPhrase(tokens: readonly Token[], i: number): boolean {
  if (RELATIVE.test(tokens[i].lower)) return false;
  if (/^(?:least|most)$/.test(tokens[i].lower) && tokens[i - 1]?.lower === 'at') return false;
  if (INSIDE.has(tokens[i].pos)) return true;
  return (
    tokens[i].pos === 'VERB' &&
    /(?:ed|ing)$/.test(tokens[i].lower) &&
    tokens[i + 1]?.pos === 'NOUN' &&
    tokens[i - 1]?.pos === 'ADP'
  );
}

/** A determiner or pronoun in the middle starts a new phrase: “gave the man | the book”. */
function breaksPhrase(tokens: readonly Token[], j: number): boolean {
  if (RELATIVE.test(tokens[j].lower) || DAYS.test(tokens[j].lower)) return true;
  if (tokens[j].pos === 'DET' && tokens[j - 1].pos !== 'DET' && tokens[j - 1].lower !== 'all') return true;
  return tokens[j].pos === 'PRON' && !possessive(tokens[j]);
}

/** “armed men”, “wounded soldiers” after a determiner, adjective or number. */
function participleInside(tokens: readonly Token[], j: number): boolean {
  return (
    tokens[j].pos === 'VERB' &&
    /(?:ed|ing|en)$/.test(tokens[j].lower) &&
    /^(?:DET|ADJ|NUM)$/.test(tokens[j - 1].pos) &&
    (tokens[j + 1]?.pos === 'NOUN' || tokens[j + 1]?.pos === 'ADJ')
  );
}

/** “Ministry of Trade and Industry”: both sides are capitals and a ministry, committee or the like stands before. */
function joinsName(tokens: readonly Token[], j: number): boolean {
  const before = tokens[j - 1];
  const after = tokens[j + 1];
  return (
    before?.pos === 'PROPN' &&
    after?.pos === 'PROPN' &&
    /^(?:ministry|department|committee|institute|office|bureau|head|council)$/i.test(tokens[j - 3]?.text ?? '')
  );
}

const MODALS = /^(?:will|would|could|can|may|might|should|must|shall|’ll|'ll)$/;
const NEGATIONS = /^(?:not|n’t|n't|never|no|neither|hardly)$/;

/** The verb groups of a sentence, left to right. */
export function verbGroups(sentence: Sentence): VerbGroup[] {
  const { tokens } = sentence;
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].pos !== 'AUX' && tokens[i].pos !== 'VERB') continue;
    let verb = tokens[i].pos === 'VERB' ? i : -1;
    let last = i;
    for (let j = i + 1; verb < 0 && j < tokens.length; j++) {
      const { pos } = tokens[j];
      if (pos === 'VERB') verb = j;
      else if (pos !== 'AUX' && pos !== 'ADV' && pos !== 'PART') break;
      if (pos !== 'ADV') last = j;
    }
    if (verb < 0) verb = last;
    groups.push(describeGroup(tokens, i, Math.max(last, verb), verb));
    i = Math.max(last, verb);
  }
  return groups;
}

/** “soldiers massacred by the group”: a participle right after a noun, with its agent. */
function reducedPassive(tokens: readonly Token[], first: number, verb: number): boolean {
  return (
    first === verb &&
    tokens[verb + 1]?.lower === 'by' &&
    /(?:ed|en|wn|nt|ld)$/.test(tokens[verb].lower) &&
    /^(?:NOUN|PROPN|PUNCT)$/.test(tokens[first - 1]?.pos ?? '')
  );
}

function describeGroup(tokens: readonly Token[], first: number, last: number, verb: number): VerbGroup {
  const before = tokens.slice(first, verb);
  const be = before.filter((token) => token.lemma === 'be' || token.lemma === 'get');
  const form = tokens[verb].lower;
  const progressive = form.endsWith('ing');
  const auxiliaries = before.map((token) => token.lower);
  const outer = tokens[first - 1];
  return {
    first,
    last,
    verb,
    progressive,
    passive: tokens[verb].pos === 'VERB' && !progressive && (be.length > 0 || reducedPassive(tokens, first, verb)),
    negated: auxiliaries.some((word) => NEGATIONS.test(word)) || (outer !== undefined && NEGATIONS.test(outer.lower)),
    modal: auxiliaries.some((word) => MODALS.test(word) && word !== 'will'),
    future:
      auxiliaries.some((word) => /^(?:will|shall|’ll|'ll)$/.test(word)) ||
      (outer?.lower === 'to' && tokens[first - 2]?.lemma === 'be'),
    past:
      auxiliaries.some((word) => /^(?:was|were|had|did)$/.test(word)) ||
      (before.length === 0 && /(?:ed|[^e]nt|t|ew|ook|ld|id|et)$/.test(form)),
  };
}
