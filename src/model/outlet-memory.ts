/**
 * What a register remembers of the first and last lines of an outlet's stories, to know those that recur. Keys and titles are
 * hashes; the latest seen stand last, and the oldest are forgotten, so that it never grows beyond its bounds.
 */
export interface OutletMemory {
  /** By the key of a line, the titles of the stories that it stood in. */
  lines: Record<string, string[]>;
}
