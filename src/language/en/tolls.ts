/** Words that count the dead of a story in English, beside those of `count-words.ts`. */
export const ORDINALS = [
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
/** What the first of them stands for. */
export const FIRST_ORDINAL = 3;

/** “five, but later concluded that eight”: the second toll takes the place of the first. */
export const LATER =
  /\b(?:but later|later (?:said|concluded|put|found|raised)|revised|rose to|risen to|raised (?:it )?to|corrected to)\b/iu;
/** “eight, up from five”: the first takes the place of the second. */
export const EARLIER = /\b(?:up from|down from|initially|earlier (?:said|put|reported|reports))\b/iu;

/** The words between a toll and a part of it. */
export const PART_OF =
  /(?:\b(?:including|among them|of whom|of them|among the dead)\b|в том числе|из них|среди них|از ?جمله|شامل)[^.!?]{0,40}$/iu;
