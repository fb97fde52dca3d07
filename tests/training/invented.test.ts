import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { EventTypeCode } from '../../src/model/findings.js';

const SCRIPT = new URL('../../training/reader/invented.py', import.meta.url).pathname;
const told = spawnSync('python3', [SCRIPT, '300'], { encoding: 'utf8', maxBuffer: 1e8 });
const missing = told.error !== undefined;
if (missing) console.warn('training/invented: skipped, there is no python3 here; it is needed for training alone');

interface Words {
  start: number;
  end: number;
  quote: string;
}
interface Report {
  text: string;
  events: { type: string; triggers: Words[]; place: Words[]; counts: (Words & { effect: string })[] }[];
  commitments: { what: Words }[];
}

const reports = (): Report[] =>
  told.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function wordsIn(value: unknown): Words[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value ? [value as Words] : [];
  return [...own, ...Object.values(value).flatMap(wordsIn)];
}

test.skipIf(missing)('every span of an invented report holds its words, and no mark of the patterns is left', () => {
  expect(told.stderr).toBe('');
  for (const { text, ...rest } of reports()) {
    expect(text).not.toMatch(/[[\]{}|#@]/);
    const signs = [...text];
    for (const { start, end, quote } of wordsIn(rest)) expect(signs.slice(start, end).join('')).toBe(quote);
  }
});

test.skipIf(missing)('events have a trigger and a type that the model knows, and every kind of toll is told', () => {
  const events = reports().flatMap((report) => report.events);
  for (const { type, triggers } of events) {
    expect(EventTypeCode.safeParse(type).success, type).toBe(true);
    expect(triggers).toHaveLength(1);
  }
  const effects = new Set(events.flatMap(({ counts }) => counts.map(({ effect }) => effect)));
  expect([...effects].sort()).toEqual(['abducted', 'detained', 'displaced', 'injured', 'killed', 'missing']);
});

test.skipIf(missing)('some reports tell of nothing, some of an undertaking with its words', () => {
  const all = reports();
  expect(all.some(({ events, commitments }) => events.length + commitments.length === 0)).toBe(true);
  expect(all.flatMap(({ commitments }) => commitments).length).toBeGreaterThan(30);
});
