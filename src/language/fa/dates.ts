import type { DateForm, DateLanguage, DateRule, PastUnit } from '../dates/form.js';
import { plainDigits } from '../numbers/digits.js';
import { persian } from './letters.js';
import { PERSIAN_NUMBERS } from './numbers.js';
import { solarDay, solarMonth, solarYear } from './solar.js';

const numbered = (words: string, first: number): [string, number][] =>
  words.split(' ').map((word, i): [string, number] => [word, first + i]);

const GREGORIAN: ReadonlyMap<string, number> = new Map([
  ...numbered('ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر', 1),
  ...numbered('جنوری فبروری مارچ اپریل می جون جولای آگوست سپتمبر اکتوبر نومبر دسمبر', 1),
  ['ژوییه', 7],
  ['آگست', 8],
]);
/** Iran's names of the solar months, and Afghanistan's. */
const SOLAR: ReadonlyMap<string, number> = new Map([
  ...numbered('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند', 1),
  ...numbered('حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت', 1),
]);
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered('یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه', 0),
]);
const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['پریروز', -2],
  ['دیروز', -1],
  ['دیشب', -1],
  ['روز گذشته', -1],
  ['شب گذشته', -1],
  ['امروز', 0],
  ['امشب', 0],
  ['فردا', 1],
  ['پس‌فردا', 2],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered('اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم', 1),
  ...numbered('شانزدهم هفدهم هجدهم نوزدهم بیستم', 16),
  ...numbered('اول یکم', 1).map(([word]): [string, number] => [word, 1]),
  ...numbered('یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم', 21).map(([word, n]): [string, number] => [
    `بیست و ${word}`,
    n,
  ]),
  ['سیام', 30],
  ['سی ام', 30],
  ['سی و یکم', 31],
]);

const any = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const B = '(?<![\\p{L}\\p{Nd}])';
const E = '(?![\\p{L}\\p{Nd}])';
const DAY = `(\\d{1,2}|${any(ORDINALS.keys())})`;
const YEAR = '(?: ?(?:سال )?(1[2-9]\\d{2}|20\\d{2}|\\d{2}))';
const MONTH_WORD = '(?: ?ماه)?';

const rule = (id: string, example: string, pattern: string, read: DateRule['read']): DateRule => ({
  id,
  example,
  pattern: new RegExp(`${B}${pattern}${E}`, 'gu'),
  read,
});

const dayOf = (word: string): number => ORDINALS.get(word) ?? Number(word);
const LAST_SOLAR_YEAR = 1500;
/** Two figures are a year of the solar century that most of the press was printed in. */
const SOLAR_CENTURY = 1300;
const solarYearOf = (word: string): number | undefined => {
  const year = Number(word);
  if (word.length === 2) return SOLAR_CENTURY + year;
  return year < LAST_SOLAR_YEAR ? year : undefined;
};

function gregorian(day: string | undefined, month: string, year: string | undefined): DateForm | undefined {
  const form: DateForm = { kind: 'calendar', month: GREGORIAN.get(month) };
  if (day) form.day = dayOf(day);
  if (year?.length === 4) form.year = Number(year);
  return form.day !== undefined && (form.day < 1 || form.day > 31) ? undefined : form;
}

const UNIT = '(روز|هفته|ماه|سال)';
const SHIFT = '(گذشته|پیش|قبل|جاری|آینده|بعد)';
const shiftOf = (word: string): -1 | 0 | 1 => (/گذشته|پیش|قبل/.test(word) ? -1 : /آینده|بعد/.test(word) ? 1 : 0);
const PAST_UNITS: ReadonlyMap<string, PastUnit> = new Map([
  ['روز', 'day'],
  ['هفته', 'week'],
  ['ماه', 'month'],
  ['سال', 'year'],
]);
const COUNT = `(\\d{1,3}|${any([...PERSIAN_NUMBERS.units].filter(([, n]) => n <= 20).map(([word]) => word))})`;
const amount = (word: string): number => PERSIAN_NUMBERS.units.get(word) ?? Number(word);

function moved(unit: string, n: number): DateForm {
  if (unit === 'روز') return { kind: 'days', days: n };
  if (unit === 'هفته') return { kind: 'weeks', weeks: n };
  return unit === 'ماه' ? { kind: 'months', months: n } : { kind: 'years', years: n };
}

