import { Choice, type Weights } from './linear.js';
import { type Checkpoint, groupsByStage, Templates } from './templates.js';
import type { WordFeatures } from './words.js';

/** Which words around the tagged one are looked at, by their names in the templates. */
const WORDS = { back2: -2, back1: -1, own: 0, next1: 1, next2: 2 } as const;
const PARTS = [
  'word',
  'form',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'shape',
  'cluster',
  'clusterMiddle',
  'clusterHigh',
  'tagSet',
  'guess1',
  'guess2',
] as const satisfies readonly (keyof WordFeatures)[];

/** Where the first of `WORDS` lies from the tagged one. */
const FIRST_PLACE = WORDS.back2;

const BEFORE_WORDS = ['none', 'constant', 'tag1', 'tag2', 'place'];
const FIRST_WORD_ATOM = BEFORE_WORDS.length;
const ATOMS = [...BEFORE_WORDS, ...Object.keys(WORDS).flatMap((word) => PARTS.map((part) => `${word}.${part}`))];

/** In the order in which they are asked. */
const IN_ORDER = [
  'own.guess1',
  'own.tagSet',
  'own.guess2 own.shape',
  'own.word',
  'own.guess2',
  'own.cluster own.shape',
  'tag1',
  'own.suffix1',
  'own.cluster own.suffix2',
  'next1.tagSet',
  'own.suffix2',
  'next1.guess2',
  'own.form',
  'back1.word',
  'next1.tagSet own.cluster',
  'next1.suffix2 own.tagSet',
  'own.shape',
  'tag1 own.suffix3',
  'own.prefix2',
  'tag1 own.tagSet',
  'next1.tagSet own.tagSet',
  'back1.shape own.shape next1.shape',
  'tag1 own.suffix2',
  'own.guess2 next1.guess2',
  'own.guess2 back1.word',
  'next1.word',
  'tag2',
  'next2.word',
  'back1.word own.word',
  'next1.tagSet own.suffix3',
  'own.guess2 own.suffix3',
  'own.guess2 next1.word',
  'back1.cluster own.cluster',
  'tag1 tag2',
  'back1.word own.cluster',
  'next1.word own.word',
  'next1.word next2.word',
  'tag1 next1.word',
  'tag1 own.guess2 next1.guess1',
  'next2.guess2',
  'tag1 own.word',
  'next1.tagSet next2.tagSet own.tagSet',
  'back2.word back1.word',
  'next1.cluster own.tagSet',
  'constant',
  'next1.shape own.shape',
  'next1.suffix3',
  'own.suffix3',
  'tag1 own.word next1.word',
  'back2.word',
  'own.cluster',
  'back1.word next1.word',
  'own.guess2 tag1 tag2',
  'own.guess2 next1.guess1 next2.guess1',
  'tag1 own.suffix2 next1.tagSet',
  'back1.guess2',
  'tag1 own.tagSet next1.tagSet',
  'next2.cluster',
  'back1.suffix3',
  'next1.tagSet next2.tagSet',
  'own.prefix1',
  'next2.tagSet',
  'tag1 own.cluster',
  'back1.cluster',
  'own.suffix4',
  'next1.word own.tagSet',
  'own.shape place',
  'own.clusterMiddle',
  'back2.cluster',
  'tag1 tag2 own.tagSet',
  'own.suffix3 own.shape',
  'next1.cluster',
  'own.guess2 tag1',
  'next1.guess1 next2.guess1',
  'own.prefix3',
];

/** Tags this far behind are out of the choice; where one is left, the later templates are not asked. */
const CHECKPOINTS: readonly Checkpoint[] = [
  [16, 280],
  [32, 200],
  [48, 180],
  [64, 120],
];

/** How many features a word has. */
export const TAG_FEATURES = IN_ORDER.length;

