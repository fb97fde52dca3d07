import { describe, expect, test } from 'vitest';
import { assumedDate } from '../../../src/extract/values/date.js';
import type { EventStatus } from '../../../src/model/findings.js';
import { valuesOf } from './frames.js';

function told(
  text: string,
  words: string | readonly string[],
  published?: string,
  status: EventStatus = 'reported',
  language = 'en',
) {
  const roles = [words].flat().map((one) => ['date', one] as const);
  return valuesOf({ text, language, ...(published ? { published } : {}) }, { status, roles }).found.date;
}

/** A Friday. */
const STORY = '2031-03-14';

const dates: readonly (readonly [string, string, string])[] = [
  ['They fled on Thursday night.', 'Thursday night', '2031-03-13'],
  ['They fled on Sunday.', 'Sunday', '2031-03-09'],
  ['They fled early on Saturday.', 'Saturday', '2031-03-15'],
  ['The Nov. 20 raid killed a guard.', 'Nov. 20', '2030-11-20'],
  ['They fled on Monday, March 3.', 'Monday, March 3', '2031-03-03'],
  ['They fled in May last year.', 'May last year', '2030-05'],
  ['They fled last week.', 'last week', '2031-03-03/2031-03-09'],
  ['They have fled since 2029.', 'since 2029', '2029/2031'],
  ['They fled from Tuesday to Thursday.', 'from Tuesday to Thursday', '2031-03-11/2031-03-13'],
  ['They fled between January and March 2030.', 'between January and March 2030', '2030-01/2030-03'],
  ['They fled around 11:30 pm.', 'around 11:30 pm', '2031-03-14'],
  ['They fled on New Year’s Eve.', 'New Year’s Eve', '2030-12-31'],
];

test.each(dates)('%s: %s', (text, words, value) => {
  expect(told(text, words, STORY)?.value).toBe(value);
});

test('what is planned lies ahead', () => {
  expect(told('The ministers are to meet on Tuesday.', 'Tuesday', STORY, 'planned')?.value).toBe('2031-03-18');
});

test('of several roles the most specific date is taken', () => {
  expect(told('They fled last week, on March 5.', ['last week', 'March 5'], STORY)?.value).toBe('2031-03-05');
});

describe('a story without a date', () => {
  test('leaves the year open', () => {
    expect(told('They fled on May 9.', 'May 9')?.value).toBe('XXXX-05-09');
  });

  test('leaves a day of the week open, with its words', () => {
    expect(told('They fled on Friday.', 'Friday')).toMatchObject({ value: 'XXXX-XX-XX', quote: 'Friday' });
  });

  test('takes it from a line of its own', () => {
    expect(told('Bridge falls\nPublished: May 12, 2031\nIt fell on Friday.', 'Friday')?.value).toBe('2031-05-09');
  });

  test('takes a weekday that it once tells in full', () => {
    const text = 'It fell on Friday, May 9, 2031. Nobody was there on Friday.';
    expect(told(text, 'Friday')?.value).toBe('2031-05-09');
  });
});

test('words that nobody can place are told, and of no known year', () => {
  expect(told('It fell recently.', 'recently', STORY)).toMatchObject({ value: 'XXXX', quote: 'recently' });
});

test('without a role there is no date', () => {
  expect(told('It fell on Friday.', [], STORY)).toBeUndefined();
});

test('what is assumed is the week before the report, and says so', () => {
  expect(assumedDate({ day: STORY })).toMatchObject({ value: '2031-03-07/2031-03-14', basis: 'assumed' });
  expect(assumedDate({})).toBeUndefined();
});

describe('other languages', () => {
  const dates: readonly (readonly [string, string, string, string])[] = [
    ['ru', 'Они бежали в четверг.', 'в четверг', '2031-03-13'],
    ['ru', 'Они бежали 25 декабря прошлого года.', '25 декабря прошлого года', '2030-12-25'],
    ['fa', 'آنها ديروز گريختند.', 'ديروز', '2031-03-13'],
    ['fa', 'آنها روز سه شنبه گریختند.', 'روز سه شنبه', '2031-03-11'],
    ['fa', 'آنها سوم بهمن ماه 1400 گریختند.', 'سوم بهمن ماه 1400', '2022-01-23'],
    ['fa', 'آنها در سپتامبر سال ۲۰۲۹ گریختند.', 'سپتامبر سال ۲۰۲۹', '2029-09'],
    ['tr', 'Köprü 09.03.2031 yıkıldı.', '09.03.2031', '2031-03-09'],
  ];
  test.each(dates)('%s: %s', (language, text, words, value) => {
    expect(told(text, words, STORY, 'reported', language)?.value).toBe(value);
  });
});
