import type { Report } from './kind.js';

/** Behind every day: stories without one come last. */
const UNDATED = '9999-99-99';
const ANCHOR_DIGITS = 7;

/**
 * A finding's place in the order of all findings: by the day of its story, then by the story, then by where it stands. What depends on an order
 * depends on this one, never on which story was added first.
 *
 * @example placeOf({ story: { id: 'story-1', published: '2031-05-09', … }, … }, 40) // → '2031-05-09|story-1|0000040'
 */
export function placeOf({ story }: Report<unknown>, anchor: number): string {
  return `${story.published ?? UNDATED}|${story.id}|${String(anchor).padStart(ANCHOR_DIGITS, '0')}`;
}

/** A value with the place of the report that gave it. */
export interface Placed<T> {
  at: string;
  value: T;
}

export const byPlace = (a: { at: string }, b: { at: string }): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** The earlier of two values, where there are any. */
export function earlier<T>(a: Placed<T>, b: Placed<T>): Placed<T>;
export function earlier<T>(a: Placed<T> | undefined, b: Placed<T> | undefined): Placed<T> | undefined;
export function earlier<T>(a: Placed<T> | undefined, b: Placed<T> | undefined): Placed<T> | undefined {
  if (!a || !b) return a ?? b;
  return a.at <= b.at ? a : b;
}

/** The earliest of values, where there are any. */
export const firstOf = <T>(all: readonly (Placed<T> | undefined)[]): Placed<T> | undefined =>
  all.reduce<Placed<T> | undefined>((a, b) => earlier(a, b), undefined);

/** The earliest values of both, at most so many: however they are put together, the same are left. */
export function earliest<T>(a: readonly Placed<T>[], b: readonly Placed<T>[], most: number): Placed<T>[] {
  return [...a, ...b].sort(byPlace).slice(0, most);
}
