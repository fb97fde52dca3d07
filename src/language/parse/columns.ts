import { type Configuration, NONE } from './arc-hybrid.js';
import type { TagTables } from './tag-tables.js';
import type { WordFeatures } from './words.js';

/** The words of a sentence as the parser sees them: a number a word and a property, the root behind the last. */
export class Columns {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly cluster: Int32Array;
  readonly middle: Int32Array;
  readonly guess: Int32Array;
  readonly tag: Int32Array;
  readonly pos: Int32Array;
  /** How many marks and verbs stand before a word: what lies between two words is a difference. */
  readonly marks: Int32Array;
  readonly verbs: Int32Array;

  /**
   * @param tags tag numbers, which `tables` explain.
   */
  constructor(
    readonly words: readonly WordFeatures[],
    tags: Uint8Array,
    tables: TagTables,
  ) {
    const n = words.length;
    this.word = new Int32Array(n + 1);
    this.suffix = new Int32Array(n + 1);
    this.cluster = new Int32Array(n + 1);
    this.middle = new Int32Array(n + 1);
    this.guess = new Int32Array(n + 1);
    this.tag = new Int32Array(n + 1);
    this.pos = new Int32Array(n + 1);
    this.marks = new Int32Array(n + 2);
    this.verbs = new Int32Array(n + 2);
    for (let i = 0; i < n; i++) {
      this.word[i] = words[i].word;
      this.suffix[i] = words[i].suffix3;
      this.cluster[i] = words[i].cluster;
      this.middle[i] = words[i].clusterMiddle;
      this.guess[i] = words[i].guess1;
      this.tag[i] = tags[i] + 1;
      this.pos[i] = tables.posNumber[tags[i]];
      this.marks[i + 1] = this.marks[i] + (tables.mark[tags[i]] ? 1 : 0);
      this.verbs[i + 1] = this.verbs[i] + (tables.verb[tags[i]] ? 1 : 0);
    }
    this.word[n] = ROOT;
    this.tag[n] = ROOT;
    this.pos[n] = ROOT_POS;
    this.cluster[n] = ROOT;
    this.middle[n] = ROOT;
  }
}

/** Behind every tag and part of speech. */
export const ROOT_POS = 19;
const ROOT = 65;

/** What both models look at of a word: its columns, and the relation it has by now. */
export const WORD_PARTS = ['word', 'tag', 'pos', 'cluster', 'suffix', 'label'] as const;

/** Writes the parts of a word from `at` on; zeros for no word. */
export function putWord(atoms: Int32Array, at: number, columns: Columns, c: Configuration, word: number): void {
  if (word === NONE) {
    atoms.fill(0, at, at + WORD_PARTS.length);
    return;
  }
  atoms[at] = columns.word[word];
  atoms[at + 1] = columns.tag[word];
  atoms[at + 2] = columns.pos[word];
  atoms[at + 3] = columns.cluster[word];
  atoms[at + 4] = columns.suffix[word];
  atoms[at + 5] = c.heads[word] === NONE ? 0 : c.relations[word] + 1;
}
