import type { ParsedSentence } from '../../language/en/clause.js';
import type { StoryContext } from '../context.js';
import { classOfWord } from '../lexicon/role-classes.js';
import { overlapping } from '../spans-in.js';
import type { WindowSentence } from './window.js';

/** Words of a sentence that may name who did it, or to whom it was done: the tokens `[first, last]` and the one that heads them. */
export interface PartyCandidate {
  window: WindowSentence;
  first: number;
  last: number;
  head: number;
}

/** A word that tells of a deed may name who does it, too: “protesters”, “warplanes”. */
const DOERS: ReadonlySet<string> = new Set(['state', 'rebel', 'crowd', 'people', 'vehicle']);

/** Every noun phrase that is no date, and what stands before the word for the deed: “pirate” of “a pirate attack”. */
export function partyCandidates(context: StoryContext, window: WindowSentence): PartyCandidate[] {
  const { parsed, heads } = window;
  const { tokens } = parsed;
  const found: PartyCandidate[] = [];
  for (const { first, last, head } of parsed.phrases) {
    if (overlapping(context.dates, tokens[head]).length > 0 || tokens[head].pos === 'PRON') continue;
    const deed = heads.includes(head) && !DOERS.has(classOfWord(tokens[head]));
    const before = deed ? beforeDeed(parsed, first, head) : { first, last, head };
    if (before) found.push({ window, ...before });
  }
  return found;
}

/** “rebel” of “rebel attack”, “the army’s” of “the army’s raid”: the nouns of a phrase before its head. */
function beforeDeed(
  { tokens }: ParsedSentence,
  first: number,
  head: number,
): { first: number; last: number; head: number } | undefined {
  let last = head - 1;
  while (last >= first && !/^(?:NOUN|PROPN)$/.test(tokens[last].pos)) last--;
  if (last < first) return undefined;
  let from = last;
  while (from > first && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[from - 1].pos)) from--;
  return { first: from, last, head: last };
}
