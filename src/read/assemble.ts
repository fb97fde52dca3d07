import { stableId } from '../model/id.js';
import type { Aside, Block, Capture, PartialStory, Story, StoryForm } from '../model/story.js';
import { creditsOf } from './credits.js';
import type { PageMetadata } from './metadata.js';
import type { Segment } from './segment.js';
import type { Update } from './updates.js';

const SEPARATOR = '\n\n';

export interface Assembly {
  position: number;
  main: boolean;
  metadata: PageMetadata;
  updates: readonly Update[];
  partial?: PartialStory;
  form?: StoryForm;
}

/** Joins the blocks of a segment into the text of a story, each block with its range in it. */
export function assemble(
  capture: Capture,
  segment: Segment,
  { position, main, metadata, updates, partial, form }: Assembly,
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
    blocks: updates.length > 0 ? joinUpdates(blocks, updates) : blocks,
  };
  const credits = creditsOf(text);
  const optional: Partial<Story> = {
    ...metadata,
    title: segment.title ?? metadata.title,
    form: form ?? (updates.length > 0 ? 'live-blog' : undefined),
    partial,
    asides: asidesOf(segment, blocks),
    credit: credits.find(({ scope }) => scope === 'story')?.name,
    credits: credits.length > 0 ? credits : undefined,
  };
  for (const [key, value] of Object.entries(optional))
    if (value !== undefined && value !== '') Object.assign(story, { [key]: value });
  return story;
}

/** One block for each dated update, from its first paragraph to its last. */
function joinUpdates(blocks: readonly Block[], updates: readonly Update[]): Block[] {
  const joined: Block[] = blocks.slice(0, updates[0].from);
  updates.forEach(({ from, time }, i) => {
    const last = (updates[i + 1]?.from ?? blocks.length) - 1;
    joined.push({ kind: 'update', start: blocks[from].start, end: blocks[last].end, time });
  });
  return joined;
}

function asidesOf(segment: Segment, blocks: readonly Block[]): Aside[] | undefined {
  if (!segment.beside || segment.beside.length === 0) return undefined;
  const seen = new Set<string>();
  const asides: Aside[] = [];
  for (const { kind, block } of segment.beside) {
    if (seen.has(block.text)) continue;
    seen.add(block.text);
    const behind = segment.blocks.findLastIndex((one) => one.index < block.index);
    asides.push({ kind, text: block.text, at: behind < 0 ? 0 : blocks[behind].end });
  }
  return asides;
}
