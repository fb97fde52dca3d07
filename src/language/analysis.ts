import type { Dependencies } from './parse/grammar.js';

/** Universal Dependencies part of speech. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** One word or mark, with its place in the text. */
export interface Token {
  text: string;
  lower: string;
  lemma: string;
  pos: Pos;
  /** The finer tag of the Penn Treebank: “VBD”, “NNS”. */
  fine: string;
  start: number;
  end: number;
}

/** A sentence: its range in the text and its tokens. */
export interface Sentence {
  index: number;
  start: number;
  end: number;
  tokens: Token[];
  /** Counts the paragraphs of the text; sentences of one line share it. */
  paragraph: number;
  /** Who hangs on whom: parsed when first asked for, since most sentences are never asked. */
  dependencies(): Dependencies;
}

/** A text with its sentences, words and tags: the ground that extraction stands on. */
export interface Analysis {
  text: string;
  sentences: Sentence[];
}
