import type { ParsedPage } from './page.js';
import type { PageMap } from './page-map.js';

const LIVE_NAMES =
  /\b(?:live-?blog\w*|live-?updates?|live-?(?:post|entry|event|feed)\w*|lb-\w+|update-?(?:item|card|entry|post)?)\b/;
const LIVE_TITLE = /^(?:live\b|.*\blive (?:updates?|blog|coverage)\b|.*\b(?:as it happened|minute by minute)\b)/i;

/** Whether a page tells one story in dated updates: it says so in structured data, in its names or in its title. */
export function isLiveBlog({ nodes, facts }: ParsedPage, elements: readonly number[]): boolean {
  if (facts.jsonLd.some((item) => [item['@type']].flat().includes('LiveBlogPosting'))) return true;
  if (elements.every((n) => LIVE_NAMES.test(nodes[n].names) || above(nodes, n))) return true;
  return LIVE_TITLE.test(facts.meta.get('og:title') ?? facts.title ?? '');
}

/** The element that holds this one, or the one that holds that, is named for live updates. */
function above(nodes: PageMap['nodes'], n: number): boolean {
  const { parent } = nodes[n];
  return (
    parent > 0 && (LIVE_NAMES.test(nodes[parent].names) || LIVE_NAMES.test(nodes[nodes[parent].parent]?.names ?? ''))
  );
}
