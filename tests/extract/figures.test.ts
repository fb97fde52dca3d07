import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { tools } from '../support/tools.js';

const taken = (text: string) => extract({ text }, tools);

test('shares, lengths and counts, with what they measure', () => {
  const { figures } = taken(
    'Hashish accounted for 52 percent of the drugs. The border stretches for 640 km. Guards found 140 cartridges.',
  );
  expect(figures.map(({ value, unit }) => [value, unit])).toEqual([
    [52, 'percent'],
    [640, 'kilometre'],
    [140, undefined],
  ]);
  expect(figures[0].what).toContain('Hashish');
  expect(figures[2].what).toBe('cartridges');
});

test('a programme with its stages and their dates', () => {
  const { programmes, commitments } = taken(
    'The Highland Compact (HSC) adopted the River Border Programme in 2031. The second stage, in which members deliver radar, is planned for 2033. The third stage, which runs from 2034 to 2035, covers patrols.',
  );
  expect(programmes.map((one) => one.name)).toEqual(['River Border Programme']);
  expect(commitments.map((one) => [one.stage?.number, one.due?.value, one.programme])).toEqual([
    [2, '2033', 'River Border Programme'],
    [3, '2034/2035', 'River Border Programme'],
  ]);
});

test('a promise, by whom and by when', () => {
  const [one] = taken('The ministry has pledged to open the bridge by 2033.').commitments;
  expect(one).toMatchObject({ by: 'ministry', status: 'planned', due: { value: '2033' } });
});

test('no date set is said so', () => {
  expect(taken('No date has been set for the patrols of the compact, the ministry said.').commitments[0]).toMatchObject(
    { status: 'undated' },
  );
});

test.each([
  ['The council adopted the Joint Inter-Valley Programme (JIP) in Oslo.', 'Joint Inter-Valley Programme'],
  ['The Northern Trade Union (NTU) runs the River Border Programme.', 'River Border Programme', 'Northern Trade Union'],
  ['The NTU programme to restore the river border began in May.', 'NTU programme to restore the river border'],
])('%s', (text, name, owner?) => {
  const [programme] = taken(text).programmes;
  expect(programme.name).toBe(name);
  if (owner) expect(programme.owner).toBe(owner);
});

test('a short name of a programme is the programme wherever it stands, and a body that is called one is none', () => {
  const { programmes, commitments } = taken(
    'The council adopted the Joint Inter-Valley Programme (JIP) in Oslo. The weather was fine. The JIP will run until 2033.',
  );
  expect(programmes).toHaveLength(1);
  expect(commitments).toMatchObject([{ programme: 'Joint Inter-Valley Programme', due: { value: '/2033' } }]);
  expect(taken('The United Nations Development Programme opened an office in Oslo.').programmes).toEqual([]);
});

test.each([
  ['The second stage will begin in 2033 and cover the northern valleys.', undefined],
  ['Sweden’s lease of the harbour runs until 2041.', 'Sweden'],
  ['The lease of the harbour runs until 2041.', undefined],
  ['Sweden will deliver the boats in 2033.', 'Sweden'],
])('who undertakes it: %s', (text, by) => {
  expect(taken(text).commitments[0].by).toBe(by);
});
