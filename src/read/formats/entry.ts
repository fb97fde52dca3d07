import type { z } from 'zod';
import { Fault } from '../../model/fault.js';
import { FeedEntry } from '../../model/feed-entry.js';
import { statedDate } from '../dates/published.js';
import { parsePage } from '../html/parse.js';
import type { PageMetadata } from '../metadata.js';
import { rawBlock, textLength } from '../raw-block.js';
import type { Format, OpenedPage } from './opened.js';

/** A summary this long, or with this many paragraphs, is the story. */
const WHOLE_STORY = 500;

export const entry: Format = {
  mediaType: 'application/feed+json',
  name: 'an entry of a feed',
  open(capture): OpenedPage {
    const item = parseJson(FeedEntry, capture.bytes, capture.name, 'an entry of a feed');
    const { content_html, content_text, summary = '' } = item;
    const blocks = content_text && !content_html ? textBlocks(content_text) : parsePage(content_html || summary).blocks;
    const length = textLength(blocks);
    if (length < WHOLE_STORY && blocks.filter((block) => block.prose).length < 2)
      throw new Fault(
        'teaser',
        capture.name,
        `the feed gives only a teaser of “${item.title ?? item.url ?? 'an entry'}”`,
        item.url ? `add the page itself: ${item.url}` : 'add the page itself',
      );
    return { capture, blocks, given: givenBy(item), whole: true };
  },
};

function givenBy(item: FeedEntry): PageMetadata {
  const byline = item.authors?.flatMap(({ name }) => name ?? []).join(', ');
  return {
    title: item.title,
    url: item.url,
    outlet: item._feed?.title,
    byline: byline || undefined,
    language: item.language?.split('-')[0],
    published: statedDate(item.date_published, 'feed entry published'),
    updated:
      item.date_modified === item.date_published ? undefined : statedDate(item.date_modified, 'feed entry updated'),
  };
}

const textBlocks = (text: string) =>
  text
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line, index) => rawBlock(index, { text: line.replace(/\s+/g, ' ').trim() }));

/** Reads JSON of a shape, or says in one line what is wrong with it. */
export function parseJson<T>(shape: z.ZodType<T>, bytes: Uint8Array, name: string, what: string): T {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Fault('bad-line', name, 'is no JSON', `give ${what} as one JSON object`);
  }
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Fault('bad-line', name, `${issue.path.join('.') || 'the record'}: ${issue.message}`, `give ${what}`);
}
