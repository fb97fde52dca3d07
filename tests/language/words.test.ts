import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/language/words.js';

const words = (text: string) =>
  wordsOf(text, 'en').sentences.flatMap(({ tokens }) => tokens.map((token) => token.text));

test('letters that English does not have end no word', () => {
  expect(words('They fled Żułów, Şırkand, Đà Nẵm and Bālāhiš.')).toEqual(
    'They fled Żułów , Şırkand , Đà Nẵm and Bālāhiš .'.split(' '),
  );
});

test('figures and letters are words of their own', () => {
  expect(words('A 26-летнюю woman, 148نفر and 1,037 others.')).toEqual(
    'A 26 - летнюю woman , 148 نفر and 1,037 others .'.split(' '),
  );
});

test('a sentence does not end behind an abbreviation or an initial', () => {
  const { sentences } = wordsOf('Gen. A. Holm spoke in St. Orlu. He left.\nNobody asked.', 'en');
  expect(sentences.map(({ start, end, paragraph }) => [end - start, paragraph])).toEqual([
    [31, 0],
    [8, 0],
    [13, 1],
  ]);
});

test('a run of letters of any Latin alphabet is one word', () => {
  const letters = fc.constantFrom(...'aeinorstząćęłńóśźżğışşöüāēīōūšțñ');
  const name = fc.array(letters, { minLength: 3, maxLength: 9 }).map((run) => `Q${run.join('')}`);
  fc.assert(
    fc.property(name, (word) => {
      expect(words(`Soldiers left ${word} yesterday.`)).toContain(word);
    }),
  );
});
