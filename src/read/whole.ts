import { furnitureRule } from './furniture.js';
import { isHeadline, type RawBlock } from './raw-block.js';
import type { Segment } from './segment.js';
import type { Verdicts } from './verdicts.js';

/** Rules that hold in words that came cleaned, too. */
const ALWAYS: ReadonlySet<string> = new Set(['advertisement', 'read-on', 'label', 'pager']);

/** The one story of a capture that holds nothing else: a report, a feed entry, a record. */
export function wholeStory(blocks: readonly RawBlock[], verdicts: Verdicts): Segment[] {
  const body: RawBlock[] = [];
  let title: RawBlock | undefined;
  for (const block of blocks) {
    const rule = block.furniture ?? linkRule(block);
    if (rule) verdicts.drop(block, rule);
    else if (!title && body.length === 0 && block.level === 1 && isHeadline(block)) {
      title = block;
      verdicts.keep(block, 'title');
    } else {
      verdicts.keep(block, 'whole');
      body.push(block);
    }
  }
  return body.length > 0 ? [{ title: title?.text, blocks: body, region: blocks, main: true }] : [];
}

function linkRule(block: RawBlock): string | undefined {
  const rule = furnitureRule(block, true)?.id;
  return rule && ALWAYS.has(rule) ? rule : undefined;
}
