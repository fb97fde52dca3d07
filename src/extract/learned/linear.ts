/** A learned weight for each named feature: what a candidate is worth is their sum. */
export interface LinearModel {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

/**
 * How likely a candidate with these features is right, by logistic regression: features that were never learned weigh nothing.
 *
 * @example probability({ bias: 0, weights: new Map([['cue=say', 2]]) }, ['cue=say', 'rel=root']) // → 0.88
 */
export function probability(model: LinearModel, features: readonly string[]): number {
  let sum = model.bias;
  for (const feature of features) sum += model.weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** The features that weigh most for or against, with their weights: for a reason that can be read. */
export function strongest(model: LinearModel, features: readonly string[], count: number): string {
  return features
    .map((feature) => ({ feature, weight: model.weights.get(feature) ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, count)
    .map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`)
    .join(', ');
}
