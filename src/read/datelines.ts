import { writtenDates } from './dates/written.js';

/** A line that names when or by whom stands right under a headline. */
const DATELINE =
  /^(?:published|updated|posted)\b|^by\s+\p{Lu}|^(?:\w+,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}|^\p{L}+ \d{1,2},? \d{4}/iu;
const DATELINE_LONGEST = 70;
const CLOCK =
  /^(?:\p{L}{3,9}\.? \d{1,2},? )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?$/iu;

/** Words of lines that say nothing but when. */
const WHEN_WORDS =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:[ap]\.?m\.?|gmt|utc|[ecmp][sd]?t|published|updated|posted|last|first|modified|on|at|by|date)\b|\d{1,2}[:.]\d{2}/gi;
const AGO = /^\W*\d+ (?:second|minute|min|hour|hr|day|week|month|year)s? ago\b/i;
const CLOCK_INSIDE = /\d{1,2}:\d{2}/;
const FEWEST_LETTERS = 4;

/** A short line that names when or by whom, and nothing else. */
export function isDateline(line: string): boolean {
  if (line.length >= DATELINE_LONGEST) return false;
  if (DATELINE.test(line) || AGO.test(line)) return true;
  if (!/\d/.test(line)) return false;
  const dates = writtenDates(line);
  if (dates.length === 0) return false;
  if (CLOCK_INSIDE.test(line)) return true;
  let rest = line;
  for (const { start, end } of [...dates].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return (rest.replace(WHEN_WORDS, '').match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS;
}

/** A time of day alone: “14:05”, “4:14 p.m.”, “14.05 GMT”. */
export const isClock = (line: string): boolean => CLOCK.test(line.trim());
