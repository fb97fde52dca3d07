/** The words of a list that is written as one string. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
