import type { Published } from '../model/story.js';
import { datesOf } from './dates/published.js';
import type { PageFacts } from './html/page.js';

/** What a page says of its main story, beside the text. */
export interface PageMetadata {
  title?: string;
  outlet?: string;
  byline?: string;
  language?: string;
  url?: string;
  published?: Published;
  updated?: Published;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Newsletter)$/;
const OUTLET_TYPE = /^(?:NewsMediaOrganization|Organization|WebSite|Newspaper|Periodical)$/;
/** Programs that sites are made with, which some of them name as their publisher. */
const MACHINES = /^(?:blogger|wordpress(?:\.com)?|medium|tumblr|wix|squarespace)$/i;
const BYLINE_LONGEST = 160;

/** What structured data says of the page's main story: the first article, or else the video or page that it describes. */
export function articleItem(facts: PageFacts): Record<string, unknown> | undefined {
  const typed = (type: RegExp) =>
    facts.jsonLd.find((item) => [item['@type']].flat().some((one) => typeof one === 'string' && type.test(one)));
  return typed(ARTICLE_TYPE) ?? typed(/^(?:VideoObject|ImageGallery|MediaGallery|WebPage|ItemPage)$/);
}

/**
 * Reads the metadata of a page: structured data first, then meta elements, then what it shows.
 *
 * @param shownTitle the headline as the page shows it, where it is known: it stands before the one in the head, which is often
 *   made for elsewhere.
 */
export function metadataOf(facts: PageFacts, shownTitle?: string, address?: string): PageMetadata {
  const article = articleItem(facts);
  const { meta } = facts;
  const first = (...names: string[]) => names.map((name) => textOf(meta.get(name))).find(Boolean);
  const outlet = outletOf(facts, article);
  const stated =
    textOf(article?.headline) ??
    markedAs(facts, 'headline') ??
    first('og:title', 'twitter:title', 'headline', 'dc.title', 'dcterms.title', 'title') ??
    textOf(facts.title);
  const url = addressOf(facts, article, address);
  return {
    title: shownTitle ?? (stated && withoutOutlet(stated, outlet)),
    outlet,
    byline: bylineOf(facts, article, outlet),
    language: languageOf(facts, article),
    url,
    ...datesOf(facts, article),
  };
}

function outletOf(facts: PageFacts, article: Record<string, unknown> | undefined): string | undefined {
  const { meta, jsonLd } = facts;
  const organisation = jsonLd.find((item) => [item['@type']].flat().some((type) => OUTLET_TYPE.test(String(type))));
  const publisher = nameOf(article?.publisher);
  return (
    (publisher && !MACHINES.test(publisher) ? publisher : undefined) ??
    textOf(meta.get('og:site_name'))?.replace(/^@/, '') ??
    markedAs(facts, 'outlet') ??
    textOf(meta.get('application-name')) ??
    textOf(meta.get('dc.publisher')) ??
    textOf(meta.get('publisher')) ??
    textOf(meta.get('citation_journal_title')) ??
    nameOf(organisation) ??
    nameOf(article?.isPartOf)
  );
}

function bylineOf(
  facts: PageFacts,
  article: Record<string, unknown> | undefined,
  outlet: string | undefined,
): string | undefined {
  const { meta } = facts;
  const candidates = [
    nameOf(article?.author) ?? nameOf(article?.creator),
    ...[
      'author',
      'article:author',
      'byl',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'citation_author',
      'twitter:data1',
    ].map((name) =>
      name === 'twitter:data1' && !/written by/i.test(meta.get('twitter:label1') ?? '')
        ? undefined
        : textOf(meta.get(name)),
    ),
    ...facts.marked.filter(({ what }) => what === 'byline').map(({ text }) => text),
  ];
  const names = candidates.map(cleanByline).filter((name): name is string => name !== undefined);
  return names.find((name) => name !== outlet) ?? names[0];
}

/** A date that stands right behind a name, often without a space. */
const DATE_AT_END =
  /\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2},? \d{4}.*$/i;

/** @example cleanByline('By Lia Maren | 9 May 2031') // → 'Lia Maren' */
function cleanByline(byline: string | undefined): string | undefined {
  if (!byline || /^(?:https?:|www\.|@)/.test(byline)) return undefined;
  const name = byline
    .replace(/^(?:by|written by|reported by|posted by|автор:?|نویسنده:?|von|par|por|di|da)\s+/iu, '')
    .replace(/\s*(?:[|·•–—]|\bon\b|\bupdated\b|\bpublished\b|\d{1,2}[./:]\d).*$/iu, '')
    .replace(DATE_AT_END, '')
    .replace(/\s+@\w+$/, '')
    .replace(/[,;:\s]+$/, '')
    .trim();
  return name.length > 1 && name.length <= BYLINE_LONGEST && /\p{L}/u.test(name) ? name : undefined;
}

const SIMPLE_TAG = /^[a-z]{2,3}(?:-[a-z]{2})?$/i;

function languageOf(facts: PageFacts, article: Record<string, unknown> | undefined): string | undefined {
  const stated =
    facts.language ??
    textOf(article?.inLanguage) ??
    facts.meta.get('content-language') ??
    facts.meta.get('language') ??
    facts.meta.get('og:locale');
  const tag = stated
    ?.trim()
    .replaceAll('_', '-')
    .split(/[,;\s]/, 1)[0];
  if (tag && SIMPLE_TAG.test(tag)) return tag.split('-', 1)[0].toLowerCase();
  try {
    return tag ? new Intl.Locale(tag).language : undefined;
  } catch {
    return undefined;
  }
}

/** The address that the page gives itself; a relative one is taken from where the page came from. */
function addressOf(
  facts: PageFacts,
  article: Record<string, unknown> | undefined,
  address: string | undefined,
): string | undefined {
  const main = article?.mainEntityOfPage;
  const candidates = [
    facts.canonical,
    facts.meta.get('og:url'),
    textOf(article?.url),
    typeof main === 'object' && main !== null && '@id' in main ? textOf(main['@id']) : textOf(main),
  ];
  for (const candidate of candidates) {
    if (!candidate) continue;
    const resolved = URL.canParse(candidate)
      ? new URL(candidate)
      : resolve(candidate, address ?? facts.meta.get('og:url'));
    if (resolved && /^https?:$/.test(resolved.protocol)) return resolved.href;
  }
  return undefined;
}

const resolve = (relative: string, base: string | undefined): URL | undefined =>
  base && URL.canParse(relative, base) ? new URL(relative, base) : undefined;

const markedAs = (facts: PageFacts, what: PageFacts['marked'][number]['what']): string | undefined =>
  facts.marked.find((one) => one.what === what)?.text;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.replace(/\s+/g, ' ').trim() : undefined;

/** `{"name": …}`, a plain string, or a list of them. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null && 'name' in value) return nameOf(value.name);
  return textOf(value);
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
