import type { RawBlock } from '../raw-block.js';

/**
 * An element of a page. Elements stand in the order of their start tags, so that those inside one follow it without a gap,
 * up to `end`; the same holds for the blocks inside it. Elements of a line without a name of their own have no entry.
 */
export interface PageNode {
  parent: number;
  tag: string;
  /** Class, id, role and itemprop, with the words of compounds apart, lower case: “newsCaption” is “news caption”. */
  names: string;
  /** Class list as written, without digits: elements of one template share it. */
  signature: string;
  /** The first element after those inside this one. */
  end: number;
  firstBlock: number;
  /** The first block after those inside this one. */
  endBlock: number;
  hidden: boolean;
}

/** What the head and the attributes of a page say of its stories. */
export interface PageFacts {
  /** `<meta name|property|itemprop content>`, first one of each, names in lower case. */
  meta: Map<string, string>;
  /** The objects of all JSON-LD scripts, flat. */
  jsonLd: Record<string, unknown>[];
  title?: string;
  language?: string;
  direction?: 'ltr' | 'rtl';
  canonical?: string;
  /** True for an AMP page, by the attribute of its root. */
  amp: boolean;
  /** `<time datetime>` in order, with the element they stand in, the block that their words come to stand in, and their names. */
  times: { node: number; block: number; value: string; names: string; text: string }[];
  /** Words of elements that say by microdata, class or rel what they are, with the element. */
  marked: { node: number; what: MarkedText; text: string }[];
  /** What of the page could not be used, in words. */
  faults: string[];
}

/** What an element's own marks say that its words are. */
export type MarkedText = 'byline' | 'headline' | 'published' | 'updated' | 'outlet';

export interface ParsedPage {
  nodes: PageNode[];
  blocks: RawBlock[];
  facts: PageFacts;
  /** Set where the page was left off, since it holds more than is read. */
  cut?: string;
}
