import type { BlockKind } from '../model/story.js';

/** A block of a page before it is known what it is for: the words between two breaks of the layout. */
export interface RawBlock {
  index: number;
  text: string;
  kind: BlockKind;
  /** Share of the characters that stand in links, 0 to 1. */
  links: number;
  /** 1 to 6 for `<h1>` to `<h6>`, else 0. */
  level: number;
  /** The element that holds the block, in HTML. */
  node?: number;
}

const SENTENCE_END = /[.!?…。؟।][”"’»)\]]*$/u;

/** Words by white space; for scripts without spaces, two characters count as a word. */
export function wordCount(text: string): number {
  const spaced = text.split(/\s+/).length;
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return Math.max(spaced, Math.ceil(dense / 2));
}

const PROSE_CHARACTERS = 80;
const PROSE_WORDS = 8;

/** Reads like a paragraph of a story: long enough, or a whole sentence. */
export function isProse(block: RawBlock): boolean {
  if (block.level > 0) return false;
  const words = wordCount(block.text);
  if (words < PROSE_WORDS) return false;
  return block.text.length >= PROSE_CHARACTERS ? true : SENTENCE_END.test(block.text);
}

const HEADLINE_LONGEST = 220;
/** Could be a headline: a few words without a full stop. */
export function isHeadline(block: RawBlock): boolean {
  if (block.text.length > HEADLINE_LONGEST || wordCount(block.text) < 3) return false;
  if (!/\p{L}{2}/u.test(block.text)) return false;
  return block.level > 0 || !/[.:;,]$/.test(block.text);
}
