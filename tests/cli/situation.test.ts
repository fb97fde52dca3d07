import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { daftar, temporaryFolder } from '../support/cli.js';

const folder = temporaryFolder();

test('a situation is begun, checked, and mended', () => {
  const file = path.join(folder, 'mine.yaml');
  expect(daftar(['situation', 'init', file]).code).toBe(0);
  expect(daftar(['situation', 'check', file]).code).toBe(0);
  expect(daftar(['situation', 'init', file])).toMatchObject({ code: 2 });
  writeFileSync(file, `${readFileSync(file, 'utf8')}colour: red\n`);
  expect(daftar(['situation', 'check', file]).err).toContain('colour');
  expect(daftar(['situation', 'praise', file]).err).toContain('use one of init, check, list');
});

test('two actors that share a name, an outlet listed twice, and a place in no gazetteer are said', () => {
  const file = path.join(folder, 'shared.yaml');
  writeFileSync(
    file,
    'name: Shared\nplaces: [Qqqwx]\nactors:\n  - { name: Kesh Front, aliases: [the Front] }\n  - { name: Vesh Front, aliases: [The Front] }\noutlets:\n  - { name: Post }\n  - { name: post }\n',
  );
  const { code, out } = daftar(['situation', 'check', file]);
  expect(code).toBe(1);
  expect(out).toContain('actors: The Front: a name of Kesh Front and of Vesh Front; leave it to one of them');
  expect(out).toContain('outlets: post: listed twice');
  expect(out).toContain('places: Qqqwx: in no gazetteer');
});

test('a register follows several, a story may be a matter of both, and entries are listed by either', () => {
  const register = path.join(folder, 'register.db');
  const gorge = path.join(folder, 'gorge.yaml');
  writeFileSync(
    gorge,
    `name: The gorge\ngazetteer: ${path.resolve('examples/gazetteer.csv')}\nplaces: [Zarin Gorge]\nleaveOut: [denies]\n`,
  );
  for (const file of ['examples/situation.yaml', gorge])
    expect(daftar(['add', 'examples/pages', '-s', file, '-r', register, '-q']).code).toBe(0);
  const counts = daftar(['situation', 'list', '-r', register, '--json'])
    .out.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(counts.map(({ name }) => name)).toEqual(['The Salk river border', 'The gorge']);
  const [border, own] = counts.map(({ stories }) => stories);
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThan(border);
  const events = (name: string) =>
    daftar(['list', 'events', '-r', register, '-s', name, '--json']).out.split('\n').length;
  expect(events('The gorge')).toBeLessThan(events('The Salk river border'));
  expect(events('Elsewhere')).toBe(1);
});
