import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf, shinglesOf, similarity } from '../../src/resolve/shingles.js';

const WORDS = Array.from({ length: 400 }, (_, i) => `word${i}`);
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 120, maxLength: 300 });
const meet = (a: string, b: string) => {
  const bands = new Set(bandsOf(shinglesOf(a)));
  return bandsOf(shinglesOf(b)).some((band) => bands.has(band));
};

test('a copy with a cut tail and a new first word meets its original in a band', () => {
  fc.assert(
    fc.property(text, (words) =>
      meet(words.join(' '), ['new', ...words.slice(1, Math.floor(words.length * 0.95))].join(' ')),
    ),
    { numRuns: 60 },
  );
});

test('two texts of other words do not', () => {
  fc.assert(
    fc.property(text, (words) => !meet(words.join(' '), words.map((word) => `${word}x`).join(' '))),
    { numRuns: 60 },
  );
});

test('similarity is that of sets', () => {
  const a = shinglesOf('one two three four five six');
  expect(similarity(a, a)).toEqual({ jaccard: 1, contained: 1 });
  expect(similarity(a, shinglesOf('one two three four five six seven eight')).contained).toBe(1);
  expect(similarity(a, shinglesOf('seven eight nine ten eleven')).jaccard).toBe(0);
});

test('case and punctuation do not make another story', () => {
  expect(shinglesOf('The ferry, at last, came in.')).toEqual(shinglesOf('the FERRY at last came in'));
});
