import { brief, type Trace } from '../../model/trace.js';
import { bestRun } from '../best-run.js';
import { furnitureRule } from '../furniture.js';
import { isHeadline, isProse, type RawBlock, wordCount } from '../raw-block.js';
import type { Segment } from '../segment.js';
import type { PageNode } from './page.js';
import type { ParsedPage } from './parse.js';

const NEGATIVE =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|header|masthead|footer|foot|sidebar|side|aside|related|recommend\w*|recirc\w*|comment\w*|disqus|share|sharing|social|promo\w*|newsletter|subscri\w*|signup|cookie\w*|consent|banner|advert\w*|ads?|sponsor\w*|widget|trending|popular|most|tags?|breadcrumbs?|pagination|pager|modal|popup|paywall|tool\w*|outbrain|taboola|byline|author\w*|credits?|meta|timestamp|dateline|caption|gallery|slideshow|video|player|toc|search|login|hidden|screen-reader\w*|sr-only|visually-hidden|teaser|more|next|prev\w*|bottom|bio|rail|dek|kicker|subtitle|copyright|disclaimer|correction)(?=$|[\s_-])/;
const POSITIVE = /(?:^|[\s_-])(?:article\w*|content|body|story\w*|post|entry|main|articlebody|blog|hentry)(?=$|[\s_-])/;
const NEGATIVE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'figcaption']);
/** What no page is about, however much of it there is. */
const NEVER_BODY = /\b(?:footer|cookie)/;
/** An element that says itself that it is the body of the article counts as twice what it holds. */
const SAYS_BODY = /\barticlebody\b/;
const SAYS_BODY_GAIN = 2;
/** Elements as large as the page are never furniture, whatever their names say. */
const LARGE_SHARE = 0.5;
/** Scoring of containers after Readability: a paragraph counts fully for its parent, by half for the next, a third, … */
const DECAY = [1, 0.6, 0.35, 0.2];
const PARAGRAPH_WEIGHT = { base: 10, perWord: 1, mostWords: 150 };
const MOST_LINKS = 0.45;
/** Two elements are stories side by side if each holds this much prose and a headline. */
const STORY_PROSE = 250;
const SHORTEST_STORY = 120;

/**
 * Splits a parsed page into its stories: where several elements of one make each hold a headline and prose, they are
 * stories side by side; else the element that holds most prose is the one story.
 */
export function segmentsOfHtml(page: ParsedPage, trace: Trace): Segment[] {
  const map = new PageMap(page);
  const several = map.storyElements();
  if (several.length > 1) {
    const segments = several.flatMap((node) => map.segmentIn(node, trace) ?? []);
    if (segments.length > 1) {
      map.traceRest(segments, trace);
      return segments;
    }
  }
  const container = map.bestContainer();
  const segment = (container === undefined ? undefined : map.segmentIn(container, trace)) ?? map.densestRun(trace);
  if (!segment) return [];
  map.traceRest([segment], trace);
  return [{ ...segment, main: true }];
}

class PageMap {
  readonly #nodes: PageNode[];
  readonly #blocks: RawBlock[];
  /** Furniture by its own name or tag, for each element. */
  readonly #negative: Uint8Array;
  readonly #prose: Float64Array;

