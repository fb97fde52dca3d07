const LARGEST = 127;

/**
 * Float weights as small integers, scaled so that the largest is 127, with the smallest made zero: they say least, and zeros pack well.
 *
 * @param pruned the share of the weights other than zero that goes.
 */
export function quantise(weights, pruned) {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const least = sizes[Math.floor(sizes.length * pruned)] ?? 0;
  const largest = sizes.at(-1) ?? 1;
  return Int8Array.from(weights, (weight) => (Math.abs(weight) < least ? 0 : Math.round((weight / largest) * LARGEST)));
}

/** The sum of several models' weights: what one order of the sentences taught by chance weighs less (bagging by averaging). */
export function sum(models) {
  const total = Float32Array.from(models[0]);
  for (const model of models.slice(1)) for (let i = 0; i < total.length; i++) total[i] += model[i];
  return total;
}
