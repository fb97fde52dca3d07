import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { victimsContradict } from '../../src/resolve/events/victims.js';
import { tools } from '../support/tools.js';

const told = (text: string) => extract({ text, language: 'en', published: '2031-05-09' }, tools).events[0];

test.each([
  ['The farmer Ada Holm was shot dead on Monday.', 'The teacher Berit Lund was shot dead on Monday.', true],
  ['The farmer Ada Holm was shot dead on Monday.', 'Ada Holm was shot dead on Monday, police said.', false],
  ['The farmer Idris Rahimov was shot dead on Monday.', 'Idriss Rakhimov was shot dead on Monday.', false],
  ['The farmer Ada Holm was shot dead on Monday.', 'A farmer was shot dead on Monday.', false],
  ['Gunmen killed three Chinese engineers on Monday.', 'Gunmen killed three Norwegian drivers on Monday.', true],
  ['Gunmen killed three Chinese engineers on Monday.', 'Gunmen killed three Chinese nationals on Monday.', false],
  ['Gunmen killed three Chinese engineers on Monday.', 'Gunmen killed three men on Monday.', false],
])('%j and %j: of two events is %j', (one, other, apart) => {
  const found = victimsContradict(told(one), told(other));
  expect(found !== undefined).toBe(apart);
  expect(victimsContradict(told(other), told(one)) !== undefined).toBe(apart);
});
