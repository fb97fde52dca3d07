import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAddress } from '../../src/read/dates/published.js';
import { fromSolarHijri } from '../../src/read/dates/solar-hijri.js';
import { timestamp } from '../../src/read/dates/timestamp.js';
import { writtenDates } from '../../src/read/dates/written.js';

describe('times of structured data keep the page’s own day and zone', () => {
  test.each([
    ['2031-05-09T23:30:00+05:00', '2031-05-09', '2031-05-09T23:30:00+05:00'],
    ['2031-05-09T23:30:00+0430', '2031-05-09', '2031-05-09T23:30:00+04:30'],
    ['2031-05-09 10:15', '2031-05-09', '2031-05-09T10:15'],
    ['20310509T101500Z', '2031-05-09', '2031-05-09T10:15:00Z'],
    ['2031-05-09T10:15:00.123Z', '2031-05-09', '2031-05-09T10:15:00Z'],
    ['2031-05-09', '2031-05-09', undefined],
    ['Fri, 09 May 2031 10:15:00 +0500', '2031-05-09', '2031-05-09T10:15:00+05:00'],
    ['Fri, 09 May 2031 10:15:00 GMT', '2031-05-09', '2031-05-09T10:15:00Z'],
    ['May 9, 2031 4:05 p.m. EST', '2031-05-09', '2031-05-09T16:05-05:00'],
    ['1936000000', '2031-05-08', '2031-05-08T09:46:40Z'],
  ])('%s', (value, day, time) => {
    expect(timestamp(value)).toEqual(time ? { day, time } : { day });
  });

  test.each(['yesterday', '', '2031-13-40', 'soon'])('“%s” is none', (value) => {
    expect(timestamp(value)).toBeUndefined();
  });
});

describe('dates in the words of a page', () => {
  test.each([
    ['Published 9 May 2031', '2031-05-09'],
    ['May 9th, 2031', '2031-05-09'],
    ['9 мая 2031 г.', '2031-05-09'],
    ['9 майи соли 2031', undefined],
    ['9. Mai 2031', '2031-05-09'],
    ['9 de mayo de 2031', '2031-05-09'],
    ['9 Mayıs 2031', '2031-05-09'],
    ['2031年5月9日', '2031-05-09'],
    ['۹ می ۲۰۳۱', '2031-05-09'],
    ['۱۹ ثور ۱۴۱۰', '2031-05-09'],
    ['1410/02/19', '2031-05-09'],
    ['09.05.2031', '2031-05-09'],
    ['31/05/2031', '2031-05-31'],
    ['9 May', '05-09'],
    ['version 1.2.3', undefined],
    ['call 555-12-34', undefined],
  ])('%s', (line, value) => {
    expect(writtenDates(line)[0]?.value).toBe(value);
  });

  test('figures are read in the order of the page’s country', () => {
    expect(writtenDates('05/09/2031', 'month-first')[0].value).toBe('2031-05-09');
    expect(writtenDates('05/09/2031', 'day-first')[0].value).toBe('2031-09-05');
  });

  test('every day of the Solar Hijri calendar is read back by the runtime’s own', () => {
    const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2060, 0, 1) }), (at) => {
        const date = new Date(at);
        const parts = Object.fromEntries(calendar.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
        expect(fromSolarHijri(parts.year, parts.month, parts.day)).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
      }),
    );
  });

  test('spans of dates hold', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('9 May 2031', '2031-05-09', '9 мая 2031'),
        fc.string(),
        (before, date, after) => {
          const line = `${before} ${date} ${after}`;
          for (const { start, end } of writtenDates(line)) expect(line.slice(start, end).length).toBe(end - start);
        },
      ),
    );
  });
});

test.each([
  ['https://times.example/2031/05/09/ferry', '2031-05-09'],
  ['https://times.example/news/2031-05-09-ferry', '2031-05-09'],
  ['https://times.example/20310509/ferry', '2031-05-09'],
  ['https://times.example/2031/05/ferry', undefined],
  ['https://times.example/id/20319999', undefined],
])('the day in the address %s', (url, day) => {
  expect(fromAddress(url)?.value).toBe(day);
});
