import type { Token } from '../analysis.js';
import { type FoundNumber, numberAt } from '../en/numbers.js';
import { PERSIAN_NUMBERS } from '../fa/numbers.js';
import { RUSSIAN_NUMBERS } from '../ru/numbers.js';
import { FIGURES_ONLY } from './none.js';
import { readNumber } from './reader.js';

/** Reads the number that begins at a token, if one does. */
export type NumberReader = (tokens: readonly Token[], at: number) => FoundNumber | undefined;

const READERS: ReadonlyMap<string, NumberReader> = new Map<string, NumberReader>([
  ['en', numberAt],
  ['ru', (tokens, at) => readNumber(tokens, at, RUSSIAN_NUMBERS)],
  ['fa', (tokens, at) => readNumber(tokens, at, PERSIAN_NUMBERS)],
]);

const FIGURES: NumberReader = (tokens, at) => readNumber(tokens, at, FIGURES_ONLY);

/** How numbers are read in a language; figures alone where its words are not known. */
export const numbersOf = (language: string): NumberReader => READERS.get(language) ?? FIGURES;
