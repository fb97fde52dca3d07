import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cutter } from '../../src/frames/pieces.js';
import { Vocabulary } from '../../src/frames/vocabulary.js';
import { PIECES, SMALL } from './as-in-training.js';
import { VOCABULARY } from './vocabulary.js';

const cutter = new Cutter(new Vocabulary(...VOCABULARY));
const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Oru',
        ' fell',
        'Tavashing',
        '“the”',
        ' ',
        '\n',
        '\u200b',
        '\u202e',
        '👩‍👩‍👧',
        '\ud83d',
        '\udc00',
        'ﬁ',
        '…',
        'оружие',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

test('pieces lie in the text, in order, and no half of a sign is one', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const { ids, starts, ends, within } = cutter.of(text);
      expect([starts.length, ends.length, within.length]).toEqual([ids.length, ids.length, ids.length]);
      for (let i = 0; i < ids.length; i++) {
        expect(starts[i]).toBeLessThan(ends[i]);
        expect(ends[i]).toBeLessThanOrEqual(text.length);
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1]);
        expect(ids[i]).toBeLessThan(VOCABULARY[0].length);
      }
    }),
  );
});

test('pieces cover every word and no white space', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const covered = new Array<boolean>(text.length).fill(false);
      const { starts, ends } = cutter.of(text);
      for (const [i, start] of starts.entries()) covered.fill(true, start, ends[i]);
      for (let at = 0; at < text.length; at++) {
        if (/[\p{L}\p{N}]/u.test(text[at])) expect(covered[at]).toBe(true);
        if (/\s/.test(text[at])) expect(covered[at]).toBe(false);
      }
    }),
  );
});

test('the likeliest cut, an unknown stretch as one piece, and what goes on with a word', () => {
  const { ids, starts, ends, within } = cutter.of('Tavashed 日本, fell');
  expect(ids.map((id) => VOCABULARY[0][id])).toEqual(['▁Ta', 'vash', 'ed', '▁', '<unk>', ',', '▁fell']);
  expect(starts.map((start, i) => [start, ends[i]])).toEqual([
    [0, 2],
    [2, 6],
    [6, 8],
    [9, 10],
    [9, 11],
    [11, 12],
    [13, 17],
  ]);
  expect(within).toEqual([false, true, true, false, true, false, false]);
});

test.each(PIECES)('$text is cut as in training', ({ text, ...pieces }) => {
  const small = new Cutter(
    new Vocabulary(...([SMALL.map(([piece]) => piece), SMALL.map(([, score]) => score)] as const)),
  );
  const { ids, starts, ends } = small.of(text);
  expect({ ids, starts, ends }).toEqual(pieces);
});

test('a word without end is cut in parts, and fast', () => {
  const text = 'оружие'.repeat(30_000);
  const began = performance.now();
  const { ends } = cutter.of(text);
  expect(ends[ends.length - 1]).toBe(text.length);
  expect(performance.now() - began).toBeLessThan(5000);
});

const SHIPPED = path.join(import.meta.dirname, '../../models/reader.vocabulary.json.gz');
/** What `training/reader/pieces.py` makes of invented sentences with the vocabulary that ships. */
const EXPECTED = path.join(import.meta.dirname, '../fixtures/reader-pieces.json');
if (!existsSync(SHIPPED)) console.warn(`skipped: pieces as in training; ${SHIPPED} is not there`);
test.skipIf(!existsSync(SHIPPED))('pieces are those that the net was trained on', () => {
  const vocabulary = JSON.parse(gunzipSync(readFileSync(SHIPPED)).toString('utf8')) as [string[], number[]];
  const shipped = new Cutter(new Vocabulary(...vocabulary));
  for (const { text, ...pieces } of JSON.parse(readFileSync(EXPECTED, 'utf8'))) {
    const { ids, starts, ends } = shipped.of(text);
    expect({ ids, starts, ends }, text).toEqual(pieces);
  }
});
