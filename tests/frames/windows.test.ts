import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf } from '../../src/frames/framing.js';
import { BEGIN, END } from '../../src/frames/pieces.js';
import { windowsOf } from '../../src/frames/windows.js';

const READING = { longestWindow: 32, longestTitle: 6, overlap: 8, near: 5, far: 20, distanceSteps: 20 };
const ids = (length: number) => Array.from({ length }, (_, i) => 100 + i);

test('every piece is taken once, from a window that holds it, behind the title', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(12), (length, titled) => {
      const windows = windowsOf(ids(length), ids(titled), READING);
      const taken = windows.flatMap(({ ids: held, from, first, end }) =>
        Array.from({ length: end - first }, (_, i) => held[from + i]),
      );
      expect(taken).toEqual(ids(length));
      for (const { ids: held } of windows) {
        expect(held.length).toBeLessThanOrEqual(READING.longestWindow);
        expect([held[0], held[held.length - 1]]).toEqual([BEGIN, END]);
        expect(held.slice(1, 1 + Math.min(titled, READING.longestTitle))).toEqual(
          ids(Math.min(titled, READING.longestTitle)),
        );
      }
    }),
  );
});

test('a piece is taken from where it has neighbours on both sides', () => {
  const [first, second] = windowsOf(ids(60), [], READING);
  expect(first.end).toBe(30 - READING.overlap / 2);
  expect(second.from).toBe(1 + READING.overlap / 2);
});

test('what a frame is read from holds its anchor, is as long as it may be, and lies in the text', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.nat(199),
      fc.constantFrom('event' as const, 'statement' as const),
      (length, at, kind) => {
        const piece = at % length;
        const [start, end] = reachOf({ kind, anchor: [piece] }, length, READING);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(length);
        expect(start <= piece && piece < end).toBe(true);
        if (kind === 'event') expect(end - start).toBe(Math.min(length, READING.far));
      },
    ),
  );
});
