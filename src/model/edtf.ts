import { z } from 'zod';

export const Precision = z.enum(['day', 'week', 'month', 'season', 'year', 'range']);
export type Precision = z.infer<typeof Precision>;

/** An EDTF level 1 date with the first and last day that it covers (`from` or `to` is absent where it is open). */
export const DateValue = z.object({
  value: z.string().min(4),
  from: z.string().optional(),
  to: z.string().optional(),
  precision: Precision,
  /** How the year (or day) was come by, where the words do not say it; assumed where no words speak of a day at all. */
  basis: z.enum(['stated', 'inferred', 'assumed']).optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().positive().optional(),
  quote: z.string().optional(),
});
export type DateValue = z.infer<typeof DateValue>;

export interface DayRange {
  from?: string;
  to?: string;
  precision: Precision;
}

const DAY_MS = 86_400_000;
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** @example isoDay(new Date(Date.UTC(2031, 4, 9))) // → '2031-05-09' */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** @example addDays('2031-02-28', 1) // → '2031-03-01' */
export function addDays(day: string, days: number): string {
  return isoDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS));
}

/** Whole days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** @example lastDayOfMonth(2032, 2) // → 29 */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True when the three numbers name a day of the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** Monday of an ISO 8601 week. @example isoWeekStart(2031, 1) // → '2030-12-30' */
export function isoWeekStart(year: number, week: number): string {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return isoDay(new Date(fourth + ((week - 1) * 7 - weekday) * DAY_MS));
}

/** The ISO 8601 week that a day lies in. @example isoWeek('2031-01-01') // → '2031-W01' */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1;
  return `${pad(year, 4)}-W${pad(week)}`;
}

/**
 * Reads an EDTF level 1 string (the plain ISO forms, seasons 21–24, `~` and `?`, intervals with an open end) and ISO
 * weeks; a year that is not specified is `XXXX`. Source: https://www.loc.gov/standards/datetime/
 *
 * @returns the days covered, or `undefined` when the string is no such date.
 * @example parseEdtf('2031/2032') // → { from: '2031-01-01', to: '2032-12-31', precision: 'range' }
 */
export function parseEdtf(value: string): DayRange | undefined {
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const [a, b] = [value.slice(0, slash), value.slice(slash + 1)];
    const first: Partial<DayRange> | undefined = openEnd(a) ? {} : parseSimple(a);
    const last: Partial<DayRange> | undefined = openEnd(b) ? {} : parseSimple(b);
    if (!first || !last || (openEnd(a) && openEnd(b))) return undefined;
    const range: DayRange = { precision: 'range' };
    if (first.from) range.from = first.from;
    if (last.to) range.to = last.to;
    if (range.from && range.to && range.from > range.to) return undefined;
    return range;
  }
  return parseSimple(value);
}

const openEnd = (part: string): boolean => part === '' || part === '..';

/** A day, month or year whose year is not specified: `XXXX-05-09`. What it covers is unknown, so it has no range. */
function parseUnspecified(plain: string): DayRange | undefined {
  const parts = /^XXXX(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/.exec(plain);
  if (!parts) return undefined;
  return { precision: parts[2] ? 'day' : parts[1] ? 'month' : 'year' };
}

function parseSimple(value: string): DayRange | undefined {
  const plain = value.replace(/[~?%]$/, '');
  if (plain.startsWith('X')) return parseUnspecified(plain);
  const week = /^(\d{4})-W(\d{2})$/.exec(plain);
  if (week) {
    const number = Number(week[2]);
    if (number < 1 || number > 53) return undefined;
    const from = isoWeekStart(Number(week[1]), number);
    return { from, to: addDays(from, 6), precision: 'week' };
  }
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(plain);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return { from: `${plain}-01-01`, to: `${plain}-12-31`, precision: 'year' };
  const month = Number(parts[2]);
  if (month >= 21 && month <= 24 && parts[3] === undefined) return seasonDays(year, month);
  if (month < 1 || month > 12) return undefined;
  if (parts[3] === undefined) {
    return { from: `${plain}-01`, to: `${plain}-${pad(lastDayOfMonth(year, month))}`, precision: 'month' };
  }
  return isCalendarDay(year, month, Number(parts[3])) ? { from: plain, to: plain, precision: 'day' } : undefined;
}

/** Seasons are those of the northern hemisphere, by whole months: spring is March to May. */
function seasonDays(year: number, code: number): DayRange {
  const firstMonth = (code - 21) * 3 + 3;
  const lastYear = firstMonth === 12 ? year + 1 : year;
  const lastMonth = ((firstMonth + 1) % 12) + 1;
  return {
    from: `${pad(year, 4)}-${pad(firstMonth)}-01`,
    to: `${pad(lastYear, 4)}-${pad(lastMonth)}-${pad(lastDayOfMonth(lastYear, lastMonth))}`,
    precision: 'season',
  };
}

/**
 * Makes a DateValue from an EDTF string.
 *
 * @throws RangeError when the string is not EDTF level 1 (or an ISO week).
 * @example dateValue('2031-05') // → { value: '2031-05', from: '2031-05-01', to: '2031-05-31', precision: 'month' }
 */
export function dateValue(value: string): DateValue {
  const range = parseEdtf(value);
  if (!range) throw new RangeError(`“${value}” is no EDTF date; give for instance 2031-05-09, 2031-05 or 2031/2032`);
  return { value, ...range };
}

/** True when the two cover at least one day in common; an open end reaches as far as it likes. */
export function datesMeet(a: DayRange, b: DayRange): boolean {
  const before = (x: DayRange, y: DayRange) => x.to !== undefined && y.from !== undefined && x.to < y.from;
  return !before(a, b) && !before(b, a);
}
