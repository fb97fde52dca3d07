import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../support/tools.js';

const wordsOf = (text: string) => analyse(text).sentences.flatMap(({ tokens }) => tokens.map((token) => token.text));

test('letters that English does not have end no word', () => {
  expect(wordsOf('They fled Żułów, Şırkand, Đà Nẵm and Bālāhiš.')).toEqual(
    'They fled Żułów , Şırkand , Đà Nẵm and Bālāhiš .'.split(' '),
  );
});

test('the mark that stands for a letter is a part of its word, a quotation mark is none', () => {
  expect(wordsOf('Guards of Qo‘rond and ʿOruk left.')).toEqual('Guards of Qo‘rond and ʿOruk left .'.split(' '));
  expect(wordsOf('The mayor said ‘go home’ twice.')).toContain('‘');
});

test('words that wink takes apart on purpose stay apart', () => {
  expect(wordsOf('They can’t leave Żułów’s café.')).toEqual('They ca n’t leave Żułów ’s café .'.split(' '));
});

test('a run of letters of any Latin alphabet is one word', () => {
  const letters = fc.constantFrom(...'aeinorstząćęłńóśźżğışşöüāēīōūšțñ');
  const name = fc.array(letters, { minLength: 3, maxLength: 9 }).map((run) => `Q${run.join('')}`);
  fc.assert(
    fc.property(name, (word) => {
      expect(wordsOf(`Soldiers left ${word} yesterday.`)).toContain(word);
    }),
  );
});
