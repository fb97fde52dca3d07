import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import type { Store } from '../../src/store/store.js';
import { PAGES } from '../../src/web/pages/index.js';
import { temporaryFolder } from '../support/cli.js';
import { add, newRegister } from '../support/register.js';

const README = readFileSync('README.md', 'utf8');
const folder = temporaryFolder();

/** The console blocks of the README that are marked as checked: each `$ ./daftar …` with the output under it. */
function checkedCommands(): { line: string; output: string }[] {
  const blocks = [...README.matchAll(/<!-- checked -->\n```console\n([\s\S]*?)```/g)].map((match) => match[1]);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => ({ line: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1) })),
  );
}

/** How long a run takes is the one thing that differs from machine to machine. */
const steady = (text: string) => text.replace(/\d+\.\d s/g, 'N s').replace(/[ \t]+$/gm, '');

describe('the README shows what a newcomer sees', () => {
  test.each(checkedCommands())('$ $line', ({ line, output }) => {
    const args = line
      .replace('./daftar ', '')
      .replaceAll('examples/', `${path.resolve('examples')}/`)
      .split(' ');
    const shown = execFileSync(path.resolve('daftar'), args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(steady(shown)).toBe(steady(output));
  });

  test('the entry at its top is what the examples give', () => {
    const block = /```json\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
    const { casualtyReports, ...fields } = JSON.parse(block) as { title: string; casualtyReports: object[] };
    const out = execFileSync(path.resolve('daftar'), ['list', 'events', '--json', '-r', path.join(folder, 'demo.db')], {
      encoding: 'utf8',
    });
    const shown = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .find(({ title }) => title === fields.title);
    expect(shown).toMatchObject(fields);
    for (const report of casualtyReports) expect(shown.casualtyReports).toContainEqual(expect.objectContaining(report));
  });

  test('it names every command', () => {
    const lines = README.split('\n').map((line) => line.replace(/ +/g, ' '));
    for (const { name, summary } of COMMANDS) expect(lines).toContain(`| \`${name}\` | ${summary} |`);
  });
});

describe('the pages that follow from the program are up to date (else: npm run docs)', () => {
  test.each([
    ['commands', 'commandsPage'],
    ['event-types', 'eventTypesPage'],
    ['date-forms', 'dateFormsPage'],
  ])('docs/%s.md', async (name, page) => {
    const pages = (await import('../../scripts/docs.mjs' as string)) as Record<string, () => string>;
    expect(readFileSync(`docs/${name}.md`, 'utf8')).toBe(pages[page]());
  });

  test('every example of a date form is read', () => {
    const rows = readFileSync('docs/date-forms.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| rule'));
    expect(rows.filter((row) => row.includes('`–`'))).toEqual([]);
  });
});

test('links of the documents lead to files that are there', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/reading.md', 'docs/pages.md']) {
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(() => readFileSync(path.join(path.dirname(file), target)), `${file} → ${target}`).not.toThrow();
    }
  }
});

test('docs/pages.md has one picture of each page', async () => {
  const { pagesOf } = (await import('../../scripts/pages.mjs' as string)) as {
    pagesOf: (store: Store) => Promise<Record<string, string>>;
  };
  const { store, end } = await newRegister();
  await add(store, ['examples/pages']);
  const pages = await pagesOf(store);
  await end();
  const shown = [...readFileSync('docs/pages.md', 'utf8').matchAll(/\(pictures\/([a-z]+)\.png\)/g)].map(
    ([, name]) => name,
  );
  expect([...shown].sort()).toEqual(Object.keys(pages).sort());
  const kinds = PAGES.map(({ path: one }) => one.replace(':id', ''));
  for (const kind of kinds)
    expect(
      Object.values(pages).some((one) =>
        kind.endsWith('/') && kind !== '/' ? one.startsWith(kind) : one.split('?')[0] === kind,
      ),
      kind,
    ).toBe(true);
});
