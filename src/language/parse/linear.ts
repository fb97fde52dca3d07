/** Weights of a linear model: floats while it learns, small integers once it is shipped. */
export type Weights = Float32Array | Int8Array;

/** Sums of weights: whole numbers where the weights are. */
export type Scores = Float64Array | Int32Array;

/** Scores that sums of these weights fit into: adding whole numbers takes half the time of adding floats. */
export function scoresFor(weights: Weights, count: number): Scores {
  return weights instanceof Int8Array ? new Int32Array(count) : new Float64Array(count);
}

/** Class numbers are below this: the classes of one feature share its own cache line, in which a class is a place. */
export const MAX_CLASSES = 64;

/**
 * A choice between classes by the weights of hashed features, which come stage by stage. The table is a power of two long; a feature and a class
 * meet at `(feature & mask) ^ class`.
 */
export class Choice {
  private readonly open = new Uint8Array(MAX_CLASSES);
  private readonly scores: Scores;
  private count = 0;

  constructor(private readonly weights: Weights) {
    this.scores = scoresFor(weights, MAX_CLASSES);
  }

  /** @param classes class numbers; of equal ones the first wins. */
  begin(classes: Uint8Array): void {
    this.count = classes.length;
    this.open.set(classes);
    this.scores.fill(0, 0, this.count);
  }

  /** Adds the weights of the features `[from, to)`. */
  add(features: Int32Array, from: number, to: number): void {
    const { open, scores, count, weights } = this;
    const mask = weights.length - 1;
    for (let c = 0; c < count; c++) {
      const place = open[c];
      let sum = scores[c];
      for (let f = from; f < to; f++) sum += weights[(features[f] & mask) ^ place];
      scores[c] = sum;
    }
  }

  /** Drops the classes that are this far or farther behind the best; whether one is left. */
  settle(lead: number): boolean {
    const { open, scores } = this;
    const least = scores[this.top()] - lead;
    let kept = 0;
    for (let c = 0; c < this.count; c++) {
      if (scores[c] <= least) continue;
      open[kept] = open[c];
      scores[kept++] = scores[c];
    }
    this.count = kept;
    return kept === 1;
  }

  /** The class of the highest score. */
  best(): number {
    return this.open[this.top()];
  }

  private top(): number {
    const { scores, count } = this;
    let top = 0;
    for (let c = 1; c < count; c++) if (scores[c] > scores[top]) top = c;
    return top;
  }
}

/** Adds the weights of the features `[from, to)` for the classes 0, 1 and 2: the transitions of the parser, which ask most often. */
export function addThree(weights: Weights, features: Int32Array, from: number, to: number, scores: Scores): void {
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
