import { expect, test } from 'vitest';
import { findingsIn } from './told.js';

const TEXT = 'The ferry ran. Two men died in a fire in Dol on May 4. A third died on May 6.';

test('words are found in the sentence of what is told first, and its evidence is that sentence', () => {
  const { events } = findingsIn(TEXT, {
    events: [{ type: 'natural-disaster', trigger: ['died', 2], date: ['on May', '2031-05'], killed: ['A third', 1] }],
  });
  expect(events[0]).toMatchObject({
    trigger: { start: TEXT.lastIndexOf('died') },
    date: { start: TEXT.lastIndexOf('on May'), from: '2031-05-01', basis: 'stated' },
    casualties: [{ effect: 'killed', count: { min: 1, max: 1 } }],
    evidence: [{ quote: 'A third died on May 6.' }],
  });
});

test.each([
  ['words that are not there', { trigger: 'exploded' }, /does not hold “exploded”/],
  ['a place that nobody lists', { trigger: 'died', place: 'Nowhere' }, /no gazetteer lists “Nowhere”/],
  ['a sureness that is none', { trigger: 'died', confidence: 2 }, /confidence/],
] as const)('%s are a fault of the test', (_what, event, message) => {
  expect(() => findingsIn(TEXT, { events: [{ type: 'attack', ...event }] })).toThrow(message);
});

test('a statement about an event that is not told is a fault of the test', () => {
  expect(() => findingsIn(TEXT, { statements: [{ cue: 'ran', content: 'The ferry', about: 'died' }] })).toThrow(
    /no event that is told has the trigger “died”/,
  );
});
