import { z } from 'zod';
import { Fault } from '../../model/fault.js';
import { timestamp } from '../dates/timestamp.js';
import { parsePage } from '../html/parse.js';
import type { PageMetadata } from '../metadata.js';
import { rawBlock } from '../raw-block.js';
import type { Format, OpenedPage } from './opened.js';

/** A feed entry as an item of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with what its feed says of all. */
export const FeedEntry = z.object({
  id: z.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  content_html: z.string().optional(),
  content_text: z.string().optional(),
  summary: z.string().optional(),
  date_published: z.string().optional(),
  date_modified: z.string().optional(),
  authors: z.array(z.object({ name: z.string().optional() })).optional(),
  language: z.string().optional(),
  _feed: z.object({ title: z.string().optional() }).optional(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

/** A summary this long, or with this many paragraphs, is the story. */
const WHOLE_STORY = 500;

export const entry: Format = {
  mediaType: 'application/feed+json',
  name: 'an entry of a feed',
  open(capture): OpenedPage {
    const item = parseJson(FeedEntry, capture.bytes, capture.name, 'an entry of a feed');
    const content = item.content_html ?? item.content_text ?? '';
    const html = content || item.summary || '';
    const parsed = parsePage(item.content_html || !item.content_text ? html : '');
    const blocks = item.content_html || !item.content_text ? parsed.blocks : textBlocks(content);
    const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
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
  const published = item.date_published ? timestamp(item.date_published) : undefined;
  const updated = item.date_modified ? timestamp(item.date_modified) : undefined;
  const date = (at: ReturnType<typeof timestamp>, rule: string) =>
    at && { value: at.day, precision: 'day' as const, basis: 'metadata' as const, time: at.time, rule };
  const byline = item.authors?.flatMap(({ name }) => name ?? []).join(', ');
  return {
    title: item.title,
    url: item.url,
    outlet: item._feed?.title,
    byline: byline || undefined,
    language: item.language?.split('-')[0],
    published: date(published, 'feed entry published'),
    updated: item.date_modified === item.date_published ? undefined : date(updated, 'feed entry updated'),
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
