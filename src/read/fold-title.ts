/** A headline as titles are compared: its letters and figures alone, lower case, one space between words. */
export const foldTitle = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
