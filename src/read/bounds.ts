/** How much of one page is read. The longest newspaper pages and reports stay far below; what goes beyond is marked as cut. */
export const BOUNDS = {
  /** Elements of an HTML page; a long one has ten thousand. */
  elements: 200_000,
  blocks: 40_000,
  /** Characters of words: five long novels. */
  characters: 4_000_000,
} as const;

const count = (n: number): string => n.toLocaleString('en');
/** What is said of a page that was left off at a bound. */
export const cutAt = (bound: keyof typeof BOUNDS): string => `the page has more than ${count(BOUNDS[bound])} ${bound}`;