/** Tags words from left to right with an averaged perceptron (Collins 2002), each with the tags of the two before it. */
export class Tagger {
  readonly templates = new Templates(IN_ORDER, CHECKPOINTS, ATOMS);
  readonly features = new Int32Array(TAG_FEATURES);
  private readonly choice: Choice;
  private readonly atoms = new Int32Array(ATOMS.length);
  private readonly wordsOf = groupsByStage(this.templates, FIRST_WORD_ATOM, PARTS.length);
  private readonly all: Uint8Array;

  /**
   * @param weights of a power of two in number.
   * @param tagSets for each number of a set the tags a word of it may have; the set 0 is not used.
   */
  constructor(
    readonly weights: Weights,
    tagCount: number,
    private readonly tagSets: readonly Uint8Array[],
  ) {
    this.choice = new Choice(weights);
    this.all = Uint8Array.from({ length: tagCount }, (_, tag) => tag);
  }

  /** The tags that a word may have: those it was seen with if it was seen often, else all. */
  candidates(word: WordFeatures): Uint8Array {
    return word.tagSet > 0 ? this.tagSets[word.tagSet] : this.all;
  }

  /** Tags a sentence: one tag number a word. */
  tag(words: readonly WordFeatures[]): Uint8Array {
    const tags = new Uint8Array(words.length);
    for (let i = 0; i < words.length; i++) tags[i] = this.tagAt(words, i, tags);
    return tags;
  }

  /** The tag of one word, where those before it are tagged. */
  tagAt(words: readonly WordFeatures[], at: number, tags: Uint8Array): number {
    const candidates = this.candidates(words[at]);
    if (candidates.length === 1) return candidates[0];
    const { choice, features, templates } = this;
    choice.begin(candidates);
    this.begin(at, tags);
    let from = 0;
    for (let stage = 0; stage < templates.depth; stage++) {
      this.lookAt(stage, words, at);
      const to = templates.end(stage);
      choice.add(features, from, to);
      if (choice.settle(templates.leads[stage])) break;
      from = to;
    }
    return choice.best();
  }

  /** Fills `features` with what stands around a word. */
  look(words: readonly WordFeatures[], at: number, tags: Uint8Array): void {
    this.begin(at, tags);
    for (let stage = 0; stage < this.templates.depth; stage++) this.lookAt(stage, words, at);
  }

  /** Fills the features of a stage, for the word begun with. The stages go in their order. */
  private lookAt(stage: number, words: readonly WordFeatures[], at: number): void {
    for (const place of this.wordsOf[stage])
      fill(this.atoms, FIRST_WORD_ATOM + place * PARTS.length, words[at + place + FIRST_PLACE]);
    this.templates.hash(stage, this.atoms, this.features);
  }

  private begin(at: number, tags: Uint8Array): void {
    const { atoms } = this;
    atoms[1] = 1;
    atoms[2] = at > 0 ? tags[at - 1] + 1 : 0;
    atoms[3] = at > 1 ? tags[at - 2] + 1 : 0;
    atoms[4] = at === 0 ? 1 : 2;
  }
}

function fill(atoms: Int32Array, at: number, word: WordFeatures | undefined): void {
  if (!word) {
    atoms.fill(0, at, at + PARTS.length);
    return;
  }
  atoms[at] = word.word;
  atoms[at + 1] = word.form;
  atoms[at + 2] = word.suffix1;
  atoms[at + 3] = word.suffix2;
  atoms[at + 4] = word.suffix3;
  atoms[at + 5] = word.suffix4;
  atoms[at + 6] = word.prefix1;
  atoms[at + 7] = word.prefix2;
  atoms[at + 8] = word.prefix3;
  atoms[at + 9] = word.shape;
  atoms[at + 10] = word.cluster;
  atoms[at + 11] = word.clusterMiddle;
  atoms[at + 12] = word.clusterHigh;
  atoms[at + 13] = word.tagSet;
  atoms[at + 14] = word.guess1;
  atoms[at + 15] = word.guess2;
}
