import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { daftar, temporaryFolder } from '../support/cli.js';

const folder = temporaryFolder();
const SITUATION = ['-s', 'examples/situation.yaml'];
let count = 0;

/** A register of the example pages, in a file of its own. */
function examples(): string {
  const file = path.join(folder, `register-${count++}.db`);
  expect(daftar(['add', 'examples/pages', '-r', file, '-q', ...SITUATION]).code).toBe(0);
  return file;
}
const exported = (file: string): string[] => daftar(['export', '-r', file]).out.split('\n').sort();
const firstEvent = (file: string) => JSON.parse(daftar(['list', 'events', '-r', file, '--json']).out.split('\n')[0]);
const inside = (file: string, sql: string): void => {
  const database = new Database(file);
  database.exec(sql);
  database.close();
};

test('a rebuild ends in the same register, read again or put together again, and keeps decisions', () => {
  const file = examples();
  const { id } = firstEvent(file);
  expect(daftar(['review', 'confirm', id, '-r', file, '--by', 'ada', '--note', 'seen']).code).toBe(0);
  const before = exported(file);
  expect(daftar(['rebuild', '-r', file, ...SITUATION]).err).toContain('0 of them read again');
  expect(exported(file)).toEqual(before);
  expect(daftar(['rebuild', '--all', '-r', file, ...SITUATION]).err).toContain('12 of them read again');
  expect(exported(file)).toEqual(before);
  expect(daftar(['show', id, '-r', file]).out).toContain('“seen” ada');
  expect(daftar(['check', '-r', file])).toMatchObject({ code: 0, out: '' });
});

test('stories of an older version are read again, and only they', () => {
  const file = examples();
  const before = exported(file);
  inside(file, "update story set derived_by = 'read 1, extract 1, resolve 1' where outlet = 'Valley Wire'");
  expect(daftar(['add', 'examples/pages', '-r', file, ...SITUATION]).err).toContain('daftar rebuild');
  const { err } = daftar(['rebuild', '-r', file, ...SITUATION]);
  expect(Number(/(\d+) of them read again/.exec(err)?.[1])).toBeGreaterThan(0);
  expect(err).not.toContain('12 of them');
  expect(exported(file)).toEqual(before);
});

test('check names each fault, and --repair mends them', () => {
  const file = examples();
  const before = exported(file);
  inside(file, "delete from finding where kind = 'event' and ordinal = 0");
  inside(file, 'delete from search where rowid = 2');
  const { code, out } = daftar(['check', '-r', file]);
  expect(code).toBe(1);
  expect(out).toMatch(/event-[0-9a-f]{12}: an event counts other stories than report it|has no finding behind it/);
  expect(out).toContain('is not in the search index');
  expect(daftar(['check', '--repair', '-r', file, ...SITUATION]).code).toBe(0);
  expect(exported(file)).toEqual(before);
});

test('bytes of a capture that were tampered with are noticed', () => {
  const file = examples();
  inside(file, "update capture set bytes = x'00' where rowid = 1");
  expect(daftar(['check', '-r', file]).out).toContain('not those that were taken in');
});

test('a backup is a register of its own, and nothing is written over', () => {
  const file = examples();
  const copy = path.join(folder, 'monday.db');
  expect(daftar(['backup', copy, '-r', file]).code).toBe(0);
  expect(exported(copy)).toEqual(exported(file));
  writeFileSync(path.join(folder, 'mine.txt'), 'mine');
  expect(daftar(['backup', path.join(folder, 'mine.txt'), '-r', file])).toMatchObject({ code: 2 });
  expect(readFileSync(path.join(folder, 'mine.txt'), 'utf8')).toBe('mine');
});

test('review: what is decided, listed and undone on the command line', () => {
  const file = examples();
  const { id } = firstEvent(file);
  const review = (...args: string[]) => daftar(['review', ...args, '-r', file, '--by', 'ada']);
  expect(review('correct', id, 'title', 'The', 'bridge', 'opens').code).toBe(0);
  expect(firstEvent(file).title).toBe('The bridge opens');
  const { id: decision } = JSON.parse(review('note', id, 'to be watched', '--json').out);
  expect(review('list').out.split('\n').filter(Boolean)).toHaveLength(2);
  expect(review('undo', decision).code).toBe(0);
  expect(review('list').out).toContain('undone by ada');
  for (const [args, message] of [
    [['praise', id], 'is nothing to decide; use one of confirm'],
    [['merge', id], 'needs ID ID'],
    [['merge', id, id], 'is one entry already'],
    [['undo', 'decision-000000000000'], 'no decision has this id'],
    [[], 'asks on a terminal'],
  ] as const)
    expect(review(...args).err).toContain(message);
});
