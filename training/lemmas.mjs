import { hashOf } from '../dist/language/parse/hash.js';
import { irregularKey, lemmaOf } from '../dist/language/parse/lemma.js';
import { foldWord } from '../dist/language/parse/words.js';

/** Parts of speech whose clipped forms (“n't”, “'ll”) have no vector. */
const CLITICS = new Set(['AUX', 'PART']);
/** What was annotated once may be a slip. */
const TWICE = 2;

const INFLECTED = new Set(['NOUN', 'VERB', 'AUX', 'ADJ', 'ADV', 'PART']);

/**
 * The lemmas of a treebank that no rule gives, as `["word POS", lemma]`. Words without a vector stay out: most are misspelt.
 */
export function irregularLemmas(sentences, lexicon) {
  const known = (word) => lexicon.find(hashOf(word)).cluster > 0;
  const counts = new Map();
  for (const { forms, upos, xpos, lemmas } of sentences)
    for (const [i, form] of forms.entries()) {
      const word = foldWord(form);
      if (!INFLECTED.has(upos[i]) || !/^[a-z'-]+$/.test(word) || !(known(word) || CLITICS.has(upos[i]))) continue;
      const key = irregularKey(word, upos[i]);
      const entry = counts.get(key) ?? { word, pos: upos[i], fine: xpos[i], lemmas: new Map() };
      const lemma = lemmas[i].toLowerCase();
      entry.lemmas.set(lemma, (entry.lemmas.get(lemma) ?? 0) + 1);
      counts.set(key, entry);
    }
  const tables = { known, irregular: new Map() };
  return [...counts].flatMap(([key, { word, pos, fine, lemmas }]) => {
    const [lemma, times] = [...lemmas].sort((a, b) => b[1] - a[1])[0];
    return times < TWICE || lemmaOf(word, pos, fine, tables) === lemma ? [] : [[key, lemma]];
  });
}
