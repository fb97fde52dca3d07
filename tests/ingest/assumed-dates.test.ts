import { expect, test } from 'vitest';
import { withAssumedDates } from '../../src/ingest/assumed-dates.js';
import { findingsIn } from '../support/told.js';

const TEXT = 'Gunmen attacked a post at Oru. On May 4 a bridge at Tal burned. In the war, Belk was shelled.';
const STORY = { day: '2031-05-12', year: 2031 };

const told = () =>
  findingsIn(TEXT, {
    events: [
      { type: 'attack', trigger: 'attacked' },
      { type: 'property-destruction', trigger: 'burned', date: ['On May 4', '2031-05-04'] },
      { type: 'shelling-missile', trigger: 'shelled', background: true },
      { type: 'diplomacy', trigger: 'post', status: 'planned' },
    ],
  });

test('news without a day is of the week before it, and says that this is assumed', () => {
  const [attack, burned, shelled, planned] = withAssumedDates(told(), STORY).events;
  expect(attack.date).toMatchObject({ value: '2031-05-05/2031-05-12', basis: 'assumed' });
  expect(burned.date?.value).toBe('2031-05-04');
  expect(shelled.date).toBeUndefined();
  expect(planned.date).toBeUndefined();
});

test('where the day of the story is not known either, nothing is assumed', () => {
  expect(withAssumedDates(told(), {}).events[0].date).toBeUndefined();
});
