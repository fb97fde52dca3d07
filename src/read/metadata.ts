import { parseEdtf } from '../model/edtf.js';
import type { Published } from '../model/story.js';
import type { PageFacts } from './html/page.js';
import { calendarDays } from './written-dates.js';

/** What a page says of its main story, beside the text. */
export interface PageMetadata {
  title?: string;
  outlet?: string;
  byline?: string;
  language?: string;
  url?: string;
  published?: Published;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.replace(/\s+/g, ' ').trim() : undefined;

/** `{"name": …}`, a plain string, or a list of them. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null && 'name' in value) return text(value.name);
  return text(value);
}

/** Reads the metadata of a page: structured data first, then meta elements, then what it shows. */
export function metadataOf(facts: PageFacts): PageMetadata {
  const article = facts.jsonLd.find((item) =>
    [item['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)),
  );
  const { meta } = facts;
  const first = (...names: string[]) => names.map((name) => text(meta.get(name))).find(Boolean);
  const metadata: PageMetadata = {
    title: text(article?.headline) ?? first('og:title', 'twitter:title', 'headline', 'dc.title') ?? text(facts.title),
    outlet:
      nameOf(article?.publisher) ??
      first('og:site_name', 'application-name', 'dc.publisher') ??
      text(facts.jsonLd.find((item) => /^(?:NewsMediaOrganization|Organization)$/.test(String(item['@type'])))?.name),
    byline:
      nameOf(article?.author) ??
      first('author', 'article:author', 'byl', 'dc.creator', 'parsely-author') ??
      facts.marked.find(({ what }) => what === 'byline')?.text.replace(/^by\s+/i, ''),
    language: facts.language ?? first('og:locale', 'content-language'),
    url: facts.canonical ?? first('og:url') ?? text(article?.url),
    published: publishedOf(
      text(article?.datePublished) ??
        first(
          'article:published_time',
          'datepublished',
          'date',
          'dc.date',
          'pubdate',
          'publishdate',
          'parsely-pub-date',
          'sailthru.date',
          'og:published_time',
        ) ??
        facts.times.find(({ value }) => value)?.value,
    ),
  };
  if (metadata.byline && (/^https?:/.test(metadata.byline) || metadata.byline.length > 120)) delete metadata.byline;
  return metadata;
}

/** A date of structured data, as a day: “2031-05-09T10:00:00+05:00” keeps its own day. */
export function publishedOf(value: string | undefined): Published | undefined {
  if (!value) return undefined;
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? calendarDays(value)[0]?.value;
  return iso && parseEdtf(iso) ? { value: iso, precision: 'day', basis: 'metadata' } : undefined;
}

/** The name of a story in a page title: “Ferry sinks – The Oru Times” without the outlet. */
export function withoutOutlet(title: string, outlet: string | undefined): string {
  const parts = title.split(/\s+(?:[|–—»·-]|::)\s+/);
  if (parts.length < 2 || !outlet) return title;
  const names = (part: string) =>
    part.toLowerCase().includes(outlet.toLowerCase()) || outlet.toLowerCase().includes(part.toLowerCase());
  const last = parts[parts.length - 1];
  if (names(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»·:-]+$/, '');
  return names(parts[0]) ? title.slice(parts[0].length).replace(/^[\s|–—»·:-]+/, '') : title;
}
