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

/** What `windows_of` of `training/reader/examples.py` gives: pieces of title and text, then of each window its length, `from`, `first`, `end`. */
const TRAINED: [titled: number, length: number, windows: number[][]][] = [
  [0, 1, [[3, 1, 0, 1]]],
  [0, 463, [[465, 1, 0, 463]]],
  [
    0,
    511,
    [
      [512, 1, 0, 462],
      [99, 49, 462, 511],
    ],
  ],
  [
    0,
    600,
    [
      [512, 1, 0, 462],
      [188, 49, 462, 600],
    ],
  ],
  [
    0,
    2000,
    [
      [512, 1, 0, 462],
      [512, 49, 462, 876],
      [512, 49, 876, 1290],
      [512, 49, 1290, 1704],
      [346, 49, 1704, 2000],
    ],
  ],
  [10, 1, [[14, 12, 0, 1]]],
  [10, 463, [[476, 12, 0, 463]]],
  [
    10,
    510,
    [
      [512, 12, 0, 451],
      [120, 60, 451, 510],
    ],
  ],
  [
    10,
    511,
    [
      [512, 12, 0, 451],
      [121, 60, 451, 511],
    ],
  ],
  [
    10,
    600,
    [
      [512, 12, 0, 451],
      [210, 60, 451, 600],
    ],
  ],
  [
    10,
    2000,
    [
      [512, 12, 0, 451],
      [512, 60, 451, 854],
      [512, 60, 854, 1257],
      [512, 60, 1257, 1660],
      [401, 60, 1660, 2000],
    ],
  ],
  [60, 1, [[52, 50, 0, 1]]],
  [
    60,
    463,
    [
      [512, 50, 0, 413],
      [149, 98, 413, 463],
    ],
  ],
  [
    60,
    510,
    [
      [512, 50, 0, 413],
      [196, 98, 413, 510],
    ],
  ],
  [
    60,
    511,
    [
      [512, 50, 0, 413],
      [197, 98, 413, 511],
    ],
  ],
  [
    60,
    600,
    [
      [512, 50, 0, 413],
      [286, 98, 413, 600],
    ],
  ],
  [
    60,
    2000,
    [
      [512, 50, 0, 413],
      [512, 98, 413, 778],
      [512, 98, 778, 1143],
      [512, 98, 1143, 1508],
      [512, 98, 1508, 1873],
      [226, 98, 1873, 2000],
    ],
  ],
];

test.each(TRAINED)(
  'with a title of %i pieces, a text of %i has the windows of training',
  (titled, length, expected) => {
    const windows = windowsOf(ids(length), ids(titled), {
      ...READING,
      longestWindow: 512,
      longestTitle: 48,
      overlap: 96,
    });
    expect(windows.map(({ ids: held, from, first, end }) => [held.length, from, first, end])).toEqual(expected);
  },
);

test('a text without pieces has one window, of which nothing is taken', () => {
  expect(windowsOf([], [], READING)).toEqual([{ ids: [BEGIN, END], from: 1, first: 0, end: 0 }]);
});
