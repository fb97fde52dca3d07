import type { Story } from '../model/story.js';
import type { Trace } from '../model/trace.js';
import { placeOf } from './order.js';
import { shinglesOf, similarity } from './shingles.js';

/** Texts that share this much are one story: edited headlines, cut tails and added credits stay above it. */
const SAME_JACCARD = 0.75;
/** A text that lies in another to this extent is a shortened copy of it. */
const SAME_CONTAINED = 0.9;

/** A story of the register that may tell the same as a new one. */
export interface KnownStory {
  id: string;
  origin: string;
  text: string;
  published?: string;
  outlet?: string;
  credit?: string;
  /** The story that it copies, with its day. */
  sameAs?: { id: string; published?: string };
}

/** A story whose original is another from now on. */
export interface Repointed {
  id: string;
  sameAs: string;
  origin: string;
}

/** What a new story is a copy of, and which stories are copies of it. */
export interface Copies {
  sameAs?: KnownStory;
  origin: string;
  repointed: Repointed[];
}

const placeOfStory = ({ id, published }: { id: string; published?: string }): string =>
  placeOf({ story: { id, published, origin: '' }, mention: undefined }, 0);

/**
 * Finds the earliest of the stories that tell this one in the same words, and those of them that are later than it: a story is a copy of
 * the earliest of its like, whenever that was added.
 *
 * @param candidates stories that share a band with it.
 */
export function copiesOf(story: Story, candidates: readonly KnownStory[], trace: Trace): Copies {
  const shingles = shinglesOf(story.text);
  const own = { id: story.id, published: story.published?.value };
  const place = placeOfStory(own);
  const alike = candidates.filter((candidate) => {
    const { jaccard, contained } = similarity(shingles, shinglesOf(candidate.text));
    const same = jaccard >= SAME_JACCARD || contained >= SAME_CONTAINED;
    trace({
      stage: 'resolve',
      verdict: same ? 'joined' : 'refused',
      rule: 'same-story',
      reason: `shares ${Math.round(jaccard * 100)} % of its words in order with ${candidate.id}`,
      about: story.id,
    });
    return same;
  });
  const [sameAs] = alike
    .filter((one) => placeOfStory(one) < place)
    .sort((a, b) => (placeOfStory(a) < placeOfStory(b) ? -1 : 1));
  const origin = originOf(story, sameAs?.origin);
  const repointed = alike
    .filter((one) => placeOfStory(one) > place && (!one.sameAs || placeOfStory(one.sameAs) > place))
    .map((one) => ({ id: one.id, sameAs: story.id, origin: originOf(one, origin) }));
  return { ...(sameAs ? { sameAs } : {}), origin, repointed };
}

/**
 * The origin of a story: the agency it is credited to, that of the story it copies, or else its outlet. An outlet that
 * reports twice is one origin.
 *
 * @example originOf({ id: 'story-1', credit: 'Reuters' }, undefined) // → 'source:reuters'
 */
export function originOf(
  { id, credit, outlet }: Pick<KnownStory, 'id' | 'credit' | 'outlet'>,
  copied: string | undefined,
): string {
  if (credit) return `source:${credit.toLowerCase()}`;
  if (copied) return copied;
  return outlet ? `source:${outlet.toLowerCase()}` : id;
}
