import { open } from 'node:fs/promises';
import { Fault } from '../model/fault.js';
import { captureId } from '../model/id.js';
import type { Capture } from '../model/story.js';
import { sniff } from './media-type.js';

/** The largest page that is read. The longest reports with pictures inside stay below a third of it. */
export const LARGEST_PAGE = 32 * 1024 * 1024;

/**
 * Takes a file, or standard input for `-`, as a capture.
 *
 * @throws Fault `not-found`, `unreadable`, `empty`, `too-large` or `binary`.
 */
export async function captureFile(file: string): Promise<Capture> {
  return captureBytes(file === '-' ? await readStandardInput() : await readBytes(file), file);
}

/**
 * Makes a capture of bytes that are at hand.
 *
 * @throws Fault `empty`, `too-large` or `binary`.
 */
export function captureBytes(bytes: Uint8Array, name: string): Capture {
  if (bytes.length === 0) throw new Fault('empty', name, 'the file is empty', 'save the page again');
  if (bytes.length > LARGEST_PAGE) throw tooLarge(name, bytes.length);
  const sniffed = sniff(bytes, name);
  if ('binary' in sniffed) throw new Fault('binary', name, `${sniffed.binary}, not a page`, 'give HTML or plain text');
  return { id: captureId(bytes), name, bytes, mediaType: sniffed.mediaType };
}

async function readBytes(file: string): Promise<Uint8Array> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Fault('not-found', file, 'no such file', 'check the path');
    throw new Fault('unreadable', file, `cannot be opened (${code})`, 'check its permissions');
  }
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_PAGE) throw tooLarge(file, size);
    return new Uint8Array(await handle.readFile());
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      'unreadable',
      file,
      `cannot be read (${(error as NodeJS.ErrnoException).code})`,
      'check the disk and its permissions',
    );
  } finally {
    await handle.close();
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    length += (part as Buffer).length;
    if (length > LARGEST_PAGE) throw tooLarge('-', length);
    parts.push(part as Buffer);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function tooLarge(name: string, size: number): Fault {
  const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
  return new Fault(
    'too-large',
    name,
    `${mb(size)} MB, and a page may have ${mb(LARGEST_PAGE)} MB`,
    'save it without pictures, or in parts',
  );
}
