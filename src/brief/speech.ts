import type { Count } from '../model/count.js';
import type { DateValue } from '../model/edtf.js';
import { eventType } from '../model/event-types/index.js';
import type { EventTypeCode } from '../model/findings.js';
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
  /** A text with its `{…}` filled in. */
  fill(text: string, values: Readonly<Record<string, string | number>>): string;
  /** A day, month or year of ISO 8601 as a reader writes it. */
  day(iso: string): string;
  /** An EDTF date as a reader writes it. */
  date(value: Pick<DateValue, 'value' | 'from' | 'to'>): string;
  people(count: Count): string;
  country(code: string): string;
  list(names: readonly string[]): string;
  type(code: EventTypeCode): string;
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
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
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
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
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
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    list: (names) => lists.format(names),
    type: (code) => texts.types[code] ?? eventType(code).label,
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
  return approximate ? fill(known.about, { n: said }) : said;
}
