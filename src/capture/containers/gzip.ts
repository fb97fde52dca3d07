import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Fault } from '../../model/fault.js';
import { capturesOf, sourceOf } from '../captures.js';
import { LARGEST_PAGE } from '../page-bytes.js';
import type { Container } from './container.js';

const MAGIC = '\u001f\u008b';

/** One compressed page, feed or archive. */
export const gzip: Container = {
  id: 'gzip',
  fits: ({ head }) => head.startsWith(MAGIC),
  async *captures(source) {
    const parts: Uint8Array[] = [];
    let length = 0;
    try {
      const inflated = pipeline(Readable.from(source.chunks()), createGunzip(), () => {});
      for await (const part of inflated) {
        length += (part as Uint8Array).length;
        if (length > LARGEST_PAGE) {
          inflated.destroy();
          yield new Fault(
            'too-large',
            source.name,
            'more than 32 MB when it is decompressed',
            'give a web archive as .warc.gz, and pages in parts',
          );
          return;
        }
        parts.push(part as Uint8Array);
      }
    } catch (error) {
      yield new Fault(
        'unreadable',
        source.name,
        `cannot be decompressed: ${(error as Error).message}`,
        'fetch it again',
      );
      return;
    }
    const name = source.name.replace(/\.gz$/i, '');
    yield* capturesOf(sourceOf(name, new Uint8Array(Buffer.concat(parts))));
  },
};
