import type { DateForm, DateRule, PastUnit } from '../dates/form.js';
import { MONTH_WORDS, MONTHS, SEASONS, WEEKDAY_WORDS, WEEKDAYS } from './calendar.js';
import { UNITS } from './numbers.js';

const FIRST_YEAR = 1500;
const LAST_YEAR = 2150;

/** Years of two digits from this one on are of the last century. */
const FIRST_OF_LAST_CENTURY = 60;

const plausibleYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
const month = (word: string): number | undefined => MONTHS.get(word.toLowerCase().replace('.', ''));
const amount = (word: string): number => (/^an?$/i.test(word) ? 1 : (UNITS[word.toLowerCase()] ?? Number(word)));

function calendar(year?: string, monthName?: string, day?: string): DateForm | undefined {
  const form: DateForm = { kind: 'calendar' };
  if (year !== undefined) {
    form.year = Number(year);
    if (!plausibleYear(form.year)) return undefined;
  }
  if (monthName !== undefined) form.month = month(monthName);
  if (day !== undefined) {
    form.day = Number(day);
    if (form.day < 1 || form.day > 31) return undefined;
  }
  return form;
}

function shifted(word: string, unit: string): DateForm {
  const shift = /^(?:last|past|previous)$/i.test(word) ? -1 : /^(?:next|coming|following)$/i.test(word) ? 1 : 0;
  if (unit === 'week') return { kind: 'weeks', weeks: shift };
  if (unit === 'month') return { kind: 'months', months: shift };
  return { kind: 'years', years: shift };
}

const PARTS = ['first', 'second', 'third', 'fourth'];
const MONTHS_OF_PART: Record<string, number> = { half: 6, quarter: 3 };
const MONTHS_OF_YEAR = 12;

/** “the first half of 2031”, “the last quarter of 2031”. */
function partOfYear(which: string, part: string, year: number): DateForm | undefined {
  const months = MONTHS_OF_PART[part.toLowerCase()];
  const parts = MONTHS_OF_YEAR / months;
  const index = which.toLowerCase() === 'last' ? parts - 1 : PARTS.indexOf(which.toLowerCase());
  return index < parts ? { kind: 'part-of-year', year, firstMonth: index * months + 1, months } : undefined;
}

/** “May 3 to 5”, “between May 30 and June 2, 2031”; “May 3 and 5” are two days apart. */
function dayRange([words, first, from, second, to, year]: RegExpExecArray): DateForm | undefined {
  const monthOf = month(first);
  if (!monthOf || (/ and /.test(words) && !/^between /i.test(words))) return undefined;
  const toMonth = second ? month(second) : undefined;
  if (second && !toMonth) return undefined;
  return {
    kind: 'day-range',
    month: monthOf,
    from: Number(from),
    to: Number(to),
    ...(toMonth ? { toMonth } : {}),
    ...(year ? { year: Number(year) } : {}),
  };
}

const M = `(${MONTH_WORDS})\\.?`;
/** “May 9”, “Nov.18”. */
const GAP = '(?: |(?<=\\.))';
const YEAR_SHIFT: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, this: 0, next: 1 };
const SHIFTED_YEAR = ',? (?:of )?(last|this|next) year\\b';

function withYearOf(shift: string, form: DateForm | undefined): DateForm | undefined {
  return form?.kind === 'calendar' ? { ...form, yearShift: YEAR_SHIFT[shift.toLowerCase()] } : undefined;
}

/** Feasts that fall on the same day each year. */
const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  'new year’s eve': [12, 31],
  'new year’s day': [1, 1],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
};

const NUM = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

/**
 * The ways of writing a date that news uses beyond chrono's own, in order: where two match the same words, the longer
 * match wins, and of equal ones the earlier rule.
 */
