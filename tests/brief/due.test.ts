import { expect, test } from 'vitest';
import { duesOn, isLate } from '../../src/brief/due.js';
import { addExamples, examplePages } from '../support/examples.js';
import { newRegister, records } from '../support/register.js';

const PROGRAMME = examplePages('08-', '09-');

test('what was undertaken is late from the day after its last day, and what comes is in order of its days', async () => {
  const { store, end } = await newRegister();
  await addExamples(store, PROGRAMME);
  const days = async (on: string) => {
    const { late, next } = await duesOn(store, on);
    return [late, next].map((all) => all.map(({ due }) => due?.to));
  };
  expect(await days('2027-03-31')).toEqual([[], ['2027-03-31', '2027-12-31', '2028-12-31', '2029-12-31']]);
  expect(await days('2028-01-01')).toEqual([
    ['2027-12-31', '2027-03-31'],
    ['2028-12-31', '2029-12-31'],
  ]);
  const [late] = (await duesOn(store, '2030-01-01', { limit: 1 })).late;
  expect(late).toMatchObject({ programme: 'River Border Programme', stage: { number: 3 } });
  await end();
});

test('a day of a stage that a later report put off is not waited for', async () => {
  const { store, end } = await newRegister();
  await addExamples(store, PROGRAMME);
  const all = await records(store, 'commitment');
  expect(all.map(({ due }) => due?.to)).toContain('2026-12-31');
  const { late } = await duesOn(store, '2031-01-01');
  expect(late.map(({ due }) => due?.to)).not.toContain('2026-12-31');
  await end();
});

test.each([
  ['planned', true],
  ['delayed', true],
  ['done', false],
  ['cancelled', false],
] as const)('a stage that is %s', (status, late) => {
  const due = { value: '2031-05', from: '2031-05-01', to: '2031-05-31', precision: 'month' } as const;
  expect(isLate({ due, status }, '2031-06-01')).toBe(late);
  expect(isLate({ due, status }, '2031-05-31')).toBe(false);
  expect(isLate({ status }, '2031-06-01')).toBe(false);
});
