import type { Sentence } from '../analysis.js';

/** Words that put what stands behind them ahead of the story, by their look: no tags are needed. */
const AHEAD =
  /\b(?:will|shall|won[’']t|[’']ll|(?:is|are|was|were|be) (?:\p{L}+ )?(?:to|due|set|scheduled|expected|planned|slated)|(?:plans?|intends?|aims?|hopes?|vows?|promises?|agrees?|expects?) to|scheduled (?:for|to)|due (?:on|in|to|by)|upcoming|ahead of)\b/iu;
/** A clause ends here, and with it what its verb says of the time. */
const CLAUSE_END = /[;:]|, (?:and|but|which|who|after|when|where)\b/g;

/**
 * Whether a clause speaks of what is to come, by the words before a place in its sentence.
 *
 * @example isAhead(sentence of 'The road will open on Friday.', 22) // → true
 */
export function isAhead({ tokens }: Sentence, at: number): boolean {
  const words = tokens.filter(({ end }) => end <= at).map(({ text }) => text);
  const lead = words.join(' ').replace(/ ([,;:])/g, '$1');
  return AHEAD.test(lead.split(CLAUSE_END).at(-1) ?? lead);
}
