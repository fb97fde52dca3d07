import { expect, test } from 'vitest';
import { namesIn } from '../../src/language/en/names.js';
import { analyse } from '../support/tools.js';

const names = (text: string) =>
  namesIn(analyse(text)).map(({ text: name, kind, role, acronym }) => ({
    name,
    kind,
    ...(role ? { role } : {}),
    ...(acronym ? { acronym } : {}),
  }));

test('a role before a name is told from the name', () => {
  expect(names('The talks were opened by Foreign Minister Elin Tarsk.')).toContainEqual({
    name: 'Elin Tarsk',
    kind: 'person',
    role: 'Foreign Minister',
  });
});

test('a role after a name, between commas', () => {
  expect(names('Ada Holm, press secretary of the bank, said so.')).toContainEqual({
    name: 'Ada Holm',
    kind: 'person',
    role: 'press secretary of the bank',
  });
});

test('a body keeps its “of” and gains its acronym', () => {
  expect(names('It was agreed by the Organization for River Trade (ORT) in Dol.')).toContainEqual({
    name: 'Organization for River Trade',
    kind: 'organisation',
    acronym: 'ORT',
  });
});

test('months and weekdays are no names', () => {
  expect(names('It rained on Monday and in October.')).toEqual([]);
});

test('a given name makes a person of what it leads, and its surname comes again alone', () => {
  const found = names('Rustam Velu opened the bridge at Dol. It was built in three years. Velu thanked the crew.');
  expect(found).toContainEqual({ name: 'Rustam Velu', kind: 'person' });
  expect(found).toContainEqual({ name: 'Velu', kind: 'person' });
});

test('a given name behind “in” is a place’s', () => {
  expect(names('The market in Clayton opened on Monday.').map(({ kind }) => kind)).not.toContain('person');
});

test('words in capitals that only shout are no organisations, and acronyms are', () => {
  expect(names('CALL US NOW before the shop closes.').map(({ kind }) => kind)).not.toContain('organisation');
  expect(
    names('The ferry left at 9 AM, said a spokesman of the ORT.')
      .filter(({ kind }) => kind === 'organisation')
      .map(({ name }) => name),
  ).toEqual(['ORT']);
});
