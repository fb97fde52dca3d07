import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DISCREPANCY_PHRASES,
  type DiscrepancyPhrase,
  discrepancyPhrase,
  readDiscrepancyPhrase,
} from '../../src/model/discrepancy-phrases.js';

const NAMES = Object.keys(DISCREPANCY_PHRASES) as DiscrepancyPhrase[];
const holesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
const word = fc.stringMatching(/^[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?$/);

test('what the register says is read back, with what filled its holes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.array(word, { minLength: 2, maxLength: 2 }),
      fc.nat(),
      (name, words, n) => {
        const values = Object.fromEntries(
          holesOf(DISCREPANCY_PHRASES[name]).map((key, i) => [key, key === 'n' ? String(n) : words[i]]),
        );
        expect(readDiscrepancyPhrase(discrepancyPhrase(name, values), [name])).toEqual({ name, values });
      },
    ),
  );
});

test('a phrase without holes goes before one that would take it for its own', () => {
  expect(readDiscrepancyPhrase('sum of killed', NAMES)?.name).toBe('sumOfKilled');
  expect(readDiscrepancyPhrase('with Oruna, without Veshan', NAMES)).toEqual({
    name: 'withAndWithout',
    values: { more: 'Oruna', fewer: 'Veshan' },
  });
  expect(readDiscrepancyPhrase('nobody counted', NAMES)).toBeUndefined();
});
