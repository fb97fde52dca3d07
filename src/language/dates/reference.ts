import { parseEdtf } from '../../model/edtf.js';
import type { Published } from '../../model/story.js';
import { ENGLISH_DATES } from '../en/dates.js';
import { findDates } from './find.js';
import type { DateLanguage, FoundDate } from './form.js';

/** The day, or only the year, that a story's relative dates are read against. */
export interface Reference {
  day?: string;
  year?: number;
  /** A day near the story's, where its own is not known: yearless dates are put in the year that brings them nearest. */
  near?: string;
  /** The year of the page's other stories, where the story itself gives none. */
  assumed?: number;
}

/** Words that put a year ahead of the story. */
const AHEAD =
  /\b(?:will|until|by|beginning|starting|begin|planned|plans?|scheduled|through|expected|to run|deliver(?:y|ies)|from)\b[^.]{0,40}$/i;
const LEAD = 60;
const NEAREST_YEAR = 1990;

/**
 * The reference of a story: its date of publication where that is known to the day; else the year, from the date that is
 * known less precisely, or from the years its own text speaks of as past and as coming.
 *
 * A whole year spoken of as past (“in 2030 there were”) puts the story in a later one; a past month (“in May 2031”)
 * allows that year itself.
 *
 * @param found the dates of the text, where they are known already.
 */
export function referenceOf(
  text: string,
  published: Published | string | undefined,
  language: DateLanguage = ENGLISH_DATES,
  found?: readonly FoundDate[],
): Reference {
  const value = typeof published === 'string' ? publishedDay(published) : published?.value;
  if (value) {
    const range = parseEdtf(value);
    if (range?.precision === 'day' && range.from) return { day: range.from, year: Number(range.from.slice(0, 4)) };
    if (range?.from) return { year: Number(range.from.slice(0, 4)) };
  }
  return (
    dayOfDateline(text, language) ??
    dayOfItsOwnLine(text, language) ??
    yearFromText(text, found ?? findDates(text, language))
  );
}

/** How far into a text the day of its dateline may stand. */
const DATELINE_REACH = 80;

/** “ORU, 9 May 31 (Valley Wire) --”: an agency puts the day before its story, in full. */
function dayOfDateline(text: string, language: DateLanguage): Reference | undefined {
  const [first] = findDates(text.slice(0, DATELINE_REACH), language);
  if (first?.form.kind !== 'calendar' || !BEFORE_STORY.test(text.slice(first.end))) return undefined;
  const { year, month, day } = first.form;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, year };
}

/** What stands between a dateline and its story: an agency in brackets, a dash. */
const BEFORE_STORY = /^\s*(?:\([^)\n]{1,40}\)|\[[^\]\n]{1,40}\])?\s*(?:--|—|–)/;

/** Reads the day out of a publication date as people write it: ISO with a time, or “9:55 AM ET, Sun May 9, 2031”. */
export function publishedDay(value: string): string | undefined {
  const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(value.trim());
  if (iso && parseEdtf(iso[0])) return iso[0];
  for (const { form } of findDates(value, ENGLISH_DATES)) {
    if (form.kind === 'calendar' && form.year && form.month && form.day) {
      return `${form.year}-${String(form.month).padStart(2, '0')}-${String(form.day).padStart(2, '0')}`;
    }
  }
  return undefined;
}

/** How far into a text, and how long, the line may be that gives its day: behind a heading and a byline. */
const OWN_LINE_REACH = 400;
const LONGEST_OWN_LINE = 70;
/** What such a line holds beside the day: “Published: Friday, May 9, 2031 at 4:05 PM GMT”. */
const BESIDE_DAY =
  /\b(?:first |last )?(?:published|updated|posted|modified|created|on|at|by|from|[ap]\.?m|gmt|utc|[ecmp][ds]?t|(?:sun|mon|tues|wednes|thurs|fri|satur)day|sun|mon|tue|wed|thu|fri|sat)\b\.?|опубликовано|обновлено|(?<!\p{L})(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\p{L})/giu;

/** A line of its own near the top that holds a day in full and nothing else: when the story was told. */
function dayOfItsOwnLine(text: string, language: DateLanguage): Reference | undefined {
  for (const line of text.slice(0, OWN_LINE_REACH).split('\n')) {
    if (line.length > LONGEST_OWN_LINE || !/\p{Nd}{4}/u.test(line)) continue;
    const found = findDates(line, language).find(({ form }) => dayInFull(form) !== undefined);
    const day = found && dayInFull(found.form);
    if (!found || !day) continue;
    const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`.replace(BESIDE_DAY, ' ');
    if (!/\p{L}/u.test(rest)) return { day, year: Number(day.slice(0, 4)) };
  }
  return undefined;
}

function dayInFull(form: FoundDate['form']): string | undefined {
  if (form.kind === 'edtf') return parseEdtf(form.value)?.precision === 'day' ? form.value : undefined;
  if (form.kind !== 'calendar' || !form.year || !form.month || !form.day) return undefined;
  const day = `${form.year}-${String(form.month).padStart(2, '0')}-${String(form.day).padStart(2, '0')}`;
  return parseEdtf(day) ? day : undefined;
}

function yearFromText(text: string, found: readonly FoundDate[]): Reference {
  let atLeast = 0;
  let atMost = Number.POSITIVE_INFINITY;
  for (const date of found) {
    const { form } = date;
    if (form.kind === 'years-range' && form.to !== undefined && form.from !== undefined) {
      if (AHEAD.test(text.slice(Math.max(0, date.start - LEAD), date.start))) atMost = Math.min(atMost, form.from);
      continue;
    }
    if (form.kind !== 'calendar' || form.year === undefined || form.year < NEAREST_YEAR) continue;
    if (AHEAD.test(text.slice(Math.max(0, date.start - LEAD), date.start))) atMost = Math.min(atMost, form.year);
    else atLeast = Math.max(atLeast, form.month === undefined ? form.year + 1 : form.year);
  }
  if (atLeast === 0) return {};
  return { year: Math.min(atLeast, Math.max(atMost, NEAREST_YEAR)) };
}