  constructor({ nodes, blocks }: ParsedPage) {
    this.#nodes = nodes;
    this.#blocks = blocks;
    this.#prose = new Float64Array(nodes.length);
    let total = 0;
    for (const block of blocks) {
      if (!isProse(block) || block.links > MOST_LINKS) continue;
      total += block.text.length;
      for (let n = block.node ?? 0; n >= 0; n = nodes[n].parent) this.#prose[n] += block.text.length;
    }
    this.#negative = new Uint8Array(nodes.length);
    nodes.forEach((node, n) => {
      const own =
        (NEGATIVE_TAGS.has(node.tag) || (NEGATIVE.test(node.names) && !POSITIVE.test(node.names))) &&
        node.tag !== 'body' &&
        node.tag !== 'html';
      const large = this.#prose[n] > total * LARGE_SHARE;
      this.#negative[n] =
        (own && (!large || NEVER_BODY.test(node.names))) || (node.parent >= 0 && this.#negative[node.parent]) ? 1 : 0;
    });
  }

  /** Elements of one make (`<article>`, or one class list) that each hold a headline and prose, none inside another. */
  storyElements(): number[] {
    const withHeading = new Set<number>();
    for (const block of this.#blocks) {
      if (block.level === 0 || block.level > 3) continue;
      for (let n = block.node ?? 0; n >= 0; n = this.#nodes[n].parent) withHeading.add(n);
    }
    const groups = new Map<string, number[]>();
    this.#nodes.forEach((node, n) => {
      if (this.#negative[n] || this.#prose[n] < STORY_PROSE || !withHeading.has(n)) return;
      if (node.tag !== 'article' && !/\b(?:article|story|post|entry|hentry)\b/.test(node.names)) return;
      const key = `${node.tag}|${node.signature}`;
      groups.set(key, [...(groups.get(key) ?? []), n]);
    });
    const outermost = [...groups.values()].map((group) =>
      group.filter((n) => !group.some((other) => other !== n && this.#inside(n, other))),
    );
    return outermost.filter((group) => group.length > 1).sort((a, b) => this.#sum(b) - this.#sum(a))[0] ?? [];
  }

  #sum(group: readonly number[]): number {
    return group.reduce((sum, n) => sum + this.#prose[n], 0);
  }

  #inside(node: number, other: number): boolean {
    for (let n = this.#nodes[node].parent; n >= 0; n = this.#nodes[n].parent) if (n === other) return true;
    return false;
  }

  /** The element whose paragraphs, near and far, weigh most. */
  bestContainer(): number | undefined {
    const scores = new Map<number, number>();
    for (const block of this.#blocks) {
      if (!isProse(block) || block.links > MOST_LINKS || furnitureRule(block)) continue;
      const start = block.node ?? 0;
      if (this.#negative[start]) continue;
      const weight =
        (PARAGRAPH_WEIGHT.base +
          Math.min(wordCount(block.text), PARAGRAPH_WEIGHT.mostWords) * PARAGRAPH_WEIGHT.perWord) *
        (1 - block.links);
      let n = this.#nodes[start].tag === 'p' || this.#nodes[start].tag === 'li' ? this.#nodes[start].parent : start;
      for (const share of DECAY) {
        if (n < 0) break;
        scores.set(n, (scores.get(n) ?? 0) + weight * share);
        n = this.#nodes[n].parent;
      }
    }
    let best: number | undefined;
    for (const [n, score] of scores) if (SAYS_BODY.test(this.#nodes[n].names)) scores.set(n, score * SAYS_BODY_GAIN);
    for (const [n, score] of scores) if (best === undefined || score > (scores.get(best) ?? 0)) best = n;
    return best === undefined ? undefined : this.#widen(best);
  }

  /** Bodies cut in parts by adverts: a parent that holds clearly more prose, and little else, is the body. */
  #widen(best: number): number {
    let at = best;
    for (let n = this.#nodes[best].parent; n > 0; n = this.#nodes[n].parent) {
      if (this.#nodes[n].tag === 'body' || this.#nodes[n].tag === 'html') break;
      if (this.#prose[n] > this.#prose[at] * WIDEN_GAIN && this.#purity(n) > PUREST) at = n;
    }
    return at;
  }

  /** Share of the words below an element that are prose. */
  #purity(node: number): number {
    let all = 1;
    for (const block of this.#blocks)
      if (!this.#negative[block.node ?? 0] && this.#inside(block.node ?? 0, node)) all += block.text.length;
    return this.#prose[node] / all;
  }

  segmentIn(container: number, trace: Trace): Segment | undefined {
    const region = this.#blocks.filter((block) => block.node === container || this.#inside(block.node ?? 0, container));
    const kept: RawBlock[] = [];
    for (const block of region) {
      const rule = this.#dropRule(block, container);
      if (rule)
        trace({ stage: 'read', verdict: 'refused', rule, reason: 'furniture of the page', quote: brief(block.text) });
      else kept.push(block);
    }
    const keptIndexes = new Set(kept.map((block) => block.index));
    const run = bestRun(region, (block) => !keptIndexes.has(block.index));
    const firstProse = run ? kept.findIndex((block) => block.index >= region[run.first].index && isProse(block)) : -1;
    if (firstProse < 0) return undefined;
    let last = run ? kept.findLastIndex((block) => block.index <= region[run.last].index) : -1;
    while (last > firstProse && !isProse(kept[last]) && (kept[last].level > 0 || kept[last].kind !== 'list')) last--;
    const before = kept.slice(0, firstProse);
    const title =
      before.filter((block) => block.level > 0 && block.level <= 2).at(0) ??
      before.find((block) => block.level > 0) ??
      this.#headingBefore(region[0]?.index ?? 0);
    const body = kept.slice(firstProse, last + 1);
    const length = body.reduce((sum, block) => sum + block.text.length, 0);
    if (length < SHORTEST_STORY) {
      trace({
        stage: 'read',
        verdict: 'refused',
        rule: 'teaser',
        reason: `only ${length} characters`,
        quote: brief(body[0].text),
      });
      return undefined;
    }
    trace({
      stage: 'read',
      verdict: 'kept',
      rule: 'container',
      reason: `<${this.#nodes[container].tag} class="${this.#nodes[container].signature}"> holds ${body.length} blocks, ${length} characters`,
      quote: brief(body[0].text),
    });
    return { title: title && isHeadline(title) ? title.text : undefined, blocks: body, region, node: container };
  }

  /** Says of every block that stands in no story that it was left out. */
  traceRest(segments: readonly Segment[], trace: Trace): void {
    const seen = new Set(segments.flatMap((segment) => segment.region.map((block) => block.index)));
    for (const block of this.#blocks) {
      if (!seen.has(block.index))
        trace({
          stage: 'read',
          verdict: 'refused',
          rule: 'outside',
          reason: 'stands outside the story',
          quote: brief(block.text),
        });
    }
  }

  /** Where no element holds a story, or its names hide it: the densest run of prose on the page. */
  densestRun(trace: Trace): Segment | undefined {
    const dropped = (block: RawBlock) => block.links > MOST_LINKS || furnitureRule(block) !== undefined;
    const run = bestRun(this.#blocks, dropped);
    const body = run ? this.#blocks.slice(run.first, run.last + 1).filter((block) => !dropped(block)) : [];
    if (body.reduce((sum, block) => sum + block.text.length, 0) < SHORTEST_STORY) return undefined;
    trace({
      stage: 'read',
      verdict: 'kept',
      rule: 'densest-run',
      reason: `no element holds a story: ${body.length} blocks in a row read as one`,
      quote: brief(body[0].text),
    });
    const title = this.#headingBefore(body[0].index);
    return { title: title && isHeadline(title) ? title.text : undefined, blocks: body, region: this.#blocks };
  }

  #dropRule(block: RawBlock, container: number): string | undefined {
    for (let n = block.node ?? 0; n !== container && n >= 0; n = this.#nodes[n].parent) {
      const node = this.#nodes[n];
      if (NEGATIVE_TAGS.has(node.tag)) return `inside <${node.tag}>`;
      if (
        NEGATIVE.test(node.names) &&
        !POSITIVE.test(node.names) &&
        this.#prose[n] < this.#prose[container] * LARGE_SHARE
      )
        return `inside “${node.names.trim().slice(0, 40)}”`;
    }
    if (block.level === 0 && block.links > MOST_LINKS && wordCount(block.text) < LINKED_WORDS) return 'mostly links';
    if (block.kind === 'caption') return 'caption';
    return furnitureRule(block)?.id;
  }

  #headingBefore(index: number): RawBlock | undefined {
    return (
      this.#blocks
        .slice(0, index)
        .filter((block) => block.level === 1)
        .at(-1) ?? this.#blocks.find((block) => block.level === 1)
    );
  }
}

const WIDEN_GAIN = 1.25;
const PUREST = 0.6;
/** A block of links longer than this is a sentence that links much. */
const LINKED_WORDS = 25;
