import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { speechOf } from '../brief/speech.js';
import type { Language } from '../brief/texts/index.js';
import { Fault } from '../model/fault.js';
import type { Store } from '../store/store.js';
import { createApp } from './app.js';
import { asset, assetNames } from './assets.js';
import { searchIndexScript } from './find-index.js';

/** A file in a site, so that the next one may take its place. */
const MARK = '.daftar-site';
/** Islands that ask a server. */
const ASKING: ReadonlySet<string> = new Set(['review.js', 'tiles.js', 'tiles.css', 'tiles-worker.js']);
const LINK = /\b(href|src|action)="(\/[^"]*)"/g;

/**
 * Writes a whole register as a static site: the pages that are served, each in a file, with links that work from a disk or a file share. The site
 * is written beside, and takes the place of an older one when it is whole.
 *
 * @yields the number of files written so far, after each
 * @throws Fault where the folder holds something else
 */
export async function* publish(
  store: Store,
  folder: string,
  { language = 'en' }: { language?: Language } = {},
): AsyncGenerator<number> {
  await refuseStrangers(folder);
  const beside = `${folder.replace(/[/\\]+$/, '')}.new`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(path.join(beside, 'assets'), { recursive: true });
  await writeFile(path.join(beside, MARK), '');
  for (const name of assetNames())
    if (!ASKING.has(name)) await writeFile(path.join(beside, 'assets', name), asset(name));
  const index = await searchIndexScript(store, fileOf, speechOf(language));
  await writeFile(path.join(beside, 'assets', 'find-index.js'), index);
  const app = createApp(store, { frozen: true, readOnly: true, language });
  const addresses = ['/', '/search'];
  const known = new Set(addresses);
  for (let i = 0; i < addresses.length; i++) {
    const address = addresses[i];
    const response = await app.request(address);
    const file = fileOf(address);
    const page = rewritten(await response.text(), file, (found) => {
      if (known.has(found)) return;
      known.add(found);
      addresses.push(found);
    });
    const target = path.join(beside, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, page);
    yield i + 1;
  }
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder);
}

async function refuseStrangers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new Fault('usage', folder, 'no folder', 'name a folder, or one that is not there yet');
  });
  if (names.length > 0 && !names.includes(MARK))
    throw new Fault('usage', folder, 'holds other files', 'name an empty folder, or one that is not there yet');
}

/**
 * The file of an address in the site.
 *
 * @example fileOf('/events?page=2') // → 'events-page-2.html'
 */
export function fileOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'file:///');
  if (pathname.startsWith('/assets/')) return pathname.slice(1);
  const name = pathname === '/' ? 'index' : pathname.slice(1).replace(/[^\w/.-]/g, '_');
  const rest = [...searchParams].map(([key, value]) => `-${key}-${value}`.replace(/[^\w.-]/g, '_')).join('');
  return `${name}${rest}.html`;
}

/** A page with its links leading to files, as seen from its own; `meet` hears of every page that it leads to. */
function rewritten(page: string, file: string, meet: (address: string) => void): string {
  const back = path.posix.relative(path.posix.dirname(file), '.') || '.';
  return page.replace(LINK, (_, attribute: string, value: string) => {
    const [address, hash] = value.replaceAll('&amp;', '&').split('#');
    if (!address.startsWith('/assets/')) meet(address);
    return `${attribute}="${back}/${fileOf(address)}${hash ? `#${hash}` : ''}"`;
  });
}
