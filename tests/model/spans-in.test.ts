import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapping, within } from '../../src/model/spans-in.js';

const range = fc
  .tuple(fc.nat(400), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('what overlaps a range is what a walk over all finds, however many there are', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 120 }), range, (items, wanted) => {
      const walk = items.filter((item) => item.start < wanted.end && wanted.start < item.end);
      expect(new Set(overlapping(items, wanted))).toEqual(new Set(walk));
      const inside = walk.filter((item) => item.start >= wanted.start && item.end <= wanted.end);
      expect(new Set(within(items, wanted))).toEqual(new Set(inside));
    }),
  );
});

test('a list that has grown is looked through anew', () => {
  const items = Array.from({ length: 40 }, (_, i) => ({ start: i * 10, end: i * 10 + 5 }));
  expect(overlapping(items, { start: 500, end: 510 })).toEqual([]);
  items.push({ start: 500, end: 505 });
  expect(overlapping(items, { start: 500, end: 510 })).toEqual([{ start: 500, end: 505 }]);
});
