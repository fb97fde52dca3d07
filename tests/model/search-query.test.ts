import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from '../../src/model/search-query.js';

test('words, phrases, beginnings, and what is left out', () => {
  expect(parseSearch('river "border post" smug* -dry -"old road"')).toEqual({
    words: ['river', 'border post', 'smug*'],
    without: ['dry', 'old road'],
    kinds: [],
    types: [],
    unread: [],
  });
});

test('operators narrow, in either number and case', () => {
  expect(
    parseSearch('kind:events KIND:story type:attack outlet:"Valley Wire" after:2031-05 before:2031 drone'),
  ).toEqual({
    words: ['drone'],
    without: [],
    kinds: ['event', 'story'],
    types: ['attack'],
    outlet: 'Valley Wire',
    after: '2031-05-01',
    before: '2031-12-31',
    unread: [],
  });
});

test('what is no operator, or means nothing, is looked for as words and named', () => {
  const { words, unread } = parseSearch('http://oru.example kind:dragon after:soon 9:30');
  expect(unread).toEqual(['kind:dragon', 'after:soon']);
  expect(words).toEqual(['http://oru.example', 'kind:dragon', 'after:soon', '9:30']);
});

test('anything that is typed is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { words, without } = parseSearch(text);
      for (const word of [...words, ...without]) expect(word).not.toContain('"');
    }),
  );
});
