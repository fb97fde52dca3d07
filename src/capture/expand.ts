import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Fault } from '../model/fault.js';

/** Files that pages are captured in. */
const PAGE_NAMES = ['html', 'htm', 'xhtml', 'txt', 'text', 'md'];

/**
 * The files that paths, folders and globs name, in the order given; those of one folder or glob sorted by name.
 *
 * @returns paths, and a Fault for each argument that names nothing; the others go on.
 */
export async function* expandPaths(paths: readonly string[]): AsyncGenerator<string | Fault> {
  for (const given of paths) {
    if (given === '-') {
      yield given;
      continue;
    }
    const found = await stat(given).catch(() => undefined);
    if (found?.isFile() || found?.isFIFO() || found?.isCharacterDevice()) yield given;
    else if (found?.isDirectory()) yield* pagesIn(given);
    else if (isDynamicPattern(given)) yield* matching(given);
    else yield new Fault('not-found', given, 'no such file or folder', 'check the path');
  }
}

async function* pagesIn(folder: string): AsyncGenerator<string | Fault> {
  const files = await glob(`**/*.{${PAGE_NAMES.join(',')}}`, {
    cwd: folder,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  });
  if (files.length === 0)
    yield new Fault(
      'no-pages',
      folder,
      'a folder without pages',
      `put ${PAGE_NAMES.map((name) => `.${name}`).join(' ')} files there, or name the files`,
    );
  for (const file of files.sort()) yield path.join(folder, file);
}

async function* matching(pattern: string): AsyncGenerator<string | Fault> {
  const files = await glob(pattern, { absolute: path.isAbsolute(pattern), followSymbolicLinks: false });
  if (files.length === 0)
    yield new Fault('not-found', pattern, 'matches no file', 'check the pattern, and quote it if the shell expands it');
  for (const file of files.sort()) yield file;
}
