import { extname } from 'node:path';
import type { MediaType } from '../model/story.js';

const HTML_NAMES: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml', '.shtml', '.php', '.asp', '.aspx']);
const SNIFFED = 2048;
const HTML_START =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h[1-6]|meta|title|section)\b/i;
/** A PDF may begin with a few bytes of something else. */
const PDF_START = /^[\s\S]{0,1024}?%PDF-\d/;
const MAIL_NAMES: ReadonlySet<string> = new Set(['.eml', '.mht', '.mhtml']);
const MAIL_START = /^(?:From |[A-Za-z][A-Za-z-]{1,40}: ?\S)/;
const MAIL_HEADERS = /^(?:MIME-Version|Content-Type|Message-ID|Received|Return-Path): /im;
const MAGIC: readonly [string, string][] = [
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'a gzip archive'],
  ['SQLite format 3', 'a database'],
  ['\u007fELF', 'a program'],
  ['RIFF', 'a sound or video file'],
  ['OggS', 'a sound file'],
  ['ID3', 'a sound file'],
];
/** Control characters that no text holds; one in fifty is no slip. */
const CONTROL_SHARE = 0.02;

/** What the bytes are: HTML, plain text, or something that is no page, with its name. */
export type Sniffed = { mediaType: MediaType } | { binary: string };

/**
 * Tells HTML from text from what is neither, by the bytes first and the file's name second.
 *
 * @example sniff(new TextEncoder().encode('<!doctype html><p>Oru'), 'page') // → { mediaType: 'text/html' }
 */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED));
  if (PDF_START.test(head)) return { mediaType: 'application/pdf' };
  const magic = MAGIC.find(([start]) =>
    [...start].every((char, i) => head.codePointAt(i) === char.codePointAt(0) || latin(bytes[i]) === char),
  );
  if (magic) return { binary: magic[1] };
  const wide = isUtf16(bytes);
  if (!wide && controlShare(bytes) > CONTROL_SHARE) return { binary: 'a binary file' };
  const plain = wide ? head.replaceAll('\u0000', '').replace(/^(?:ÿþ|þÿ)/, '') : head.replace(/^ï»¿/, '');
  const extension = extname(name).toLowerCase();
  if (MAIL_START.test(plain) && (MAIL_NAMES.has(extension) || MAIL_HEADERS.test(plain)))
    return { mediaType: 'message/rfc822' };
  if (extension === '.json' && /^\s*[{[]/.test(plain)) return { binary: 'JSON that is no feed' };
  if (extension === '.xml' && !/<html[\s>]/i.test(plain)) return { binary: 'XML that is no feed' };
  const html = HTML_START.test(plain) || HTML_NAMES.has(extension);
  return { mediaType: html ? 'text/html' : 'text/plain' };
}

const latin = (byte: number): string => String.fromCharCode(byte ?? 0);

function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const length = Math.min(bytes.length, SNIFFED) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]++;
  return Math.max(...zeros) > length / 8 && Math.min(...zeros) === 0;
}

function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, SNIFFED);
  let control = 0;
  for (let i = 0; i < length; i++) if (bytes[i] < 9 || (bytes[i] > 13 && bytes[i] < 27) || bytes[i] === 127) control++;
  return length === 0 ? 0 : control / length;
}
