import {
  addDays,
  type DateValue,
  dateValue,
  daysBetween,
  isCalendarDay,
  isoDay,
  isoWeek,
  parseEdtf,
} from '../../model/edtf.js';
import type { DateForm, FoundDate, PastUnit } from './form.js';

/** What a date is read against: the day of the story, or its year alone, and the tense of the clause. */
export interface DateContext {
  /** ISO day of publication, where it is known. */
  day?: string;
  /** The year to read yearless dates in, where only that is known. */
  year?: number;
  /** A day near the story's; see `Reference`. */
  near?: string;
  tense: 'past' | 'future';
}

const pad = (n: number): string => String(n).padStart(2, '0');
/** A yearless day this many days after the story still counts as recent in a past clause (time zones, late stories). */
const GRACE_DAYS = 2;

/**
 * Turns what the words say into an EDTF date, read against the story's date.
 *
 * @returns `undefined` where the words need a reference that is not known: nothing is invented.
 * @example resolveDate({ start: 0, end: 6, form: { kind: 'weekday', weekday: 5 } }, { day: '2031-05-12', tense: 'past' })?.value
 * // → '2031-05-09'
 */
export function resolveDate(found: FoundDate, context: DateContext): DateValue | undefined {
  const { form } = found;
  const plain = plainValue(form, context);
  if (!plain) return undefined;
  const value = found.bound === 'until' && !plain.value.includes('/') ? `/${plain.value}` : plain.value;
  return { ...dateValue(value), basis: plain.inferred ? 'inferred' : 'stated' };
}

/**
 * A date whose year nothing tells: its words with the year left unspecified, as EDTF writes it (`XXXX-05-09`; for “Friday”
 * `XXXX-XX-XX`).
 *
 * @example unresolvedDate({ start: 0, end: 5, form: { kind: 'calendar', month: 5, day: 9 } }).value // → 'XXXX-05-09'
 */
export function unresolvedDate({ form }: FoundDate): DateValue {
  if (form.kind === 'calendar' && form.month !== undefined)
    return dateValue(form.day === undefined ? `XXXX-${pad(form.month)}` : `XXXX-${pad(form.month)}-${pad(form.day)}`);
  if (form.kind === 'day-range')
    return dateValue(
      `XXXX-${pad(form.month)}-${pad(form.from)}/XXXX-${pad(form.toMonth ?? form.month)}-${pad(form.to)}`,
    );
  if (form.kind === 'months') return dateValue('XXXX-XX');
  if (form.kind === 'years' || form.kind === 'season') return dateValue('XXXX');
  return dateValue('XXXX-XX-XX');
}

interface Plain {
  value: string;
  inferred: boolean;
}

function plainValue(form: DateForm, context: DateContext): Plain | undefined {
  switch (form.kind) {
    case 'edtf':
      return parseEdtf(form.value) ? { value: form.value, inferred: false } : undefined;
    case 'calendar':
      return calendarValue(form, context);
    case 'years-range':
      return { value: `${form.from ?? ''}/${form.to ?? ''}`, inferred: false };
    case 'season':
      return seasonValue(form, context);
    case 'part-of-year': {
      const last = form.firstMonth + form.months - 1;
      return { value: `${form.year}-${pad(form.firstMonth)}/${form.year}-${pad(last)}`, inferred: false };
    }
    case 'day-range':
      return dayRange(form, context);
    default:
      return context.day
        ? { value: relativeValue(form, context.day, context.tense), inferred: true }
        : yearOnly(form, context);
  }
}

function calendarValue(form: Extract<DateForm, { kind: 'calendar' }>, context: DateContext): Plain | undefined {
  const { month, day, yearShift } = form;
  const inferred = form.year === undefined;
  const year =
    form.year ?? (yearShift === undefined ? month && yearFor(month, day, context) : shiftedYear(yearShift, context));
  if (year === undefined) return undefined;
  if (month === undefined) return { value: `${year}${form.approximate ? '~' : ''}`, inferred };
  if (day === undefined) return { value: `${year}-${pad(month)}`, inferred };
  return isCalendarDay(year, month, day) ? { value: `${year}-${pad(month)}-${pad(day)}`, inferred } : undefined;
}

function shiftedYear(shift: number, { day, year }: DateContext): number | undefined {
  const own = day ? Number(day.slice(0, 4)) : year;
  return own === undefined ? undefined : own + shift;
}

