/** Weights that learn, and their average over all updates, which is what is kept (Collins 2002; Daumé's way of summing). */
export class Averaged {
  constructor(bits) {
    this.weights = new Float32Array(2 ** bits);
    this.totals = new Float64Array(2 ** bits);
    this.mask = 2 ** bits - 1;
    this.step = 1;
  }

  /** Adds `by` to every feature's weight for a class. */
  add(features, count, one, by) {
    const { weights, totals, mask, step } = this;
    for (let f = 0; f < count; f++) {
      const at = (features[f] & mask) ^ one;
      weights[at] += by;
      totals[at] += by * step;
    }
  }

  /** The averages, as floats. */
  average() {
    return this.weights.map((weight, i) => weight - this.totals[i] / this.step);
  }
}
