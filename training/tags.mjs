import { Choice } from '../dist/language/parse/linear.js';
import { TAG_FEATURES, Tagger } from '../dist/language/parse/tagger.js';
import { Averaged } from './averaged.mjs';
import { randomFrom, shuffled } from './random.mjs';

/** Learns tags from sentences of word features and tag numbers. */
export function trainTagger(sentences, { tagCount, tagSets, bits, epochs, seed }) {
  const model = new Averaged(bits);
  const tagger = new Tagger(model.weights, tagCount, tagSets);
  const choice = new Choice(model.weights);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffled(sentences.length, random)) {
      const { words, tags } = sentences[s];
      const given = new Uint8Array(words.length);
      for (let i = 0; i < words.length; i++) {
        const guess = tagAt(tagger, words, i, given, choice);
        given[i] = guess;
        const right = tags[i];
        const candidates = tagger.candidates(words[i]);
        if (candidates.length > 1) model.step++;
        if (guess === right || !candidates.includes(right)) continue;
        model.add(tagger.features, TAG_FEATURES, right, 1);
        model.add(tagger.features, TAG_FEATURES, guess, -1);
      }
    }
  }
  return model.average();
}

/** The tag of a word by all of its features, which it leaves in the tagger: while the weights are learned no stage settles anything. */
function tagAt(tagger, words, at, given, choice) {
  const candidates = tagger.candidates(words[at]);
  if (candidates.length === 1) return candidates[0];
  tagger.look(words, at, given);
  choice.begin(candidates);
  choice.add(tagger.features, 0, TAG_FEATURES);
  return choice.best();
}
