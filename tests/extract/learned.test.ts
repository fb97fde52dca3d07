import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { probability, strongest } from '../../src/extract/learned/linear.js';
import { MODELS, openWeights } from '../../src/extract/learned/weights.js';
import { tools } from '../support/tools.js';

const model = {
  bias: 0,
  weights: new Map([
    ['a', 2],
    ['b', -1],
  ]),
};

test('a probability adds up what its features weigh', () => {
  expect(probability(model, ['a', 'unknown'])).toBeCloseTo(0.88, 2);
  expect(probability(model, [])).toBe(0.5);
  expect(strongest(model, ['b', 'a', 'unknown'], 2)).toBe('a +2.0, b −1.0');
});

describe('the file of weights', () => {
  test('the shipped one holds every model', () => {
    const weights = openWeights(readFileSync('dist/data/en.extract.json', 'utf8'));
    for (const name of MODELS) expect(weights[name].weights.size).toBeGreaterThan(10);
  });

  test.each([
    ['{}'],
    ['{"version":0,"models":{}}'],
    ['{"version":1,"models":{"statement":{"bias":0,"weights":{}}}}'],
    ['[]'],
  ])('%s is refused with the way out', (file) => {
    expect(() => openWeights(file)).toThrow(/npm run train:extract/);
  });
});

test('statements and events say how sure they are', () => {
  const { events, statements } = extract(
    { text: 'Gunmen killed two guards in Oru. The minister said that the road was closed.', language: 'en' },
    tools,
  );
  expect(statements[0].confidence).toBeGreaterThan(0.8);
  expect(events[0].confidence).toBeGreaterThan(0.3);
});

test('a text that is too long for a story is understood up to where the findings say', () => {
  const sentence = 'Gunmen killed two guards in Oru on May 9, 2031.\n';
  const text = sentence.repeat(5000);
  const { cut, events } = extract({ text, language: 'en' }, tools);
  expect(cut).toBeGreaterThan(100_000);
  expect(cut).toBeLessThan(text.length);
  expect(events.length).toBeGreaterThan(0);
});
