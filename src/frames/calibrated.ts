import type { Chance } from './model.js';

/** What the net says of a frame, as a regression weighs it: logits of chances, and counts. */
export type Signs = Record<string, number>;

/** Chances nearer to 0 or 1 say no more than these do. */
const SUREST = 1e-4;
export const logit = (chance: number): number => {
  const bounded = Math.min(1 - SUREST, Math.max(SUREST, chance));
  return Math.log(bounded / (1 - bounded));
};

/**
 * The chance that a frame is right, by a logistic regression over its signs; without one, the net's own chance as it is. No decision hangs on
 * the last bits of a sum: chances are rounded to four places, which the same machine gives again and others differ in seldom.
 *
 * @example calibrated({ frame: 2 }, 0.9, { bias: -1, weights: { frame: 1 } }) // → 0.7311
 */
export function calibrated(signs: Signs, plain: number, chance?: Chance): number {
  if (!chance) return rounded(plain);
  let sum = chance.bias;
  for (const [name, weight] of Object.entries(chance.weights)) sum += weight * (signs[name] ?? 0);
  return rounded(1 / (1 + Math.exp(-sum)));
}

const PLACES = 1e4;
const rounded = (chance: number): number => Math.round(chance * PLACES) / PLACES;
