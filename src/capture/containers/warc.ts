import { brotliDecompressSync } from 'node:zlib';
import type { WARCRecord } from 'warcio';
import { Fault } from '../../model/fault.js';
import type { Capture } from '../../model/story.js';
import { captureBytes, LARGEST_PAGE } from '../page-bytes.js';
import { type Container, nth, type Source } from './container.js';

const GZIP = '\u001f\u008b';
/** Records that are pages, by the media type that came with them; the rest are pictures, scripts and styles. */
const PAGES =
  /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf|application\/(?:rss|atom|feed|rdf)\+|text\/xml|application\/xml|message\/rfc822)/i;
/** Text is compressed to a fifth, not to a two-hundredth: beyond, an archive is made to fill the memory of its reader. */
const MOST_INFLATION = 200;
const INFLATION_FROM = 64 * 1024 * 1024;

/** Web archives (WARC 1.0 and 1.1, ISO 28500), plain or with each record compressed. */
export const warc: Container = {
  id: 'warc',
  fits: ({ head, name }) => head.startsWith('WARC/') || (head.startsWith(GZIP) && /\.warc\.gz$/i.test(name)),
  async *captures(source) {
    const { WARCParser } = await import('warcio');
    const bytes = { in: 0 };
    let n = 0;
    let pages = 0;
    const others: string[] = [];
    let last: WARCRecord | undefined;
    try {
      const parser = new WARCParser(counted(source, bytes));
      for await (const record of parser) {
        if (!record.warcType) continue;
        n++;
        last = record;
        if (record.warcType !== 'response' && record.warcType !== 'resource') continue;
        const unfit = whyNoPage(record);
        if (unfit) {
          others.push(`${nth(source, n)} (${unfit})`);
          continue;
        }
        pages++;
        const capture = await captureRecord(record, nth(source, n), bytes);
        if (!breaksOff(record)) yield capture;
      }
      const inflator = parser._reader.inflator;
      if ((last && breaksOff(last)) || (inflator && !inflator.ended))
        throw new Error('the archive breaks off inside it');
    } catch (error) {
      if (error instanceof Fault) yield error;
      else
        yield new Fault(
          'bad-record',
          source.name,
          `broken at record ${n}: ${(error as Error).message}`,
          'what came before it was read; fetch the archive again',
        );
    }
    if (others.length > 0) yield { leftOut: others };
    if (n === 0) yield new Fault('bad-record', source.name, 'an archive without a record', 'fetch it again');
    else if (pages === 0 && others.length === 0)
      yield new Fault('no-pages', source.name, 'an archive without a page', 'see that it holds response records');
  },
};

/** Whether fewer bytes of a record came than it says that it has. */
function breaksOff(record: WARCRecord): boolean {
  const reader = record._reader;
  return 'limit' in reader && typeof reader.limit === 'number' && reader.limit > 0;
}

async function* counted(source: Source, bytes: { in: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.chunks()) {
    bytes.in += chunk.length;
    yield chunk;
  }
}

/** Why a record is no page, in words; nothing for a page. */
function whyNoPage(record: WARCRecord): string | undefined {
  const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  if (status < 200 || status > 299) return `status ${status}`;
  return PAGES.test(type) || type === '' ? undefined : type.split(';', 1)[0];
}

async function captureRecord(record: WARCRecord, name: string, bytes: { in: number }): Promise<Capture | Fault> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record) {
    length += part.length;
    if (length > INFLATION_FROM && length > bytes.in * MOST_INFLATION)
      throw new Fault(
        'too-large',
        name,
        `${Math.round(length / bytes.in)} times larger than its compressed bytes`,
        'fetch the page again',
      );
    if (length <= LARGEST_PAGE) parts.push(part);
  }
  if (length > LARGEST_PAGE)
    return new Fault('too-large', name, `${Math.round(length / 1024 / 1024)} MB`, 'save the page without pictures');
  const headers = record.httpHeaders?.headers;
  const payload = Buffer.concat(parts);
  try {
    const brotli = headers?.get('content-encoding') === 'br';
    const body = brotli ? brotliDecompressSync(payload, { maxOutputLength: LARGEST_PAGE }) : payload;
    const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(headers?.get('content-type') ?? '')?.[1];
    const url = record.warcTargetURI?.replace(/^<|>$/g, '');
    return { ...captureBytes(new Uint8Array(body), name), ...(charset ? { charset } : {}), ...(url ? { url } : {}) };
  } catch (error) {
    if (error instanceof Fault) return error;
    return new Fault('bad-record', name, `cannot be decompressed: ${(error as Error).message}`, 'fetch the page again');
  }
}
