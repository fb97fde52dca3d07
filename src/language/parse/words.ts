import { hashOf } from './hash.js';
import type { Lexicon } from './lexicon.js';

/** What the learned models see of one word, as numbers. */
export interface WordFeatures {
  /** The word in lower case, digits folded. */
  word: number;
  /** The word as written. */
  form: number;
  /** Its last one to four characters, and its first one to three; 0 where the word is shorter. */
  suffix1: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  prefix1: number;
  prefix2: number;
  prefix3: number;
  /** Its pattern of capitals, small letters, digits and marks: “Xx”, “X.X.”, “d,d”. */
  shape: number;
  /** The leaf of the tree of word clusters, and two of the nodes above it; 0 for a word in none. */
  cluster: number;
  clusterMiddle: number;
  clusterHigh: number;
  /** The tags that the training text gave the word, as the number of that set; 0 for a rare or unseen word. */
  tagSet: number;
  /** The tag that its vector makes likeliest, and the two likeliest together; 0 for a word without a vector. */
  guess1: number;
  guess2: number;
}

/** Forms kept: news repeats its words, and a hash of each part of each of them is what tagging would cost most by. */
const KEPT_FORMS = 50_000;

/** Gives the features of words, remembering those it has seen. */
export class WordReader {
  private readonly known = new Map<string, WordFeatures>();

  constructor(private readonly lexicon: Lexicon) {}

  /** @param form a word as written, of any script. */
  read(form: string): WordFeatures {
    const kept = this.known.get(form);
    if (kept) return kept;
    const made = featuresOf(form, this.lexicon);
    if (this.known.size >= KEPT_FORMS) this.known.clear();
    this.known.set(form, made);
    return made;
  }
}

/**
 * The word as the models know it: lower case, digits as 0, quotation marks and dashes in one form each.
 *
 * @example foldWord('1,200') // → '0,000'
 */
export function foldWord(form: string): string {
  return form
    .toLowerCase()
    .replace(/\p{Nd}/gu, '0')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[“”«»„]|''/g, '"')
    .replace(/[–—]/g, '-');
}

function featuresOf(form: string, lexicon: Lexicon): WordFeatures {
  const folded = foldWord(form);
  const n = folded.length;
  const entry = lexicon.find(hashOf(folded));
  return {
    word: hashOf(folded),
    form: hashOf(form),
    suffix1: hashOf(folded, n - 1),
    suffix2: n > 2 ? hashOf(folded, n - 2) : 0,
    suffix3: n > 3 ? hashOf(folded, n - 3) : 0,
    suffix4: n > 4 ? hashOf(folded, n - 4) : 0,
    prefix1: hashOf(folded, 0, 1),
    prefix2: n > 2 ? hashOf(folded, 0, 2) : 0,
    prefix3: n > 3 ? hashOf(folded, 0, 3) : 0,
    shape: hashOf(shapeOf(form)),
    cluster: entry.cluster,
    clusterMiddle: entry.cluster >> CLUSTER_MIDDLE_SHIFT,
    clusterHigh: entry.cluster >> CLUSTER_HIGH_SHIFT,
    tagSet: entry.tagSet,
    guess1: entry.guess && ((entry.guess - 1) & 63) + 1,
    guess2: entry.guess,
  };
}

/** Levels dropped from a leaf of the cluster tree: of 10 levels, 6 and 4 are left. */
const CLUSTER_MIDDLE_SHIFT = 4;
const CLUSTER_HIGH_SHIFT = 6;

/** @example shapeOf('McDonald-7') // → 'XxXx-d' */
function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replace(/\p{Nd}+/gu, 'd');
}
