import { isCalendarDay } from '../../model/edtf.js';
import { MONTHS } from './month-names.js';
import { fromSolarHijri } from './solar-hijri.js';

/** A date written in a page's own words, with where it stands. */
export interface WrittenDate {
  /** `YYYY-MM-DD`, or `MM-DD` where the words give no year. */
  value: string;
  yearless: boolean;
  start: number;
  end: number;
}

type Ymd = [year: number | undefined, month: number, day: number];
interface Pattern {
  pattern: RegExp;
  read: (m: RegExpExecArray, order: DayOrder) => Ymd | undefined;
}

/** How a page's country writes days in figures. */
export type DayOrder = 'day-first' | 'month-first';

const SOLAR_HIJRI_YEARS = [1300, 1500] as const;
const NAME = '(\\p{L}[\\p{L}\\u200c]+)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.|º|-го)?';

const PATTERNS: readonly Pattern[] = [
  { pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu, read: (m) => day(+m[1], +m[3], +m[4]) },
  { pattern: /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu, read: (m) => [+m[1], +m[2], +m[3]] },
  {
    pattern: new RegExp(`(?<![\\d:])${DAY}(?: de| of)? ${NAME},?(?: de)? (\\d{4})`, 'giu'),
    read: (m) => named(m[2], +m[1], +m[3]),
  },
  { pattern: new RegExp(`(?<!\\p{L})${NAME} ${DAY},? (\\d{4})(?!\\d)`, 'giu'), read: (m) => named(m[1], +m[2], +m[3]) },
  {
    pattern: /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-]\d|\d)/gu,
    read: (m, order) => {
      const year = m[4].length === 2 ? 2000 + +m[4] : +m[4];
      const dayFirst = +m[1] > 12 || (order === 'day-first' && +m[3] <= 12) || m[2] === '.';
      return dayFirst ? [year, +m[3], +m[1]] : [year, +m[1], +m[3]];
    },
  },
];

const YEARLESS: readonly Pattern[] = [
  { pattern: new RegExp(`(?<![\\d:])${DAY} ${NAME}(?! ?\\d{4})`, 'giu'), read: (m) => named(m[2], +m[1], undefined) },
  {
    pattern: new RegExp(`(?<!\\p{L})${NAME} ${DAY}(?!\\d|[:,] ?\\d{4}| \\d{4})`, 'giu'),
    read: (m) => named(m[1], +m[2], undefined),
  },
];

function named(name: string, dayOfMonth: number, year: number | undefined): Ymd | undefined {
  const month = MONTHS.get(name.toLowerCase().replace(/\.$/, ''));
  if (!month) return undefined;
  if (month.calendar === 'solar-hijri') return year === undefined ? undefined : solar(year, month.number, dayOfMonth);
  return [year, month.number, dayOfMonth];
}

function day(year: number, month: number, dayOfMonth: number): Ymd | undefined {
  const [from, to] = SOLAR_HIJRI_YEARS;
  return year >= from && year < to ? solar(year, month, dayOfMonth) : [year, month, dayOfMonth];
}

const solar = (year: number, month: number, dayOfMonth: number): Ymd | undefined =>
  fromSolarHijri(year, month, dayOfMonth);

const pad = (n: number): string => String(n).padStart(2, '0');
/** A leap year, so that 29 February counts as a day where no year is said. */
const ANY_YEAR = 2024;

/**
 * The calendar dates written in a line, in order, in the languages of the press that is read; days of the Solar Hijri calendar
 * as their Gregorian ones.
 *
 * @example writtenDates('Updated 9 May 2031')[0].value // → '2031-05-09'
 */
export function writtenDates(line: string, order: DayOrder = 'day-first'): WrittenDate[] {
  const plain = asciiDigits(line);
  if (!/\d/.test(plain)) return [];
  const full = collect(plain, PATTERNS, order);
  const yearless = collect(plain, YEARLESS, order).filter(
    (date) => !full.some((other) => date.start < other.end && other.start < date.end),
  );
  return [...full, ...yearless].sort((a, b) => a.start - b.start);
}

/** The full dates of a line, those with a year. */
export function calendarDays(line: string, order?: DayOrder): WrittenDate[] {
  return writtenDates(line, order).filter((date) => !date.yearless);
}

function collect(line: string, patterns: readonly Pattern[], order: DayOrder): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const { pattern, read } of patterns) {
    for (const match of line.matchAll(pattern)) {
      const ymd = read(match as RegExpExecArray, order);
      if (!ymd) continue;
      const [year, month, dayOfMonth] = ymd;
      if (!isCalendarDay(year ?? ANY_YEAR, month, dayOfMonth)) continue;
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const monthDay = `${pad(month)}-${pad(dayOfMonth)}`;
      found.push({
        value: year === undefined ? monthDay : `${year}-${monthDay}`,
        yearless: year === undefined,
        start,
        end,
      });
    }
  }
  return found;
}

const ZERO_OF_BLOCK = 10;
/** Digits of any script as those of ASCII, each in its place. */
function asciiDigits(line: string): string {
  return line.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String(((digit.codePointAt(0) ?? 0) & 0xf) % ZERO_OF_BLOCK),
  );
}
