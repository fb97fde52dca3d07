import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { Findings } from '../../src/model/findings.js';
import { tools } from '../support/tools.js';

const WORDS = readFileSync('tests/fixtures/scroll-capture.txt', 'utf8')
  .split(/\s+/)
  .concat(['“', '”', 'killed', 'said', 'that', 'attack', '3', 'May 9', '—', '\n', '"', 'Teshar', '🙂', 'the', 'of']);
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' '));

test('whatever the words, every span holds and the shapes are those of the contract', () => {
  fc.assert(
    fc.property(text, (words) => {
      const findings = extract({ text: words, language: 'en' }, tools);
      return Findings.safeParse(findings).success;
    }),
    { numRuns: 150 },
  );
});

/** What no writer of rules thinks of: right-to-left marks, astral letters, other scripts, marks alone, names stuck together. */
const ODD = [
  '\u200f',
  '\u202b',
  '\u2067',
  'مزار',
  'Düşanbe',
  'э',
  'И',
  '国境',
  '𝔄𝔡𝔞',
  '👩‍🚒',
  '\ud83d',
  'e\u0301',
  '\u0000',
  '…',
  '--',
  '’s',
  "n't",
  '1,2,3',
  '½',
  'A.',
  'U.S.',
  '(((',
  '“',
  '\r\n',
  '\u2028',
];
const odd = fc
  .array(fc.oneof(fc.constantFrom(...ODD, ...WORDS.slice(0, 60)), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 60,
  })
  .chain((parts) => fc.constantFrom(' ', '', '\n').map((glue) => parts.join(glue)));

test.each(['en', 'ru', undefined])('odd texts have right spans, too (language %s)', (language) => {
  fc.assert(
    fc.property(odd, (words) => {
      const findings = extract({ text: words, language }, tools);
      return Findings.safeParse(findings).success;
    }),
    { numRuns: 200 },
  );
});

test('a megabyte of one word, of no letter, of one line, of one name', () => {
  const size = 1_000_000;
  for (const unit of ['a', '. ', '国', 'Oru ', 'killed two and '])
    expect(Findings.safeParse(extract({ text: unit.repeat(size / unit.length), language: 'en' }, tools)).success).toBe(
      true,
    );
});

test('the same text gives the same findings', () => {
  fc.assert(
    fc.property(text, (words) => {
      expect(extract({ text: words, language: 'en' }, tools)).toEqual(extract({ text: words, language: 'en' }, tools));
    }),
    { numRuns: 20 },
  );
});

test.each([
  ['', 0],
  ['Word', 0],
  ['   \n ', 0],
  ['!!! … --- 17', 0],
  ['🙂', 0],
])('a text of almost nothing: “%s”', (words, events) => {
  expect(extract({ text: words }, tools).events).toHaveLength(events);
});

test('a text in another language is named, and no event is taken from it', () => {
  const findings = extract(
    { text: 'Граница закрыта до конца недели, сообщило министерство. Двое рабочих погибли.' },
    tools,
  );
  expect(findings).toMatchObject({ language: 'ru', events: [] });
});
