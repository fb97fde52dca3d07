import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openRegister } from '../../src/store/open.js';
import { daftar, temporaryFolder } from '../support/cli.js';
import { found, tellFound } from '../support/unsure.js';

const TEXT = 'Gunmen attacked a ferry near Belkuy. A shot may have hit the mill. A boat may have sunk.';
const { event } = found(TEXT);
const register = path.join(temporaryFolder(), 'unsure.db');
const lines = (...args: string[]) =>
  daftar([...args, '-r', register])
    .out.split('\n')
    .filter(Boolean);

beforeAll(async () => {
  const store = await openRegister(register, { create: true });
  await tellFound(store, 'a', {
    text: TEXT,
    published: '2031-05-05',
    events: [event('attacked a ferry', 0.7), event('hit the mill', 0.3), event('have sunk', 0.42)],
  });
  await store.close();
});

test('list gives entries and candidates of at least a confidence', () => {
  expect(lines('list', 'events')).toHaveLength(1);
  expect(lines('list', 'events', '--least', '0.7')).toHaveLength(1);
  expect(lines('list', 'events', '--least', '0.71')).toHaveLength(0);
  expect(lines('list', 'candidates').map((line) => /\d+%/.exec(line)?.[0])).toEqual(['42%', '30%']);
  expect(lines('list', 'candidates', '--least', '0.4')).toHaveLength(1);
  expect(JSON.parse(lines('list', 'candidates', '--json')[0])).toMatchObject({ kind: 'candidate', confidence: 0.42 });
});

test.each(['2', '-1', 'sure', ''])('--least %j is no chance', (least) => {
  const { err, code } = daftar(['list', 'events', '--least', least, '-r', register]);
  expect(code).toBe(2);
  expect(err).toContain('no number from 0 to 1');
});

test('show and explain say that a candidate counts nowhere, and why; once it is confirmed its id leads to the entry', () => {
  const { id } = JSON.parse(lines('list', 'candidates', '--json')[1]);
  expect(lines('show', id)[0]).toContain('30% likely, counted nowhere');
  const [why, ...more] = lines('explain', id);
  expect(more).toEqual([]);
  expect(why).toContain('its chance to be right is below 0.5');
  expect(daftar(['review', 'confirm', id, '--by', 'ada', '-r', register]).code).toBe(0);
  expect(lines('list', 'events')).toHaveLength(2);
  expect(lines('list', 'candidates')).toHaveLength(1);
  expect(lines('show', id).join('\n')).toContain('confirmed');
  expect(lines('explain', id)[0]).toContain('joined');
  expect(lines('check')).toEqual(expect.not.arrayContaining([expect.stringContaining('candidate')]));
});
