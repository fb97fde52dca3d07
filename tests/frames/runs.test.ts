import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorsOf } from '../../src/frames/anchors.js';
import type { Chances } from '../../src/frames/chances.js';
import { Cutter, partsWord } from '../../src/frames/pieces.js';
import { runsOf, wordsOf } from '../../src/frames/runs.js';
import { Vocabulary } from '../../src/frames/vocabulary.js';
import { VOCABULARY } from './vocabulary.js';

const TAGS = ['O', 'B-person', 'I-person', 'B-place', 'I-place'];
const cutter = new Cutter(new Vocabulary(...VOCABULARY));

/** Chances in rows, each as written or, for a tag's name, nearly sure of it. */
function chancesOf(rows: (string | number[])[]): Chances {
  const data = rows.flatMap((row) => (typeof row === 'string' ? TAGS.map((tag) => (tag === row ? 0.96 : 0.01)) : row));
  return { width: TAGS.length, rows: rows.length, data: Float32Array.from(data) };
}

const apart = (length: number): boolean[] => new Array(length).fill(false);
const stretches = (chances: Chances, within = apart(chances.rows)) =>
  runsOf(chances, TAGS, within).map(({ label, first, last }) => [label, first, last]);

test('begins and insides make stretches', () => {
  const chances = chancesOf(['O', 'B-person', 'I-person', 'O', 'B-place', 'B-place']);
  expect(stretches(chances)).toEqual([
    ['person', 1, 2],
    ['place', 4, 4],
    ['place', 5, 5],
  ]);
});

test('an inside without its begin takes the begin that is likeliest for the whole', () => {
  expect(stretches(chancesOf(['O', 'I-place', 'I-place', 'O']))).toEqual([['place', 1, 2]]);
});

test('a word is not torn, and a weak doubt does not part one stretch in two', () => {
  const within = [false, true, true, false];
  expect(stretches(chancesOf(['B-person', 'O', 'I-person', 'O']), within)).toEqual([['person', 0, 2]]);
  const doubt = [0.01, 0.5, 0.47, 0.01, 0.01];
  expect(stretches(chancesOf(['B-person', doubt, 'I-person']))).toEqual([['person', 0, 2]]);
});

const ROWS = fc.array(
  fc.tuple(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), fc.boolean()),
  {
    maxLength: 30,
  },
);

test('stretches lie apart, in order, and end where words end', () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const sums = rows.map(([row]) => row.reduce((sum, one) => sum + one, 0));
      const chances = chancesOf(rows.map(([row], i) => row.map((one) => one / sums[i])));
      const within = rows.map(([, inside], i) => i > 0 && inside);
      let before = -1;
      for (const { first, last, chance } of runsOf(chances, TAGS, within)) {
        expect(first).toBeGreaterThan(before);
        expect(last).toBeGreaterThanOrEqual(first);
        expect(within[first]).toBe(false);
        expect(within[last + 1] ?? false).toBe(false);
        expect(chance > 0 && chance <= 1 + 1e-6).toBe(true);
        before = last;
      }
    }),
  );
});

test('anchors take neighbouring words of one class, and no word twice', () => {
  const sure = (label: number) => TAGS.map((_, k) => (k === label ? 0.9 : 0.025));
  const chances = chancesOf([sure(1), sure(2), sure(0), sure(3), sure(3), sure(4)]);
  const anchors = anchorsOf(chances, 0.3, [false, true, false, false, false, false]);
  expect(anchors.map(({ pieces }) => pieces)).toEqual([[0, 1], [3, 4], [5]]);
});

test('a span holds whole words without the marks around them', () => {
  const text = 'the “Oru” fell, Ta.';
  const pieces = cutter.of(text);
  const spanOf = (quote: string, keepsPoint?: boolean) => {
    const start = text.indexOf(quote);
    const run = {
      first: pieces.ends.findIndex((end) => end > start),
      last: pieces.starts.findLastIndex((at) => at < start + quote.length),
    };
    const span = wordsOf(text, pieces, run, 1, keepsPoint);
    return span && text.slice(span.start, span.end);
  };
  expect(spanOf('fel')).toBe('fell');
  expect(spanOf('fell,')).toBe('fell');
  expect(spanOf('“Oru”')).toBe('“Oru”');
  expect(spanOf('Ta.')).toBe('Ta');
  expect(spanOf('Ta.', true)).toBe('Ta.');
  expect(spanOf(',')).toBeUndefined();
});

test('spans of any pieces of any text lie in it and tear no word', () => {
  const words = fc.constantFrom('Oru', ' fell', 'Tavash', '.', ',', '“', '”', '👩', '\ud83d', ' ', 'ﬁve', '’s');
  fc.assert(
    fc.property(fc.array(words, { minLength: 1 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const text = parts.join('');
      const pieces = cutter.of(text);
      if (pieces.ids.length === 0) return;
      const [first, last] = [a % pieces.ids.length, b % pieces.ids.length].sort((x, y) => x - y);
      const span = wordsOf(text, pieces, { first, last }, 1);
      if (!span) return;
      expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
      expect(partsWord(text, span.start) || partsWord(text, span.end)).toBe(false);
    }),
  );
});

test('a point stays where it ends an abbreviation, and no sign of two units is torn', () => {
  const quoteOf = (text: string, from: number, to: number) => {
    const pieces = { ids: [0], starts: [from], ends: [to], within: [false] };
    const span = wordsOf(text, pieces, { first: 0, last: 0 }, 1);
    return span && text.slice(span.start, span.end);
  };
  expect(quoteOf('the U.S. fell.', 4, 8)).toBe('U.S.');
  expect(quoteOf('with J. Oru', 5, 7)).toBe('J.');
  expect(quoteOf('Oru fell.', 4, 9)).toBe('fell');
  for (const text of ['Oru💣 fell', '💣Oru', 'Oru𝐀 fell', '𝐀Oru'])
    for (let from = 0; from < text.length; from++)
      for (let to = from + 1; to <= text.length; to++)
        expect(quoteOf(text, from, to) ?? '', `${text} ${from} ${to}`).not.toMatch(/\p{Surrogate}/u);
});
