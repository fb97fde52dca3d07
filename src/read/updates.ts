import { isClock } from './datelines.js';
import { timestamp } from './dates/timestamp.js';
import type { PageFacts } from './html/page.js';
import type { RawBlock } from './raw-block.js';
import type { Segment } from './segment.js';

/** Fewer times of day between paragraphs are times of an article's own. */
const FEWEST_UPDATES = 3;

/** Where an update of a live blog begins among the blocks of its story, and when it was made. */
export interface Update {
  /** Index in the story's blocks. */
  from: number;
  time: string;
}

/**
 * The dated updates of a live blog: times of day, alone on a line or in elements of their own, that each have words of the
 * story below. An article has one or two of them, a live blog many.
 */
function updatesOf(segment: Segment, facts?: PageFacts): Update[] {
  if (segment.basis) return [];
  const marks = timeMarks(segment.region, facts);
  const updates: Update[] = [];
  let next = 0;
  segment.blocks.forEach((block, from) => {
    let time: string | undefined;
    while (next < marks.length && marks[next].index <= block.index) time = marks[next++].time;
    if (time !== undefined && (updates.length === 0 || updates[updates.length - 1].from < from))
      updates.push({ from, time });
  });
  return updates.length >= FEWEST_UPDATES ? updates : [];
}

/**
 * A story with its dated updates, if it is a live blog: without the times that stand in elements of their own, since the updates
 * say them, and with the heading of the first update, which stands above its first paragraph. Any other story as it is.
 */
export function asLiveBlog(segment: Segment, facts?: PageFacts): { segment: Segment; updates: Update[] } {
  if (updatesOf(segment, facts).length === 0) return { segment, updates: [] };
  const timed = new Set(facts?.times.map(({ block }) => block));
  const blocks = segment.blocks.filter((block) => !(timed.has(block.index) && isClock(block.text)));
  const before = segment.region.findLast((block) => block.index < blocks[0].index);
  const mark = timeMarks(segment.region, facts)[0];
  const heads = before !== undefined && before.level > 1 && mark !== undefined && mark.index < before.index;
  const told = { ...segment, blocks: heads ? [before, ...blocks] : blocks };
  return { segment: told, updates: updatesOf(told, facts) };
}

const LEADING_CLOCK = /^(\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)(?=\s*[-–—|:]|\s+\p{Lu})/iu;

function timeMarks(region: readonly RawBlock[], facts?: PageFacts): { index: number; time: string }[] {
  const stated = new Map(
    facts?.times.map(({ block, value, text }) => [block, stamp(value) ?? (isClock(text) ? text.trim() : undefined)]),
  );
  return region.flatMap((block) => {
    const time = stated.get(block.index) ?? (isClock(block.text) ? block.text : leadingClock(block));
    return time ? [{ index: block.index, time }] : [];
  });
}

const leadingClock = (block: RawBlock): string | undefined =>
  block.level > 0 || !block.prose ? LEADING_CLOCK.exec(block.text)?.[1] : undefined;

const stamp = (value: string | undefined): string | undefined => (value ? timestamp(value)?.time : undefined);
