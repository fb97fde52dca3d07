import { stableId } from '../model/id.js';
import type { Block, Capture, Published, Story } from '../model/story.js';
import { creditOf } from './credit.js';
import type { PageMetadata } from './metadata.js';
import type { Segment } from './segment.js';

const SEPARATOR = '\n\n';

/** Joins the blocks of a segment into the text of a story, each block with its range in it. */
export function assemble(
  capture: Capture,
  segment: Segment,
  position: number,
  main: boolean,
  metadata: PageMetadata,
): Story {
  let text = '';
  const blocks: Block[] = [];
  for (const block of segment.blocks) {
    if (text) text += SEPARATOR;
    const start = text.length;
    text += block.text;
    blocks.push({ kind: block.kind, start, end: text.length });
  }
  const story: Story = {
    id: stableId('story', capture.id, position),
    source: capture.name,
    capture: capture.id,
    position,
    main,
    text,
    blocks,
  };
  const credit = creditOf(text);
  const optional: Partial<Story> = { ...metadata, title: segment.title ?? metadata.title, credit };
  for (const [key, value] of Object.entries(optional))
    if (value !== undefined && value !== '') Object.assign(story, { [key]: value });
  return story;
}

/** The year of a page's copyright line, for stories that say no date: inferred, and said so. */
export function footerYear(lines: Iterable<string>): Published | undefined {
  for (const line of lines) {
    const year = /(?:copyright|©|\(c\))\D{0,12}(?:\d{4}\s*[-–]\s*)?((?:19|20)\d{2})/i.exec(line)?.[1];
    if (year) return { value: year, precision: 'year', basis: 'inferred' };
  }
  return undefined;
}
