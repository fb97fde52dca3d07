import { bestRun } from '../best-run.js';
import { furnitureRule } from '../furniture.js';
import { isHeadline, type RawBlock } from '../raw-block.js';
import type { Segment } from '../segment.js';
import type { Verdicts } from '../verdicts.js';
import { bestContainer } from './container.js';
import { MOST_LINKS } from './names.js';
import type { ParsedPage } from './page.js';
import { PageMap } from './page-map.js';
import { storyElements } from './several.js';

const SHORTEST_STORY = 120;

/**
 * Splits a parsed page into its stories: where several elements of one make each hold a headline and prose, they are
 * stories side by side; else the element that holds most prose is the one story.
 */
export function segmentsOfHtml(page: ParsedPage, verdicts: Verdicts): Segment[] {
  const map = new PageMap(page);
  const several = storyElements(map);
  if (several.length > 1) {
    const segments = several.flatMap((node) => segmentIn(map, node, verdicts) ?? []);
    if (segments.length > 1) return segments;
  }
  const container = bestContainer(map);
  const segment =
    (container === undefined ? undefined : segmentIn(map, container, verdicts)) ?? densestRun(map, verdicts);
  return segment ? [{ ...segment, main: true }] : [];
}

function segmentIn(map: PageMap, container: number, verdicts: Verdicts): Segment | undefined {
  const region = map.blocksIn(container);
  const kept: RawBlock[] = [];
  for (const block of region) {
    const rule = dropRule(map, block, container);
    if (rule) verdicts.drop(block, rule);
    else kept.push(block);
  }
  const keptIndexes = new Set(kept.map((block) => block.index));
  const run = bestRun(region, (block) => !keptIndexes.has(block.index));
  if (!run) return undefined;
  for (const block of kept) verdicts.drop(block, 'outside-run', run.gains[block.index - region[0].index]);
  const firstProse = kept.findIndex((block) => block.index >= region[run.first].index && block.prose);
  if (firstProse < 0) return undefined;
  let last = kept.findLastIndex((block) => block.index <= region[run.last].index);
  while (last > firstProse && !kept[last].prose && (kept[last].level > 0 || kept[last].kind === 'paragraph')) last--;
  const body = kept.slice(firstProse, last + 1);
  const length = lengthOf(body);
  if (length < SHORTEST_STORY) {
    for (const block of body) verdicts.drop(block, 'teaser', length);
    return undefined;
  }
  for (const block of body) verdicts.keep(block, 'container', run.gains[block.index - region[0].index]);
  const before = kept.slice(0, firstProse);
  const title =
    before.find((block) => block.level > 0 && block.level <= 2) ??
    before.find((block) => block.level > 0) ??
    headingBefore(map, region[0].index);
  return { title: title && isHeadline(title) ? title.text : undefined, blocks: body, region, node: container };
}

const lengthOf = (blocks: readonly RawBlock[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0);

/** Where no element holds a story, or its names hide it: the densest run of prose on the page. */
function densestRun(map: PageMap, verdicts: Verdicts): Segment | undefined {
  const dropped = (block: RawBlock) => block.links > MOST_LINKS || furnitureRule(block) !== undefined;
  const run = bestRun(map.blocks, dropped);
  const body = run ? map.blocks.slice(run.first, run.last + 1).filter((block) => !dropped(block)) : [];
  if (!run || lengthOf(body) < SHORTEST_STORY) return undefined;
  for (const block of body) verdicts.keep(block, 'densest-run', run.gains[block.index]);
  const title = headingBefore(map, body[0].index);
  return { title: title && isHeadline(title) ? title.text : undefined, blocks: body, region: map.blocks };
}

function dropRule(map: PageMap, block: RawBlock, container: number): string | undefined {
  const furniture = map.furniture[block.node ?? 0];
  if (furniture >= 0) {
    const { tag, names } = map.nodes[furniture];
    return names ? `inside <${tag}> “${names.slice(0, 40)}”` : `inside <${tag}>`;
  }
  void container;
  if (block.level === 0 && block.links > MOST_LINKS && block.words < LINKED_WORDS) return 'mostly-links';
  if (block.kind === 'caption') return 'caption';
  return furnitureRule(block)?.id;
}

function headingBefore(map: PageMap, index: number): RawBlock | undefined {
  let found: RawBlock | undefined;
  for (const block of map.blocks) {
    if (block.level !== 1) continue;
    if (block.index >= index) return found ?? block;
    found = block;
  }
  return found;
}

/** A block of links longer than this is a sentence that links much. */
const LINKED_WORDS = 25;
