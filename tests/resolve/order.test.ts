import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { exportRecords } from '../../src/brief/export.js';
import { crossSource } from '../fixtures/cross-source.js';
import { add, newRegister, page } from '../support/register.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'daftar-order-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Events that look alike with all their reports, the pages of the examples, a sum with its parts, and one actor under several names. */
const FILES = [
  ...crossSource()
    .filter(({ event }) => /^e(?:0|2|8|20)(?:-|$)/.test(event))
    .map((one) => page(folder, one.name, one)),
  ...[
    [
      'sum',
      '2031-05-20',
      'Two attacks this month left five Norwegian miners dead in Norway, police in Oslo said on Monday.',
    ],
    ['first', '2031-05-05', 'Gunmen killed three Norwegian miners near Bergen in Norway on May 4, police said.'],
    ['second', '2031-05-10', 'A bomb killed two Norwegian miners in Oslo in Norway on May 9, the ministry said.'],
    [
      'short',
      '2031-05-11',
      'Holm said the ferry would run again in June. The Alpine Rescue Society (ARS) sent a boat.',
    ],
    ['long', '2031-05-12', 'Ada Holm said the ferry would run again in June. ARS sent another boat to the island.'],
    [
      'namesake',
      '2031-05-01',
      'Berit Holm said the school would open in August. It has a new roof, and a hall for the choir.',
    ],
  ].map(([name, date, text], i) =>
    page(folder, name, {
      title: `Page ${name} of the valley`,
      outlet: `Paper ${i}`,
      date,
      text: `${text}\nLine ${i}.`,
    }),
  ),
  'examples/pages/01-herald-zarin-gorge.html',
  'examples/pages/02-wire-zarin-gorge.html',
  'examples/pages/03-daily-reprint.html',
  'examples/pages/08-wire-programme-adopted.html',
  'examples/pages/09-herald-programme-slips.html',
];

/** The lines of an export in one order. */
async function exported(files: readonly string[]): Promise<string[]> {
  const register = await newRegister();
  await add(register.store, files);
  const lines: string[] = [];
  for await (const record of exportRecords(register.store)) lines.push(JSON.stringify(record));
  await register.end();
  return lines.sort();
}

test('the same stories in any order end in the same register', async () => {
  const inOrder = await exported(FILES);
  expect(inOrder.length).toBeGreaterThan(100);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(FILES, { minLength: FILES.length }), async (shuffled) => {
      expect(await exported(shuffled)).toEqual(inOrder);
    }),
    { numRuns: 12 },
  );
}, 120_000);
