import { Tagger } from '../dist/language/parse/tagger.js';
import { Averaged } from './averaged.mjs';
import { randomFrom, shuffled } from './random.mjs';

/** Learns tags from sentences of word features and tag numbers. */
export function trainTagger(sentences, { tagCount, tagSets, bits, epochs, seed }) {
  const model = new Averaged(bits);
  const tagger = new Tagger(model.weights, tagCount, tagSets);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffled(sentences.length, random)) {
      const { words, tags } = sentences[s];
      const given = new Uint8Array(words.length);
      for (let i = 0; i < words.length; i++) {
        const guess = tagger.tagAt(words, i, given);
        given[i] = guess;
        const right = tags[i];
        const candidates = tagger.candidates(words[i]);
        if (candidates.length > 1) model.step++;
        if (guess === right || !candidates.includes(right)) continue;
        const n = tagger.features.length;
        model.add(tagger.features, n, right, 1);
        model.add(tagger.features, n, guess, -1);
      }
    }
  }
  return model.average();
}
