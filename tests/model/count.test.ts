import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast, type Count, countsAgree, exactly, formatCount, sumCounts } from '../../src/model/count.js';

const count: fc.Arbitrary<Count> = fc
  .tuple(fc.nat(1000), fc.option(fc.nat(1000)))
  .map(([min, extra]) => ({ min, max: extra === null ? null : min + extra }));

test('a sum is as open as its openest part', () => {
  expect(sumCounts([exactly(2), atLeast(3)])).toEqual({ min: 5, max: null });
  expect(sumCounts([exactly(4), exactly(1)])).toEqual({ min: 5, max: 5 });
});

test('counts agree both ways, and with themselves', () => {
  fc.assert(fc.property(count, count, (a, b) => countsAgree(a, b) === countsAgree(b, a) && countsAgree(a, a)));
});

test('“at least 3” does not quarrel with 7, but with 2', () => {
  expect(countsAgree(atLeast(3), exactly(7))).toBe(true);
  expect(countsAgree(atLeast(3), exactly(2))).toBe(false);
});

test('counts are written as a reader would', () => {
  expect(formatCount(atLeast(24, true))).toBe('about at least 24');
  expect(formatCount({ min: 1, max: 20 })).toBe('1 to 20');
});
