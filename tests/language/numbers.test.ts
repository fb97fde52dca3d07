import { expect, test } from 'vitest';
import { numberAt } from '../../src/language/en/numbers.js';
import { wordsOf } from '../../src/language/words.js';

function counted(text: string) {
  const { tokens } = wordsOf(text, 'en').sentences[0];
  for (let i = 0; i < tokens.length; i++) {
    const number = numberAt(tokens, i);
    if (number) return number.count;
  }
  return undefined;
}

test.each([
  ['Three men left.', { min: 3, max: 3 }],
  ['Twenty-five men left.', { min: 25, max: 25 }],
  ['Some 1,037 men left.', { min: 1037, max: 1037, approximate: true }],
  ['More than 50 men left.', { min: 51, max: null }],
  ['At least 300 men left.', { min: 300, max: null }],
  ['Up to 20 men left.', { min: 1, max: 20 }],
  ['Dozens of men left.', { min: 24, max: null, approximate: true }],
  ['Two thousand men left.', { min: 2000, max: 2000 }],
  ['Between 20 and 30 men left.', { min: 20, max: 30 }],
  ['Some 20 to 30 men left.', { min: 20, max: 30 }],
  ['A group of 20–30 men left.', { min: 20, max: 30 }],
  ['No fewer than 40 men left.', { min: 40, max: null }],
  ['No more than 40 men left.', { min: 0, max: 40 }],
  ['As many as 40 men left.', { min: 1, max: 40 }],
  ['Fewer than 40 men left.', { min: 0, max: 39 }],
  ['A further two men left.', { min: 2, max: 2 }],
  ['A couple of men left.', { min: 2, max: null, approximate: true }],
  ['Half a million men left.', { min: 500_000, max: 500_000 }],
  ['Three quarters of the men left.', { min: 0.75, max: 0.75 }],
  ['1.2 million men left.', { min: 1_200_000, max: 1_200_000 }],
  ['Nearly 300 men left.', { min: 300, max: 300, approximate: true }],
  ['30 or more men left.', { min: 30, max: null }],
  ['One hundred and five men left.', { min: 105, max: 105 }],
  ['Several men left.', { min: 3, max: null, approximate: true }],
])('%s', (text, expected) => {
  expect(counted(text)).toEqual(expected);
});

test.each(['The men left.', 'The second man left.', 'The 3rd man left.'])('no count: %s', (text) => {
  expect(counted(text)).toBeUndefined();
});
