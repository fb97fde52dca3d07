import { stableId } from '../model/id.js';
import type { OutletMemory } from '../model/outlet-memory.js';
import type { Story } from '../model/story.js';

/** A line that stands at the edge of stories of this many different titles belongs to the outlet, and to no story. */
const FEWEST_TITLES = 4;
/** Lines of the last hundred stories or so are remembered of each outlet. */
const MOST_LINES = 600;
/** Only the first and the last lines of a story can be the outlet's own: what recurs inside is background that it retells. */
export const EDGE_LINES = 3;
/** Shorter lines recur for good reasons: “he said”, a place. */
const SHORTEST = 20;

/** Tells a line that was learnt from earlier pages. */
export type LearntFurniture = (text: string) => boolean;

/** What an outlet's memory has learnt. */
export function learntFrom(memory: OutletMemory | undefined): LearntFurniture | undefined {
  if (!memory) return undefined;
  const learnt = new Set(
    Object.entries(memory.lines)
      .filter(([, titles]) => titles.length >= FEWEST_TITLES)
      .map(([key]) => key),
  );
  if (learnt.size === 0) return undefined;
  return (text) => {
    const key = lineKey(text);
    return key !== undefined && learnt.has(key);
  };
}

/**
 * The memory of an outlet with one more of its stories, and with what earlier ones have taught it for as long as it is seen.
 *
 * @example learn({ lines: {} }, story).lines // → { '3f2a…': ['9c01…'], … }, a line each
 */
export function learn(
  memory: OutletMemory | undefined,
  { text, blocks, title }: Pick<Story, 'text' | 'blocks' | 'title'>,
): OutletMemory {
  const lines = new Map(Object.entries(memory?.lines ?? {}));
  const titleKey = hash(letters(title ?? text.slice(0, SHORTEST)));
  const edges = [...blocks.slice(0, EDGE_LINES), ...blocks.slice(-EDGE_LINES)];
  for (const { start, end } of edges) {
    const key = lineKey(text.slice(start, end));
    if (key === undefined) continue;
    const titles = lines.get(key) ?? [];
    lines.delete(key);
    lines.set(key, titles.includes(titleKey) || titles.length >= FEWEST_TITLES ? titles : [...titles, titleKey]);
  }
  return { lines: Object.fromEntries([...lines].slice(-MOST_LINES)) };
}

/** What is near-identical has one key: letters alone, whatever the numbers and the punctuation; nothing for short lines. */
function lineKey(text: string): string | undefined {
  const plain = letters(text);
  return plain.length >= SHORTEST ? hash(plain) : undefined;
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const hash = (text: string): string => stableId('', text).slice(1);
