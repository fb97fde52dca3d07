import { randomFrom, shuffled } from './random.mjs';

const FOLDS = 5;
const EPOCHS = 15;
const RATE = 0.5;
/** A second tag less likely than this says nothing. */
const LIKELY = 0.2;

/**
 * The two likeliest tags of each word, guessed from its vector alone by a softmax regression over the words whose tags are known. A known
 * word is guessed by a model that has not seen it, so that the guess is as good for it as for a word that training never met.
 *
 * @param vectors one Float32Array a word.
 * @param known for each word the counts of its tags, `undefined` where training does not hold it.
 * @returns for each word `[likeliest, second]`.
 */
export function guessTags(vectors, known, tagCount) {
  const labelled = vectors.flatMap((_, i) => (known[i] ? [i] : []));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    regress(
      labelled.filter((i) => i % FOLDS !== fold),
      vectors,
      known,
      tagCount,
    ),
  );
  const scores = new Float64Array(tagCount);
  return vectors.map((vector, i) => {
    probabilities(models[i % FOLDS], vector, scores);
    let [first, second] = [0, 1];
    if (scores[1] > scores[0]) [first, second] = [1, 0];
    for (let t = 2; t < tagCount; t++) {
      if (scores[t] > scores[first]) [first, second] = [t, first];
      else if (scores[t] > scores[second]) second = t;
    }
    return [first, scores[second] > LIKELY ? second : first];
  });
}

function regress(words, vectors, known, tagCount) {
  const dimensions = vectors[0].length;
  const weights = Array.from({ length: tagCount }, () => new Float32Array(dimensions + 1));
  const scores = new Float64Array(tagCount);
  const random = randomFrom(3);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + epoch / 3);
    for (const o of shuffled(words.length, random)) {
      const i = words[o];
      const vector = vectors[i];
      const counts = known[i];
      let total = 0;
      for (const n of counts.values()) total += n;
      const weight = rate * Math.min(1, Math.log2(1 + total) / 3);
      probabilities(weights, vector, scores);
      for (let t = 0; t < tagCount; t++) {
        const by = weight * ((counts.get(t) ?? 0) / total - scores[t]);
        if (Math.abs(by) < 1e-4) continue;
        const row = weights[t];
        for (let d = 0; d < dimensions; d++) row[d] += by * vector[d];
        row[dimensions] += by;
      }
    }
  }
  return weights;
}

function probabilities(weights, vector, scores) {
  const dimensions = vector.length;
  let sum = 0;
  for (let t = 0; t < weights.length; t++) {
    const row = weights[t];
    let dot = row[dimensions];
    for (let d = 0; d < dimensions; d++) dot += row[d] * vector[d];
    scores[t] = Math.exp(Math.min(30, dot));
    sum += scores[t];
  }
  for (let t = 0; t < weights.length; t++) scores[t] /= sum;
}
