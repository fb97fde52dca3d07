import { expect, test } from 'vitest';
import { arrivalsOf } from '../../src/brief/arrivals.js';
import { add, newRegister, page, records } from '../support/register.js';

const FILLER = 'Snow lay late this year, and the ferry ran only once a day until the ice on the river broke.';

test('what arrived of what was to be supplied is told by reports of the same goods for the same receiver', async () => {
  const { store, folder, end } = await newRegister();
  const told = (name: string, date: string, text: string) =>
    page(folder, name, { title: `News of ${name}`, outlet: `Paper ${name}`, date, text: `${text}\n${FILLER}` });
  await add(store, [
    told('a', '2031-01-05', 'Sweden has pledged to deliver 12 tanks to Norway by 2033.'),
    told('b', '2032-03-09', 'Sweden delivered five tanks to Norway on March 8, the ministry said.'),
    told('c', '2032-04-09', 'Sweden delivered five tanks to Finland on April 8, the ministry of defence said.'),
    told('d', '2030-04-09', 'Sweden delivered three tanks to Norway on April 8, the ministry said.'),
  ]);
  const [pledge] = (await records(store, 'commitment')).filter(({ supply }) => supply?.goods === '12 tanks');
  expect(pledge).toMatchObject({ supply: { to: 'Norway', count: { min: 12, max: 12 } } });
  const arrived = await arrivalsOf(store, pledge);
  expect(arrived.map(({ date }) => date?.value)).toEqual(['2032-03-08']);
  expect(await arrivalsOf(store, { ...pledge, supply: undefined })).toEqual([]);
  await end();
});
