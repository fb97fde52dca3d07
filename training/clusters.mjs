import { randomFrom } from './random.mjs';

/**
 * Splits word vectors in two, and each half again, down to `depth` levels: a tree of word clusters. Each split is k-means with two
 * centres on vectors of length one.
 *
 * @param vectors one Float32Array a word.
 * @returns for each word its way down as bits behind a leading 1.
 */
export function clusterTree(vectors, depth, rounds = 12) {
  const dimensions = vectors[0].length;
  const random = randomFrom(7);
  const paths = new Uint16Array(vectors.length).fill(1);
  let groups = [Array.from(vectors, (_, i) => i)];
  for (let level = 0; level < depth; level++) {
    groups = groups.flatMap((group) => {
      const [left, right] = split(group);
      for (const i of left) paths[i] = paths[i] * 2;
      for (const i of right) paths[i] = paths[i] * 2 + 1;
      return [left, right];
    });
  }
  return paths;

  function split(group) {
    if (group.length < 2) return [group, []];
    // The direction between two centres decides the side; it starts as the difference of two words and turns to that of the means.
    const first = vectors[group[Math.floor(random() * group.length)]];
    let second = vectors[group[Math.floor(random() * group.length)]];
    let lowest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < Math.min(group.length, 50); k++) {
      const other = vectors[group[Math.floor(random() * group.length)]];
      const near = dot(first, other);
      if (near < lowest) [lowest, second] = [near, other];
    }
    let axis = first.map((x, d) => x - second[d]);
    let threshold = 0;
    let sides = [group, []];
    for (let round = 0; round < rounds; round++) {
      const left = [];
      const right = [];
      for (const i of group) (dot(vectors[i], axis) >= threshold ? left : right).push(i);
      if (left.length === 0 || right.length === 0) return halves(group);
      sides = [left, right];
      const a = mean(left);
      const b = mean(right);
      axis = a.map((x, d) => x - b[d]);
      threshold = (dot(a, a) - dot(b, b)) / 2;
    }
    return sides;
  }

  function halves(group) {
    const middle = Math.floor(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }

  function mean(group) {
    const sum = new Float32Array(dimensions);
    for (const i of group) for (let d = 0; d < dimensions; d++) sum[d] += vectors[i][d];
    return sum.map((x) => x / group.length);
  }
}

function dot(a, b) {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d];
  return sum;
}
