import { ENGLISH_COUNT_WORDS } from '../en/count-words.js';
import { PERSIAN_COUNT_WORDS } from '../fa/count-words.js';
import { RUSSIAN_COUNT_WORDS } from '../ru/count-words.js';
import type { CountWords } from './count-words.js';

/** By language; in others only figures are read, and everything else is one. */
export const COUNT_WORDS: ReadonlyMap<string, CountWords> = new Map([
  ['en', ENGLISH_COUNT_WORDS],
  ['ru', RUSSIAN_COUNT_WORDS],
  ['fa', PERSIAN_COUNT_WORDS],
]);
