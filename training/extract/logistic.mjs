// Logistic regression on rows of named features: averaged AdaGrad with an L2 penalty. Deterministic: rows are met in an order that a
// seeded generator gives.
import { randomFrom, shuffled } from '../random.mjs';

/**
 * @param rows `{ features: string[], right: boolean, weight?: number }`
 * @returns `{ bias, weights: Map }`; features seen in fewer rows than `rare` are left out.
 */
export function learn(rows, { epochs = 12, rate = 0.1, penalty = 1e-5, rare = 3, seed = 1 } = {}) {
  const seen = new Map();
  for (const { features } of rows) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1);
  const index = new Map();
  for (const [name, count] of seen) if (count >= rare) index.set(name, index.size + 1);
  const size = index.size + 1;
  const vectors = rows.map(({ features }) => Int32Array.from([0, ...features.flatMap((one) => index.get(one) ?? [])]));
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const mean = new Float64Array(size);
  const random = randomFrom(seed);
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(rows.length, random)) {
      const vector = vectors[at];
      let sum = 0;
      for (const one of vector) sum += weights[one];
      const error = (1 / (1 + Math.exp(-sum)) - (rows[at].right ? 1 : 0)) * (rows[at].weight ?? 1);
      for (const one of vector) {
        const gradient = error + penalty * rows.length ** 0.5 * weights[one];
        squares[one] += gradient * gradient;
        weights[one] -= (rate * gradient) / Math.sqrt(squares[one]);
      }
    }
    if (epoch >= epochs / 2) {
      steps++;
      for (let i = 0; i < size; i++) mean[i] += (weights[i] - mean[i]) / steps;
    }
  }
  return { bias: mean[0], weights: new Map([...index].map(([name, i]) => [name, mean[i]])) };
}

/** Weights too small to change a decision are left out; the rest keep three digits. */
export function rounded({ bias, weights }, smallest = 0.04) {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= smallest).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    bias: Number(bias.toFixed(3)),
    weights: Object.fromEntries(kept.map(([name, weight]) => [name, Number(weight.toFixed(3))])),
  };
}

/** Deals items into `count` folds, whole items at a time. */
export function folds(items, count) {
  return Array.from({ length: count }, (_, fold) => ({
    train: items.filter((_one, i) => i % count !== fold),
    test: items.filter((_one, i) => i % count === fold),
  }));
}
