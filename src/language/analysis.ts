/** One word or mark, with its place in the text. */
export interface Token {
  text: string;
  lower: string;
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

/** A text with its sentences and words. */
export interface Analysis {
  text: string;
  sentences: Sentence[];
}
