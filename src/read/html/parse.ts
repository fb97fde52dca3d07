import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { BlockKind } from '../../model/story.js';
import { BOUNDS, cutAt } from '../bounds.js';
import { type RawBlock, rawBlock } from '../raw-block.js';
import { BOLD, BREAKS, CLOSES, INLINE, SKIPPED, VOID } from './elements.js';
import { jsonLdObjects } from './json-ld.js';
import type { MarkedText, PageFacts, PageNode, ParsedPage } from './page.js';
import { joinRow } from './table-row.js';

/** Two line breaks in a row end a paragraph on pages that know no `<p>`. */
const BREAKS_FOR_PARAGRAPH = 2;
/** Browsers keep 512 levels, too; deeper elements count as those of the last level. */
const DEEPEST = 512;
const LONGEST_ATTRIBUTE = 20_000;

const attributes = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** The attributes that tell something of an element's use; the others are not even decoded. */
const ATTRIBUTES = attributes('class id role itemprop rel content datetime hidden aria-hidden style');
const ATTRIBUTES_OF_TAG: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['html', attributes('lang dir amp ⚡ class')],
  ['body', attributes('dir class id')],
  ['meta', attributes('name property itemprop content')],
  ['link', attributes('rel href')],
  ['script', attributes('type')],
]);
const LONGEST_NAME = 12;

const LINK = 1;
const BOLDED = 2;
const SKIP = 4;
const TITLE = 8;
const NODE = 16;
const MARKED = 32;
const SCRIPT = 64;

export interface ParseOptions {
  /** Keeps where in the source each block's words stand, for a page that shows them. */
  ranges?: boolean;
}

/**
 * Parses a page once into flat lists: elements, blocks of words, and the facts of head and attributes. Works on the tokens of
 * htmlparser2, without a tree of objects: no recursion, and no cost for depth.
 */
export function parsePage(html: string, options: ParseOptions = {}): ParsedPage {
  const builder = new PageBuilder(html, options.ranges === true);
  const tokenizer = new Tokenizer({ decodeEntities: false, recognizeSelfClosing: true }, builder);
  builder.stop = () => tokenizer.pause();
  tokenizer.write(html);
  tokenizer.end();
  return builder.page();
}

interface Capturing {
  depth: number;
  node: number;
  what: MarkedText;
  text: string;
}

class PageBuilder implements TokenizerCallbacks {
  readonly #html: string;
  readonly #keepRanges: boolean;
  readonly #nodes: PageNode[] = [node(-1, '#page')];
  readonly #blocks: RawBlock[] = [];
  readonly #facts: PageFacts = { meta: new Map(), jsonLd: [], amp: false, times: [], marked: [], faults: [] };
  /** The open elements: tag, flags, and the nearest element that has an entry. */
  readonly #tags: string[] = ['#page'];
  readonly #flags: number[] = [NODE];
  readonly #at: number[] = [0];
  /** How many elements of a tag are open, so that a stray end tag costs nothing. */
  readonly #names = new Map<string, { names: string; signature: string }>();
  readonly #openTags = new Map<string, number>();
  #beyond = 0;
  #tag = '';
  #attributes: Record<string, string> = {};
  #wanted = ATTRIBUTES;
  #attribute = '';
  #value = '';
  #text = '';
  #ranges: [number, number][] = [];
  #linked = 0;
  #bolded = 0;
  #breaks = 0;
  #characters = 0;
  #skipping = 0;
  #links = 0;
  #bold = 0;
  #script: string | undefined;
  #inTitle = false;
  #capturing: Capturing[] = [];
  #time: { depth: number; entry: PageFacts['times'][number] } | undefined;
  #cut: string | undefined;
  stop: () => void = () => {};

