import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceRow } from '../../src/frames/framing.js';

const STEPS = 20;

/** What `distance_rows` of `training/reader/net.py` gives for pieces from a first one on. */
const TRAINED: [first: number, anchor: number[], rows: number[]][] = [
  [0, [1], [17, 41, 23, 24]],
  [0, [2, 3, 9], [16, 17, 41, 41, 23, 24, 25, 16, 17, 41, 23, 24]],
  [100, [40, 300], [35, 35, 35, 35, 35, 35]],
  [0, [2000], [0, 0, 0]],
  [5, [0, 10], [26, 14, 15, 16, 17]],
  [0, [3, 1], [17, 41, 17, 41, 23, 24, 25]],
];

test.each(TRAINED)('from piece %i on, distances to %j are those of training', (first, anchor, rows) => {
  expect(rows.map((_, i) => distanceRow(first + i, anchor, STEPS))).toEqual(rows);
});

test('a distance has a row of the table, its side is told, and what is farther has no nearer row', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (piece, anchor) => {
      const row = distanceRow(piece, [anchor], STEPS);
      if (piece === anchor) expect(row).toBe(2 * STEPS + 1);
      else {
        expect(Math.sign(row - STEPS)).toBe(Math.sign(piece - anchor));
        const farther = distanceRow(piece + Math.sign(piece - anchor), [anchor], STEPS);
        expect(Math.abs(farther - STEPS)).toBeGreaterThanOrEqual(Math.abs(row - STEPS));
        expect(farther >= 0 && farther <= 2 * STEPS).toBe(true);
      }
    }),
  );
});
