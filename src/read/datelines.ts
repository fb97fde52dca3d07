/** A line that names when or by whom stands right under a headline. */
const DATELINE =
  /^(?:published|updated|posted)\b|^by\s+\p{Lu}|^(?:\w+,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}|^\p{L}+ \d{1,2},? \d{4}/iu;
const DATELINE_LONGEST = 60;
const CLOCK =
  /^(?:\p{L}{3,9}\.? \d{1,2},? )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?$/iu;

/** A short line that names when or by whom, and nothing else. */
export const isDateline = (line: string): boolean => line.length < DATELINE_LONGEST && DATELINE.test(line);

/** A time of day alone: “14:05”, “4:14 p.m.”, “14.05 GMT”. */
export const isClock = (line: string): boolean => CLOCK.test(line.trim());
