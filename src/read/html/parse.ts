import { Parser } from 'htmlparser2';
import type { RawBlock } from '../raw-block.js';
import type { PageFacts, PageNode } from './page.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SKIPPED = words(
  'script style noscript template svg iframe select option button textarea object embed canvas map audio video math dialog',
);
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr amp-img picture source input',
);
const VOID_BREAKS = words('br hr');
const CAPTIONS = words('figcaption caption');
/** Two line breaks in a row end a paragraph on pages that know no `<p>`. */
const BREAKS_FOR_PARAGRAPH = 2;

export interface ParsedPage {
  nodes: PageNode[];
  blocks: RawBlock[];
  facts: PageFacts;
}

/**
 * Parses a page once into flat lists: elements, blocks of words, and the facts of head and attributes. No recursion, so
 * that a page nested a hundred thousand levels deep costs no stack.
 */
export function parsePage(html: string): ParsedPage {
  const builder = new PageBuilder();
  const parser = new Parser(builder, { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true });
  parser.write(html);
  parser.end();
  return builder.page();
}

class PageBuilder {
  #nodes: PageNode[] = [{ parent: -1, tag: '#page', names: '', signature: '' }];
  #blocks: RawBlock[] = [];
  #facts: PageFacts = { meta: new Map(), jsonLd: [], times: [], bylines: [] };
  #open: number[] = [0];
  #text = '';
  #linked = 0;
  #breaks = 0;
  #skipping = 0;
  #links = 0;
  #script: string | undefined;
  #inTitle = false;
  #bylineAt: { node: number; depth: number; text: string } | undefined;

  onopentag(tag: string, attributes: Record<string, string>): void {
    if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.#script = '';
    if (SKIPPED.has(tag)) this.#skipping++;
    this.#takeFacts(tag, attributes);
    if (VOID_BREAKS.has(tag)) {
      this.#breaks++;
      if (tag === 'hr' || this.#breaks >= BREAKS_FOR_PARAGRAPH) this.#flush();
      else this.#text += ' ';
    } else if (!INLINE.has(tag)) this.#flush();
    if (tag === 'a') this.#links++;
    const signature = (attributes.class ?? '').trim();
    const hidden = attributes['aria-hidden'] === 'true' || attributes.hidden !== undefined ? ' hidden' : '';
    const names =
      `${signature} ${attributes.id ?? ''} ${attributes.role ?? ''} ${attributes.itemprop ?? ''}${hidden}`.toLowerCase();
    this.#open.push(this.#nodes.push({ parent: this.#open[this.#open.length - 1], tag, names, signature }) - 1);
    if (!this.#bylineAt && (/\b(?:byline|author)\b/.test(names) || attributes.rel === 'author')) {
      this.#bylineAt = { node: this.#open[this.#open.length - 1], depth: this.#open.length, text: '' };
    }
  }

  ontext(text: string): void {
    if (this.#script !== undefined) this.#script += text;
    if (this.#inTitle) this.#facts.title = (this.#facts.title ?? '') + text;
    if (this.#skipping > 0 || this.#inTitle) return;
    if (this.#bylineAt) this.#bylineAt.text += text;
    if (/\S/.test(text)) this.#breaks = 0;
    this.#text += text;
    if (this.#links > 0) this.#linked += text.trim().length;
  }

  onclosetag(tag: string): void {
    if (tag === 'script' && this.#script !== undefined) {
      this.#takeJsonLd(this.#script);
      this.#script = undefined;
    }
    if (SKIPPED.has(tag) && this.#skipping > 0) this.#skipping--;
    if (tag === 'title') this.#inTitle = false;
    if (!INLINE.has(tag) && !VOID_BREAKS.has(tag)) this.#flush();
    if (tag === 'a' && this.#links > 0) this.#links--;
    if (this.#bylineAt && this.#open.length === this.#bylineAt.depth) {
      const text = this.#bylineAt.text.replace(/\s+/g, ' ').trim();
      if (text) this.#facts.bylines.push({ node: this.#bylineAt.node, text });
      this.#bylineAt = undefined;
    }
    if (this.#open.length > 1) this.#open.pop();
  }

  onend(): void {
    this.#flush();
  }

  page(): ParsedPage {
    return { nodes: this.#nodes, blocks: this.#blocks, facts: this.#facts };
  }

  #takeFacts(tag: string, attributes: Record<string, string>): void {
    const facts = this.#facts;
    if (tag === 'html' && attributes.lang) facts.language = attributes.lang;
    if (tag === 'title' && facts.title === undefined && this.#skipping === 0) this.#inTitle = true;
    if (tag === 'link' && attributes.rel === 'canonical') facts.canonical ??= attributes.href;
    if (tag === 'time' && attributes.datetime)
      facts.times.push({ node: this.#nodes.length, value: attributes.datetime });
    const name = attributes.property ?? attributes.name ?? attributes.itemprop;
    if (tag === 'meta' && name && attributes.content && !facts.meta.has(name.toLowerCase())) {
      facts.meta.set(name.toLowerCase(), attributes.content.trim());
    }
  }

  #takeJsonLd(source: string): void {
    let json: unknown;
    try {
      json = JSON.parse(source);
    } catch {
      this.#facts.meta.set('daftar:json-ld', 'unreadable');
      return;
    }
    const queue: unknown[] = [json];
    while (queue.length > 0) {
      const item = queue.shift();
      if (Array.isArray(item)) queue.push(...item);
      else if (typeof item === 'object' && item !== null) {
        const object = item as Record<string, unknown>;
        this.#facts.jsonLd.push(object);
        if (Array.isArray(object['@graph'])) queue.push(...object['@graph']);
      }
    }
  }

  #flush(): void {
    const text = this.#text.replace(/[\s\u00a0]+/g, ' ').trim();
    const linked = this.#linked;
    this.#text = '';
    this.#linked = 0;
    if (!text) return;
    const node = this.#open[this.#open.length - 1];
    this.#blocks.push({
      index: this.#blocks.length,
      text,
      links: Math.min(1, linked / text.length),
      node,
      ...this.#shape(),
    });
  }

  /** Kind and heading level, by the nearest element that says. */
  #shape(): Pick<RawBlock, 'kind' | 'level'> {
    for (let i = this.#open.length - 1; i >= Math.max(0, this.#open.length - 6); i--) {
      const { tag } = this.#nodes[this.#open[i]];
      if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) };
      if (CAPTIONS.has(tag)) return { kind: 'caption', level: 0 };
      if (tag === 'li' || tag === 'dd' || tag === 'dt') return { kind: 'list', level: 0 };
      if (tag === 'blockquote') return { kind: 'quote', level: 0 };
      if (tag === 'figure') return { kind: 'caption', level: 0 };
      if (tag === 'article' || tag === 'section' || tag === 'main') break;
    }
    return { kind: 'paragraph', level: 0 };
  }
}
