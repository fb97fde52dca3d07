import { Fault } from '../model/fault.js';
import type { Capture, PartialStory, Story } from '../model/story.js';
import { brief, noTrace, type Trace } from '../model/trace.js';
import { assemble } from './assemble.js';
import { type Dates, datesInText, footerYear, fromAddress, statedDate } from './dates/published.js';
import type { DayOrder } from './dates/written.js';
import { foldTitle } from './fold-title.js';
import { formatOf } from './formats/formats.js';
import type { OpenedPage, OpenOptions } from './formats/opened.js';
import type { ParsedPage } from './html/page.js';
import { segmentsOfHtml } from './html/segments.js';
import { titleBlock } from './html/title-block.js';
import { EDGE_LINES, type LearntFurniture } from './learnt.js';
import { articleItem, metadataOf, type PageMetadata, withoutOutlet } from './metadata.js';
import { FOOTER_LINES, outletOf } from './outlet.js';
import { mayBePartial, partialReason } from './partial.js';
import type { RawBlock } from './raw-block.js';
import type { Segment } from './segment.js';
import { segmentsOfText } from './text/segments.js';
import { asLiveBlog } from './updates.js';
import { Verdicts } from './verdicts.js';
import { wholeStory } from './whole.js';

/** What a page is read with. */
export interface ReadTools {
  trace?: Trace;
  /** What recurs in the stories of an outlet and is no part of them, as it was learnt from earlier pages. */
  learnt?: (outlet: string) => LearntFurniture | undefined | Promise<LearntFurniture | undefined>;
}

/**
 * Reads a capture into its stories, in the order of the page. Pure: what it knows of earlier pages it is handed.
 *
 * @throws Fault `no-story` when the page holds none; `teaser` when it only announces stories; `encrypted`, `no-text`,
 *   `too-large` or `unreadable` for what no story can be taken from.
 * @example (await readCapture({ id, name: 'a.txt', bytes, mediaType: 'text/plain' }))[0].text
 */
export async function readCapture(capture: Capture, tools: ReadTools = {}): Promise<Story[]> {
  const { trace = noTrace } = tools;
  const { page, segments, verdicts, metadata } = await examine(capture, tools);
  if (page.charset) trace({ stage: 'read', verdict: 'noted', rule: 'charset', reason: page.charset });
  if (page.cut) trace({ stage: 'read', verdict: 'noted', rule: 'cut', reason: `read in part: ${page.cut}` });
  for (const fault of page.html?.facts.faults ?? [])
    trace({ stage: 'read', verdict: 'noted', rule: 'structured-data', reason: fault });
  verdicts.trace(page.blocks, trace);
  for (const { basis, blocks } of segments) {
    if (basis)
      trace({
        stage: 'read',
        verdict: 'kept',
        rule: basis,
        reason: 'the page shows no such text: its structured data holds it',
        quote: brief(blocks[0].text),
      });
  }
  if (segments.length === 0) throw noStory(capture, page, verdicts);
  return segments.map((segment, position) => storyOf(page, segment, position, segments, metadata));
}

/** A capture taken apart, with what became of each of its blocks. */
export interface Examined {
  page: OpenedPage;
  segments: Segment[];
  verdicts: Verdicts;
  metadata: PageMetadata;
}

/** Takes a capture apart and tells its stories from each other, without putting them together yet. */
export async function examine(capture: Capture, { learnt }: ReadTools = {}, options?: OpenOptions): Promise<Examined> {
  const page = await formatOf(capture.mediaType).open(capture, options);
  const verdicts = new Verdicts();
  const title = page.html ? titleBlock(page.html) : undefined;
  const segments = segmentsOf(page, title, verdicts);
  const metadata = pageMetadata(page, segments, title);
  if (learnt && metadata.outlet) dropLearnt(segments, await learnt(metadata.outlet), verdicts);
  return { page, segments: segments.filter(({ blocks }) => blocks.length > 0), verdicts, metadata };
}

function segmentsOf(page: OpenedPage, title: RawBlock | undefined, verdicts: Verdicts): Segment[] {
  if (page.whole) return wholeStory(page.blocks, verdicts);
  if (page.html) return segmentsOfHtml(page.html, title, verdicts);
  return segmentsOfText(page.blocks, verdicts);
}

function noStory(capture: Capture, page: OpenedPage, verdicts: Verdicts): Fault {
  const wayOut = 'see what was dropped and why with “daftar explain”';
  const teasers = page.blocks.filter((block) => verdicts.of(block)?.rule === 'teaser' && block.level > 0).length;
  if (teasers > 0)
    return new Fault(
      'teaser',
      capture.name,
      `a page of ${teasers} teasers and no story`,
      'add the pages that it links to',
    );
  const where = page.cut ? `in the part that was read (${page.cut})` : 'on the page';
  return new Fault('no-story', capture.name, `no story found ${where}`, wayOut);
}

/** Takes off the first and last lines of stories that the outlet's earlier stories had, too. */
function dropLearnt(segments: readonly Segment[], learnt: LearntFurniture | undefined, verdicts: Verdicts): void {
  if (!learnt) return;
  for (const segment of segments) {
    const last = segment.blocks.length - EDGE_LINES;
    segment.blocks = segment.blocks.filter((block, i) => {
      if ((i >= EDGE_LINES && i < last) || !learnt(block.text)) return true;
      verdicts.drop(block, 'learnt-furniture');
      return false;
    });
  }
}

/** Dates stand this many blocks before a story's first paragraph or after its last. */
const DATE_REACH = 12;

