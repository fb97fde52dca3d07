import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openRegister } from '../../src/store/open.js';
import { temporaryFolder } from '../support/cli.js';
import { addExamples, examplePages } from '../support/examples.js';

const folder = temporaryFolder();
const register = path.join(folder, 'register.db');
const [PAGE] = examplePages('01-');

/** The program as it is installed, but for its models. */
beforeAll(async () => {
  const data = path.resolve('dist/data');
  cpSync('dist', path.join(folder, 'dist'), { recursive: true, filter: (from) => path.resolve(from) !== data });
  cpSync('package.json', path.join(folder, 'package.json'));
  symlinkSync(data, path.join(folder, 'dist/data'));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const store = await openRegister(register, { create: true });
  await addExamples(store, [PAGE]);
  await store.close();
});

function withoutModels(args: readonly string[], input = '') {
  const program = path.join(folder, 'dist/cli/main.js');
  const { stderr, status } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return { err: stderr, code: status };
}

test.each([
  ['list', 'events', '-r', register],
  ['list', 'candidates', '-r', register],
  ['due', '-r', register],
  ['check', '-r', register],
  ['brief', '-r', register],
  ['add', PAGE, '-r', register],
  ['gazetteer', 'find', 'Oslo'],
])('%s reads no text, and so asks for no reader', (...args) => {
  const { err, code } = withoutModels(args);
  expect(err).not.toContain('reader');
  expect(code).toBe(0);
});

test.each([
  ['extract', [], '{"id": "a", "text": "Gunmen killed two guards near Dol on Friday, the ministry said."}'],
  ['explain', [PAGE], ''],
  ['add', [examplePages('04-')[0], '-r', path.join(folder, 'new.db')], ''],
])('%s without a reader names what is missing, and the way out', (name, args, input) => {
  const { err, code } = withoutModels([name, ...args], input);
  expect(code).not.toBe(0);
  expect(err).toMatch(/models\/reader\.json: .*; install Daftar again, or train the reader anew/);
});
