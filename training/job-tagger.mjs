// One tagger: learned from some sentences, and the tags it gives to others.
import { Tagger } from '../dist/language/parse/tagger.js';
import { answer } from './jobs.mjs';
import { trainTagger } from './tags.mjs';

answer(({ sentences, others, tagSets, ...options }) => {
  const sets = tagSets.map((set) => Uint8Array.from(set));
  const weights = trainTagger(sentences, { ...options, tagSets: sets });
  const tagger = new Tagger(weights, options.tagCount, sets);
  return { weights, given: others.map(({ words }) => tagger.tag(words)) };
});
