import path from 'node:path';
import { ROOT_POS } from '../dist/language/parse/columns.js';
import { hashOf } from '../dist/language/parse/hash.js';
import { Lexicon } from '../dist/language/parse/lexicon.js';
import { MAX_CLASSES } from '../dist/language/parse/linear.js';
import { candidateKey, POS_COUNT } from '../dist/language/parse/relations.js';
import { tagTables } from '../dist/language/parse/tag-tables.js';
import { foldWord, WordReader } from '../dist/language/parse/words.js';
import { clusterTree } from './clusters.mjs';
import { readConllu } from './conllu.mjs';
import { guessTags } from './guesses.mjs';
import { readVectors } from './vectors.mjs';

/** Words with a vector that are kept: the most frequent. As many as fill the lexicon's slots by half, with the words of training. */
const VECTORS = 120_000;
const CLUSTER_LEVELS = 10;
/** A word seen this often in training has only the tags it was seen with. */
const OFTEN = 5;
/** A relation seen less often between two parts of speech is no candidate there. */
const TWICE = 2;

/** Where the four parts of the two treebanks lie in a folder. */
export const readPart = (folder, part) =>
  ['ewt', 'gum'].map((bank) => ({ bank, sentences: readConllu(path.join(folder, `${bank}-${part}.conllu.gz`)) }));

/** The names of tags, most frequent first; rarer ones than a model has classes for go to another of the same part of speech. */
export function tagsOf(sentences) {
  const counts = new Map();
  for (const { upos, xpos } of sentences) for (const i of upos.keys()) bump(counts, `${upos[i]}/${xpos[i]}`);
  const names = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .slice(0, MAX_CLASSES);
  const numbers = new Map(names.map((name, number) => [name, number]));
  return {
    names,
    numbersOf: ({ upos, xpos }) =>
      Uint8Array.from(
        upos,
        (pos, i) => numbers.get(`${pos}/${xpos[i]}`) ?? names.findIndex((n) => n.startsWith(`${pos}/`)),
      ),
  };
}

/** What is known of words before tagging: their clusters, the tags they were seen with, and those that their vectors suggest. */
export function lexiconOf(sentences, tags) {
  const seen = new Map();
  for (const sentence of sentences) {
    const numbers = tags.numbersOf(sentence);
    for (const [i, form] of sentence.forms.entries()) {
      const hash = hashOf(foldWord(form));
      if (!seen.has(hash)) seen.set(hash, new Map());
      bump(seen.get(hash), numbers[i]);
    }
  }
  const entries = new Map();
  const { words, vectors } = readVectors(VECTORS);
  const clusters = clusterTree(vectors, CLUSTER_LEVELS);
  const hashes = words.map((word) => hashOf(foldWord(word)));
  const guesses = guessTags(
    vectors,
    hashes.map((hash) => seen.get(hash)),
    tags.names.length,
  );
  for (const [i, hash] of hashes.entries()) {
    if (entries.has(hash)) continue;
    const [first, second] = guesses[i];
    entries.set(hash, { cluster: clusters[i], tagSet: 0, guess: 1 + first + MAX_CLASSES * second });
  }
  const tagSets = [[]];
  const numberOfSet = new Map();
  for (const [hash, counts] of seen) {
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    if (total < OFTEN) continue;
    const set = [...counts.keys()].sort((a, b) => a - b);
    if (!numberOfSet.has(set.join())) numberOfSet.set(set.join(), tagSets.push(set) - 1);
    const entry = entries.get(hash) ?? { cluster: 0, guess: 0 };
    entries.set(hash, { ...entry, tagSet: numberOfSet.get(set.join()) });
  }
  return { lexicon: Lexicon.of(entries), tagSets };
}

/** The words and right tags of sentences, for the tagger. */
export function taggable(sentences, tags, lexicon) {
  const reader = new WordReader(lexicon);
  return sentences.map((sentence) => ({
    document: sentence.document,
    words: sentence.forms.map((form) => reader.read(form)),
    tags: tags.numbersOf(sentence),
  }));
}

/** The relations of a treebank, and which of them stand between two parts of speech (by the tags that the tagger gave). */
export function relationsOf(sentences, given, tagNames) {
  const names = [...new Set(sentences.flatMap(({ relations }) => relations))].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const { posNumber } = tagTables(tagNames);
  const counts = Array.from({ length: POS_COUNT * POS_COUNT * 2 }, () => new Map());
  for (const [s, { heads, relations }] of sentences.entries())
    for (const [i, head] of heads.entries()) {
      const headPos = head < 0 ? ROOT_POS : posNumber[given[s][head]];
      const left = i < (head < 0 ? heads.length : head);
      bump(counts[candidateKey(headPos, posNumber[given[s][i]], left)], numbers.get(relations[i]));
    }
  const candidates = counts.flatMap((some, key) => {
    const often = [...some].filter(([, n]) => n >= TWICE).map(([relation]) => relation);
    return often.length > 0 ? [[key, often.sort((a, b) => a - b)]] : [];
  });
  return { names, numbersOf: ({ relations }) => relations.map((name) => numbers.get(name)), candidates };
}

function bump(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
