import type { PlaceWords } from '../places/place-words.js';
import { PLACE_NOUNS } from './lexicon/names.js';

/** What English says around the names of places. */
export const ENGLISH_PLACE_WORDS: PlaceWords = {
  nouns: new Map([
    ...PLACE_NOUNS,
    ['cities', 'city'],
    ['country', 'country'],
    ['nation', 'country'],
    ['area', 'region'],
  ]),
  empty:
    /^(?:the|a|an|of|in|on|at|near|off|coast|across|throughout|outside|inside|around|from|to|its|north|south|east|west|(?:north|south)[- ]?(?:east|west)(?:ern)?|(?:north|south|east|west)ern|central|upper|lower|greater|downtown|nearby|coastal|border|autonomous|federal|tribal|new|old|own|entire|whole|capital|[’']s|s|and|,|-|–|\(|\)|\.)$/,
  located: /(?:^|[^\p{L}])(?:in|at|near|outside|around) (?:the )?$/iu,
};
