import type { PageMap } from './page-map.js';

/** Two elements are stories side by side if each holds this much prose and a headline. */
const STORY_PROSE = 250;
const HEADLINE_LEVELS = 3;

/** Elements of one make (`<article>`, or one class list) that each hold a headline and prose, none inside another. */
export function storyElements(map: PageMap): number[] {
  const withHeading = new Uint8Array(map.nodes.length);
  for (const block of map.blocks)
    if (block.level > 0 && block.level <= HEADLINE_LEVELS) withHeading[block.node ?? 0] = 1;
  for (let n = map.nodes.length - 1; n > 0; n--) if (withHeading[n]) withHeading[map.nodes[n].parent] = 1;
  const groups = new Map<string, number[]>();
  map.nodes.forEach((node, n) => {
    if (map.furniture[n] >= 0 || map.prose[n] < STORY_PROSE || !withHeading[n]) return;
    if (node.tag !== 'article' && !/\b(?:article|story|post|entry|hentry)\b/.test(node.names)) return;
    const key = `${node.tag}|${node.signature}`;
    const group = groups.get(key) ?? [];
    const last = group.at(-1);
    if (last === undefined || !map.isInside(n, last)) group.push(n);
    groups.set(key, group);
  });
  const sum = (group: readonly number[]) => group.reduce((all, n) => all + map.prose[n], 0);
  return [...groups.values()].filter((group) => group.length > 1).sort((a, b) => sum(b) - sum(a))[0] ?? [];
}
