import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { truecase } from '../../src/language/en/truecase.js';
import { grammar, tools } from '../support/tools.js';

const SHOUTED =
  'OSLO, 9 MAY 31 -- GUNMEN OF THE REED FRONT KIDNAPPED THREE MINERS IN BERGEN ON MONDAY. PRESIDENT ERIK HANSEN SAID THAT THE ARMY WOULD FIND THEM.';

test('a text in capitals gets ordinary letters, and names keep theirs', () => {
  const cased = truecase(SHOUTED, grammar.isName);
  expect(cased).toContain('Gunmen of the');
  expect(cased).toContain('kidnapped three miners in Bergen on Monday');
  expect(cased).toContain('Erik Hansen said that the army');
});

test('a text that is not in capitals stays as it is, and so does its length', () => {
  expect(truecase('NATO and the UN met in Oslo.', grammar.isName)).toBe('NATO and the UN met in Oslo.');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const shouted = `${text.toUpperCase()} ${'SHOUTED WORDS '.repeat(20)}`;
      expect(truecase(shouted, grammar.isName)).toHaveLength(shouted.length);
    }),
  );
});

test('what is found in it is given in the words of the text', () => {
  const { events, statements } = extract({ text: SHOUTED, language: 'en' }, tools);
  expect(events[0]).toMatchObject({
    type: 'abduction',
    trigger: { quote: 'KIDNAPPED' },
    place: { quote: 'BERGEN', country: 'NO' },
  });
  expect(events[0].casualties).toContainEqual(
    expect.objectContaining({ effect: 'abducted', count: { min: 3, max: 3 } }),
  );
  expect(statements[0].content.quote).toBe('THE ARMY WOULD FIND THEM');
});
