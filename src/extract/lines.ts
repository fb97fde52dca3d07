/** Frames less likely than this are not given out at all. To be fitted on stories kept aside. */
export const LEAST_CHANCE = { event: 0.3, statement: 0.3, commitment: 0.3, figure: 0.3 } as const;

/** Statements from this chance on an analyst would file. To be fitted on stories kept aside. */
export const WORTH_FILING = 0.5;
