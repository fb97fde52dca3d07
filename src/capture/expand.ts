import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Fault } from '../model/fault.js';
import type { LeftOut } from './containers/container.js';
import { looksLikeFeed } from './containers/feed.js';

/** Files that pages are captured in, or that hold many. */
const PAGE_NAMES = 'html htm xhtml mht mhtml txt text md pdf eml warc rss atom jsonl ndjson'.split(' ');
/** Files that may be a feed, or anything else. */
const FEED_NAMES: ReadonlySet<string> = new Set(['.xml', '.json']);
const HEAD = 4096;

const isPageName = (file: string): boolean =>
  PAGE_NAMES.includes(path.extname(file.replace(/\.gz$/i, '')).slice(1).toLowerCase());

/** Whether a file of a folder is a page, by its name; by its first bytes where the name leaves it open. */
async function isPage(file: string): Promise<boolean> {
  if (isPageName(file)) return true;
  if (!FEED_NAMES.has(path.extname(file).toLowerCase())) return false;
  const handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return looksLikeFeed(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

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
  const pages: string[] = [];
  const others: string[] = [];
  for (const file of files) ((await isPage(path.join(folder, file))) ? pages : others).push(path.join(folder, file));
  if (pages.length === 0)
    yield new Fault(
      'no-pages',
      folder,
      'a folder without pages',
      `put ${PAGE_NAMES.map((name) => `.${name}`).join(' ')} files there, or name the files`,
    );
  else if (others.length > 0) yield { leftOut: others };
  yield* pages;
}

async function* matching(pattern: string): AsyncGenerator<string | Fault> {
  const files = await glob(pattern, { absolute: path.isAbsolute(pattern), followSymbolicLinks: false });
  if (files.length === 0)
    yield new Fault('not-found', pattern, 'matches no file', 'check the pattern, and quote it if the shell expands it');
  for (const file of files.sort()) yield file;
}
