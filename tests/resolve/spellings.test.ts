import { expect, test } from 'vitest';
import { spellingKey } from '../../src/resolve/spellings.js';
import { newRegister, records } from '../support/register.js';
import { addTold, type Telling } from '../support/told.js';

const key = (name: string) => spellingKey(name.toLowerCase().split(' '));

test.each([
  ['Idris Rakhimov', 'Idris Rahimov'],
  ['Sergey Volkov', 'Sergei Volkov'],
  ['Mohammad Yusuf', 'Muhammad Yousuf'],
  ['Dzhamshed Kavan', 'Jamshed Kavan'],
])('%s is %s', (one, other) => {
  expect(key(one)).toBe(key(other));
});

test.each([
  ['Mario Lund', 'Maria Lund'],
  ['Islam Karimov', 'Suleiman Kerimov'],
  ['Ada Holm', 'Ida Holm'],
  ['Berit Holm', 'Ada Holm'],
])('%s is not %s', (one, other) => {
  expect(key(one)).not.toBe(key(other));
});

test('one person in two spellings is one actor, under both names', async () => {
  const { store, end } = await newRegister();
  const told = (name: string, who: string, rest: string): Telling => ({
    title: `News of ${name}`,
    outlet: `Paper ${name}`,
    date: '2031-05-05',
    text: `Interior Minister ${who} said on Monday that the bridge would be open by June. ${rest}`,
    actors: [{ name: who, role: 'Interior Minister' }],
  });
  await addTold(store, [
    told('a', 'Idris Rakhimov', 'Snow lay late this year, and the library has a new roof. A choir practises there.'),
    told('b', 'Idris Rahimov', 'The ferry runs twice a day. Old men mend their nets on the pier and talk.'),
  ]);
  const [actor] = (await records(store, 'actor')).filter(({ name }) => name.startsWith('Idris'));
  expect([actor.name, ...actor.aliases].sort()).toEqual(['Idris Rahimov', 'Idris Rakhimov']);
  await end();
});
