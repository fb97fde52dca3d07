import type { CountWords } from '../counts/count-words.js';

/** What English says around counts of people. */
export const ENGLISH_COUNT_WORDS: CountWords = {
  and: /^(?:and|&|plus|well)$/,
  including: /^(?:including|includes|among|whom|comprising)$/,
  one: /^(?:an?|another|one)$/,
  single: /^(?:he|him|she|her|his|herself|himself|i|me|first|second|suspect|victim)$/,
  owners: /^(?:his|her|their|its|\p{L}+[’']s)$/u,
  pair: /^(?:both|couple|parents|twins|duo|pair)$/,
  plural:
    /^(?:people|men|women|children|policemen|gunmen|servicemen|fishermen|firemen|tribesmen|businessmen|congressmen|personnel|police|troops|civilians|they|them|those|these|others|\p{L}{2,}(?<![sui’'])s)$/u,
  unit: /^(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|old|year-old|time|times|th|st|nd|rd)$/,
  preposition: /^(?:in|at|on|from|near|of|for|by|with|to|since|during|after|before|into|aboard)$/,
  relative:
    /^(?:who|which|whose|that|where|when|was|were|is|are|has|have|had|suspected|died|killed|injured|wounded|dead|aged?|ages)$/,
  nobody: /^(?:no|none|nobody|noone|neither)$/,
  more: /^(?:other|others|more|additional|further|another|own)$/,
  total:
    /\b(?:toll|in total|a total of|in all\b|altogether|overall|(?:rose|risen|rises|rising|climbed|increased|bringing|brought) (?:\p{L}+ ){0,6}?to|all \d+|number of (?:dead|deaths|injured|people|those|victims|cases))/u,
  head: 'last',
  deeds: /^(?:deaths?|killings?|murders?|injur\p{L}+|arrests?)$/u,
};
