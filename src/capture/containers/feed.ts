import { Fault } from '../../model/fault.js';
import type { FeedEntry } from '../../model/feed-entry.js';
import { captureId } from '../../model/id.js';
import type { Capture } from '../../model/story.js';
import { charactersOf, readAll } from '../page-bytes.js';
import { type Container, nth } from './container.js';
import { entriesOf } from './feed-entries.js';

const XML_START = /^\s*<(?:\?xml|!DOCTYPE|!--|rss|feed|rdf:RDF)/i;
const FEED_ROOT = /<(?:rss|feed|rdf:RDF)[\s>]/i;
const HTML_ROOT = /<html[\s>]/i;
const JSON_FEED = /^\s*\{[\s\S]{0,2000}"version"\s*:\s*"https:\/\/jsonfeed\.org\/version\//;

/** Whether the first bytes of a file are those of a feed. */
export function looksLikeFeed(head: string): boolean {
  const start = head.replace(/^ï»¿/, '');
  return (XML_START.test(start) && FEED_ROOT.test(start) && !HTML_ROOT.test(start)) || JSON_FEED.test(start);
}

/** Feeds hold ten to a few hundred entries. */
const MOST_ENTRIES = 2000;

/**
 * Feeds: RSS, Atom, RDF and JSON Feed. Each entry is a capture of its own, as an item of JSON Feed, so that an entry that comes
 * again with the next fetch is known.
 */
export const feed: Container = {
  id: 'feed',
  fits: ({ head }) => looksLikeFeed(head),
  async *captures(source) {
    const text = charactersOf(await readAll(source));
    const { parseFeed } = await import('feedsmith');
    let entries: FeedEntry[];
    try {
      entries = entriesOf(parseFeed(text));
    } catch (error) {
      yield new Fault(
        'unreadable',
        source.name,
        `a feed that cannot be read: ${(error as Error).message}`,
        'fetch it again',
      );
      return;
    }
    if (entries.length === 0)
      yield new Fault('no-pages', source.name, 'a feed without entries', 'fetch it again later');
    for (const [i, entry] of entries.slice(0, MOST_ENTRIES).entries()) yield captureEntry(entry, nth(source, i + 1));
    if (entries.length > MOST_ENTRIES)
      yield new Fault(
        'too-large',
        source.name,
        `a feed of ${entries.length} entries, and ${MOST_ENTRIES} are read`,
        'give the rest as a feed of their own',
      );
  },
};

function captureEntry(entry: FeedEntry, name: string): Capture {
  const bytes = new TextEncoder().encode(JSON.stringify(entry));
  return {
    id: captureId(bytes),
    name,
    bytes,
    mediaType: 'application/feed+json',
    ...(entry.url ? { url: entry.url } : {}),
  };
}
