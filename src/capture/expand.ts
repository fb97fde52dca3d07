import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Fault } from '../model/fault.js';
import type { LeftOut } from './containers/container.js';

/** Files that pages are captured in. */
const PAGE_NAMES = ['html htm xhtml mht mhtml txt text md pdf eml', 'warc gz rss atom xml json jsonl ndjson'].flatMap(
  (names) => names.split(' '),
);

/**
 * The files that paths, folders and globs name, in the order given; those of one folder or glob sorted by name.
 *
 * @returns paths; a Fault for each argument that names nothing, while the others go on; and what a folder holds beside pages.
 */
export async function* expandPaths(paths: readonly string[]): AsyncGenerator<string | Fault | LeftOut> {
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

async function* pagesIn(folder: string): AsyncGenerator<string | Fault | LeftOut> {
  const files = (await glob('**/*', { cwd: folder, followSymbolicLinks: false })).sort();
  const pages = files.filter((file) => PAGE_NAMES.includes(path.extname(file).slice(1).toLowerCase()));
  if (pages.length === 0)
    yield new Fault(
      'no-pages',
      folder,
      'a folder without pages',
      `put ${PAGE_NAMES.map((name) => `.${name}`).join(' ')} files there, or name the files`,
    );
  else if (pages.length < files.length)
    yield { leftOut: files.filter((file) => !pages.includes(file)).map((file) => path.join(folder, file)) };
  for (const file of pages) yield path.join(folder, file);
}

async function* matching(pattern: string): AsyncGenerator<string | Fault> {
  const files = await glob(pattern, { absolute: path.isAbsolute(pattern), followSymbolicLinks: false });
  if (files.length === 0)
    yield new Fault('not-found', pattern, 'matches no file', 'check the pattern, and quote it if the shell expands it');
  for (const file of files.sort()) yield file;
}
