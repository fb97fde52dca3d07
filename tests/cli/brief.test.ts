import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { daftar, temporaryFolder } from '../support/cli.js';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);
const REGISTER = ['-r', at('brief.db')];
beforeAll(() => {
  expect(daftar(['add', 'examples/pages', '-q', '-s', 'examples/situation.yaml', ...REGISTER]).code).toBe(0);
});

describe('daftar brief', () => {
  test('is Markdown on the terminal, and what the name of a file says in a file', () => {
    const { out, code } = daftar(['brief', '--from', '2026-03', '--to', '2026-03', ...REGISTER]);
    expect(code).toBe(0);
    expect(out).toContain('# Brief: The whole register');
    expect(out).toContain('1 Mar 2026 to 31 Mar 2026');
    for (const [name, start] of [
      ['march.docx', 'PK'],
      ['march.html', '<!doctype html>'],
      ['march.md', '# Brief'],
    ]) {
      expect(daftar(['brief', '-o', at(name), ...REGISTER])).toMatchObject({ code: 0, out: '' });
      expect(readFileSync(at(name)).subarray(0, start.length).toString()).toBe(start);
    }
  });

  test('speaks other languages, and keeps to a situation and an actor', () => {
    expect(daftar(['brief', '-l', 'ru', ...REGISTER]).out).toContain('# Справка: Весь реестр');
    expect(daftar(['brief', '-s', 'The Salk river border', ...REGISTER]).out).toContain(
      '# Brief: The Salk river border',
    );
    const { out } = daftar(['brief', '--actor', 'Kesh Front', ...REGISTER]);
    expect(out).toContain('Kesh Front');
    expect(out).not.toContain('Floods');
  });

  test.each<[string[], string]>([
    [['--format', 'pdf'], '--format pdf: no format of a brief; use one of md, html, docx'],
    [['--format', 'docx'], '--format docx: is not for a terminal; name a file with --output'],
    [['--from', 'soon'], '--from soon: means nothing'],
    [['--language', 'tlh'], '--language tlh: no language of the pages; use one of en, ru, fa'],
  ])('%j is refused by name', (args, message) => {
    const { err, code } = daftar(['brief', ...args, ...REGISTER]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('daftar publish', () => {
  test('writes a site and says where it begins', () => {
    const { out, code } = daftar(['publish', at('site'), '-l', 'fa', ...REGISTER]);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ pages in .*site; open .*site\/index\.html\n$/);
    expect(readFileSync(at('site/index.html'), 'utf8')).toContain('<html lang="fa" dir="rtl"');
  });

  test('leaves folders of others alone', () => {
    const { err, code } = daftar(['publish', folder, ...REGISTER]);
    expect(code).toBe(2);
    expect(err).toContain('holds other files; name an empty folder');
    expect(existsSync(at('brief.db'))).toBe(true);
  });
});

test('an address of tiles that is none is refused', () => {
  const { err, code } = daftar(['serve', '--tiles', 'my-tiles', ...REGISTER]);
  expect(code).toBe(2);
  expect(err).toContain('--tiles my-tiles: no address of tiles; give a style');
});
