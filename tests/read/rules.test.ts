import { expect, test } from 'vitest';
import { BESIDE_RULES } from '../../src/read/beside.js';
import { FURNITURE_RULES } from '../../src/read/furniture.js';
import { LABELS } from '../../src/read/labels.js';
import { rawBlock } from '../../src/read/raw-block.js';

test.each(FURNITURE_RULES.map((rule) => [rule.id, rule] as const))(
  'furniture “%s”: its example is the first that fits',
  (id, { example }) => {
    expect(FURNITURE_RULES.find((rule) => rule.test(rawBlock(0, { text: example })))?.id).toBe(id);
  },
);

test.each(BESIDE_RULES.map((rule) => [rule.id, rule] as const))('beside “%s”: its example fits', (id, { example }) => {
  expect(BESIDE_RULES.find((rule) => rule.test(rawBlock(0, { text: example })))?.id).toBe(id);
});

test('labels are lower case, and none begins another', () => {
  for (const label of LABELS) {
    expect(label).toBe(label.toLowerCase());
    expect(LABELS.filter((other) => other !== label && label.startsWith(other))).toEqual([]);
  }
});

/** Sentences of stories that speak of what furniture speaks of, too. */
const SENTENCES = [
  'The company said that it continued to sign up customers in the valley after the flood.',
  'Police asked readers not to share the video, which shows the last minutes of the ferry.',
  'By Monday evening the water had reached the second floor of the school in Hatun.',
  'The newspaper had reported on Friday that the ferry would not sail before the end of the week.',
  'He published two books on the valley and its people before he was elected to the council.',
  'More than forty people from the village were taken across the river in boats of the army.',
];
test.each(SENTENCES)('“%s” is a sentence of a story', (text) => {
  const block = rawBlock(0, { text });
  expect(FURNITURE_RULES.find((rule) => rule.test(block))?.id).toBeUndefined();
  expect(BESIDE_RULES.find((rule) => rule.test(block))?.id).toBeUndefined();
});
