import type { Analysis } from '../../language/analysis.js';
import { findDates } from '../../language/dates/find.js';
import type { DateForm, DateLanguage } from '../../language/dates/form.js';
import { datesOf } from '../../language/dates/languages.js';
import { type DatedSpan, datesIn } from '../../language/dates/mentions.js';
import { type Reference, referenceOf } from '../../language/dates/reference.js';
import { resolveDate, unresolvedDate } from '../../language/dates/resolve.js';
import { SAME_DAY } from '../../language/dates/same-day.js';
import { addDays, type DateValue, dateValue, type Precision } from '../../model/edtf.js';
import type { DateMention } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { overlapping } from '../../model/spans-in.js';
import type { Published } from '../../model/story.js';

/** A stretch of the story's text. */
export interface Stretch {
  start: number;
  end: number;
}

export type Tense = 'past' | 'future';

/** The dates that a story tells, as its words stand, and as they are of what is past and of what is to come. */
export interface StoryDates {
  text: string;
  language: DateLanguage;
  reference: Reference;
  told: readonly DatedSpan[];
  past: readonly DatedSpan[];
  future: readonly DatedSpan[];
  /** In a story without a date: days of the week that it once tells in full, “Tuesday, May 9, 2031”. */
  weekdays: ReadonlyMap<string, string>;
}

/** Finds the dates of a story once; `toldDate` reads role spans by them. */
export function storyDates(
  analysis: Analysis,
  code: string,
  published?: Published | string,
  known?: Reference,
): StoryDates {
  const { text } = analysis;
  const language = datesOf(code);
  const found = findDates(text, language);
  const reference = known ?? referenceOf(text, published, language, found);
  const inTense = (isFuture: DateLanguage['isFuture']) =>
    datesIn(analysis, reference, { ...language, isFuture }, found);
  const past = inTense(() => false);
  return {
    text,
    language,
    reference,
    told: inTense(language.isFuture),
    past,
    future: inTense(() => true),
    weekdays: reference.day ? new Map() : weekdaysTold(text, past),
  };
}

