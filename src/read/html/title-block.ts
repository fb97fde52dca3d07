import { foldTitle } from '../fold-title.js';
import { isHeadline, type RawBlock } from '../raw-block.js';
import type { PageFacts, ParsedPage } from './page.js';

/** Shorter titles match by chance; in scripts without spaces, a title of six characters is no chance. */
const SHORTEST_TITLE = 12;
const SHORTEST_DENSE_TITLE = 6;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const isLongEnough = (title: string): boolean =>
  title.length >= (DENSE.test(title) ? SHORTEST_DENSE_TITLE : SHORTEST_TITLE);
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
    .map(foldTitle)
    .filter((title) => isLongEnough(title) && !sites.has(title));
  const lengths = stated.map((title) => title.length);
  const longest = Math.max(0, ...lengths) * LONGER;
  const shortest = Math.min(...lengths) * LEAST_SHARE;
  const fits = ({ text }: RawBlock) => text.length <= longest && text.length >= shortest;
  const isHigh = ({ level }: RawBlock) => level === 1 || level === 2;
  return (
    bestOf(
      stated,
      blocks.filter((block) => isHigh(block) && fits(block)),
    ) ??
    bestOf(
      stated,
      blocks.filter((block) => !isHigh(block) && fits(block) && (block.level > 0 || isHeadline(block))),
    )
  );
}

function bestOf(stated: readonly string[], blocks: readonly RawBlock[]): RawBlock | undefined {
  let best: { block: RawBlock; share: number } | undefined;
  for (const block of blocks) {
    const text = foldTitle(block.text);
    if (!isLongEnough(text)) continue;
    const share = Math.max(0, ...stated.map((title) => overlap(title, text)));
    const weighed = share + (LEVEL_GAIN[block.level] ?? LOW_LEVEL_GAIN);
    if (share >= LEAST_SHARE && (!best || weighed > best.share)) best = { block, share: weighed };
  }
  return best?.block;
}

/** What the page calls its site: a heading of that name stands on every page of it. */
function siteNames({ meta, jsonLd }: PageFacts): ReadonlySet<string> {
  const named = jsonLd.filter((item) => /^(?:WebSite|Organization|NewsMediaOrganization)$/.test(String(item['@type'])));
  const names = [meta.get('og:site_name'), meta.get('application-name'), ...named.map(({ name }) => name)];
  return new Set(names.filter((name) => typeof name === 'string').map(foldTitle));
}

/** Punctuation that the folded title lacks makes a headline longer, but not this much. */
const LONGER = 1.8;
/** What a heading of the first and the second level has over a line; lower ones repeat the headline over comments, too. */
const LEVEL_GAIN = [0, 0.6, 0.4];
const LOW_LEVEL_GAIN = 0.15;

function overlap(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) || long.endsWith(short) ? short.length / long.length : 0;
}
