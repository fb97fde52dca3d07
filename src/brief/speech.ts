import type { Count } from '../model/count.js';
import type { DateValue } from '../model/edtf.js';
import { titleParts } from '../model/event-title.js';
import { eventType } from '../model/event-types/index.js';
import type { EventTypeCode } from '../model/findings.js';
import type { EventRecord } from '../model/register.js';
import { isolated } from './bidi.js';
import { quantitiesIn } from './quantity.js';
import type { Forms, Texts } from './texts/en.js';
import { LANGUAGES, type Language } from './texts/index.js';

/** How Daftar speaks a language: its texts, numbers, days, names of countries. */
export interface Speech {
  language: Language;
  dir: 'ltr' | 'rtl';
  texts: Texts;
  number(n: number): string;
  percent(share: number): string;
  /** “3 reports”. */
  count(forms: Forms, n: number): string;
  /** A text with its `{…}` filled in; the full stop of an abbreviation ends the sentence, too. */
  fill(text: string, values: Readonly<Record<string, string | number>>): string;
  /** A day, month or year of ISO 8601 as a reader writes it. */
  day(iso: string): string;
  /** An EDTF date as a reader writes it. */
  date(value: Pick<DateValue, 'value' | 'from' | 'to'>): string;
  people(count: Count): string;
  /** “850 miles”, “52%”; a unit that is none of the language stays as it is told. */
  quantity(n: number, unit?: string): string;
  country(code: string): string;
  list(names: readonly string[]): string;
  /** What is there of some pieces, with commas between them. */
  joined(...pieces: readonly (string | undefined)[]): string;
  /** Words of another direction set apart, so that they turn nothing around them. */
  isolated(text: string): string;
  type(code: EventTypeCode): string;
  /** What an event is called: as the register calls it, or from the same parts in this language. */
  title(event: EventRecord): string;
}

const spoken = new Map<Language, Speech>();

/**
 * How a language is spoken.
 *
 * @example speechOf('en').count(en.count.reports, 2) // → '2 reports'
 */
export function speechOf(language: Language): Speech {
  const known = spoken.get(language) ?? made(language);
  spoken.set(language, known);
  return known;
}

function made(language: Language): Speech {
  const { texts, locale, dir } = LANGUAGES[language];
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const plurals = new Intl.PluralRules(locale);
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const days = {
    10: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
    7: new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    4: new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
  } as const;
  const number = (n: number) => numbers.format(n);
  const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
    text.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      const written = typeof value === 'number' ? number(value) : isolated(value, dir);
      return written.endsWith('.') ? written : written + stop;
    });
  const day = (iso: string): string => {
    const format = days[iso.length as keyof typeof days];
    const time = Date.parse(iso);
    return format && !Number.isNaN(time) ? format.format(time) : iso;
  };
  const speech: Speech = {
    language,
    dir,
    texts,
    number,
    percent: (share) => percents.format(share),
    count: (forms, n) => fill(forms[plurals.select(n)] ?? forms.other, { n }),
    fill,
    day,
    date: (value) => dateText(value, speech),
    people: (count) => peopleText(count, speech),
    quantity: quantitiesIn(locale, number),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    isolated: (text) => isolated(text, dir),
    joined: (...pieces) => pieces.flatMap((piece) => (piece ? [isolated(piece, dir)] : [])).join(texts.known.comma),
    list: (names) => lists.format(names.map((name) => isolated(name, dir))),
    type: (code) => texts.types[code] ?? eventType(code).label,
    title: (event) => titleText(event, speech),
  };
  return speech;
}

/** A plain day, month or year, or a span of them; other EDTF (seasons, weeks) stays as it is written. */
function dateText(
  { value, from, to }: Pick<DateValue, 'value' | 'from' | 'to'>,
  { day, fill, texts: { known } }: Speech,
): string {
  const approximate = value.endsWith('~');
  const plain = value.replace(/[~?%]$/, '');
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(plain)) return approximate ? fill(known.about, { n: day(plain) }) : day(plain);
  const [start, end] = plain.split('/');
  if (end === undefined) return value;
  if (!from || start === '' || start === '..') return fill(known.before, { day: day(end) });
  if (!to || end === '' || end === '..') return fill(known.after, { day: day(start) });
  return fill(known.range, { from: day(start), to: day(end) });
}

function peopleText(count: Count, { number, fill, texts: { known } }: Speech): string {
  const { min, max, approximate } = count;
  const said =
    max === null
      ? fill(known.atLeast, { n: min })
      : max === min
        ? number(min)
        : fill(known.range, { from: number(min), to: number(max) });
  return approximate && max !== null ? fill(known.about, { n: said }) : said;
}

/** In English the register's own title, and in each language one that somebody gave it by hand. */
function titleText(event: EventRecord, { language, texts, type, number, fill, joined }: Speech): string {
  if (language === 'en' || event.corrected?.some(({ field }) => field === 'title')) return event.title;
  const { place, tolls, actor } = titleParts(event);
  const shortCount = ({ min, max }: Count): string =>
    max === null ? fill(texts.known.atLeast, { n: min }) : min === max ? number(min) : `${number(min)}–${number(max)}`;
  return joined(
    type(event.type),
    place,
    ...tolls.map(({ effect, count }) => fill(texts.toll[effect], { n: shortCount(count) })),
    actor,
  );
}
