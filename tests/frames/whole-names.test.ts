import { expect, test } from 'vitest';
import { joinedRuns, wholeNames, wholePlace } from '../../src/frames/whole-names.js';

const run = (label: string, first: number, last: number) => ({ label, first, last, chance: 0.8 });
const NAMES = [run('person', 3, 5), run('organization', 10, 13), run('place', 20, 21)];

const ends = (first: number, last: number, whole = wholeNames) => {
  const made = whole(run('actor', first, last), NAMES);
  return [made.first, made.last];
};

test('a role holds the whole of a name that it cuts', () => {
  expect(ends(1, 3)).toEqual([1, 5]);
  expect(ends(5, 7)).toEqual([3, 7]);
  expect(ends(4, 4)).toEqual([3, 5]);
});

test('a role apart from every name stays as it is', () => {
  expect(ends(6, 8)).toEqual([6, 8]);
  expect(ends(17, 19)).toEqual([17, 19]);
});

test('a place is not widened to the organization that bears its name, but takes in the place it ends before', () => {
  expect(ends(11, 11, wholePlace)).toEqual([11, 11]);
  expect(ends(17, 19, wholePlace)).toEqual([17, 21]);
  expect(ends(7, 9, wholePlace)).toEqual([7, 9]);
});

test('stretches of one role that lie on each other are one', () => {
  expect(joinedRuns([run('actor', 3, 5), run('actor', 3, 5), run('target', 4, 6), run('actor', 8, 9)])).toEqual([
    run('actor', 3, 5),
    run('target', 4, 6),
    run('actor', 8, 9),
  ]);
});
