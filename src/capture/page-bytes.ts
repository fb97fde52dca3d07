import { Fault } from '../model/fault.js';
import { captureId } from '../model/id.js';
import type { Capture } from '../model/story.js';
import type { Source } from './containers/container.js';
import { sniff } from './media-type.js';

/** The largest page that is read. The longest reports with pictures inside stay below a third of it. */
export const LARGEST_PAGE = 32 * 1024 * 1024;

/**
 * Makes a capture of bytes that are at hand.
 *
 * @throws Fault `empty`, `too-large` or `binary`.
 */
export function captureBytes(bytes: Uint8Array, name: string): Capture {
  if (bytes.length === 0) throw new Fault('empty', name, 'the file is empty', 'save the page again');
  if (bytes.length > LARGEST_PAGE) throw tooLarge(name, bytes.length);
  const sniffed = sniff(bytes, name);
  if ('binary' in sniffed)
    throw new Fault(
      'binary',
      name,
      `${sniffed.binary}, not a page`,
      'give HTML, text, PDF, a mail, a feed or a web archive',
    );
  return { id: captureId(bytes), name, bytes, mediaType: sniffed.mediaType };
}

/** All bytes of a source. @throws Fault `too-large`. */
export async function readAll(source: Source): Promise<Uint8Array> {
  if (source.size !== undefined && source.size > LARGEST_PAGE) throw tooLarge(source.name, source.size);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of source.chunks()) {
    length += part.length;
    if (length > LARGEST_PAGE) throw tooLarge(source.name, length);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** The characters of a feed: by its byte order mark or its XML declaration, else UTF-8. */
export function charactersOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    return new TextDecoder(mark ?? declared).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
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
