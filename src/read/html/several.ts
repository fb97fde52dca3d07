import { isDateline } from '../datelines.js';
import { endsSentence, type RawBlock } from '../raw-block.js';
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
export function storyElements(map: PageMap): StoryElements {
  const headings = headingsBelow(map);
  const groups = new Map<string, number[]>();
  map.nodes.forEach((node, n) => {
    if (map.furniture[n] >= 0 || headings[n] === 0 || map.prose[n] === 0) return;
    if (!isStoryElement(node, headings[n])) return;
    const key = `${node.tag}|${node.signature}`;
    const group = groups.get(key) ?? [];
    const last = group.at(-1);
    if (last === undefined || !map.isInside(n, last)) group.push(n);
    groups.set(key, group);
  });
  const sum = (group: readonly number[]) => group.reduce((all, n) => all + map.prose[n], 0);
  const several = [...groups.values()].filter((group) => group.length > 1).sort((a, b) => sum(b) - sum(a))[0] ?? [];
  const teasers = several.filter((n) => isTeaser(map, n));
  return {
    stories: several.filter((n) => map.prose[n] >= STORY_PROSE && !teasers.includes(n)),
    teasers,
  };
}

/** The level of the highest heading below each element, 0 for none. */
function headingsBelow(map: PageMap): Uint8Array {
  const highest = new Uint8Array(map.nodes.length);
  const note = (n: number, level: number) => {
    if (highest[n] === 0 || level < highest[n]) highest[n] = level;
  };
  for (const block of map.blocks)
    if (block.level > 0 && block.level <= HEADLINE_LEVELS) note(block.node ?? 0, block.level);
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
  if (map.prose[node] < TEASER_PROSE && prose.length === 1) return true;
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
