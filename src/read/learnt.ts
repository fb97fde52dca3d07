import type { RawBlock } from './raw-block.js';

/** Keys of blocks that stand in stories of different titles of one outlet: boilerplate, and no story's own. */
export type LearntFurniture = ReadonlySet<string>;

/** Shorter lines recur in stories for good reasons: “he said”, a place. */
const SHORTEST = 20;
const KEY_LENGTH = 200;

/** What is near-identical has one key: letters alone, whatever the numbers and the punctuation; nothing for short lines. */
export function furnitureKey(text: string): string | undefined {
  const key = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return key.length >= SHORTEST ? key.slice(0, KEY_LENGTH) : undefined;
}

export function isLearnt(learnt: LearntFurniture, block: RawBlock): boolean {
  const key = furnitureKey(block.text);
  return key !== undefined && learnt.has(key);
}
