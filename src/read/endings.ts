import type { RawBlock } from './raw-block.js';

/** Lines behind which a text has ended, whatever follows: by the custom of press releases, mostly. */
const END_MARK = /^(?:#\s?#\s?#|-\s?30\s?-|[-–—* ]*(?:ends?|end of (?:release|statement|text))[-–—* .]*)$/i;
/** Headings of what the sender says of itself, and whom to ask. */
const ABOUT =
  /^(?:about (?:the )?\p{Lu}[\p{L}\d&.,’'() -]{1,60}|notes? (?:to|for) (?:the )?editors?|(?:media|press) (?:contacts?|inquiries|enquiries|office)|contacts?(?: details| information)?|for (?:more|further) information.{0,60}|forward-looking statements?|safe harbou?r.{0,40}|disclaimer)\s*:?\s*$/iu;
const LEADING_CONTACT = /^(?:media|press) (?:contacts?|inquiries|enquiries)\s*:/i;
const BOLD = 0.9;
/** Such headings end a text only behind this share of its blocks. */
const LEAST_BEFORE = 0.5;

/**
 * Where a text ends although its page goes on: the index of the first block behind its end, among the blocks of the body.
 *
 * @returns the length of `blocks` where nothing ends it.
 */
export function endOf(blocks: readonly RawBlock[]): number {
  const firstProse = blocks.findIndex(({ prose }) => prose);
  if (firstProse < 0) return blocks.length;
  for (let i = firstProse + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (END_MARK.test(block.text)) return i;
    if (i < blocks.length * LEAST_BEFORE) continue;
    const heading = block.level > 0 || block.bold >= BOLD;
    if ((heading && ABOUT.test(block.text)) || LEADING_CONTACT.test(block.text)) return i;
  }
  return blocks.length;
}
