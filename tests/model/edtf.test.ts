import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, datesMeet, dateValue, daysBetween, isoWeek, parseEdtf } from '../../src/model/edtf.js';

describe('parseEdtf', () => {
  test.each([
    ['2031-05-09', { from: '2031-05-09', to: '2031-05-09', precision: 'day' }],
    ['2032-02', { from: '2032-02-01', to: '2032-02-29', precision: 'month' }],
    ['2031', { from: '2031-01-01', to: '2031-12-31', precision: 'year' }],
    ['2031-W01', { from: '2030-12-30', to: '2031-01-05', precision: 'week' }],
    ['2031-24', { from: '2031-12-01', to: '2032-02-29', precision: 'season' }],
    ['2031-05-09~', { from: '2031-05-09', to: '2031-05-09', precision: 'day' }],
    ['2031/2032', { from: '2031-01-01', to: '2032-12-31', precision: 'range' }],
    ['/2042', { to: '2042-12-31', precision: 'range' }],
    ['XXXX-05-09', { precision: 'day' }],
  ])('%s', (value, expected) => {
    expect(parseEdtf(value)).toEqual(expected);
  });

  test.each(['2031-13', '2031-02-30', 'yesterday', '/', '2032/2031', '', '31-05-09'])('refuses “%s”', (value) => {
    expect(parseEdtf(value)).toBeUndefined();
    expect(() => dateValue(value)).toThrow(RangeError);
  });
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day lies in its own ISO week', () => {
  fc.assert(
    fc.property(day, (value) => {
      const week = parseEdtf(isoWeek(value));
      return week?.from !== undefined && week.to !== undefined && week.from <= value && value <= week.to;
    }),
  );
});

test('days add up', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (value, n) => daysBetween(value, addDays(value, n)) === n),
  );
});

test('dates meet each other or neither', () => {
  fc.assert(
    fc.property(day, day, (a, b) => datesMeet(dateValue(a), dateValue(b)) === datesMeet(dateValue(b), dateValue(a))),
  );
});
