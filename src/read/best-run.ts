import type { RawBlock } from './raw-block.js';

/**
 * Where a block stands: in the place of the body, in another place inside the container, in furniture by the page's own
 * marks, or dropped by what it says.
 */
export type Place = 'spine' | 'odd' | 'furniture' | 'dropped';

/** What a block adds to a run: prose adds by its length, what is no prose takes away. Found on the shared pages. */
const WEIGHTS = {
  proseBase: 25,
  perWord: 1,
  mostWords: 120,
  furniture: -6,
  dropped: -18,
  line: { spine: -6, odd: -18 },
  heading: -6,
  list: -8,
  table: 0,
};

/** What a paragraph loses that shares no word with those before it: about what it adds, so that a row of them adds nothing. */
const UNLINKED = -50;

/** A run of blocks, and what each block adds to it. */
export interface Run {
  first: number;
  last: number;
  gains: number[];
}

/**
 * The run of blocks that holds the body of a story: the contiguous run of the greatest sum (Kadane's algorithm), so that a
 * few short lines inside a story are kept and the furniture before and after it is not.
 *
 * @param linked which blocks go on with what those before them tell, where no markup says what belongs together.
 * @returns the first and last index in `blocks`, or `undefined` where no prose stands.
 */
export function bestRun(
  blocks: readonly RawBlock[],
  placeOf: (block: RawBlock) => Place,
  linked?: readonly boolean[],
): Run | undefined {
  let best: { first: number; last: number; sum: number } | undefined;
  let sum = 0;
  let first = 0;
  const gains = blocks.map((block) => gainOf(block, placeOf(block)));
  gains.forEach((gain, i) => {
    const joined = linked?.[i] === false ? sum + UNLINKED : sum;
    if (joined <= 0) first = i;
    sum = Math.max(joined, 0) + gain;
    if (sum > 0 && gain > 0 && (!best || sum > best.sum)) best = { first, last: i, sum };
  });
  return best && { first: best.first, last: best.last, gains };
}

function gainOf(block: RawBlock, place: Place): number {
  if (place === 'furniture') return WEIGHTS.furniture;
  if (place === 'dropped') return WEIGHTS.dropped;
  if (block.prose)
    return (WEIGHTS.proseBase + Math.min(block.words, WEIGHTS.mostWords) * WEIGHTS.perWord) * (1 - block.links);
  if (block.level > 0) return WEIGHTS.heading;
  if (block.kind === 'list') return WEIGHTS.list;
  if (block.kind === 'table') return WEIGHTS.table;
  return WEIGHTS.line[place];
}