  constructor(html: string, keepRanges: boolean) {
    this.#html = html;
    this.#keepRanges = keepRanges;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#wanted = ATTRIBUTES_OF_TAG.get(this.#tag) ?? ATTRIBUTES;
    this.#attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.#attribute = '';
    if (end - start > LONGEST_NAME) return;
    const name = this.#html.slice(start, end).toLowerCase();
    if (!this.#wanted.has(name) || this.#attributes[name] !== undefined) return;
    this.#attribute = name;
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#value += this.#html.slice(start, Math.min(end, start + LONGEST_ATTRIBUTE));
  }

  onattribentity(): void {}

  onattribend(): void {
    if (!this.#attribute) return;
    this.#attributes[this.#attribute] = this.#value.includes('&') ? decodeHTMLAttribute(this.#value) : this.#value;
    this.#attribute = '';
  }

  onopentagend(): void {
    this.#open();
  }

  onselfclosingtag(): void {
    this.#open();
    if (!VOID.has(this.#tag)) this.#close(this.#tag);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, end).toLowerCase();
    if (tag === 'br') this.#break('br');
    else if (tag === 'p' && !this.#openTags.get('p')) this.#flush();
    else this.#close(tag);
  }

  ontext(start: number, end: number): void {
    if (this.#script !== undefined) {
      this.#script += this.#html.slice(start, end);
      return;
    }
    const listening = this.#skipping === 0;
    if (!listening && !this.#inTitle) return;
    this.#characters += end - start;
    if (this.#characters > BOUNDS.characters) this.#leaveOff('characters');
    const left = BOUNDS.characters - (this.#characters - (end - start));
    let text = this.#html.slice(start, Math.min(end, start + Math.max(0, left)));
    if (text.includes('&')) text = decodeHTML(text);
    if (this.#inTitle) this.#facts.title = (this.#facts.title ?? '') + text;
    else this.#take(text, start, end);
  }

  ontextentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    this.#flush();
    while (this.#tags.length > 1) this.#pop();
  }

  page(): ParsedPage {
    if (this.#cut) this.onend();
    const root = this.#nodes[0];
    root.end = this.#nodes.length;
    root.endBlock = this.#blocks.length;
    return { nodes: this.#nodes, blocks: this.#blocks, facts: this.#facts, ...(this.#cut ? { cut: this.#cut } : {}) };
  }

  #take(text: string, start: number, end: number): void {
    if (this.#text === '' && isBlank(text)) return;
    for (const capturing of this.#capturing) capturing.text += text;
    if (this.#time) this.#time.entry.text += text;
    if (this.#breaks > 0 && !isBlank(text)) this.#breaks = 0;
    this.#text += text;
    if (this.#links > 0) this.#linked += text.trim().length;
    if (this.#bold > 0) this.#bolded += text.trim().length;
    if (this.#keepRanges) this.#ranges.push([start, end]);
  }

  #open(): void {
    const tag = this.#tag;
    const attributes = this.#attributes;
    if (this.#skipping > 0) {
      if (VOID.has(tag)) return;
      if (this.#tags.length >= DEEPEST) this.#beyond++;
      else this.#push(tag, 0, this.#top());
      return;
    }
    this.#closeImplied(tag);
    this.#takeFacts(tag, attributes);
    if (VOID.has(tag)) {
      if (BREAKS.has(tag)) this.#break(tag);
      return;
    }
    const inline = INLINE.has(tag);
    if (!inline) this.#flush();
    if (this.#tags.length >= DEEPEST && !SKIPPED.has(tag)) {
      this.#beyond++;
      return;
    }
    let flags = 0;
    if (tag === 'a') flags |= LINK;
    if (BOLD.has(tag)) flags |= BOLDED;
    if (tag === 'title' && this.#facts.title === undefined) flags |= TITLE;
    if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) flags |= SCRIPT;
    if (SKIPPED.has(tag) || (inline && isBubble(attributes))) flags |= SKIP;
    let at = this.#top();
    if (!inline || tag === 'time' || attributes.class || attributes.id || attributes.itemprop || attributes.role) {
      at = this.#node(tag, attributes);
      flags |= NODE;
    }
    this.#push(tag, flags, at);
    const what = markOf(attributes);
    if (what && this.#capturing.length < MOST_CAPTURING && !this.#amongReaders()) {
      this.#capturing.push({ depth: this.#tags.length, node: at, what, text: '' });
      this.#flags[this.#flags.length - 1] |= MARKED;
    }
    if (tag === 'time') this.#takeTime(attributes, at);
    this.#switchOn(flags);
  }

  #node(tag: string, attributes: Record<string, string>): number {
    if (this.#nodes.length >= BOUNDS.elements) {
      this.#leaveOff('elements');
      return this.#top();
    }
    const made = node(this.#top(), tag);
    const { class: classes = '', id = '', role = '', itemprop = '' } = attributes;
    if (classes || id || role || itemprop) {
      const { names, signature } = this.#named(classes, `${id} ${role} ${itemprop}`);
      made.names = names;
      made.signature = signature;
    }
    made.hidden =
      attributes.hidden !== undefined ||
      attributes['aria-hidden'] === 'true' ||
      (attributes.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style));
    made.firstBlock = this.#blocks.length;
    return this.#nodes.push(made) - 1;
  }

  #leaveOff(bound: keyof typeof BOUNDS): void {
    this.#cut ??= cutAt(bound);
    this.stop();
  }

  /** The words of an element's names; a page has few that differ. */
  #named(classes: string, others: string): { names: string; signature: string } {
    const key = `${classes} ${others}`;
    let known = this.#names.get(key);
    if (!known) {
      known = { names: plainNames(key), signature: withoutNumbered(classes) };
      this.#names.set(key, known);
    }
    return known;
  }

  /** Inside a form or a comment, “author” names a reader. */
  #amongReaders(): boolean {
    if (this.#openTags.get('form')) return true;
    let n = this.#top();
    for (let i = 0; i < READERS_REACH && n > 0; i++, n = this.#nodes[n].parent)
      if (/\bcomment|\brespond\b/.test(this.#nodes[n].names)) return true;
    return false;
  }

  #push(tag: string, flags: number, at: number): void {
    this.#tags.push(tag);
    this.#flags.push(flags);
    this.#at.push(at);
    this.#openTags.set(tag, (this.#openTags.get(tag) ?? 0) + 1);
  }

  #switchOn(flags: number): void {
    if (flags & LINK) this.#links++;
    if (flags & BOLDED) this.#bold++;
    if (flags & TITLE) this.#inTitle = true;
    if (flags & SCRIPT) this.#script = '';
    if (flags & SKIP) this.#skipping++;
  }

  #closeImplied(tag: string): void {
    const closes = CLOSES.get(tag);
    if (!closes || this.#beyond > 0) return;
    while (this.#tags.length > 1 && closes.has(this.#tags[this.#tags.length - 1])) {
      if (!INLINE.has(this.#tags[this.#tags.length - 1])) this.#flush();
      this.#pop();
    }
  }

  #close(tag: string): void {
    if (this.#beyond > 0) {
      this.#beyond--;
      if (!INLINE.has(tag)) this.#flush();
      return;
    }
    if (!this.#openTags.get(tag)) return;
    if (this.#skipping === 0 && !INLINE.has(tag)) this.#flush();
    for (;;) {
      const top = this.#tags[this.#tags.length - 1];
      this.#pop();
      if (top === tag) return;
    }
  }

  #pop(): void {
    const tag = this.#tags.pop() as string;
    const flags = this.#flags.pop() as number;
    const at = this.#at.pop() as number;
    this.#openTags.set(tag, (this.#openTags.get(tag) ?? 1) - 1);
    if (flags & SKIP) this.#skipping--;
    if (flags & LINK) this.#links--;
    if (flags & BOLDED) this.#bold--;
    if (flags & TITLE) this.#inTitle = false;
    if (flags & SCRIPT) this.#endScript();
    if (flags & MARKED) this.#endMarked();
    if (this.#time && this.#tags.length < this.#time.depth) this.#time = undefined;
    if (!(flags & NODE)) return;
    if (tag === 'tr') joinRow(this.#nodes, this.#blocks, at);
    this.#nodes[at].end = this.#nodes.length;
    this.#nodes[at].endBlock = this.#blocks.length;
  }

  #top(): number {
    return this.#at[this.#at.length - 1];
  }

  #break(tag: string): void {
    if (this.#skipping > 0) return;
    this.#breaks++;
    if (tag === 'hr' || this.#breaks >= BREAKS_FOR_PARAGRAPH) this.#flush();
    else this.#text += ' ';
  }

  #takeFacts(tag: string, attributes: Record<string, string>): void {
    const facts = this.#facts;
    if (tag === 'html') {
      if (attributes.lang) facts.language = attributes.lang;
      facts.amp = attributes.amp !== undefined || attributes['⚡'] !== undefined;
    }
    if (tag === 'link' && attributes.rel?.toLowerCase() === 'canonical') facts.canonical ??= attributes.href;
    if (attributes.dir === 'rtl' && (tag === 'html' || tag === 'body')) facts.direction = 'rtl';
    const name = attributes.property ?? attributes.name ?? attributes.itemprop;
    if (name && attributes.content && (tag === 'meta' || attributes.itemprop)) {
      const key = name.toLowerCase();
      if (!facts.meta.has(key)) facts.meta.set(key, attributes.content.trim());
    }
  }

  #takeTime(attributes: Record<string, string>, at: number): void {
    const entry = {
      node: at,
      block: this.#blocks.length,
      value: attributes.datetime ?? '',
      names: plainNames(`${attributes.class ?? ''} ${attributes.itemprop ?? ''}`),
      text: '',
    };
    this.#facts.times.push(entry);
    this.#time = { depth: this.#tags.length, entry };
  }

  #endScript(): void {
    if (this.#script === undefined) return;
    const { objects, fault } = jsonLdObjects(this.#script);
    for (const object of objects) this.#facts.jsonLd.push(object);
    if (fault) this.#facts.faults.push(fault);
    this.#script = undefined;
  }

  #endMarked(): void {
    const done = this.#capturing.pop();
    const text = done?.text.replace(/\s+/g, ' ').trim();
    if (done && text) this.#facts.marked.push({ node: done.node, what: done.what, text });
  }

  #flush(): void {
    if (!this.#text) return;
    const text = tidy(this.#text);
    const linked = this.#linked;
    const bolded = this.#bolded;
    const ranges = this.#ranges;
    this.#text = '';
    this.#linked = 0;
    this.#bolded = 0;
    if (this.#keepRanges) this.#ranges = [];
    if (!text || this.#blocks.length >= BOUNDS.blocks) return;
    if (this.#blocks.length === BOUNDS.blocks - 1) this.#leaveOff('blocks');
    const { kind, level } = this.#shape();
    this.#blocks.push(
      rawBlock(this.#blocks.length, {
        text,
        kind,
        level,
        links: Math.min(1, linked / text.length),
        bold: Math.min(1, bolded / text.length),
        node: this.#top(),
        ...(this.#keepRanges ? { ranges } : {}),
      }),
    );
  }

  /** Kind and heading level, by the nearest element that says. */
  #shape(): { kind: BlockKind; level: number } {
    const lowest = Math.max(1, this.#tags.length - SHAPE_REACH);
    for (let i = this.#tags.length - 1; i >= lowest; i--) {
      const tag = this.#tags[i];
      if (HEADING.test(tag)) return { kind: 'heading', level: Number(tag[1]) };
      const kind = KIND_OF_TAG.get(tag);
      if (kind) return { kind, level: 0 };
      if (tag === 'article' || tag === 'section' || tag === 'main') break;
    }
    return { kind: 'paragraph', level: 0 };
  }
}

const HEADING = /^h[1-6]$/;
const SHAPE_REACH = 6;
const MOST_CAPTURING = 8;
const READERS_REACH = 6;
const KIND_OF_TAG: ReadonlyMap<string, BlockKind> = new Map([
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['figure', 'caption'],
  ['li', 'list'],
  ['dd', 'list'],
  ['dt', 'list'],
  ['blockquote', 'quote'],
]);

function node(parent: number, tag: string): PageNode {
  return { parent, tag, names: '', signature: '', end: 0, firstBlock: 0, endBlock: 0, hidden: false };
}

const BUBBLE =
  /(?:tooltip|popover|rollover)[\w-]*?(?:block|content|box|body|text|card|inner)|hover-?card|sr-only|screen-reader|visually-hidden/i;

/** Words that lie over the page until a reader points at something: in the middle of a sentence, and no part of it. */
function isBubble({ class: classes = '' }: Record<string, string>): boolean {
  return classes !== '' && BUBBLE.test(classes);
}

function markOf({ itemprop, rel, class: classes = '' }: Record<string, string>): MarkedText | undefined {
  if (itemprop === 'headline') return 'headline';
  if (itemprop === 'author') return 'byline';
  if (itemprop === 'datePublished') return 'published';
  if (itemprop === 'dateModified') return 'updated';
  if (rel === 'author') return 'byline';
  return classes !== '' && /(?:^|[\s_-])(?:by-?line|authors?|author-?names?)(?=$|[\s_-])/i.test(classes)
    ? 'byline'
    : undefined;
}

/** A class list without the classes that hold digits, which differ from one element of a template to the next. */
function withoutNumbered(classes: string): string {
  if (!/\d/.test(classes)) return classes.trim();
  return classes
    .split(/\s+/)
    .filter((name) => !/\d/.test(name))
    .join(' ');
}

/** @example plainNames('newsCaption Main-Image') // → 'news caption main-image' */
function plainNames(names: string): string {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .trim();
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code !== 0xa0) return false;
  }
  return true;
}

/** One space between words, and none of the characters that only steer where lines break. */
function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]+/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
