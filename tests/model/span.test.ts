import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, sharedPart } from '../../src/model/span.js';

const range = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 80 }))
  .map(([start, long]) => ({ start, end: start + long }));

test('the shared part of two ranges: all of one range with itself, a third of halves that meet, nothing of neighbours', () => {
  expect(sharedPart({ start: 2, end: 9 }, { start: 2, end: 9 })).toBe(1);
  expect(sharedPart({ start: 0, end: 8 }, { start: 4, end: 12 })).toBeCloseTo(1 / 3);
  expect(sharedPart({ start: 0, end: 8 }, { start: 8, end: 12 })).toBe(0);
});

test('it is the same from both sides, within 0 and 1, and above 0 where they overlap', () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      const part = sharedPart(a, b);
      expect(part).toBe(sharedPart(b, a));
      expect(part).toBeLessThanOrEqual(1);
      expect(part > 0).toBe(overlap(a, b));
    }),
  );
});
