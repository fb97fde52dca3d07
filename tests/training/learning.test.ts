import { expect, test } from 'vitest';
import type { Configuration } from '../../src/language/parse/arc-hybrid.js';
import { Columns } from '../../src/language/parse/columns.js';
import { Lexicon } from '../../src/language/parse/lexicon.js';
import { Parser } from '../../src/language/parse/parser.js';
import { POS_COUNT, RelationChooser } from '../../src/language/parse/relations.js';
import { tagTables } from '../../src/language/parse/tag-tables.js';
import { Tagger } from '../../src/language/parse/tagger.js';
import { WordReader } from '../../src/language/parse/words.js';

/** What of the training scripts is tried here. */
interface Training {
  trainTagger(sentences: readonly object[], options: object): Float32Array;
  trainParser(sentences: readonly object[], options: object): { transitions: Float32Array; relations: Float32Array };
  quantise(weights: Float32Array, pruned: number): Int8Array;
}
const load = async <K extends keyof Training>(file: string): Promise<Pick<Training, K>> =>
  (await import(`../../training/${file}` as string)) as Pick<Training, K>;
const { trainTagger } = await load<'trainTagger'>('tags.mjs');
const { trainParser } = await load<'trainParser'>('arcs.mjs');
const { quantise } = await load<'quantise'>('quantise.mjs');

const TAGS = ['DET/DT', 'NOUN/NN', 'VERB/VBD'];
const RELATIONS = ['det', 'nsubj', 'obj', 'root'];
/** Words, tags, heads and relations of three invented sentences; the root's head is the number of words. */
const SENTENCES = [
  ['the guard fled', [0, 1, 2], [1, 2, 3], [0, 1, 3]],
  ['a driver saw the guard', [0, 1, 2, 0, 1], [1, 2, 5, 4, 2], [0, 1, 3, 0, 2]],
  ['the driver fled', [0, 1, 2], [1, 2, 3], [0, 1, 3]],
] as const;

const reader = new WordReader(Lexicon.of(new Map()));
const sentences = SENTENCES.map(([text, tags, heads, relations]) => ({
  words: text.split(' ').map((word) => reader.read(word)),
  tags: Uint8Array.from(tags),
  heads: [...heads],
  relations: [...relations],
}));

test('a tagger learns what it is taught, also once its weights are small integers', () => {
  const weights = trainTagger(sentences, { tagCount: TAGS.length, tagSets: [], bits: 16, epochs: 20, seed: 1 });
  const tagger = new Tagger(quantise(weights, 0), TAGS.length, []);
  for (const { words, tags } of sentences) expect(tagger.tag(words)).toEqual(tags);
});

test('a parser learns what it is taught', () => {
  const tables = tagTables(TAGS);
  const every = Uint8Array.from(RELATIONS.keys());
  const candidates = Array.from({ length: POS_COUNT * POS_COUNT * 2 }, () => every);
  const prepared = sentences.map(({ words, tags, heads, relations }) => ({
    columns: new Columns(words, tags, tables),
    heads,
    relations,
    childrenOf: Array.from({ length: words.length + 1 }, (_, i) => [...heads.keys()].filter((k) => heads[k] === i)),
  }));
  const learned = trainParser(prepared, {
    candidates,
    bits: 16,
    relationBits: 16,
    epochs: 6,
    seed: 1,
  });
  const parser = new Parser(learned.transitions, new RelationChooser(learned.relations, candidates));
  for (const { columns, heads, relations } of prepared) {
    const tree: Configuration = parser.parse(columns);
    expect([...tree.heads.slice(0, heads.length)]).toEqual(heads);
    expect([...tree.relations.slice(0, heads.length)]).toEqual(relations);
  }
});

test('small weights are pruned and large ones scaled to 127', () => {
  expect([...quantise(Float32Array.from([0, 0.1, -1, 2]), 0.4)]).toEqual([0, 0, -63, 127]);
});
