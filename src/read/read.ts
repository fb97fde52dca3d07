import { Fault } from '../model/fault.js';
import type { Capture, Published, Story } from '../model/story.js';
import { brief, noTrace, type Trace } from '../model/trace.js';
import { assemble, footerYear } from './assemble.js';
import { decode } from './decode.js';
import { parsePage } from './html/parse.js';
import { segmentsOfHtml } from './html/segments.js';
import { metadataOf, type PageMetadata, withoutOutlet } from './metadata.js';
import type { RawBlock } from './raw-block.js';
import type { Segment } from './segment.js';
import { blocksOfText } from './text/blocks.js';
import { segmentsOfText } from './text/segments.js';
import { Verdicts } from './verdicts.js';
import { calendarDays } from './written-dates.js';

/**
 * Reads a capture into its stories, in the order of the page.
 *
 * @throws Fault `no-story` when the page holds none.
 * @example readCapture({ id, name: 'a.txt', bytes, mediaType: 'text/plain' })[0].text
 */
export function readCapture(capture: Capture, trace: Trace = noTrace): Story[] {
  const decoded = decode(capture.bytes, capture.charset);
  trace({
    stage: 'read',
    verdict: 'noted',
    rule: 'charset',
    reason: `${decoded.charset} (${decoded.basis})${decoded.unreadable ? `, ${decoded.unreadable} characters unreadable` : ''}`,
  });
  const page = decoded.text.replaceAll('\u0000', '');
  const stories = capture.mediaType === 'text/html' ? readHtml(capture, page, trace) : readText(capture, page, trace);
  if (stories.length === 0)
    throw new Fault(
      'no-story',
      capture.name,
      'no story found on the page',
      'see what was dropped and why with “daftar explain”',
    );
  return stories;
}

function readHtml(capture: Capture, html: string, trace: Trace): Story[] {
  const page = parsePage(html);
  const verdicts = new Verdicts();
  const segments = segmentsOfHtml(page, verdicts);
  verdicts.trace(page.blocks, trace);
  const metadata = metadataOf(page.facts);
  if (!metadata.published)
    metadata.published =
      writtenNear(page.blocks) ?? footerYear(page.blocks.slice(-FOOTER_BLOCKS).map((block) => block.text));
  metadata.outlet ??= outletOf(page.blocks.map((block) => block.text));
  if (metadata.title) metadata.title = withoutOutlet(metadata.title, metadata.outlet);
  if (capture.url) metadata.url ??= capture.url;
  const single = segments.length === 1;
  return segments.map((segment, position) => {
    const main =
      single ||
      isTitled(segment, metadata.title) ||
      (position === 0 && !segments.some((one) => isTitled(one, metadata.title)) && !!metadata.published);
    return assemble(
      capture,
      segment,
      position,
      main,
      main || single ? metadata : ofPage(metadata, segment, page.facts.times),
    );
  });
}

const FOOTER_BLOCKS = 40;

function isTitled(segment: Segment, title: string | undefined): boolean {
  return title !== undefined && segment.title !== undefined && fold(title).startsWith(fold(segment.title).slice(0, 40));
}

const fold = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A story further down the page shares the outlet and the language, and has a date of its own. */
function ofPage(
  { outlet, language }: PageMetadata,
  segment: Segment,
  times: { node: number; value: string }[],
): PageMetadata {
  const own = writtenNear(segment.region);
  const time = times.find((one) => segment.node !== undefined && one.node > segment.node);
  const day = time && /^\d{4}-\d{2}-\d{2}/.exec(time.value)?.[0];
  return { outlet, language, published: day ? { value: day, precision: 'day', basis: 'metadata' } : own };
}

const LABELLED = /^(?:published|posted|updated|last updated|date)\b/i;
const DATE_LINE_LONGEST = 80;

/** A date written on a line of its own, labelled ones first. */
function writtenNear(blocks: readonly RawBlock[]): Published | undefined {
  const lines = blocks
    .filter((block) => block.text.length <= DATE_LINE_LONGEST)
    .flatMap((block) =>
      calendarDays(block.text)
        .slice(0, 1)
        .map((date) => ({ ...date, line: block.text })),
    );
  const best = lines.find((date) => LABELLED.test(date.line)) ?? lines[0];
  return best && { value: best.value, precision: 'day', basis: 'text' };
}

function readText(capture: Capture, text: string, trace: Trace): Story[] {
  const blocks = blocksOfText(text);
  const verdicts = new Verdicts();
  const segments = segmentsOfText(blocks, verdicts);
  verdicts.trace(blocks, trace);
  const lines = blocks.map((block) => block.text);
  const outlet = outletOf(lines);
  const year = footerYear(lines.slice(-FOOTER_BLOCKS));
  if (year)
    trace({
      stage: 'read',
      verdict: 'noted',
      rule: 'footer-year',
      reason: `the page's footer says ${year.value}`,
      quote: brief(lines.at(-1) ?? ''),
    });
  return segments.map((segment, position) =>
    assemble(capture, segment, position, segment.main === true, {
      outlet,
      published: writtenNear(segment.region) ?? (position === 0 ? year : undefined),
      url: capture.url,
    }),
  );
}

/** “Copyright © 2031 The Oru Times. All rights reserved”: the footer names the outlet. */
function outletOf(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(-FOOTER_BLOCKS)) {
    const match =
      /(?:copyright|©|\(c\))[\s©\d–-]*((?:the )?\p{Lu}[\p{L}\d’'& ]{2,40}?)\s*(?:[.,|–—]|all rights|$)/iu.exec(line);
    if (match && !/^all rights/i.test(match[1])) return match[1].trim();
  }
  return undefined;
}
