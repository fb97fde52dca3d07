import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openPromise } from 'yauzl';
import { Fault } from '../../model/fault.js';

/** Files that GeoNames packs beside the table itself. */
const BESIDE_THE_TABLE = /^readme/i;

/**
 * The lines of a text file, of a compressed one (.gz), or of all tables in a .zip, one at a time: a dump of gigabytes costs no memory.
 *
 * @throws Fault where the file is missing or broken.
 */
export async function* dumpLines(file: string): AsyncGenerator<string> {
  if (!/\.zip$/i.test(file)) {
    const plain = createReadStream(file);
    yield* linesOf(/\.gz$/i.test(file) ? plain.pipe(createGunzip()) : plain);
    return;
  }
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw error;
    throw new Fault('bad-data', file, `no zip archive (${error.message})`, 'fetch it again');
  });
  try {
    for await (const entry of zip.eachEntry())
      if (!BESIDE_THE_TABLE.test(entry.fileName)) yield* linesOf(await zip.openReadStreamPromise(entry));
  } finally {
    zip.close();
  }
}

function linesOf(stream: Readable): AsyncIterable<string> {
  return createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
}
