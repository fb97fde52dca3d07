/** Weights of a linear model: floats while it learns, small integers once it is shipped. */
export type Weights = Float32Array | Int8Array;

/** Class numbers are below this: the classes of one feature share its own cache line, in which a class is a place. */
export const MAX_CLASSES = 64;

/**
 * Adds the weights of the hashed features `[from, to)` to the scores of the classes asked about. The table is a power of two long; a feature
 * and a class meet at `(feature & mask) ^ class`.
 *
 * @param classes class numbers; only their places in `scores` are written.
 */
export function addScores(
  weights: Weights,
  features: Int32Array,
  from: number,
  to: number,
  classes: Uint8Array,
  scores: Float64Array,
): void {
  const mask = weights.length - 1;
  const n = classes.length;
  for (let f = from; f < to; f++) {
    const line = features[f] & mask;
    for (let c = 0; c < n; c++) scores[classes[c]] += weights[line ^ classes[c]];
  }
}

/** Sets the scores of the classes asked about to nothing. */
export function clearScores(classes: Uint8Array, scores: Float64Array): void {
  for (let c = 0; c < classes.length; c++) scores[classes[c]] = 0;
}

/** `addScores` for the classes 0, 1 and 2: the transitions of the parser, which ask most often. */
export function addThree(weights: Weights, features: Int32Array, from: number, to: number, scores: Float64Array): void {
  const mask = weights.length - 1;
  let zero = scores[0];
  let one = scores[1];
  let two = scores[2];
  for (let f = from; f < to; f++) {
    const line = features[f] & mask;
    zero += weights[line];
    one += weights[line ^ 1];
    two += weights[line ^ 2];
  }
  scores[0] = zero;
  scores[1] = one;
  scores[2] = two;
}

/** The class of the highest score; of equal ones the first. */
export function best(scores: Float64Array, classes: Uint8Array): number {
  let top = classes[0];
  for (let c = 1; c < classes.length; c++) if (scores[classes[c]] > scores[top]) top = classes[c];
  return top;
}

/** By how much the class of the highest score, `top`, leads the others. */
export function leadOf(scores: Float64Array, classes: Uint8Array, top: number): number {
  let second = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes.length; c++)
    if (classes[c] !== top && scores[classes[c]] > second) second = scores[classes[c]];
  return scores[top] - second;
}
