import type { Sentence } from '../analysis.js';

/** What the words of a date say, before any of it is inferred. Missing parts are missing. */
export type DateForm =
  /** `yearShift`: “May 9 last year”, −1 of the story's own year. */
  | { kind: 'calendar'; year?: number; month?: number; day?: number; approximate?: true; yearShift?: -1 | 0 | 1 }
  | { kind: 'weekday'; weekday: number; shift?: -1 | 1 }
  /** `told`: counted from the day last spoken of, “the following day”. */
  | { kind: 'days'; days: number; told?: true }
  | { kind: 'weeks'; weeks: number }
  | { kind: 'months'; months: number }
  | { kind: 'years'; years: number }
  /** From so many units before the reference up to it, “in the past three days”; fewer than none, from it on: “in the next three days”. */
  | { kind: 'past'; units: number; unit: PastUnit }
  | { kind: 'weekend' }
  | { kind: 'season'; season: number; year?: number; shift?: -1 | 0 | 1 }
  | { kind: 'years-range'; from?: number; to?: number }
  | { kind: 'part-of-year'; year: number; firstMonth: number; months: number }
  | { kind: 'day-range'; month: number; from: number; toMonth?: number; to: number; year?: number }
  | { kind: 'edtf'; value: string };

export type PastUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** A date's words in the text, with what they say. */
export interface FoundDate {
  start: number;
  end: number;
  form: DateForm;
  /** “until”, “by”, “from”: the word before that bounds it, if any. */
  bound?: 'until' | 'from';
}

/** One way of writing a date: a pattern, and what a match says. `undefined` refuses the match. */
export interface DateRule {
  id: string;
  example: string;
  pattern: RegExp;
  read: (match: RegExpExecArray) => DateForm | undefined;
}

/** What a language brings to the finding of dates. */
export interface DateLanguage {
  /** In order: where two match the same words, the longer match wins, and of equal ones the earlier rule. */
  rules: readonly DateRule[];
  /** Ends of the words before a date that make it an end or a beginning: “until ”, “since the end of ”. */
  until: RegExp;
  since: RegExp;
  /** Whether the clause around a place in a sentence speaks of what is to come. */
  isFuture(sentence: Sentence, at: number): boolean;
  /** The text as the rules read it, of the same length: one way of writing letters and digits. */
  plain?(text: string): string;
}
