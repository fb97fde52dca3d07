import { expect, test } from 'vitest';
import { EVENT_TYPES, eventType } from '../../src/model/event-types/index.js';

test('the contract has 38 types, each once', () => {
  expect(new Set(EVENT_TYPES.map((type) => type.code)).size).toBe(38);
});

test('an unknown code is named', () => {
  expect(() => eventType('picnic')).toThrow('picnic');
});
