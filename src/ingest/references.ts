import { findDates } from '../language/dates/find.js';
import { type Reference, referenceOf } from '../language/dates/reference.js';
import { ENGLISH_DATES } from '../language/en/dates.js';
import { daysBetween, isoDay } from '../model/edtf.js';
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
    const year = nearestYear(story, anchor);
    return year === undefined ? own[i] : { year };
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

function nearestYear(story: Story, anchor: string): number | undefined {
  const form = findDates(story.text, ENGLISH_DATES)
    .map((date) => date.form)
    .find((one) => one.kind === 'calendar' && one.month !== undefined && one.year === undefined);
  if (form?.kind !== 'calendar' || form.month === undefined) return undefined;
  const base = Number(anchor.slice(0, 4));
  const { month, day = MIDDLE } = form;
  return [base - 1, base, base + 1].sort(
    (a, b) => Math.abs(daysBetween(anchor, dayOf(a, month, day))) - Math.abs(daysBetween(anchor, dayOf(b, month, day))),
  )[0];
}

const dayOf = (year: number, month: number, day: number): string => isoDay(new Date(Date.UTC(year, month - 1, day)));
