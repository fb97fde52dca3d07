const MARKS = /^["“„«‹‘]/;

/** Whether words of a source bring a quotation mark of their own, so that they need none around them. */
export const bringsMarks = (words: string): boolean => MARKS.test(words);

/** Words of a source between a language's quotation marks. @example quoted('four', ['“', '”']) // → '“four”' */
export const quoted = (words: string, [open, close]: readonly [string, string]): string =>
  bringsMarks(words) ? words : `${open}${words}${close}`;
