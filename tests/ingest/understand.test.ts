import { expect, test } from 'vitest';
import { headOf, understand } from '../../src/ingest/understand.js';
import { gazetteer } from '../support/gazetteer.js';

test('the words under a headline are read with it', () => {
  const asides = [
    { kind: 'caption' as const, text: 'The post', at: 0 },
    { kind: 'standfirst' as const, text: 'Two guards were hurt', at: 0 },
  ];
  expect(headOf({ title: 'Attack at Oru', asides })).toEqual({
    title: 'Attack at Oru',
    standfirst: 'Two guards were hurt',
  });
});

test('the reader is given what stands above a text, and nothing of it is in the findings', async () => {
  const titles: (string | undefined)[] = [];
  const reader = {
    read: async ({ title }: { title?: string }) => {
      titles.push(title);
      return { names: [], events: [], statements: [], commitments: [], figures: [] };
    },
  };
  const found = await understand(
    { text: 'Gunmen attacked a post at Oru.', title: 'Attack at Oru', standfirst: 'Two guards were hurt' },
    { reader, gazetteer },
  );
  expect(titles).toEqual(['Attack at Oru. Two guards were hurt']);
  expect(found.events).toEqual([]);
});
