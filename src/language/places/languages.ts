import { ENGLISH_PLACE_WORDS } from '../en/place-words.js';
import { PERSIAN_PLACE_WORDS } from '../fa/place-words.js';
import { RUSSIAN_PLACE_WORDS } from '../ru/place-words.js';
import type { PlaceWords } from './place-words.js';

const NONE: PlaceWords = { nouns: new Map(), empty: /^(?:,|-|–|\(|\)|\.)$/, located: /^(?!)/ };

const WORDS: ReadonlyMap<string, PlaceWords> = new Map([
  ['en', ENGLISH_PLACE_WORDS],
  ['ru', RUSSIAN_PLACE_WORDS],
  ['fa', PERSIAN_PLACE_WORDS],
]);

/** The words around names of places in a language; none where its words are not known here. */
export const placeWordsOf = (language: string): PlaceWords => WORDS.get(language) ?? NONE;
