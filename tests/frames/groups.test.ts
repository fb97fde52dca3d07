import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf } from '../../src/frames/groups.js';

test('mentions whose pairs are likely in the mean are one event', () => {
  const likely = new Map([
    ['0 1', 0.9],
    ['0 2', 0.8],
    ['1 2', 0.1],
  ]);
  expect(groupsOf(4, (a, b) => likely.get(`${a} ${b}`) ?? 0, 0.5)).toEqual([[0, 1], [2], [3]]);
});

const CHANCES = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc.tuple(
      fc.constant(n),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n }),
    ),
  );

test('every mention is in one group, and no two groups left are likely one', () => {
  fc.assert(
    fc.property(CHANCES, ([n, chances]) => {
      const same = (a: number, b: number) => chances[a * n + b];
      const groups = groupsOf(n, same, 0.5);
      expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      for (const [i, group] of groups.entries())
        for (const other of groups.slice(0, i)) {
          const pairs = group.flatMap((a) => other.map((b) => same(Math.min(a, b), Math.max(a, b))));
          expect(pairs.reduce((sum, one) => sum + one, 0) / pairs.length).toBeLessThanOrEqual(0.5 + 1e-9);
        }
    }),
  );
});

/** Chances for pairs of mentions, and the mentions in another order. */
const SHUFFLED = fc.integer({ min: 2, max: 9 }).chain((n) =>
  fc.tuple(
    fc.noBias(fc.array(fc.integer({ min: 1, max: 2 ** 30 }), { minLength: n * n, maxLength: n * n })),
    fc.shuffledSubarray(
      Array.from({ length: n }, (_, i) => i),
      { minLength: n, maxLength: n },
    ),
  ),
);

test('the order of mentions does not matter', () => {
  fc.assert(
    fc.property(SHUFFLED, ([chances, order]) => {
      const n = order.length;
      const same = (a: number, b: number) => chances[Math.min(a, b) * n + Math.max(a, b)] / 2 ** 30;
      const shuffled = groupsOf(n, (a, b) => same(order[a], order[b]), 0.5);
      const named = shuffled.map((group) => group.map((i) => order[i]).sort((a, b) => a - b));
      expect(named.sort(([a], [b]) => a - b)).toEqual(groupsOf(n, same, 0.5).sort(([a], [b]) => a - b));
    }),
  );
});
