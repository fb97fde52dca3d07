import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../src/model/fault.js';
import { captureId } from '../../src/model/id.js';
import type { Capture, MediaType, Story } from '../../src/model/story.js';
import { Story as StoryShape } from '../../src/model/story.js';
import { decode } from '../../src/read/decode.js';
import { parsePage } from '../../src/read/html/parse.js';
import { paintedPage } from '../../src/read/painted.js';
import { readCapture } from '../../src/read/read.js';
import { mangled, pageSoup, textSoup } from '../support/page-soup.js';

/** `npm run fuzz` runs these for longer, each time with another seed. */
const SECONDS = Number(process.env.DAFTAR_FUZZ_SECONDS ?? 0);
const PROPERTIES = 6;
const bounds =
  SECONDS > 0
    ? {
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: (SECONDS / PROPERTIES) * 1000,
        markInterruptAsFailure: false,
      }
    : { numRuns: 60 };
const patience = { timeout: SECONDS > 0 ? (SECONDS + 60) * 1000 : 30_000 };

const capture = (source: string | Uint8Array, mediaType: MediaType): Capture => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return { id: captureId(bytes), name: 'page', bytes, mediaType };
};

/** Reads, and takes a Fault for no stories; any other error is a failure. */
async function read(source: string | Uint8Array, mediaType: MediaType): Promise<Story[]> {
  try {
    return await readCapture(capture(source, mediaType));
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
}

/** Every story is of the contract's shape, its blocks are its text in order, and its spans hold. */
function check(stories: readonly Story[]): void {
  for (const story of stories) {
    expect(() => StoryShape.parse(story)).not.toThrow();
    let at = 0;
    for (const { start, end } of story.blocks) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(at).toBe(story.text.length);
    for (const { start, end, quote } of story.credits ?? []) expect(story.text.slice(start, end)).toBe(quote);
    for (const aside of story.asides ?? []) expect(aside.at).toBeLessThanOrEqual(story.text.length);
  }
  expect(stories.map(({ position }) => position)).toEqual(stories.map((_, i) => i));
}

test('any soup of tags gives stories of the right shape, or a fault', patience, async () => {
  await fc.assert(
    fc.asyncProperty(pageSoup, async (html) => check(await read(html, 'text/html'))),
    bounds,
  );
});

test('any soup of tags gives elements that nest', patience, () => {
  fc.assert(
    fc.property(pageSoup, (html) => {
      const { nodes, blocks } = parsePage(html, { ranges: true });
      nodes.forEach((node, n) => {
        expect(node.parent).toBeLessThan(n);
        expect(node.end).toBeGreaterThan(n);
        expect(node.endBlock).toBeGreaterThanOrEqual(node.firstBlock);
        if (node.parent >= 0) expect(node.end).toBeLessThanOrEqual(nodes[node.parent].end);
      });
      blocks.forEach((block, i) => {
        expect(block.index).toBe(i);
        expect(block.text).toBe(block.text.trim());
        const holder = nodes[block.node ?? 0];
        expect(i >= holder.firstBlock && i < holder.endBlock).toBe(true);
        for (const [start, end] of block.ranges ?? []) expect(end > start && end <= html.length).toBe(true);
      });
    }),
    bounds,
  );
});

test('any lines of text give stories of the right shape, or a fault', patience, async () => {
  await fc.assert(
    fc.asyncProperty(textSoup, async (text) => check(await read(text, 'text/plain'))),
    bounds,
  );
});

test('a real page with pieces cut out, repeated and moved is read', patience, async () => {
  const folder = 'examples/pages';
  const pages = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const page = fc.constantFrom(...pages).chain(mangled);
  await fc.assert(
    fc.asyncProperty(page, async (html) => check(await read(html, 'text/html'))),
    bounds,
  );
});

test('any bytes are decoded, and read in every format', patience, async () => {
  const format = fc.constantFrom<MediaType>(
    'text/html',
    'text/plain',
    'application/pdf',
    'message/rfc822',
    'application/feed+json',
    'application/json',
  );
  const start = fc.constantFrom(
    '',
    '%PDF-1.4\n',
    'From: a@b\r\nContent-Type: multipart/related; boundary=x\r\n\r\n',
    '{"text":"',
    '\u00ff\u00fe',
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), format, async (head, tail, mediaType) => {
      const bytes = new Uint8Array([...Buffer.from(head, 'latin1'), ...tail]);
      expect(typeof decode(bytes).text).toBe('string');
      check(await read(bytes, mediaType));
    }),
    bounds,
  );
});

test('painting a page changes none of its words', patience, async () => {
  await fc.assert(
    fc.asyncProperty(
      pageSoup.map((html) => `${html}<p>`),
      async (html) => {
        const painted = await paintedPage(capture(html, 'text/html'));
        const plain = painted
          .replace(/<p class="daftar-key">.*?<\/p>/s, '')
          .replace(/<meta charset="utf-8"><meta[^>]*><style>.*?<\/style>/s, '');
        const words = (source: string) =>
          parsePage(source.replaceAll('\u0000', ''))
            .blocks.map(({ text }) => text)
            .join('')
            .replace(/\s+/g, '');
        expect(words(plain)).toBe(words(html));
      },
    ),
    bounds,
  );
});
