import { bestRun } from '../best-run.js';
import { furnitureRule } from '../furniture.js';
import { isHeadline, type RawBlock } from '../raw-block.js';
import type { Segment } from '../segment.js';
import type { Verdicts } from '../verdicts.js';
import { bodyOf } from './body.js';
import { bestContainer } from './container.js';
import { MOST_LINKS } from './names.js';
import type { ParsedPage } from './page.js';
import { PageMap } from './page-map.js';
import { storyElements } from './several.js';
import { titleBlock } from './title-block.js';

const SHORTEST_STORY = 120;

/**
 * Splits a parsed page into its stories: where several elements of one make each hold a headline and prose, they are
 * stories side by side; else the element that holds most prose is the one story.
 */
export function segmentsOfHtml(page: ParsedPage, verdicts: Verdicts): Segment[] {
  const map = new PageMap(page);
  const several = storyElements(map);
  if (several.length > 1) {
    const segments = several.flatMap((node) => segmentIn(map, node, undefined, verdicts) ?? []);
    if (segments.length > 1) return segments;
  }
  const title = titleBlock(page);
  const container = bestContainer(map);
  const segment =
    (container === undefined ? undefined : segmentIn(map, container, title, verdicts)) ?? densestRun(map, verdicts);
  return segment ? [{ ...segment, main: true }] : [];
}

function segmentIn(
  map: PageMap,
  container: number,
  title: RawBlock | undefined,
  verdicts: Verdicts,
): Segment | undefined {
  const body = bodyOf(map, container, title?.index, verdicts);
  if (!body || body.blocks.length === 0) return undefined;
  const { blocks, beside } = body;
  const length = lengthOf(blocks);
  if (length < SHORTEST_STORY) {
    for (const block of blocks) verdicts.drop(block, 'teaser', length);
    return undefined;
  }
  const region = map.blocksIn(container);
  const before = region.filter(
    (block) => block.index < blocks[0].index && block.level > 0 && map.furniture[block.node ?? 0] < 0,
  );
  const heading =
    title ??
    before.find((block) => block.level <= 2) ??
    before[0] ??
    headingBefore(map, region[0].index);
  return { title: heading && isHeadline(heading) ? heading.text : undefined, blocks, beside, region, node: container };
}

const lengthOf = (blocks: readonly RawBlock[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0);

/** Where no element holds a story, or its names hide it: the densest run of prose on the page. */
function densestRun(map: PageMap, verdicts: Verdicts): Segment | undefined {
  const dropped = (block: RawBlock) => block.links > MOST_LINKS || furnitureRule(block) !== undefined;
  const run = bestRun(map.blocks, (block) => (dropped(block) ? 'dropped' : 'odd'));
  const body = run ? map.blocks.slice(run.first, run.last + 1).filter((block) => !dropped(block)) : [];
  if (!run || lengthOf(body) < SHORTEST_STORY) return undefined;
  for (const block of body) verdicts.keep(block, 'densest-run', run.gains[block.index]);
  const title = headingBefore(map, body[0].index);
  return { title: title && isHeadline(title) ? title.text : undefined, blocks: body, region: map.blocks };
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
