import type { parseFeed } from 'feedsmith';
import type { FeedEntry } from '../../model/feed-entry.js';

type Parsed = ReturnType<typeof parseFeed>;

/** The entries of a feed of any form, in its order. What a feed leaves open is absent. */
export function entriesOf({ format, feed }: Parsed): FeedEntry[] {
  if (format === 'atom') {
    const own = { ...feedOf(text(feed.title)), ...languageOf(feed.xml?.lang) };
    return (feed.entries ?? []).map((entry) =>
      compact({
        id: entry.id,
        url: link(entry.links),
        title: text(entry.title),
        content_html: text(entry.content),
        summary: text(entry.summary),
        date_published: string(entry.published) ?? string(entry.updated),
        date_modified: string(entry.updated),
        authors: people((entry.authors ?? feed.authors)?.map((author) => author.name)),
        ...own,
      }),
    );
  }
  if (format === 'json') {
    const own = { ...feedOf(feed.title), ...languageOf(feed.language) };
    return (feed.items ?? []).map((item) =>
      compact({
        id: item.id,
        url: item.url ?? item.external_url,
        title: item.title,
        content_html: item.content_html,
        content_text: item.content_text,
        summary: item.summary,
        date_published: string(item.date_published),
        date_modified: string(item.date_modified),
        authors: people((item.authors ?? feed.authors)?.map((author) => author.name)),
        ...own,
        ...languageOf(item.language),
      }),
    );
  }
  const language = format === 'rss' ? feed.language : undefined;
  const own = { ...feedOf(text(feed.title)), ...languageOf(language) };
  return (feed.items ?? []).map((item) => {
    const named = 'authors' in item ? item.authors : undefined;
    return compact({
      id: 'guid' in item ? text(item.guid) : undefined,
      url: item.link,
      title: text(item.title),
      content_html: item.content?.encoded,
      summary: text(item.description),
      date_published: ('pubDate' in item ? string(item.pubDate) : undefined) ?? string(item.dc?.dates?.[0]),
      authors: people([...(item.dc?.creators ?? []), ...(named ?? [])].map((name) => text(name))),
      ...own,
    });
  });
}

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

/** `"words"` or `{"value": "words"}`. */
const text = (value: unknown): string | undefined =>
  string(typeof value === 'object' && value !== null && 'value' in value ? value.value : value);

function link(links: readonly { href?: string; rel?: string }[] | undefined): string | undefined {
  return (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href;
}

function people(names: readonly (string | undefined)[] | undefined): { name: string }[] | undefined {
  const known = (names ?? []).flatMap((name) => (name ? [{ name: name.replace(/^\S+@\S+ \((.+)\)$/, '$1') }] : []));
  return known.length > 0 ? known : undefined;
}

const feedOf = (title: string | undefined): Pick<FeedEntry, '_feed'> => (title ? { _feed: { title } } : {});
const languageOf = (language: string | undefined): Pick<FeedEntry, 'language'> => (language ? { language } : {});
const compact = (entry: FeedEntry): FeedEntry =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as FeedEntry;
