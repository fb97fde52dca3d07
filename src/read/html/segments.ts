import type { AsideKind } from '../../model/story.js';
import { besideRule } from '../beside.js';
import { bestRun } from '../best-run.js';
import { furnitureRule } from '../furniture.js';
import { isHeadline, type RawBlock, textLength } from '../raw-block.js';
import type { Segment } from '../segment.js';
import type { Verdicts } from '../verdicts.js';
import { type AsideBlock, bodyOf, furnitureOf } from './body.js';
import { bestContainer } from './container.js';
import { isLiveBlog } from './live-blog.js';
import { asideKind, MOST_LINKS } from './names.js';
import type { ParsedPage } from './page.js';
import { PageMap } from './page-map.js';
import { pictureStory } from './pictures.js';
import { areSections, storyElements } from './several.js';
import { structuredBody } from './structured-body.js';

const SHORTEST_STORY = 120;
/** Structured data that gives this many times the words that the page shows holds the story. */
const STRUCTURED_GAIN = 2;
/** A story that stands apart from those of one make, and is this much longer than any of them, is the page's own. */
const APART_GAIN = 1;

/**
 * Splits a parsed page into its stories: elements of one make that each hold a headline and prose are stories side by side,
 * or teasers of stories elsewhere; else the element that holds most prose is the one story; else what the page's structured
 * data or its pictures tell.
 *
 * @param title the block that holds the page's headline: see `titleBlock`.
 */
export function segmentsOfHtml(page: ParsedPage, title: RawBlock | undefined, verdicts: Verdicts): Segment[] {
  const map = new PageMap(page);
  verdicts.outside = (block) => furnitureOf(map, block) ?? furnitureRule(block)?.id ?? 'outside';
  const { stories, teasers } = storyElements(map, isDeclaredArticle(page.facts));
  for (const node of teasers) {
    if (title && map.isInside(title.node ?? 0, node)) continue;
    map.setAside(node);
    for (const block of map.blocksIn(node)) verdicts.drop(block, 'teaser');
  }
  const container = bestContainer(map);
  const sideBySide = stories.length > 1 && !isLiveBlog(page, stories) && !areSections(map, stories, title);
  if (sideBySide && !standsApart(map, container, stories)) {
    const own = ownStory(map, title, stories, verdicts);
    const segments = stories.flatMap((node) => segmentIn(map, node, titleInside(map, node, title), verdicts) ?? []);
    if (own) return [own, ...segments];
    if (segments.length > 1) return segments;
  }
  const single =
    (container === undefined ? undefined : segmentIn(map, container, title, verdicts)) ??
    pictureStory(page, map, title, verdicts) ??
    densestRun(map, verdicts);
  const structured = structuredBody(page.facts);
  if (structured && structured.length > STRUCTURED_GAIN * textLength(single?.blocks ?? [])) {
    for (const block of single?.blocks ?? []) verdicts.drop(block, 'structured-data-instead');
    return [
      { title: title?.text, blocks: structured.blocks, region: map.blocks, main: true, basis: 'structured-data' },
    ];
  }
  return single ? [{ ...single, main: true }, ...furtherStories(map, single, stories, sideBySide, verdicts)] : [];
}

/** The page says itself that it is one article, and no list. */
function isDeclaredArticle({ meta, jsonLd }: ParsedPage['facts']): boolean {
  if (/article/i.test(meta.get('og:type') ?? '')) return true;
  return jsonLd.some((item) => [item['@type']].flat().some((type) => /Article$|BlogPosting$/.test(String(type))));
}

/** The page's own story stands outside of the elements of one make, and is longer than any: those are others, below it. */
function standsApart(map: PageMap, container: number | undefined, stories: readonly number[]): boolean {
  if (container === undefined) return false;
  if (stories.some((node) => map.isInside(node, container) || map.isInside(container, node))) return false;
  return map.prose[container] > APART_GAIN * Math.max(...stories.map((node) => map.prose[node]));
}

/** The page's headline, if it is that of this element. */
const titleInside = (map: PageMap, node: number, title: RawBlock | undefined): RawBlock | undefined =>
  title && map.isInside(title.node ?? 0, node) ? title : undefined;

