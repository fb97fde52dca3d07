import type { Token } from './analysis.js';
import { PARTICIPLES } from './lexicon/participles.js';

/**
 * Mends what the tagger gets wrong in news, in place: verbs it takes for nouns after “to” or a modal, and the lemma of
 * irregular participles.
 */
export function mendTags(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    const irregular = PARTICIPLES.get(token.lower);
    if (irregular && (token.pos === 'VERB' || token.pos === 'ADJ')) token.lemma = irregular;
    if (!before) continue;
    if (token.pos === 'ADJ' && /ed$/.test(token.lower) && before.lemma === 'be') token.pos = 'VERB';
    if (pastBetween(before, token, tokens[i + 1])) {
      token.pos = 'VERB';
      token.lemma = irregular ?? baseOf(token.lower);
    }
    if (token.pos === 'NOUN' && before.pos === 'AUX' && before.lemma !== 'be' && before.lemma !== 'have') {
      if (/^(?:will|would|could|can|may|might|should|must|shall)$/.test(before.lower)) token.pos = 'VERB';
    }
  }
}

/** “Armed men abducted two engineers”: a past form between a noun and what can begin an object is the verb. */
function pastBetween(before: Token, token: Token, after: Token | undefined): boolean {
  if (!/^(?:NOUN|ADJ)$/.test(token.pos) || !/[a-z]{2}ed$/.test(token.lower) || token.text !== token.lower) return false;
  return /^(?:NOUN|PROPN|PRON)$/.test(before.pos) && after !== undefined && /^(?:DET|NUM|PRON|PROPN)$/.test(after.pos);
}

/** The base form of a regular past: “abducted” → “abduct”, “carried” → “carry”, “stopped” → “stop”. */
function baseOf(past: string): string {
  if (past.endsWith('ied')) return `${past.slice(0, -3)}y`;
  const stem = past.slice(0, -2);
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
