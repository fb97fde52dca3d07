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
}

/** A text with its sentences, words and tags: the ground that extraction stands on. */
export interface Analysis {
  text: string;
  sentences: Sentence[];
}
