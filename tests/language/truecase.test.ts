import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truecase } from '../../src/language/en/truecase.js';

const isName = (word: string) => ['reed', 'front', 'erik', 'hansen', 'oslo', 'bergen'].includes(word);
const SHOUTED =
  'OSLO, 9 MAY 31 -- GUNMEN OF THE REED FRONT KIDNAPPED THREE MINERS IN BERGEN ON MONDAY. PRESIDENT ERIK HANSEN SAID THAT THE ARMY WOULD FIND THEM.';

test('a text in capitals gets ordinary letters, and names keep theirs', () => {
  const cased = truecase(SHOUTED, isName);
  expect(cased).toContain('Gunmen of the');
  expect(cased).toContain('kidnapped three miners in Bergen on Monday');
  expect(cased).toContain('Erik Hansen said that the army');
});

test('a text that is not in capitals stays as it is, and so does its length', () => {
  expect(truecase('NATO and the UN met in Oslo.', isName)).toBe('NATO and the UN met in Oslo.');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const shouted = `${text.toUpperCase()} ${'SHOUTED WORDS '.repeat(20)}`;
      expect(truecase(shouted, isName)).toHaveLength(shouted.length);
    }),
  );
});