/** What a page says of its main story: what came with it, its structured data, its visible text, its address, its footer. */
function pageMetadata(page: OpenedPage, segments: readonly Segment[], title: RawBlock | undefined): PageMetadata {
  const { capture, html, given } = page;
  const facts = html?.facts;
  const shown = title && title.level > 0 && title.level <= 2 ? title.text : undefined;
  const own: PageMetadata = facts ? metadataOf(facts, shown, capture.url) : {};
  const lines = page.blocks.map((block) => block.text);
  const outlet = given.outlet ?? own.outlet ?? outletOf(lines, facts?.title, shown ?? own.title);
  const name = given.title ?? own.title;
  const url = given.url ?? own.url ?? capture.url;
  const footer = footerYear(lines.slice(-FOOTER_LINES));
  const address = fromAddress(url);
  const year = (own.updated ?? own.published ?? address ?? footer)?.value.slice(0, 4);
  const main = segments.find((segment) => segment.main) ?? segments[0];
  const written = writtenDates(page, main, title, year, dayOrder(facts));
  const published =
    given.published ?? own.published ?? (page.whole && !html ? undefined : written.published) ?? address ?? footer;
  const updated = given.updated ?? own.updated ?? written.updated;
  return {
    ...own,
    ...given,
    title: name && withoutOutlet(name, outlet),
    outlet,
    url,
    published,
    updated: updated && (updated.value !== published?.value || updated.time !== published?.time) ? updated : undefined,
    language: given.language ?? own.language,
    byline: given.byline ?? own.byline ?? bylineOf(main),
  };
}

/** “Lia Maren” of the line “By Lia Maren” under the headline. */
function bylineOf(segment: Segment | undefined): string | undefined {
  const line = segment?.beside?.find(({ kind }) => kind === 'byline')?.block.text;
  return line?.replace(/^(?:by|written by|reported by|posted by|автор:?|نویسنده:?)\s+/iu, '').replace(/\s*[|,].*$/, '');
}

/** The dates near a story first, and then those of lines anywhere on the page. */
function writtenDates(
  page: OpenedPage,
  segment: Segment | undefined,
  title: RawBlock | undefined,
  year: string | undefined,
  order: DayOrder,
): Dates {
  if (!segment || segment.basis) return datesInText(page.blocks, order, year);
  const held = new Set(segment.blocks.map((block) => block.index));
  const around = page.blocks.filter((block) => !held.has(block.index));
  const first = Math.min(title?.index ?? Number.POSITIVE_INFINITY, segment.blocks[0]?.index ?? 0);
  const last = segment.blocks.at(-1)?.index ?? 0;
  const near = around.filter((block) => block.index >= first - DATE_REACH && block.index <= last + DATE_REACH);
  const dates = datesInText(near, order, year);
  return dates.published ? dates : datesInText(around, order, year);
}

const dayOrder = (facts: ParsedPage['facts'] | undefined): DayOrder =>
  /^en[-_]us/i.test(facts?.language ?? facts?.meta.get('og:locale') ?? '') ? 'month-first' : 'day-first';

function storyOf(
  page: OpenedPage,
  found: Segment,
  position: number,
  all: readonly Segment[],
  metadata: PageMetadata,
): Story {
  const { segment, updates } = asLiveBlog(found, page.html?.facts);
  const titled = (one: Segment) => isTitled(one, metadata.title);
  const main =
    segment.main === true ||
    all.length === 1 ||
    titled(segment) ||
    (page.html !== undefined &&
      position === 0 &&
      !all.some((one) => titled(one) || one.main) &&
      metadata.published !== undefined);
  return assemble(page.capture, segment, {
    position,
    main,
    metadata: main
      ? page.html || position === 0
        ? metadata
        : { ...metadata, ...ofSegment(page, segment, metadata) }
      : ofSegment(page, segment, metadata),
    updates,
    partial: page.cut ? { reason: 'cut', quote: page.cut } : main ? partialOf(page, segment) : undefined,
    form: segment.form ?? page.form,
  });
}

function isTitled(segment: Segment, title: string | undefined): boolean {
  return (
    title !== undefined &&
    segment.title !== undefined &&
    foldTitle(title).startsWith(foldTitle(segment.title).slice(0, 40))
  );
}

/** A story further down the page shares the outlet and the language, and has a date of its own. */
function ofSegment(page: OpenedPage, segment: Segment, { outlet, language, published }: PageMetadata): PageMetadata {
  const { node } = segment;
  const nodes = page.html?.nodes;
  const time =
    node === undefined || !nodes
      ? undefined
      : page.html?.facts.times.find((one) => one.node >= node && one.node < nodes[node].end && one.value);
  const year = published?.value.slice(0, 4);
  const held = new Set(segment.blocks.map((block) => block.index));
  const own =
    statedDate(time?.value, 'time element') ??
    datesInText(
      segment.region.filter((block) => !held.has(block.index)),
      dayOrder(page.html?.facts),
      year,
    ).published;
  return { outlet, language, published: own };
}

function partialOf(page: OpenedPage, segment: Segment): PartialStory | undefined {
  if (!mayBePartial(segment.blocks)) return undefined;
  const facts = page.html?.facts;
  const free = facts && articleItem(facts)?.isAccessibleForFree;
  const held = new Set(segment.blocks);
  const nodes = page.html?.nodes ?? [];
  const around = page.blocks
    .filter((block) => !held.has(block))
    .map((block) => ({ text: block.text, names: nodes[block.node ?? 0]?.names }));
  return partialReason(segment.blocks, around, String(free).toLowerCase() === 'false');
}