/** The story under the page's headline, where stories side by side follow it inside the same element. */
function ownStory(
  map: PageMap,
  title: RawBlock | undefined,
  stories: readonly number[],
  verdicts: Verdicts,
): Segment | undefined {
  if (!title || stories.some((node) => map.isInside(title.node ?? 0, node))) return undefined;
  const own = map.without(stories, () => {
    const container = bestContainer(map);
    return container === undefined ? undefined : segmentIn(map, container, title, verdicts);
  });
  return own && own.blocks[0].index > title.index && textLength(own.blocks) >= OWN_STORY
    ? { ...own, main: true }
    : undefined;
}

/** Less under a page's headline introduces the stories of a list. */
const OWN_STORY = 400;

/** Whole stories that stand below the page's own, outside of it. */
function furtherStories(
  map: PageMap,
  own: Segment,
  stories: readonly number[],
  sideBySide: boolean,
  verdicts: Verdicts,
): Segment[] {
  const node = own.node;
  if (!sideBySide || node === undefined) return [];
  return stories
    .filter((other) => !map.isInside(other, node) && !map.isInside(node, other))
    .flatMap((other) => segmentIn(map, other, undefined, verdicts) ?? []);
}

function segmentIn(
  map: PageMap,
  container: number,
  title: RawBlock | undefined,
  verdicts: Verdicts,
): Segment | undefined {
  const body = bodyOf(map, container, title?.index, verdicts);
  if (!body || body.blocks.length === 0) return undefined;
  const { blocks } = body;
  const length = textLength(blocks);
  if (length < SHORTEST_STORY) {
    for (const block of blocks) verdicts.drop(block, 'too-short', length);
    return undefined;
  }
  const region = map.blocksIn(container);
  const before = region.filter(
    (block) => block.index < blocks[0].index && block.level > 0 && map.furniture[block.node ?? 0] < 0,
  );
  const heading = title ?? before.find((block) => block.level <= 2) ?? before[0] ?? headingBefore(map, region[0].index);
  if (heading && verdicts.of(heading)?.fate !== 'kept') verdicts.keep(heading, 'title');
  const beside = [...betweenTitleAndBody(map, heading, blocks[0], body.beside, verdicts), ...body.beside];
  return { title: heading && isHeadline(heading) ? heading.text : undefined, blocks, beside, region, node: container };
}

/** A standfirst stands within this many blocks of the headline. */
const UNDER_TITLE = 4;
const STANDFIRST_WORDS = 8;

/** Standfirst, byline and captions that stand under the headline and outside of the element that holds the body. */
function betweenTitleAndBody(
  map: PageMap,
  title: RawBlock | undefined,
  first: RawBlock,
  known: readonly AsideBlock[],
  verdicts: Verdicts,
): AsideBlock[] {
  if (!title || title.index >= first.index) return [];
  const found: AsideBlock[] = [];
  for (const block of map.blocks.slice(title.index + 1, first.index)) {
    if (known.some((aside) => aside.block === block) || verdicts.of(block)?.fate === 'kept') continue;
    const kind = kindUnderTitle(map, block, title, found);
    if (!kind) continue;
    found.push({ kind, block });
    verdicts.setBeside(block, kind);
  }
  return found;
}

function kindUnderTitle(
  map: PageMap,
  block: RawBlock,
  title: RawBlock,
  found: readonly AsideBlock[],
): AsideKind | undefined {
  if (block.kind === 'caption') return 'caption';
  const named = asideKind(map.nodes[block.node ?? 0]);
  if (named) return named;
  const beside = besideRule(block);
  if (beside) return beside.kind;
  const standfirst =
    block.index - title.index <= UNDER_TITLE &&
    block.words >= STANDFIRST_WORDS &&
    block.links <= MOST_LINKS &&
    map.furniture[block.node ?? 0] < 0 &&
    !furnitureRule(block) &&
    !found.some(({ kind }) => kind === 'standfirst');
  return standfirst ? 'standfirst' : undefined;
}

/** Where no element holds a story, or its names hide it: the densest run of prose on the page. */
function densestRun(map: PageMap, verdicts: Verdicts): Segment | undefined {
  const dropped = (block: RawBlock) =>
    block.links > MOST_LINKS || verdicts.of(block)?.rule === 'teaser' || furnitureRule(block) !== undefined;
  const run = bestRun(map.blocks, (block) => (dropped(block) ? 'dropped' : 'odd'));
  const body = run ? map.blocks.slice(run.first, run.last + 1).filter((block) => !dropped(block)) : [];
  if (!run || textLength(body) < SHORTEST_STORY) return undefined;
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
