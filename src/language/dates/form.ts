/** What the words of a date say, before any of it is inferred. Missing parts are missing. */
export type DateForm =
  | { kind: 'calendar'; year?: number; month?: number; day?: number; approximate?: true }
  | { kind: 'weekday'; weekday: number; shift?: -1 | 1 }
  /** `told`: counted from the day last spoken of, “the following day”. */
  | { kind: 'days'; days: number; told?: true }
  | { kind: 'weeks'; weeks: number }
  | { kind: 'months'; months: number }
  | { kind: 'years'; years: number }
  | { kind: 'weekend' }
  | { kind: 'season'; season: number; year?: number; shift?: -1 | 0 | 1 }
  | { kind: 'years-range'; from?: number; to?: number }
  | { kind: 'part-of-year'; year: number; firstMonth: number; months: number }
  | { kind: 'day-range'; month: number; from: number; toMonth?: number; to: number; year?: number }
  | { kind: 'edtf'; value: string };

/** A date's words in the text, with what they say. */
export interface FoundDate {
  start: number;
  end: number;
  form: DateForm;
  /** “until”, “by”, “from”: the word before that bounds it, if any. */
  bound?: 'until' | 'from';
}
