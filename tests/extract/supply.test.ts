import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { tools } from '../support/tools.js';

const supplyOf = (text: string) =>
  extract({ text, language: 'en', published: '2031-05-09' }, tools).commitments[0]?.supply;

test.each([
  [
    'The Northern Trade Union has pledged to deliver 12 patrol boats and radar to Norway by 2033.',
    { goods: '12 patrol boats and radar', to: 'Norway', count: { min: 12, max: 12 } },
  ],
  ['Sweden agreed to supply Norway with spare parts in May.', { goods: 'spare parts', to: 'Norway' }],
  ['The boats will be delivered to Finland in June 2033.', { goods: 'boats', to: 'Finland' }],
  ['No date has been set for the delivery of the new boats.', { goods: 'new boats' }],
])('%s', (text, supply) => {
  const found = supplyOf(text);
  expect(found).toMatchObject(supply);
  expect(text.slice(found?.start, found?.end)).toBe(found?.quote);
});

test.each([
  'Sweden promised to provide any necessary assistance to Norway.',
  'Sweden will send a delegation to Norway in June 2033.',
  'Sweden agreed to transfer its rights to Norway in June 2033.',
])('%s is of no goods', (text) => {
  expect(supplyOf(text)).toBeUndefined();
});
