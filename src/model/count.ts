import { z } from 'zod';

/**
 * A reported number of people or things. `max: null` is open above ("at least 300" is `{min: 300, max: null}`).
 */
export const Count = z.object({
  min: z.number().nonnegative(),
  max: z.number().nonnegative().nullable(),
  approximate: z.literal(true).optional(),
});
export type Count = z.infer<typeof Count>;

/** @example exactly(3) // → { min: 3, max: 3 } */
export const exactly = (n: number): Count => ({ min: n, max: n });

/** @example atLeast(24, true) // → { min: 24, max: null, approximate: true } */
export const atLeast = (n: number, approximate = false): Count =>
  approximate ? { min: n, max: null, approximate: true } : { min: n, max: null };

/**
 * Adds counts up; one open or approximate part makes the sum open or approximate.
 *
 * @example sumCounts([exactly(2), atLeast(3)]) // → { min: 5, max: null }
 */
export function sumCounts(parts: readonly Count[]): Count {
  const min = parts.reduce((sum, part) => sum + part.min, 0);
  const open = parts.some((part) => part.max === null);
  const sum: Count = { min, max: open ? null : parts.reduce((total, part) => total + (part.max ?? 0), 0) };
  if (parts.some((part) => part.approximate)) sum.approximate = true;
  return sum;
}

/** True when both counts can hold of one thing: their ranges meet. */
export function countsAgree(a: Count, b: Count): boolean {
  return a.min <= (b.max ?? Number.POSITIVE_INFINITY) && b.min <= (a.max ?? Number.POSITIVE_INFINITY);
}

/** True when the two say the very same number. */
export function sameCount(a: Count, b: Count): boolean {
  return a.min === b.min && a.max === b.max;
}

/**
 * Writes a count as a reader would.
 *
 * @example formatCount({ min: 71, max: null }) // → 'at least 71'
 */
export function formatCount(count: Count): string {
  const about = count.approximate ? 'about ' : '';
  if (count.max === null) return `${about}at least ${count.min}`;
  if (count.max === count.min) return `${about}${count.min}`;
  return `${about}${count.min} to ${count.max}`;
}

const WRITTEN = /^(\d+)(?:(\+)|\s*[-–]\s*(\d+))?$/;

/**
 * A count as a person writes it; `undefined` where it is none.
 *
 * @example parseCount('3+') // → { min: 3, max: null }
 */
export function parseCount(value: string): Count | undefined {
  const match = WRITTEN.exec(value.trim());
  if (!match) return undefined;
  const min = Number(match[1]);
  return { min, max: match[2] ? null : match[3] ? Number(match[3]) : min };
}
