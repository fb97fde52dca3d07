import { expect, test } from 'vitest';
import { numberAt } from '../../src/language/numbers.js';
import { analyse } from '../support/tools.js';

function counted(text: string) {
  const { tokens } = analyse(text).sentences[0];
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
  ['Several men left.', { min: 3, max: null, approximate: true }],
])('%s', (text, expected) => {
  expect(counted(text)).toEqual(expected);
});

test('no number, no count', () => {
  expect(counted('The men left.')).toBeUndefined();
});