/** What stands between a weekday and its date: “Tuesday, May 9, 2031”, «в среду, 9 мая 2031 года». */
const BESIDE_DAY = /^(?: (?:night|morning|afternoon|evening))?,? ?\(?$/;

function weekdaysTold(text: string, dates: readonly DatedSpan[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const twice = new Set<string>();
  dates.forEach(({ quote, end, open }, i) => {
    const day = dates[i + 1]?.value;
    if (open?.value !== 'XXXX-XX-XX' || day?.precision !== 'day' || !BESIDE_DAY.test(text.slice(end, day.start)))
      return;
    const key = quote.toLowerCase();
    if (told.has(key) && told.get(key) !== day.value) twice.add(key);
    told.set(key, day.value);
  });
  for (const key of twice) told.delete(key);
  return told;
}

/** The dates of a story as it lists them, each with its words. */
export const dateMentions = ({ told }: StoryDates): DateMention[] => told.flatMap(({ value }) => value ?? []);

/** The finer, the better: what a date is worth among those of one role. */
const FINENESS: Readonly<Record<Precision, number>> = { day: 6, range: 4, week: 3, month: 2, season: 1, year: 0 };
/** Digits and names of months say more than “Friday” does, if both are told. */
const STATED = 0.5;
const FIGURES = 0.25;

/**
 * When it happened, by its date roles: of the dates that the story's reader finds there the most specific; else what the role's own words
 * say; else a date that is told and that nobody can place (`XXXX`).
 *
 * @param tense `future` for what is planned.
 * @returns `undefined` where the roles hold no words: nothing is assumed here; see `assumedDate`.
 */
export function toldDate(dates: StoryDates, roles: readonly Stretch[], tense: Tense = 'past'): DateValue | undefined {
  const values = roles.flatMap((role) => readRole(dates, role, tense) ?? []);
  return values.sort((a, b) => worth(b) - worth(a))[0];
}

function worth(value: DateValue): number {
  if (value.value === 'XXXX') return -1;
  const known = value.from || value.to;
  const figures = /\p{Nd}/u.test(value.quote ?? '') ? FIGURES : 0;
  return (
    FINENESS[value.precision] +
    figures +
    (value.basis === 'stated' ? STATED : 0) -
    (known ? 0 : unknownParts(value.value))
  );
}

/** “XXXX-05-09” says more than “XXXX-XX-XX”. */
const unknownParts = (value: string): number => value.split('-').filter((part) => part.startsWith('X')).length;

function readRole(dates: StoryDates, role: Stretch, tense: Tense): DateValue | undefined {
  const there = overlapping(dates[tense], role).flatMap((date) => dateOf(dates, date) ?? []);
  if (there.length > 0) {
    const best = rangeOf(dates.text, there) ?? [...there].sort((a, b) => worth(b) - worth(a))[0];
    return asDays(sinceThen(dates, role, best));
  }
  if (!dates.text.slice(role.start, role.end).trim()) return undefined;
  return alone(dates, role, tense);
}

/** What joins the two ends of a stretch of time, or two days told in one breath; words may stand beside it. */
const JOINED = /^[\s,]*(?:(?:to|and|or|through|until|till|и|по|до|تا|و)(?![\p{L}])|[-–—])/u;
/** Days of the week and years may stand between: “between Monday, May 3, and Friday, May 7”. */
const FARTHEST_JOINED = 24;

/** What a date is worth by its kind alone. */
const kindWorth = (one: DateValue): number => worth({ ...one, basis: 'inferred', quote: '' });

/** “From Tuesday to Thursday”, “August and September”: two dates of a kind that the words join are the time between them. */
function rangeOf(text: string, dates: readonly DateValue[]): DateValue | undefined {
  const plain = dates.filter(({ value }) => !value.includes('/'));
  const fineness = Math.max(...plain.map(kindWorth));
  const ends = plain.filter((one) => kindWorth(one) === fineness);
  if (ends.length !== 2) return undefined;
  const [first, last] = ends;
  if (first.end === undefined || last.start === undefined || last.end === undefined || first.start === undefined)
    return undefined;
  const between = text.slice(first.end, last.start);
  if (between.length > FARTHEST_JOINED || !JOINED.test(between)) return undefined;
  const from =
    first.value.startsWith('XXXX') || first.basis === 'stated'
      ? first.value
      : first.value.replace(/^\d{4}(?=-\d{2}$)/, (own) => yearBefore(own, first.value, last.value));
  if (from >= last.value) return undefined;
  const value = `${from}/${last.value}`;
  return { ...dateValue(value), basis: last.basis, ...spanOf(text, first.start, last.end) };
}

/** “Between January and May 2031”: the month without a year is in that of the other. */
function yearBefore(own: string, first: string, last: string): string {
  const year = last.slice(0, 4);
  return /^\d{4}$/.test(year) && `${year}${first.slice(4)}` < last ? year : own;
}

/** “Since May”: from then to the day of the report. */
function sinceThen({ text, language, reference }: StoryDates, role: Stretch, value: DateValue): DateValue {
  const { start = role.start, end, quote } = value;
  const [first = ''] = text.slice(role.start, start).split(/\s+/, 1);
  const leads = language.since.test(text.slice(Math.max(0, start - SINCE_LEAD), start).toLowerCase());
  if (!leads && !language.since.test(` ${first.toLowerCase()} `)) return value;
  if (value.value.includes('/') || value.value.startsWith('X')) return value;
  const until = reference.day?.slice(0, value.value.length) ?? '';
  if (until && until <= value.value) return value;
  return { ...dateValue(`${value.value}/${until}`), ...(value.basis ? { basis: value.basis } : {}), start, end, quote };
}

const SINCE_LEAD = 24;

/** A week as its days: EDTF has no weeks of its own. */
function asDays(value: DateValue): DateValue {
  return value.precision === 'week' && value.from && value.to
    ? { ...value, value: `${value.from}/${value.to}` }
    : value;
}

function dateOf({ text, weekdays }: StoryDates, { start, end, quote, value, open }: DatedSpan): DateValue | undefined {
  const day = value ? undefined : weekdays.get(quote.toLowerCase());
  if (day) return { ...dateValue(day), basis: 'inferred', start, end, quote };
  const found = value ?? open;
  if (!found) return undefined;
  const { value: edtf, basis } = found;
  return { ...dateValue(atItsEnd(text, start, found) ?? edtf), ...(basis ? { basis } : {}), start, end, quote };
}

const END_LEAD = 16;
/** “after the end of January 2031”: about the last day of it. */
function atItsEnd(text: string, start: number, found: { precision: Precision; to?: string }): string | undefined {
  const ends = /\b(?:the )?end of (?:the )?$/i.test(text.slice(Math.max(0, start - END_LEAD), start));
  return ends && found.precision === 'month' && found.to ? `${found.to}~` : undefined;
}

/** The role's words by themselves, as the reader would take them in a running text. */
function alone({ text, language, reference }: StoryDates, role: Stretch, tense: Tense): DateValue {
  const span = spanOf(text, role.start, role.end);
  const [found] = findDates(`in ${span.quote}`, language).filter(({ form }) => !isTold(form));
  const value = found && (resolveDate(found, { ...reference, tense }) ?? unresolvedDate(found));
  if (value) return { ...value, ...span };
  const { day } = reference;
  return day && SAME_DAY.test(span.quote)
    ? { ...dateValue(day), basis: 'inferred', ...span }
    : { ...dateValue('XXXX'), ...span };
}

const isTold = (form: DateForm): boolean => form.kind === 'days' && form.told === true;

/** An event without a date of its own is of the days before its story: so many. */
const ASSUMED_DAYS = 7;

/**
 * When an event happened of which no word says when: within the week before the report, said to be assumed. Never part of what a text is
 * said to tell: it is for the register, which has to put the event somewhere.
 *
 * @example assumedDate({ day: '2031-05-12' })?.value // → '2031-05-05/2031-05-12'
 */
export function assumedDate({ day, year, assumed }: Reference): DateValue | undefined {
  const value = day ? `${addDays(day, -ASSUMED_DAYS)}/${day}` : (year ?? assumed)?.toString();
  return value ? { ...dateValue(value), basis: 'assumed' } : undefined;
}
