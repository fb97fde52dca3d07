import { findDates } from '../language/dates/find.js';
import { type Reference, referenceOf } from '../language/dates/reference.js';
import { yearNear } from '../language/dates/resolve.js';
import { ENGLISH_DATES } from '../language/en/dates.js';
import { isoDay } from '../model/edtf.js';
import type { Story } from '../model/story.js';

const MIDDLE = 15;

/**
 * What the dates of each story on a page are read against. A story that says no year itself was captured together with
 * the others: its day and month are put in the year that brings them nearest to those of the page's other stories.
 */
export function referencesOfPage(stories: readonly Story[]): Reference[] {
  const own = stories.map((story) => referenceOf(story.text, story.published));
  const anchors = stories.flatMap((story, i) =>
    own[i].year === undefined ? [] : (latestDay(story, own[i].year) ?? []),
  );
  const anchor = anchors.sort().at(-1);
  if (!anchor) return own;
  return stories.map((story, i) => {
    if (own[i].year !== undefined) return own[i];
    const first = firstYearless(story);
    if (!first) return { ...own[i], assumed: Number(anchor.slice(0, 4)) };
    const year = yearNear(anchor, first.month, first.day);
    return { year, near: dayOf(year, first.month, first.day ?? MIDDLE) };
  });
}

/** The latest yearless day of a story, in its year; where it names none, the year's middle is no anchor. */
function latestDay(story: Story, year: number): string | undefined {
  const days = findDates(story.text, ENGLISH_DATES).flatMap(({ form }) =>
    form.kind === 'calendar' && form.month && form.day && form.year === undefined
      ? [dayOf(year, form.month, form.day)]
      : [],
  );
  return days.sort().at(-1);
}

/** The first day or month of a story that comes without a year: news begins with what is newest. */
function firstYearless(story: Story): { month: number; day?: number } | undefined {
  for (const { form } of findDates(story.text, ENGLISH_DATES))
    if (form.kind === 'calendar' && form.month !== undefined && form.year === undefined)
      return { month: form.month, ...(form.day ? { day: form.day } : {}) };
  return undefined;
}

const dayOf = (year: number, month: number, day: number): string => isoDay(new Date(Date.UTC(year, month - 1, day)));
