import { expect, test } from 'vitest';
import { compileCue } from '../../src/extract/events/cue-pattern.js';
import { EVENT_TYPES, eventType } from '../../src/model/event-types/index.js';

test('the contract has 38 types, each once', () => {
  expect(new Set(EVENT_TYPES.map((type) => type.code)).size).toBe(38);
});

test('every cue compiles, and every type but “other” has one that opens it', () => {
  for (const type of EVENT_TYPES) {
    const opening = [...type.cues.en.strong, ...type.cues.en.plain];
    for (const cue of [...opening, ...type.cues.en.context]) expect(compileCue(cue).length, cue).toBeGreaterThan(0);
    if (type.code !== 'other') expect(opening.length, type.code).toBeGreaterThan(0);
  }
});

test('an unknown code is named', () => {
  expect(() => eventType('picnic')).toThrow('picnic');
});