/** The ways of writing a date in Persian news, in order. */
const PERSIAN_DATE_RULES: readonly DateRule[] = [
  rule('solar-day', '3 بهمن ماه 1381', `${DAY} (?:ماه )?(${any(SOLAR.keys())})${MONTH_WORD}${YEAR}`, (m) => {
    const [year, month, day] = [solarYearOf(m[3]), SOLAR.get(m[2]), dayOf(m[1])];
    if (!year || !month || day < 1 || day > 31) return undefined;
    return { kind: 'edtf', value: solarDay(year, month, day) };
  }),
  rule('solar-month', 'بهمن ماه 1381', `(${any(SOLAR.keys())})${MONTH_WORD}${YEAR}`, (m) => {
    const [year, month] = [solarYearOf(m[2]), SOLAR.get(m[1])];
    return year && month ? { kind: 'edtf', value: solarMonth(year, month) } : undefined;
  }),
  rule('day-month-year', '24 دسامبر سال 1979', `${DAY} (?:ماه )?(${any(GREGORIAN.keys())})${YEAR}?`, (m) =>
    gregorian(m[1], m[2], m[3]),
  ),
  rule(
    'month-year',
    'سپتامبر سال 1985',
    `(?:ماه )?(${any(GREGORIAN.keys())}) (?:ماه )?سال (1[5-9]\\d{2}|20\\d{2})`,
    (m) => gregorian(undefined, m[1], m[2]),
  ),
  rule('month', 'ماه اکتبر', `ماه (${any(GREGORIAN.keys())})`, (m) => gregorian(undefined, m[1], undefined)),
  rule('solar-year', 'سال 1378', 'سال (1[23]\\d{2}|14\\d{2}|\\d{2})(?: هجری شمسی| شمسی)?', (m) => {
    const year = solarYearOf(m[1]);
    return year ? { kind: 'edtf', value: solarYear(year) } : undefined;
  }),
  rule('year', 'سال 1988', 'سال(?: های)? (1[5-9]\\d{2}|20\\d{2}|1[0-4]\\d{2}(?= ?میلادی))(?: ?میلادی)?', (m) => ({
    kind: 'calendar',
    year: Number(m[1]),
  })),
  rule('weekday', 'روز سه شنبه', `(?:روز )?((?:یک|دو|سه|چهار|پنج)?[ \\u200c]?شنبه|جمعه)(?: ${SHIFT})?`, (m) => {
    const weekday = WEEKDAYS.get(m[1].replace(/[ \u200c]/g, ''));
    const shift = m[2] ? shiftOf(m[2]) : 0;
    if (weekday === undefined) return undefined;
    return shift === 0 ? { kind: 'weekday', weekday } : { kind: 'weekday', weekday, shift };
  }),
  rule('near-day', 'دیروز', `(${any(NEAR_DAYS.keys())})`, (m) => ({ kind: 'days', days: NEAR_DAYS.get(m[1]) ?? 0 })),
  rule('units-ago', 'دو هفته پیش', `${COUNT} ${UNIT} (?:پیش|قبل)`, (m) => moved(m[2], -amount(m[1]))),
  rule('past-units', 'سه روز گذشته', `${COUNT} ${UNIT} گذشته`, (m) => ({
    kind: 'past',
    units: amount(m[1]),
    unit: PAST_UNITS.get(m[2]) ?? 'day',
  })),
  rule('near-unit', 'هفته گذشته', `(هفته|ماه|سال) ${SHIFT}`, (m) => moved(m[1], shiftOf(m[2]))),
];

/** Dates in Persian and Dari, by the Gregorian and the solar calendar. */
export const PERSIAN_DATES: DateLanguage = {
  rules: PERSIAN_DATE_RULES,
  until: /(?:^|[^\p{L}])تا (?:پایان |اواخر |اوایل )?$/u,
  since: /(?:^|[^\p{L}])از (?:آغاز |اوایل )?$/u,
  isFuture: ({ tokens }) => tokens.some(({ lower }) => /^(?:خواهد|خواهند|قرار)$/.test(lower)),
  plain: (text) => plainDigits(persian(text)),
};
