import { isDateline } from '../datelines.js';
import { endsSentence, type RawBlock, textLength } from '../raw-block.js';
import { isBodyProse, type PageMap } from './page-map.js';

/** An element that holds a whole story has this much prose, and a headline. */
const STORY_PROSE = 250;
const HEADLINE_LEVELS = 3;
/** A headline that is a link, and prose shorter than this, in one paragraph or broken off, announce a story elsewhere. */
const TEASER_PROSE = 420;
const LINKED_HEADLINE = 0.8;
const BROKEN_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|→|»)\s*$/;
/** Words of a class list that name one story: “news-article”, not “article-section”. */
const STORY_TOKEN = /^(?:[\w-]*-)?(?:article|story|post|entry|hentry|news-?item|storypage|publication)$/;

/** Elements of one make, in the order of the page, none inside another. */
export interface StoryElements {
  stories: number[];
  teasers: number[];
}

/** Elements of one make (`<article>`, or one class list) that each hold a headline and prose, none inside another. */
export function storyElements(map: PageMap, declaredArticle: boolean): StoryElements {
  const headings = headingsBelow(map);
  const named = groupsOf(map, (node, n) => {
    const usable = map.furniture[n] < 0 || map.furniture[n] === n;
    return usable && headings[n] > 0 && isStoryElement(node, headings[n]) ? `${node.tag}|${node.signature}` : undefined;
  });
  const several = named.filter((group) => group.length > 1).sort((a, b) => proseIn(map, b) - proseIn(map, a))[0] ?? [];
  const teasers = new Set(several.filter((n) => isTeaser(map, n)));
  const stories = several.filter(
    (n) => map.prose[n] >= STORY_PROSE && headings[n] <= HEADLINE_LEVELS && !teasers.has(n),
  );
  for (const n of teaserLists(map, headings, declaredArticle)) teasers.add(n);
  return { stories, teasers: [...teasers] };
}

/** Elements next to each other that announce stories elsewhere, whatever they are called. */
function teaserLists(map: PageMap, headings: Uint8Array, declaredArticle: boolean): number[] {
  const groups = groupsOf(map, ({ tag, signature, parent }, n) =>
    headings[n] > 0 && (signature || tag === 'li') && TEASER_TAGS.has(tag)
      ? `${parent}|${tag}|${signature}`
      : undefined,
  );
  const lists = groups.filter((group) => group.length >= FEWEST_TEASERS && group.every((n) => isTeaser(map, n)));
  const announced = lists.reduce((sum, group) => sum + proseIn(map, group), 0);
  return declaredArticle && announced > map.prose[0] * LISTICLE_SHARE ? [] : lists.flat();
}

const TEASER_TAGS: ReadonlySet<string> = new Set(['div', 'li', 'section', 'article', 'td']);
const FEWEST_TEASERS = 3;
/** An article that has most of its words under linked headings is a list of things, not of other stories. */
const LISTICLE_SHARE = 0.5;

const proseIn = (map: PageMap, nodes: readonly number[]): number => nodes.reduce((sum, n) => sum + map.prose[n], 0);

/** Elements by a key, in the order of the page, none inside another of its group. */
function groupsOf(map: PageMap, keyOf: (node: PageMap['nodes'][number], n: number) => string | undefined): number[][] {
  const groups = new Map<string, number[]>();
  map.nodes.forEach((node, n) => {
    const key = keyOf(node, n);
    if (key === undefined) return;
    const group = groups.get(key) ?? [];
    const last = group.at(-1);
    if (last === undefined || !map.isInside(n, last)) group.push(n);
    groups.set(key, group);
  });
  return [...groups.values()];
}

/** The level of the highest heading below each element, 0 for none. */
function headingsBelow(map: PageMap): Uint8Array {
  const highest = new Uint8Array(map.nodes.length);
  const note = (n: number, level: number) => {
    if (highest[n] === 0 || level < highest[n]) highest[n] = level;
  };
  for (const block of map.blocks) if (block.level > 0) note(block.node ?? 0, block.level);
  for (let n = map.nodes.length - 1; n > 0; n--) if (highest[n] > 0) note(map.nodes[n].parent, highest[n]);
  return highest;
}

function isStoryElement({ tag, names }: PageMap['nodes'][number], heading: number): boolean {
  if (tag === 'article' || names.split(/\s+/).some((token) => STORY_TOKEN.test(token))) return true;
  return heading === 1 && (tag === 'section' || tag === 'div') && names !== '';
}

/** Announces a story elsewhere: a headline that is a link, and little prose, or prose that breaks off. */
function isTeaser(map: PageMap, node: number): boolean {
  const blocks = map.blocksIn(node);
  const linked = blocks.some((block) => block.level > 0 && block.links >= LINKED_HEADLINE);
  if (!linked) return false;
  const prose = blocks.filter(isBodyProse);
  if (prose.length === 0) return true;
  const length = textLength(prose);
  if (length < TEASER_PROSE && prose.length === 1) return true;
  return prose.length === 1 && BROKEN_OFF.test(prose[0].text) && !endsSentence(prose[0].text.replace(BROKEN_OFF, ''));
}

/**
 * Tells stories side by side from the sections of one: sections stand under the page's one headline, and have no date, byline
 * or address of their own.
 */
export function areSections(map: PageMap, elements: readonly number[], title: RawBlock | undefined): boolean {
  if (!title || title.index >= map.nodes[elements[0]].firstBlock) return false;
  return elements.filter((n) => hasOwnMark(map, n)).length * 2 < elements.length;
}

function hasOwnMark(map: PageMap, node: number): boolean {
  const blocks = map.blocksIn(node);
  if (map.nodes.slice(node, map.nodes[node].end).some(({ tag, names }) => tag === 'time' || /\bbyline\b/.test(names)))
    return true;
  return blocks.some((block) => (block.level > 0 && block.links >= LINKED_HEADLINE) || isDateline(block.text));
}
