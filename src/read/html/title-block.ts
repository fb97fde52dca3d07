import { isHeadline, type RawBlock } from '../raw-block.js';
import type { PageFacts, ParsedPage } from './page.js';

/** Shorter titles match by chance. */
const SHORTEST_TITLE = 12;
/** A heading that holds at least this share of the stated title, or is held by it, is the headline. */
const LEAST_SHARE = 0.6;

/**
 * The block that holds the page's headline: the first heading whose words are those of the title that the page states in its
 * head, in structured data or in its own marks; else nothing.
 */
export function titleBlock({ blocks, facts }: ParsedPage): RawBlock | undefined {
  const sites = siteNames(facts);
  const stated = [
    ...facts.jsonLd.map((item) => item.headline),
    facts.meta.get('og:title'),
    facts.meta.get('twitter:title'),
    facts.title,
  ]
    .filter((title): title is string => typeof title === 'string')
    .flatMap((title) => [title, ...title.split(/\s+(?:[|–—»·-]|::)\s+/)])
    .map(fold)
    .filter((title) => title.length >= SHORTEST_TITLE && !sites.has(title));
  const longest = Math.max(0, ...stated.map((title) => title.length)) * LONGER;
  let best: { block: RawBlock; share: number } | undefined;
  for (const block of blocks) {
    if (!(block.level > 0 || isHeadline(block)) || block.text.length > longest) continue;
    const text = fold(block.text);
    if (text.length < SHORTEST_TITLE) continue;
    const share = Math.max(0, ...stated.map((title) => overlap(title, text)));
    const weighed = share + (block.level > 0 ? (LEVEL_GAIN[block.level - 1] ?? LOW_LEVEL_GAIN) : 0);
    if (share >= LEAST_SHARE && (!best || weighed > best.share)) best = { block, share: weighed };
  }
  return best?.block;
}

/** What the page calls its site: a heading of that name stands on every page of it. */
function siteNames({ meta, jsonLd }: PageFacts): ReadonlySet<string> {
  const named = jsonLd.filter((item) => /^(?:WebSite|Organization|NewsMediaOrganization)$/.test(String(item['@type'])));
  const names = [meta.get('og:site_name'), meta.get('application-name'), ...named.map(({ name }) => name)];
  return new Set(names.filter((name) => typeof name === 'string').map(fold));
}

/** Punctuation that the folded title lacks makes a headline longer, but not this much. */
const LONGER = 1.8;
/** What a heading of the first and the second level has over a line; lower ones repeat the headline over comments, too. */
const LEVEL_GAIN = [0.6, 0.4];
const LOW_LEVEL_GAIN = 0.15;

function overlap(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) || long.endsWith(short) ? short.length / long.length : 0;
}

const fold = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
