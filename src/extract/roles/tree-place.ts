import type { ParsedSentence } from '../../language/en/clause.js';
import { NOWHERE } from '../../language/tree.js';
import { EFFECT_VERBS } from '../lexicon/casualties.js';
import { classOfWord } from '../lexicon/role-classes.js';
import { LIGHT_VERBS } from '../lexicon/roles.js';
import { SPEECH_VERBS } from '../lexicon/speech.js';

/** How a word hangs in the tree, seen through coordination and apposition, and what it hangs on. */
export interface TreePlace {
  /** “nsubj”, “obl:in”. */
  relation: string;
  /** The word it hangs on, or `NOWHERE`. */
  governor: number;
  /** What kind of word that is: a word that tells of the event, a verb of harm or speech, a class of nouns. */
  by: string;
}

/** @param heads the words of the sentence that tell of the event. */
export function treePlace(parsed: ParsedSentence, word: number, heads: readonly number[]): TreePlace {
  const { tree, tokens } = parsed;
  let at = word;
  while (tree.is(at, 'conj', 'appos', 'flat') && tree.heads[at] !== NOWHERE) at = tree.heads[at];
  const preposition = tree.child(at, 'case');
  const own = tree.relations[at];
  const relation =
    preposition !== NOWHERE && tree.is(at, 'obl', 'nmod') && own !== 'nmod:poss'
      ? `${own.split(':', 1)[0]}:${tokens[preposition].lower}`
      : own;
  const governor = tree.heads[at];
  return { relation, governor, by: governorClass(parsed, governor, heads) };
}

/** Whether a word stands within the subject of a verb of speech: “the office in Belkuy said”. */
export function isSpeaker({ tree, tokens }: ParsedSentence, word: number): boolean {
  let at = word;
  while (tree.is(at, 'nmod', 'compound', 'flat', 'appos', 'conj', 'amod') && tree.heads[at] !== NOWHERE)
    at = tree.heads[at];
  const verb = tree.heads[at];
  return tree.is(at, 'nsubj') && verb !== NOWHERE && SPEECH_VERBS.has(tokens[verb].lemma);
}

function governorClass({ tokens }: ParsedSentence, governor: number, heads: readonly number[]): string {
  if (governor === NOWHERE) return 'root';
  const { lemma, pos } = tokens[governor];
  const told = heads.includes(governor) ? 'tell-' : '';
  if (pos === 'VERB' || pos === 'AUX') {
    const effect = EFFECT_VERBS.get(lemma);
    if (effect) return `${told}${effect.intransitive ? 'die' : 'harm'}`;
    if (SPEECH_VERBS.has(lemma)) return 'speech';
    return `${told}${LIGHT_VERBS.has(lemma) ? 'light' : 'verb'}`;
  }
  return `${told}${classOfWord(tokens[governor])}`;
}

const DISTANCES = [1, 2, 4, 7, 12];

/** On which side of the nearest telling word a word stands, and how far in classes; or that none is in its sentence. */
export function besideTelling(word: number, heads: readonly number[]): { side: string; far: string } {
  if (heads.length === 0) return { side: 'apart', far: 'apart' };
  const nearest = heads.reduce((near, at) => (Math.abs(at - word) < Math.abs(near - word) ? at : near));
  const distance = Math.abs(nearest - word);
  return {
    side: word < nearest ? 'left' : 'right',
    far: String(DISTANCES.findIndex((limit) => distance <= limit)),
  };
}
