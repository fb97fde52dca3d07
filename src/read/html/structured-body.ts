import { type RawBlock, rawBlock } from '../raw-block.js';
import type { PageFacts } from './page.js';
import { parsePage } from './parse.js';

/** Shorter ones are summaries. */
const SHORTEST_BODY = 300;

/** The text of the story as the page's structured data gives it, in blocks; nothing where it gives none. */
export function structuredBody(facts: PageFacts): { blocks: RawBlock[]; length: number } | undefined {
  const texts = facts.jsonLd
    .flatMap((item) => [item.articleBody, item.text])
    .filter((text): text is string => typeof text === 'string' && text.length >= SHORTEST_BODY);
  const [longest] = texts.sort((a, b) => b.length - a.length);
  if (longest === undefined) return undefined;
  const source = /<(?:p|div|br)\b/i.test(longest) ? longest : longest.replace(/(?:\r?\n)+|\\n/g, '<p>');
  const { blocks } = parsePage(source);
  const kept = blocks.map((block, index) =>
    rawBlock(index, { text: block.text, kind: block.kind, level: block.level }),
  );
  return kept.length > 0 ? { blocks: kept, length: longest.length } : undefined;
}
