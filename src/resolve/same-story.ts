import type { Story } from '../model/story.js';
import type { Trace } from '../model/trace.js';
import { shinglesOf, similarity } from './shingles.js';

/** Texts that share this much are one story: edited headlines, cut tails and added credits stay above it. */
const SAME_JACCARD = 0.75;
/** A text that lies in another to this extent is a shortened copy of it. */
const SAME_CONTAINED = 0.9;

export interface KnownStory {
  id: string;
  origin: string;
  text: string;
}

/** The earliest of the stories that share a band with this one that tells it in the same words, if any. */
export function sameStory(
  story: Story,
  shingles: ReadonlySet<number>,
  candidates: readonly KnownStory[],
  trace: Trace,
): KnownStory | undefined {
  for (const candidate of candidates) {
    const { jaccard, contained } = similarity(shingles, shinglesOf(candidate.text));
    const same = jaccard >= SAME_JACCARD || contained >= SAME_CONTAINED;
    trace({
      stage: 'resolve',
      verdict: same ? 'joined' : 'refused',
      rule: 'same-story',
      reason: `shares ${Math.round(jaccard * 100)} % of its words in order with ${candidate.id}`,
      about: story.id,
    });
    if (same) return candidate;
  }
  return undefined;
}

/**
 * The origin of a story: that of the story it copies, the agency it is credited to, or else its outlet. An outlet that
 * reports twice is one origin.
 *
 * @example originOf({ …, credit: 'Reuters' }, undefined) // → 'source:reuters'
 */
export function originOf(story: Story, copied: KnownStory | undefined): string {
  if (story.credit) return `source:${story.credit.toLowerCase()}`;
  if (copied) return copied.origin;
  return story.outlet ? `source:${story.outlet.toLowerCase()}` : story.id;
}
