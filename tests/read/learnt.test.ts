import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutletMemory } from '../../src/model/outlet-memory.js';
import { learn, learntFrom } from '../../src/read/learnt.js';

const story = (title: string, ...lines: string[]) => {
  const text = lines.join('\n\n');
  let at = 0;
  const blocks = lines.map((line) => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return { kind: 'paragraph' as const, start, end: at };
  });
  return { title, text, blocks };
};
const NOTE = 'The Oru Times has reported from the valley since 1921.';
const learnAll = (stories: ReturnType<typeof story>[]) =>
  stories.reduce<OutletMemory | undefined>((memory, one) => learn(memory, one), undefined);

test('a line at the edge of stories of four titles belongs to the outlet, whatever its numbers', () => {
  const stories = ['Ferry', 'School', 'Museum', 'Bridge'].map((title, i) =>
    story(title, `A story of the ${title.toLowerCase()} that nobody else tells.`, NOTE.replace('1921', `192${i}`)),
  );
  expect(learntFrom(learnAll(stories.slice(0, 3)))?.(NOTE) ?? false).toBe(false);
  const learnt = learntFrom(learnAll(stories));
  expect(learnt?.(NOTE)).toBe(true);
  expect(learnt?.('A story of the ferry that nobody else tells.')).toBe(false);
});

test('one story that comes again and again teaches nothing', () => {
  const again = Array.from({ length: 9 }, () => story('Ferry', 'The ferry ran aground off Dol on Friday.', NOTE));
  expect(learntFrom(learnAll(again))?.(NOTE) ?? false).toBe(false);
});

test('what recurs inside of stories is background, and stays', () => {
  const fill = (n: number) =>
    Array.from({ length: 4 }, (_, i) => `Line ${'abcdefgh'[i]} of the story about ${'wxyz'[n]} alone here.`);
  const stories = [0, 1, 2, 3, 3].map((n) => story(`Title ${n}`, ...fill(n), NOTE, ...fill(n)));
  expect(learntFrom(learnAll(stories))?.(NOTE) ?? false).toBe(false);
});

test('a memory never grows beyond its bounds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ minLength: 25, maxLength: 60 }), { minLength: 1, maxLength: 8 }), {
        minLength: 150,
        maxLength: 200,
      }),
      (texts) => {
        const memory = learnAll(texts.map((lines, i) => story(`Title ${i}`, ...lines)));
        expect(Object.keys(memory?.lines ?? {}).length).toBeLessThanOrEqual(600);
      },
    ),
    { numRuns: 5 },
  );
});
