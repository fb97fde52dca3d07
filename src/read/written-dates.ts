import { isCalendarDay } from '../model/edtf.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const PATTERNS: readonly { pattern: RegExp; read: (m: RegExpExecArray) => [number, number, number] }[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})/g, read: (m) => [Number(m[1]), Number(m[2]), Number(m[3])] },
  {
    pattern: /\b(\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?,? (\d{4})\b/gi,
    read: (m) => [Number(m[3]), month(m[2]), Number(m[1])],
  },
  {
    pattern: /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/gi,
    read: (m) => [Number(m[3]), month(m[1]), Number(m[2])],
  },
];

const month = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const pad = (n: number): string => String(n).padStart(2, '0');

/** A full date written in a page's own words, with where it stands. */
export interface WrittenDate {
  value: string;
  start: number;
  end: number;
}

/**
 * The full calendar dates written in a line, in order.
 *
 * @example calendarDays('Updated 9 May 2031')[0].value // → '2031-05-09'
 */
export function calendarDays(line: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of line.matchAll(pattern)) {
      const [y, m, d] = read(match as RegExpExecArray);
      if (isCalendarDay(y, m, d))
        found.push({ value: `${y}-${pad(m)}-${pad(d)}`, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
