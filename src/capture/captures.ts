import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Fault } from '../model/fault.js';
import type { Capture } from '../model/story.js';
import type { Captured, Source } from './containers/container.js';
import { CONTAINERS } from './containers/containers.js';
import { expandPaths } from './expand.js';
import { captureBytes, readAll } from './page-bytes.js';

const HEAD = 4096;

/**
 * The captures that paths, folders and globs name, in the order given: a page each, or the many that a web archive, a feed or a
 * file of JSON lines holds. One at a time, so that an archive of any length may be read.
 *
 * @returns captures; a Fault for each that cannot be had, while the others go on; and what is left out, named.
 */
export async function* captureAll(paths: readonly string[]): AsyncGenerator<Captured> {
  for await (const path of expandPaths(paths)) {
    if (typeof path === 'string') yield* captureFile(path);
    else yield path;
  }
}

/** The captures of one file, or of standard input for `-`. */
export async function* captureFile(file: string): AsyncGenerator<Captured> {
  try {
    yield* capturesOf(await openSource(file));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    yield error;
  }
}

const IN_CONTAINER = /^(.+)#(\d+)$/;

/**
 * The one capture that a name stands for: a file, or the n-th of a container as `crawl.warc.gz#12`.
 *
 * @throws Fault `not-found` and those of the file itself; `usage` for a container without a number.
 */
export async function captureNamed(name: string, exists: (file: string) => boolean): Promise<Capture> {
  const [, container, number] = (!exists(name) && IN_CONTAINER.exec(name)) || [];
  let first: Capture | undefined;
  for await (const one of captureFile(container ?? name)) {
    if (one instanceof Fault) {
      if (!number || one.thing === name) throw one;
    } else if ('bytes' in one) {
      if (one.name === name) return one;
      if (!number && first)
        throw new Fault('usage', name, 'holds many pages', `name one of them: “${first.name}”, “${one.name}”`);
      first ??= one;
    }
  }
  if (first && !number) return first;
  throw new Fault('not-found', name, 'no such page in it', 'see the numbers with “daftar read --jsonl”');
}

/** The captures of a source: those of the first container that it fits, or the one page that it is. */
export async function* capturesOf(source: Source): AsyncGenerator<Captured> {
  const container = CONTAINERS.find((one) => one.fits(source));
  if (container) yield* container.captures(source);
  else yield captureBytes(await readAll(source), source.name);
}

/** A source of bytes that are at hand. */
export function sourceOf(name: string, bytes: Uint8Array): Source {
  return {
    name,
    head: new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)),
    async *chunks() {
      yield bytes;
    },
  };
}

async function openSource(file: string): Promise<Source> {
  if (file === '-') return sourceOf('-', await readStandardInput());
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Fault('not-found', file, 'no such file', 'check the path');
    throw new Fault('unreadable', file, `cannot be opened (${code})`, 'check its permissions');
  }
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return sourceOf(file, new Uint8Array(await handle.readFile()));
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return {
      name: file,
      size: stats.size,
      head: buffer.toString('latin1', 0, bytesRead),
      chunks: () => createReadStream(file) as AsyncIterable<Uint8Array>,
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Fault('unreadable', file, `cannot be read (${code})`, 'check the disk and its permissions');
  } finally {
    await handle.close();
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  return readAll({ name: '-', head: '', chunks: () => process.stdin as AsyncIterable<Uint8Array> });
}
