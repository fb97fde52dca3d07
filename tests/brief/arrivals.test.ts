import { expect, test } from 'vitest';
import { arrivalsOf } from '../../src/brief/arrivals.js';
import { newRegister, records } from '../support/register.js';
import { addTold, type Tell, type Telling } from '../support/told.js';

const FILLER = 'Snow lay late this year, and the ferry ran only once a day until the ice on the river broke.';

test('what arrived of what was to be supplied is told by reports of the same goods for the same receiver', async () => {
  const { store, end } = await newRegister();
  const told = (name: string, date: string, text: string, tell: Tell): Telling => ({
    title: `News of ${name}`,
    outlet: `Paper ${name}`,
    date,
    text: `${text}\n${FILLER}`,
    ...tell,
  });
  const transfer = (trigger: string, day: string, to: string): Tell => ({
    events: [{ type: 'arms-transfer', trigger, date: day, place: to, actor: 'Sweden' }],
  });
  await addTold(store, [
    told('a', '2031-01-05', 'Sweden has pledged to deliver 12 tanks to Norway by 2033.', {
      commitments: [
        {
          by: 'Sweden',
          what: 'pledged to deliver 12 tanks to Norway by 2033',
          due: ['by 2033', '2033'],
          supply: { words: '12 tanks', to: 'Norway', count: 12 },
        },
      ],
    }),
    told(
      'b',
      '2032-03-09',
      'Sweden delivered five tanks to Norway on March 8, the ministry said.',
      transfer('delivered five tanks', '2032-03-08', 'Norway'),
    ),
    told(
      'c',
      '2032-04-09',
      'Sweden delivered five tanks to Finland on April 8, the ministry of defence said.',
      transfer('delivered five tanks', '2032-04-08', 'Finland'),
    ),
    told(
      'd',
      '2030-04-09',
      'Sweden delivered three tanks to Norway on April 8, the ministry said.',
      transfer('delivered three tanks', '2030-04-08', 'Norway'),
    ),
  ]);
  const [pledge] = (await records(store, 'commitment')).filter(({ supply }) => supply?.goods === '12 tanks');
  expect(pledge).toMatchObject({ supply: { to: 'Norway', count: { min: 12, max: 12 } } });
  const arrived = await arrivalsOf(store, pledge);
  expect(arrived.map(({ date }) => date?.value)).toEqual(['2032-03-08']);
  expect(await arrivalsOf(store, { ...pledge, supply: undefined })).toEqual([]);
  await end();
});
