import type { Analysis } from './analysis.js';
import type { DateLanguage } from './dates/form.js';
import { ENGLISH } from './en/english.js';
import type { Name } from './name.js';
import type { Grammar } from './parse/grammar.js';
import { RUSSIAN } from './ru/russian.js';

/** What a language brings: one folder each, with `en` as the example to follow. */
export interface Language {
  /** ISO 639-1. */
  code: string;
  /** Sentences and words. A language without learned weights has no use for the grammar. */
  analyse(text: string, grammar: Grammar): Analysis;
  names(analysis: Analysis): Name[];
  dates: DateLanguage;
  /** The forms that a word may have in the gazetteer, likeliest first: as written, and without its case ending. */
  nominatives(name: string): string[];
  /** A text in capitals in ordinary letters, of the same length; any other as it is. */
  cased?(text: string, isName: (word: string) => boolean): string;
  /** Whether events, statements and the rest are read, or only names, places and dates. */
  understood: boolean;
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([ENGLISH, RUSSIAN].map((one) => [one.code, one]));

/** The language of a code, or `undefined` where there is no folder for it. */
export const languageFor = (code: string): Language | undefined => LANGUAGES.get(code);