/** “January 3 to 5”: both days in the year of the first. */
function dayRange(form: Extract<DateForm, { kind: 'day-range' }>, context: DateContext): Plain | undefined {
  const year = form.year ?? yearFor(form.month, form.from, context);
  if (year === undefined) return undefined;
  const toMonth = form.toMonth ?? form.month;
  if (!isCalendarDay(year, form.month, form.from) || !isCalendarDay(year, toMonth, form.to)) return undefined;
  const [from, to] = [`${year}-${pad(form.month)}-${pad(form.from)}`, `${year}-${pad(toMonth)}-${pad(form.to)}`];
  return from < to ? { value: `${from}/${to}`, inferred: form.year === undefined } : undefined;
}

/** The year of “May 9” or “May”: the last one before the story in a past clause, the next one after it otherwise. */
function yearFor(month: number, day: number | undefined, context: DateContext): number | undefined {
  if (!context.day) return context.near ? yearNear(context.near, month, day) : context.year;
  const year = Number(context.day.slice(0, 4));
  const candidate = `${year}-${pad(month)}-${pad(day ?? 1)}`;
  const limit = addDays(context.day, GRACE_DAYS);
  if (context.tense === 'past') {
    const turned = `${year + 1}-${pad(month)}-${pad(day ?? 1)}`;
    return candidate > limit ? year - 1 : day !== undefined && turned <= limit ? year + 1 : year;
  }
  const last = `${year}-${pad(month)}-${pad(day ?? 28)}`;
  return last < addDays(context.day, -GRACE_DAYS) ? year + 1 : year;
}

/** The year that brings a day, or the middle of a month, nearest to another day. */
export function yearNear(near: string, month: number, day: number = MIDDLE): number {
  const base = Number(near.slice(0, 4));
  const distance = (year: number): number => Math.abs(daysBetween(near, `${year}-${pad(month)}-${pad(day)}`));
  return [base - 1, base, base + 1].sort((a, b) => distance(a) - distance(b))[0];
}

const MIDDLE = 15;

function seasonValue(form: Extract<DateForm, { kind: 'season' }>, context: DateContext): Plain | undefined {
  if (form.year !== undefined) return { value: `${form.year}-${form.season}`, inferred: false };
  const year = context.day ? Number(context.day.slice(0, 4)) : context.year;
  return year === undefined ? undefined : { value: `${year + (form.shift ?? 0)}-${form.season}`, inferred: true };
}

type Relative = Exclude<
  DateForm,
  { kind: 'edtf' | 'calendar' | 'years-range' | 'season' | 'part-of-year' | 'day-range' }
>;

function yearOnly(form: Relative, context: DateContext): Plain | undefined {
  return form.kind === 'years' && context.year !== undefined
    ? { value: String(context.year + form.years), inferred: true }
    : undefined;
}

function relativeValue(form: Relative, day: string, tense: 'past' | 'future'): string {
  switch (form.kind) {
    case 'days':
      return addDays(day, form.days);
    case 'weeks':
      return isoWeek(addDays(day, form.weeks * 7));
    case 'months': {
      const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
      date.setUTCMonth(date.getUTCMonth() + form.months);
      return isoDay(date).slice(0, 7);
    }
    case 'years':
      return String(Number(day.slice(0, 4)) + form.years);
    case 'weekend': {
      const back = (new Date(`${day}T00:00:00Z`).getUTCDay() + 1) % 7;
      const saturday = addDays(day, tense === 'future' && back > 1 ? 7 - back : -back);
      return `${saturday}/${addDays(saturday, 1)}`;
    }
    case 'past': {
      const other = addDays(day, -Math.round(form.units * DAYS_OF[form.unit]));
      return other < day ? `${other}/${day}` : `${day}/${other}`;
    }
    case 'weekday':
      return weekdayNear(form.weekday, form.shift, day, tense);
  }
}

const DAYS_OF: Readonly<Record<PastUnit, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365.25 };

/**
 * A past “Friday” in a story of Thursday is the next day: its page is dated west of where it happened. So it is in 15 of 17 such events of the
 * shared English corpus; a weekday two days ahead or more is always the one before.
 */
const YESTERDAYS_PAGE = 6;

function weekdayNear(weekday: number, shift: -1 | 1 | undefined, day: string, tense: 'past' | 'future'): string {
  const today = new Date(`${day}T00:00:00Z`).getUTCDay();
  const back = (today - weekday + 7) % 7;
  if (shift === 1) return addDays(day, back === 0 ? 7 : 7 - back);
  if (shift === -1) return addDays(day, back === 0 ? -7 : -back);
  if (tense === 'future') return addDays(day, back === 0 ? 0 : 7 - back);
  return addDays(day, back === YESTERDAYS_PAGE ? 1 : -back);
}
