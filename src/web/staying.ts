/** Decisions after which one looks at the same event again, not at the next. */
export const STAYING: ReadonlySet<string> = new Set(['correct', 'note', 'split']);