export const DATE_RULES: readonly DateRule[] = [
  {
    id: 'iso-day',
    example: '2031-05-09',
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    read: (m) => ({ kind: 'edtf', value: m[0] }),
  },
  {
    id: 'day-range',
    example: 'from May 3 to 5',
    pattern: new RegExp(
      `\\b(?:[Ff]rom |[Bb]etween )?${M}${GAP}(\\d{1,2})(?: ?[-–] ?| to | and | through )(?:${M} )?(\\d{1,2})(?!\\d| ?[-–:.]\\d| (?:people|others|men|women|soldiers|workers))(?:,? (\\d{4}))?\\b`,
      'g',
    ),
    read: (m) => dayRange(m),
  },
  {
    id: 'part-of-year',
    example: 'in the first half of 2031',
    pattern: /\b(?:the )?(first|second|third|fourth|last) (half|quarter) of ((?:19|20)\d{2})\b/gi,
    read: (m) => partOfYear(m[1], m[2], Number(m[3])),
  },
  {
    id: 'about-year',
    example: 'around 2031',
    pattern:
      /(?<=\b(?:around|circa|about|roughly) )((?:1[5-9]|20)\d{2})\b(?![-–:/.,]\d| (?:\p{Ll}+s|people|men|women|children|staff)\b)/giu,
    read: (m) => ({ kind: 'calendar', year: Number(m[1]), approximate: true }),
  },
  {
    id: 'month-day-shifted',
    example: 'May 9 last year',
    pattern: new RegExp(`\\b${M}${GAP}(\\d{1,2})(?:st|nd|rd|th)?${SHIFTED_YEAR}`, 'g'),
    read: (m) => withYearOf(m[3], calendar(undefined, m[1], m[2])),
  },
  {
    id: 'day-month-shifted',
    example: '9 May last year',
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${M}${SHIFTED_YEAR}`, 'g'),
    read: (m) => withYearOf(m[3], calendar(undefined, m[2], m[1])),
  },
  {
    id: 'month-shifted',
    example: 'in May last year',
    pattern: new RegExp(`\\b${M}${SHIFTED_YEAR}`, 'g'),
    read: (m) => withYearOf(m[2], calendar(undefined, m[1])),
  },
  {
    id: 'feast',
    example: 'on New Year’s Eve',
    pattern: /\b(new year[’']s (?:eve|day)|christmas (?:eve|day)|boxing day)\b(?:,? ((?:19|20)\d{2}))?/gi,
    read: (m) => {
      const [month, day] = FEASTS[m[1].toLowerCase().replace("'", '’')];
      return m[2] ? { kind: 'calendar', year: Number(m[2]), month, day } : { kind: 'calendar', month, day };
    },
  },
  {
    id: 'month-day-year',
    example: 'May 9, 2031',
    pattern: new RegExp(`\\b${M} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g'),
    read: (m) => calendar(m[3], m[1], m[2]),
  },
  {
    id: 'day-month-year',
    example: '9 May 2031',
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${M},? (\\d{4})\\b`, 'g'),
    read: (m) => calendar(m[3], m[2], m[1]),
  },
  {
    id: 'dateline',
    example: 'Oru, 9 May 31 --',
    pattern: new RegExp(`\\b(\\d{1,2}) ${M} (\\d{2})(?= ?(?:--|—|–|\\())`, 'g'),
    read: (m) => calendar(String(Number(m[3]) + (Number(m[3]) < FIRST_OF_LAST_CENTURY ? 2000 : 1900)), m[2], m[1]),
  },
  {
    id: 'month-year',
    example: 'May 2031',
    pattern: new RegExp(`\\b${M},? (?:of )?(\\d{4})\\b`, 'g'),
    read: (m) => calendar(m[2], m[1]),
  },
  {
    id: 'month-day',
    example: 'May 9',
    pattern: new RegExp(`\\b${M}${GAP}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:,]\\d|\\d)`, 'g'),
    read: (m) => calendar(undefined, m[1], m[2]),
  },
  {
    id: 'day-month',
    example: '9 May',
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${M}(?! ?\\d{4})(?=\\W|$)`, 'g'),
    read: (m) => calendar(undefined, m[2], m[1]),
  },
  {
    id: 'month',
    example: 'in May',
    pattern:
      /(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Ll]ate|[Ee]arly|mid|[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming|of|[Dd]uring|through|between|and) (?:late |early |mid-)?|[Mm]id-|[Ll]ate-|[Ee]arly-)(January|February|March|April|May|June|July|August|September|October|November|December)(?=[\s,.;:’)]|$)(?! \d)/g,
    read: (m) => calendar(undefined, m[1]),
  },
  {
    id: 'weekday',
    example: 'on Friday',
    pattern: new RegExp(`\\b(?:(last|next|this|past|coming) )?(${WEEKDAY_WORDS})s?\\b`, 'g'),
    read: (m) => {
      const weekday = WEEKDAYS.get(m[2].toLowerCase());
      if (weekday === undefined || m[0].endsWith('ys')) return undefined;
      const shift = m[1] === 'next' || m[1] === 'coming' ? 1 : m[1] === 'last' || m[1] === 'past' ? -1 : undefined;
      return shift ? { kind: 'weekday', weekday, shift } : { kind: 'weekday', weekday };
    },
  },
  {
    id: 'near-day',
    example: 'yesterday',
    pattern: /\b(today|tonight|tomorrow|yesterday|the day before yesterday|the day after tomorrow)\b/gi,
    read: (m) => {
      const days: Record<string, number> = {
        today: 0,
        tonight: 0,
        tomorrow: 1,
        yesterday: -1,
        'the day before yesterday': -2,
        'the day after tomorrow': 2,
      };
      return { kind: 'days', days: days[m[1].toLowerCase()] };
    },
  },
  {
    id: 'told-day',
    example: 'on May 9 and the following day',
    pattern: new RegExp(
      `\\b(?:(the (?:following|next) day|a day later)|(the (?:previous|preceding) day|the day before(?=[.,;]|$)|a day earlier)|${NUM} days (later|earlier))\\b(?! yesterday)`,
      'gi',
    ),
    read: (m) => ({
      kind: 'days',
      told: true,
      days: m[1] ? 1 : m[2] ? -1 : amount(m[3]) * (m[4].toLowerCase() === 'later' ? 1 : -1),
    }),
  },
  {
    id: 'end-of-unit',
    example: 'by the end of the year',
    pattern: /\b(?:the )?end of (the|this|next|last) (week|month|year)\b|\b(year)[’'-]?s?[- ]end\b/gi,
    read: (m) => shifted(m[1] ?? 'this', (m[2] ?? m[3]).toLowerCase()),
  },
  {
    id: 'part-of-today',
    example: 'this morning',
    pattern:
      /\b(this (?:morning|afternoon|evening)|last night|overnight(?=,)|(?:earlier|later) in the day|(?:earlier|later) today)\b/gi,
    read: (m) => ({ kind: 'days', days: m[1].toLowerCase() === 'last night' ? -1 : 0 }),
  },
  {
    id: 'past-units',
    example: 'in the past three days',
    pattern: new RegExp(`\\b(?:last|past|previous) ${NUM} (hour|day|week|month|year)s\\b`, 'gi'),
    read: (m) => ({ kind: 'past', units: amount(m[1]), unit: m[2].toLowerCase() as PastUnit }),
  },
  {
    id: 'next-units',
    example: 'in the next ten days',
    pattern: new RegExp(`\\b(?:next|coming) ${NUM} (day|week|month|year)s\\b`, 'gi'),
    read: (m) => ({ kind: 'past', units: -amount(m[1]), unit: m[2].toLowerCase() as PastUnit }),
  },
  {
    id: 'units-ago',
    example: 'three weeks ago',
    pattern: new RegExp(`\\b${NUM} (day|week|month|year|decade)s? (ago|earlier|later)\\b`, 'gi'),
    read: (m) => {
      const n = amount(m[1]) * (m[3].toLowerCase() === 'later' ? 1 : -1);
      const unit = m[2].toLowerCase();
      if (unit === 'day') return { kind: 'days', days: n };
      if (unit === 'week') return { kind: 'weeks', weeks: n };
      if (unit === 'month') return { kind: 'months', months: n };
      return { kind: 'years', years: unit === 'decade' ? n * 10 : n };
    },
  },
  {
    id: 'near-unit',
    example: 'last week',
    pattern: /\b(last|next|this|past|previous|coming|following) (week|month|year)\b/gi,
    read: (m) => shifted(m[1], m[2].toLowerCase()),
  },
  {
    id: 'weekend',
    example: 'over the weekend',
    pattern: /\b(?:the|last|this|past) weekend\b/gi,
    read: () => ({ kind: 'weekend' }),
  },
  {
    id: 'season',
    example: 'last summer',
    pattern:
      /\b(last|this|next|in the|the|early|late|in)? ?(spring|summer|autumn|winter|(?<=(?:last|this|next) )fall|fall(?= (?:of )?\d{4}))(?: of)?(?: (\d{4}))?\b/gi,
    read: (m) => {
      const season = SEASONS.get(m[2].toLowerCase()) ?? 21;
      const lead = m[1]?.toLowerCase();
      if (m[3]) return { kind: 'season', season, year: Number(m[3]) };
      if (lead !== 'last' && lead !== 'this' && lead !== 'next') return undefined;
      return { kind: 'season', season, shift: lead === 'last' ? -1 : lead === 'next' ? 1 : 0 };
    },
  },
  {
    id: 'years-range',
    example: '2031–2033',
    pattern: /\b(?:from |between )?((?:1[5-9]|20|21)\d{2}) ?(?:-|–|—|to|and|through) ?((?:1[5-9]|20|21)\d{2})\b/g,
    read: (m) =>
      Number(m[1]) < Number(m[2]) && !(m[0].includes(' and ') && !m[0].startsWith('between'))
        ? { kind: 'years-range', from: Number(m[1]), to: Number(m[2]) }
        : undefined,
  },
  {
    id: 'years-range-short',
    example: '2031/32',
    pattern: /\b((?:19|20)\d{2})[/–-](\d{2})\b(?![-/–\d])/g,
    read: (m) => {
      const to = Math.floor(Number(m[1]) / 100) * 100 + Number(m[2]);
      return to === Number(m[1]) + 1 ? { kind: 'years-range', from: Number(m[1]), to } : undefined;
    },
  },
  {
    id: 'decade',
    example: 'the 1990s',
    pattern: /\b(1[5-9]\d|20\d)0s\b/g,
    read: (m) => ({ kind: 'years-range', from: Number(`${m[1]}0`), to: Number(`${m[1]}9`) }),
  },
  {
    id: 'year',
    example: 'in 2031',
    pattern:
      /(?<=\b(?:in|In|since|Since|until|Until|by|By|before|after|from|From|through|Through|during|of|for|For|late|early|mid|year|and|to|the|The|infamous|deadly|around|between) (?:late |early |mid-|about )?)((?:1[5-9]|20)\d{2})\b(?![-–:/.,]\d| (?:people|troops|soldiers|workers|men|women|civilians|families|refugees|km|kilomet|metres|meters|miles|households|tons|tonnes|dollars|percent))/g,
    read: (m) => calendar(m[1]),
  },
];
