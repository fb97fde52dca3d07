import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { framesIn, type Tell } from '../support/frames.js';
import { gazetteer } from '../support/gazetteer.js';

const read = (text: string, tell: Tell) =>
  extract({ text, language: 'en', published: '2031-05-09' }, framesIn(text, tell), { gazetteer });

test('who undertakes what by when', () => {
  const text = 'Norway has pledged to deliver 12 patrol boats to Sweden by the end of 2033.';
  const { commitments } = read(text, {
    names: { place: ['Norway', 'Sweden'] },
    commitments: [{ by: 'Norway', what: 'deliver 12 patrol boats to Sweden', due: 'by the end of 2033' }],
  });
  expect(commitments).toMatchObject([
    {
      by: 'Norway',
      what: 'deliver 12 patrol boats to Sweden',
      status: 'planned',
      supply: { goods: '12 patrol boats', to: 'Sweden', count: { min: 12, max: 12 } },
      evidence: [{ quote: text }],
    },
  ]);
  expect(commitments[0].due?.value).toMatch(/^\/?2033$/);
});

describe('what is supplied', () => {
  test.each([
    [
      'deliver 12 patrol boats and radar to Norway by 2033',
      { goods: '12 patrol boats and radar', to: 'Norway', count: { min: 12, max: 12 } },
    ],
    ['supply Norway with spare parts in May', { goods: 'spare parts', to: 'Norway' }],
    ['The boats will be delivered to Finland in June 2033', { goods: 'boats', to: 'Finland' }],
    ['the delivery of the new boats', { goods: 'new boats' }],
  ])('%s', (text, supply) => {
    expect(read(text, { commitments: [{ what: text }] }).commitments[0].supply).toMatchObject(supply);
  });

  test.each([
    'provide any necessary assistance to Norway',
    'send a delegation to Norway in June 2033',
    'transfer its rights to Norway in June 2033',
  ])('%s: no goods', (text) => {
    expect(read(text, { commitments: [{ what: text }] }).commitments[0].supply).toBeUndefined();
  });
});

describe('a programme', () => {
  const text =
    'The Northern Trade Union (NTU) is running the Joint River Programme (JRP), Ada Holm said. The first stage of the JRP began in 2031. ' +
    'The second stage is to bring boats in 2032–2033. No date has been set for the third stage.';
  const tell: Tell = {
    names: { organization: ['Northern Trade Union', 'NTU'], other: ['Joint River Programme'], person: ['Ada Holm'] },
  };

  test('has its owner and its short name', () => {
    expect(read(text, tell).programmes).toMatchObject([
      {
        name: 'Joint River Programme',
        owner: 'Northern Trade Union',
        evidence: [{ quote: 'Joint River Programme' }, { quote: 'JRP' }, { quote: 'JRP' }],
      },
    ]);
  });

  test('has its dated stages, whether or not a frame tells of them', () => {
    const { commitments } = read(text, { ...tell, commitments: [{ what: 'bring boats', due: '2032–2033' }] });
    expect(commitments.map(({ programme, stage, due }) => [programme, stage?.number, due?.value])).toEqual([
      ['Joint River Programme', 2, '2032/2033'],
      ['Joint River Programme', 1, '2031'],
    ]);
  });

  test.each([
    ['The ORK program to restore the river border goes on.', 'ORK program to restore the river border'],
    ['They approved the Targeted Inter-State Program in May.', 'Targeted Inter-State Program'],
  ])('%s', (text, name) => {
    expect(read(text, {}).programmes.map((one) => one.name)).toEqual([name]);
  });

  test.each([
    'The programme was shown on television.',
    'The nuclear program goes on.',
    'A new initiative is needed.',
    'The World Food Programme sent wheat.',
  ])('%s: none', (text) => {
    expect(read(text, {}).programmes).toEqual([]);
  });
});

describe('figures', () => {
  test.each([
    [
      'Guards patrol the 850-mile frontier with Sweden.',
      '850-mile',
      { value: 850, unit: 'mile', what: 'frontier', of: 'Sweden' },
    ],
    [
      'It makes up 46 percent of drug consumption.',
      '46 percent',
      { value: 46, unit: 'percent', of: 'drug consumption' },
    ],
    [
      'The border with Sweden stretches for 1,300 km through forest.',
      '1,300 km',
      { value: 1300, unit: 'kilometre', what: 'border', of: 'Sweden' },
    ],
    ['Oruna sent 20,000 troops to the river.', '20,000 troops', { value: 20_000, what: 'troops' }],
    ['The toll is $14 a day.', '$14', { value: 14, unit: 'USD' }],
    ['More than half of the trade goes by river.', 'More than half', { value: 50, unit: 'percent' }],
    ['They seized half a ton of opium.', 'half a ton', { value: 0.5, unit: 'tonne', what: 'opium' }],
  ])('%s', (text, words, figure) => {
    expect(read(text, { figures: [words] }).figures[0]).toMatchObject(figure);
  });

  test('without a number are refused', () => {
    expect(read('The bridge is long.', { figures: ['long'] }).figures).toEqual([]);
  });
});

test('the members of a body are those that its list names', () => {
  const { actors } = read('The Northern Trade Union comprises six members: Norway, Sweden and Finland.', {
    names: { organization: ['Northern Trade Union'], place: ['Norway', 'Sweden', 'Finland'] },
  });
  expect(actors.find(({ members }) => members)).toMatchObject({
    name: 'Northern Trade Union',
    members: [{ names: ['Norway', 'Sweden', 'Finland'] }],
  });
});
