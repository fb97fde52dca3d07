/** What a language brings to the reading of tolls beside its numbers. */
export interface CountWords {
  and: RegExp;
  /** What follows is part of what was counted before. */
  including: RegExp;
  /** Stands for one. */
  one: RegExp;
  /** Pronouns and participles of one. */
  single: RegExp;
  /** Whose: “his mother” is one more. */
  owners: RegExp;
  /** Words of two. */
  pair: RegExp;
  /** Words that are many. */
  plural: RegExp;
  /** Behind a number they make an age or a span of time of it. */
  unit: RegExp;
  preposition: RegExp;
  /** A part that begins so only says more of the one before. */
  relative: RegExp;
  nobody: RegExp;
  /** Between the number and who is counted: “two other people”. */
  more: RegExp;
  /** In or around a toll that stands for all. */
  total: RegExp;
  /** Which word of “bridge guards” tells the number. */
  head: 'first' | 'last' | 'any';
  /** Nouns of what was done, which count nobody: “the death of”. */
  deeds: RegExp;
}

/** Matches nothing. */
export const NOTHING = /^(?!)/;

/** A language whose words are not known here: only figures are read, and everything else is one. */
export const NO_COUNT_WORDS: CountWords = {
  and: NOTHING,
  including: NOTHING,
  one: NOTHING,
  single: NOTHING,
  owners: NOTHING,
  pair: NOTHING,
  plural: NOTHING,
  unit: NOTHING,
  preposition: NOTHING,
  relative: NOTHING,
  nobody: NOTHING,
  more: NOTHING,
  total: NOTHING,
  head: 'last',
  deeds: NOTHING,
};
