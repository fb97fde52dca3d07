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
])('a text of almost nothing: “%s”', (words, events) => {
  expect(extract({ text: words }, tools).events).toHaveLength(events);
});

test('a text in another language is named, and nothing is taken from it', () => {
  const findings = extract(
    { text: 'Граница закрыта до конца недели, сообщило министерство. Двое рабочих погибли.' },
    tools,
  );
  expect(findings).toMatchObject({ language: 'ru', events: [] });
});
