import type { Sentence } from '../analysis.js';
import type { DateForm, DateLanguage, DateRule } from '../dates/form.js';
import { MONTHS, SEASONS, WEEKDAYS } from './calendar.js';

/** Letters of a word end here: `\b` knows Latin letters only. */
const B = '(?<![\\p{L}\\d])';
const E = '(?![\\p{L}\\d])';
const any = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const MONTH = `(${any(MONTHS.keys())})`;
const YEAR = '((?:1[5-9]|20|21)\\d{2})';
const YEAR_WORD = '(?: ?(?:год(?:а|у|ом|е|ов|ы|ах)?|гг?\\.?))';

const rule = (id: string, example: string, pattern: string, read: DateRule['read']): DateRule => ({
  id,
  example,
  pattern: new RegExp(`${B}${pattern}${E}`, 'giu'),
  read,
});

function calendar(year?: string, month?: string, day?: string): DateForm | undefined {
  const form: DateForm = { kind: 'calendar' };
  if (year) form.year = Number(year);
  if (month) form.month = MONTHS.get(month.toLowerCase());
  if (day) form.day = Number(day);
  return form.day !== undefined && (form.day < 1 || form.day > 31) ? undefined : form;
}

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['позавчера', -2],
  ['вчера', -1],
  ['накануне', -1],
  ['сегодня', 0],
  ['завтра', 1],
  ['послезавтра', 2],
]);

const shiftOf = (word: string): number =>
  /^(?:прошл|минувш)/i.test(word) ? -1 : /^(?:следующ|будущ)/i.test(word) ? 1 : 0;
const SHIFT = '(прошл\\p{L}+|минувш\\p{L}+|следующ\\p{L}+|будущ\\p{L}+|эт\\p{L}{1,3}|текущ\\p{L}+)';

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять'].map((word, i) => [
    word,
    i + 1,
  ]),
);

/** The ways of writing a date in Russian news, in order. */
export const RUSSIAN_DATE_RULES: readonly DateRule[] = [
  rule('day-month-year', '9 мая 2031 года', `(\\d{1,2})(?:-го)? ${MONTH} ${YEAR}${YEAR_WORD}?`, (m) =>
    calendar(m[3], m[2], m[1]),
  ),
  rule(
    'day-month-shifted',
    '9 мая прошлого года',
    `(?:(\\d{1,2})(?:-го)? )?${MONTH} (прошлого|этого|следующего|будущего) года`,
    (m) => {
      const form = calendar(undefined, m[2], m[1]);
      const shift = shiftOf(m[3]);
      return form?.kind === 'calendar' ? { ...form, yearShift: shift < 0 ? -1 : shift > 0 ? 1 : 0 } : undefined;
    },
  ),
  rule('day-range', 'с 3 по 5 мая', `с (\\d{1,2}) по (\\d{1,2}) ${MONTH}(?: ${YEAR}${YEAR_WORD}?)?`, (m) => {
    const month = MONTHS.get(m[3].toLowerCase());
    if (!month) return undefined;
    return { kind: 'day-range', month, from: Number(m[1]), to: Number(m[2]), ...(m[4] ? { year: Number(m[4]) } : {}) };
  }),
  rule('month-year', 'в мае 2031 года', `${MONTH} ${YEAR}${YEAR_WORD}?`, (m) => calendar(m[2], m[1])),
  rule('day-month', '9 мая', `(\\d{1,2})(?:-го)? ${MONTH}`, (m) => calendar(undefined, m[2], m[1])),
  rule('digits', '09.05.2031', `(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`, (m) => {
    const month = Number(m[2]);
    return month >= 1 && month <= 12 ? { kind: 'calendar', year: Number(m[3]), month, day: Number(m[1]) } : undefined;
  }),
  rule('month', 'в мае', `(?<=(?:в|с|до|к|по) )${MONTH}(?! \\d)`, (m) => calendar(undefined, m[1])),
  rule('weekday', 'в пятницу', `(?:${SHIFT} )?(${any(WEEKDAYS.keys())})`, (m) => {
    const weekday = WEEKDAYS.get(m[2].toLowerCase());
    const shift = m[1] ? shiftOf(m[1]) : 0;
    if (weekday === undefined) return undefined;
    return shift === 0 ? { kind: 'weekday', weekday } : { kind: 'weekday', weekday, shift: shift < 0 ? -1 : 1 };
  }),
  rule('near-day', 'вчера', `(${any(NEAR_DAYS.keys())})`, (m) => ({
    kind: 'days',
    days: NEAR_DAYS.get(m[1].toLowerCase()) ?? 0,
  })),
  rule(
    'units-ago',
    'три недели назад',
    `(\\d{1,3}|${any(NUMBERS.keys())}) (дн\\p{L}+|недел\\p{L}+|месяц\\p{L}*|год\\p{L}*|лет) назад`,
    (m) => {
      const n = -(NUMBERS.get(m[1].toLowerCase()) ?? Number(m[1]));
      const unit = m[2].toLowerCase();
      if (unit.startsWith('дн')) return { kind: 'days', days: n };
      if (unit.startsWith('недел')) return { kind: 'weeks', weeks: n };
      return unit.startsWith('месяц') ? { kind: 'months', months: n } : { kind: 'years', years: n };
    },
  ),
  rule('near-unit', 'на прошлой неделе', `${SHIFT} (недел[еюи]|месяц[еа]?|год[ау]?)`, (m) => {
    const shift = shiftOf(m[1]);
    const unit = m[2].toLowerCase();
    if (unit.startsWith('недел')) return { kind: 'weeks', weeks: shift };
    return unit.startsWith('месяц') ? { kind: 'months', months: shift } : { kind: 'years', years: shift };
  }),
  rule('weekend', 'в минувшие выходные', '(?:(?:прошл|минувш)\\p{L}+ )?выходн(?:ые|ых|ыми)', () => ({
    kind: 'weekend',
  })),
  rule('season', 'летом 2031 года', `(${any(SEASONS.keys())}) ${YEAR}${YEAR_WORD}?`, (m) => {
    const season = SEASONS.get(m[1].toLowerCase());
    return season === undefined ? undefined : { kind: 'season', season, year: Number(m[2]) };
  }),
  rule('years-range', 'с 2031 по 2033 год', `(?:с |в )?${YEAR}(?: по | до |[-–—])${YEAR}${YEAR_WORD}?`, (m) =>
    Number(m[1]) < Number(m[2]) ? { kind: 'years-range', from: Number(m[1]), to: Number(m[2]) } : undefined,
  ),
  rule('year', 'в 2031 году', `${YEAR}(?:${YEAR_WORD}|-м)`, (m) => calendar(m[1])),
];

/** A verb to come: «будет», «планирует», «намерен». */
const AHEAD =
  /(?:^|[^\p{L}])(?:буд(?:ет|ут|ем)|планир\p{L}+|намер\p{L}+|предстоит|запланирован\p{L}*|ожида\p{L}+)(?:[^\p{L}]|$)/iu;

function isFuture(sentence: Sentence): boolean {
  return sentence.tokens.some(({ lower }) => AHEAD.test(lower));
}

/** Dates in Russian. */
export const RUSSIAN_DATES: DateLanguage = {
  rules: RUSSIAN_DATE_RULES,
  until: /(?:^|[^\p{L}])(?:до|к)\s+(?:конца |начала |середины )?$/iu,
  since: /(?:^|[^\p{L}])(?:с|начиная с)\s+(?:конца |начала |середины )?$/iu,
  isFuture,
};
