import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportRecords } from '../../src/brief/export.js';
import { crossSource } from '../fixtures/cross-source.js';
import { examplePages, exampleTold } from '../support/examples.js';
import { newRegister } from '../support/register.js';
import { addTold, type Tell, type Telling, type Told, told } from '../support/told.js';

const AGAIN = { cue: 'said', content: 'the ferry would run again in June' } as const;

/** Events that look alike with all their reports, a sum with its parts, and one actor under several names. */
const WRITTEN: readonly Telling[] = [
  ...crossSource().filter(({ event }) => /^e(?:0|2|8|20)(?:-|$)/.test(event)),
  ...(
    [
      [
        'sum',
        '2031-05-20',
        'Two attacks this month left five Norwegian miners dead in Norway, police in Oslo said on Monday.',
        {
          totals: [
            {
              kind: 'sum',
              type: 'attack',
              trigger: 'Two attacks',
              of: 2,
              date: ['this month', '2031-05'],
              place: 'Norway',
              killed: ['five Norwegian miners', 5],
            },
          ],
        },
      ],
      [
        'first',
        '2031-05-05',
        'Gunmen killed three Norwegian miners near Bergen in Norway on May 4, police said.',
        {
          events: [
            {
              type: 'attack',
              trigger: 'killed',
              date: ['May 4', '2031-05-04'],
              place: 'Bergen, NO',
              actor: 'Gunmen',
              victim: { words: 'three Norwegian miners', name: 'Norwegian miners', country: 'NO' },
              killed: ['three Norwegian miners', 3],
              by: 'police',
            },
          ],
        },
      ],
      [
        'second',
        '2031-05-10',
        'A bomb killed two Norwegian miners in Oslo in Norway on May 9, the ministry said.',
        {
          events: [
            {
              type: 'remote-explosive',
              trigger: 'killed',
              date: ['May 9', '2031-05-09'],
              place: 'Oslo, NO',
              victim: { words: 'two Norwegian miners', name: 'Norwegian miners', country: 'NO' },
              killed: ['two Norwegian miners', 2],
              by: 'the ministry',
            },
          ],
        },
      ],
      [
        'short',
        '2031-05-11',
        'Holm said the ferry would run again in June. The Alpine Rescue Society (ARS) sent a boat.',
        {
          statements: [{ source: { words: 'Holm', actor: 'Holm' }, ...AGAIN }],
          actors: ['Holm', { name: 'Alpine Rescue Society', kind: 'organisation', aliases: ['ARS'] }],
        },
      ],
      [
        'long',
        '2031-05-12',
        'Ada Holm said the ferry would run again in June. ARS sent another boat to the island.',
        {
          statements: [{ source: { words: 'Ada Holm', actor: 'Ada Holm' }, ...AGAIN }],
          actors: ['Ada Holm', { name: 'ARS', kind: 'organisation' }],
        },
      ],
      [
        'namesake',
        '2031-05-01',
        'Berit Holm said the school would open in August. It has a new roof, and a hall for the choir.',
        {
          statements: [
            {
              source: { words: 'Berit Holm', actor: 'Berit Holm' },
              cue: 'said',
              content: 'the school would open in August',
            },
          ],
          actors: ['Berit Holm'],
        },
      ],
    ] as const satisfies [string, string, string, Tell][]
  ).map(
    ([name, date, text, tell], i): Telling => ({
      title: `Page ${name} of the valley`,
      outlet: `Paper ${i}`,
      date,
      text: `${text}\nLine ${i}.`,
      ...tell,
    }),
  ),
];

/** The same, and pages of the examples: an attack and its reprint, and a programme that slips. */
const STORIES: Told[] = [
  ...WRITTEN.map(told),
  ...(await Promise.all(examplePages('01-', '02-', '03-', '08-', '09-').map(exampleTold))),
];

/** The lines of an export in one order. */
async function exported(stories: readonly Told[]): Promise<string[]> {
  const register = await newRegister();
  await addTold(register.store, stories);
  const lines: string[] = [];
  for await (const record of exportRecords(register.store)) lines.push(JSON.stringify(record));
  await register.end();
  return lines.sort();
}

test('the same stories in any order end in the same register', async () => {
  const inOrder = await exported(STORIES);
  expect(inOrder.length).toBeGreaterThan(100);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(STORIES, { minLength: STORIES.length }), async (shuffled) => {
      expect(await exported(shuffled)).toEqual(inOrder);
    }),
    { numRuns: 12 },
  );
}, 120_000);
