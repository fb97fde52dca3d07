import type { Published } from '../../model/story.js';
import type { PageFacts } from '../html/page.js';
import type { RawBlock } from '../raw-block.js';
import { clockIn, timestamp } from './timestamp.js';
import { type DayOrder, writtenDates } from './written.js';

export interface Dates {
  published?: Published;
  updated?: Published;
}

const PUBLISHED_META = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publication_date',
  'pubdate',
  'article.published',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'dcterms.created',
  'dc.date.issued',
  'dc.date',
  'dcterms.date',
  'datecreated',
  'date',
];
const UPDATED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'article.updated',
  'dcterms.modified',
  'last-modified',
  'lastmod',
];

/** The dates that structured data, meta elements and marked elements of a page state, in this order. */
export function datesOf(facts: PageFacts, article: Record<string, unknown> | undefined): Dates {
  const of = (rule: string, value: unknown) => statedDate(value, rule);
  const meta = (names: readonly string[]) =>
    names.map((name) => of(`meta ${name}`, facts.meta.get(name))).find(Boolean);
  const marked = (what: 'published' | 'updated') =>
    of(`marked ${what}`, facts.marked.find((one) => one.what === what)?.text);
  const time = (names: RegExp, not?: RegExp) =>
    facts.times
      .filter((one) => names.test(one.names) && !not?.test(one.names))
      .map((one) => of('time element', one.value || one.text))
      .find(Boolean);
  const published =
    of('json-ld datePublished', article?.datePublished) ??
    of('json-ld uploadDate', article?.uploadDate) ??
    meta(PUBLISHED_META) ??
    marked('published') ??
    time(/publish|pubdate|posted|created|entry-date|dateline/, /updat|modif/) ??
    of('json-ld dateCreated', article?.dateCreated);
  const updated =
    of('json-ld dateModified', article?.dateModified) ?? meta(UPDATED_META) ?? marked('updated') ?? time(/updat|modif/);
  const same = updated && published && (updated.time ?? updated.value) === (published.time ?? published.value);
  return { published, updated: same ? undefined : updated };
}

/**
 * The date that a page, or what came with it, states by a value.
 *
 * @returns nothing for what is no date.
 * @example statedDate('2031-05-09T10:15Z', 'mail date')?.value // → '2031-05-09'
 */
export function statedDate(
  value: unknown,
  rule: string,
  basis: Published['basis'] = 'metadata',
): Published | undefined {
  const at = typeof value === 'string' ? timestamp(value) : undefined;
  return at && { value: at.day, precision: 'day', basis, ...(at.time ? { time: at.time } : {}), rule };
}

/** The day in an address: “/2031/05/09/ferry”, “/news/2031-05-09-ferry”, “/20310509/ferry”. */
export function fromAddress(url: string | undefined): Published | undefined {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(
    url && URL.canParse(url) ? new URL(url).pathname : '',
  );
  return match ? statedDate(`${match[1]}-${match[2]}-${match[3]}`, 'address', 'url') : undefined;
}

const LABEL_PUBLISHED =
  /^(?:first |originally )?(?:published|posted|date|опубликовано|дата|تاریخ|منتشر|发布|veröffentlicht|publié|publicado)/iu;
const LABEL_UPDATED = /(?:last |^)(?:updated|modified)|обновлено|به‌روز|更新|aktualisiert|mis à jour|actualizado/iu;
const DATE_LINE_LONGEST = 110;

/**
 * The dates written on lines of their own, labelled ones first: “Published 9 May 2031, 14:05 GMT | Updated 10 May 2031”.
 *
 * @param year for days that are written without one: what else the page says of its year.
 */
export function datesInText(blocks: readonly RawBlock[], order: DayOrder, year: string | undefined): Dates {
  let published: { date: Published; labelled: boolean } | undefined;
  let updated: Published | undefined;
  for (const block of blocks) {
    if (block.text.length > DATE_LINE_LONGEST || !/\p{Nd}/u.test(block.text)) continue;
    for (const part of partsOf(block.text)) {
      const date = dateOn(part, order, year);
      if (!date) continue;
      if (LABEL_UPDATED.test(part)) updated ??= date;
      else {
        const labelled = LABEL_PUBLISHED.test(part);
        if (!published || (labelled && !published.labelled) || betterBasis(date, published.date, published.labelled))
          published = { date, labelled };
      }
    }
  }
  return { published: published?.date ?? updated, updated: published ? updated : undefined };
}

/** A full date stands before one without a year. */
const betterBasis = (date: Published, than: Published, labelled: boolean): boolean =>
  !labelled && than.basis === 'inferred' && date.basis === 'text';

/** “Published … Updated …” on one line are two statements. */
const partsOf = (line: string): string[] =>
  line.split(/\s*[|•·]\s*|(?=\b(?:last )?updated\b)|(?=\blast modified\b)|(?=обновлено)/iu).filter(Boolean);

function dateOn(part: string, order: DayOrder, year: string | undefined): Published | undefined {
  const [date] = writtenDates(part, order);
  if (!date) return undefined;
  if (date.yearless && !year) return undefined;
  const day = date.yearless ? `${year}-${date.value}` : date.value;
  const clock = clockIn(`${part.slice(0, date.start)} ${part.slice(date.end)}`);
  return {
    value: day,
    precision: 'day',
    basis: date.yearless ? 'inferred' : 'text',
    ...(clock ? { time: `${day}T${clock}` } : {}),
    rule: date.yearless ? 'date line, year from elsewhere on the page' : 'date line',
  };
}

/** The year of a page's copyright line, for stories that say no date: inferred, and said so. */
export function footerYear(lines: Iterable<string>): Published | undefined {
  for (const line of lines) {
    const year = /(?:copyright|©|\(c\))\D{0,12}(?:\d{4}\s*[-–]\s*)?((?:19|20)\d{2})/i.exec(line)?.[1];
    if (year) return { value: year, precision: 'year', basis: 'inferred', rule: 'footer' };
  }
  return undefined;
}
