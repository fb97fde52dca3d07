import { Buffer, isUtf8 } from 'node:buffer';
import { detect } from 'chardet';

/** A decoded page, with the charset and how it was known. */
export interface Decoded {
  text: string;
  charset: string;
  basis: 'bom' | 'transport' | 'declared' | 'valid' | 'detected';
  /** How many characters could not be read, and stand as U+FFFD. */
  unreadable: number;
}

const HEAD_BYTES = 4096;
const DETECT_BYTES = 65_536;
/** UTF-16 text of Latin letters has a zero in every second byte; one in four is far above what else holds zeros. */
const UTF16_ZEROS = 0.25;

/**
 * Decodes a page: by its byte order mark, the charset that came with it, the one that it declares, as UTF-8 where that is
 * valid, and else by detection. Never throws: what cannot be read becomes U+FFFD and is counted.
 *
 * @example decode(new TextEncoder().encode('Oru')).charset // → 'utf-8'
 */
export function decode(bytes: Uint8Array, transport?: string): Decoded {
  const bom = bomOf(bytes);
  if (bom) return as(bytes, bom, 'bom');
  if (transport && known(transport)) return as(bytes, transport, 'transport');
  const wide = utf16Without(bytes);
  if (wide) return as(bytes, wide, 'detected');
  const valid = asUtf8(bytes);
  const declared = declaredCharset(bytes);
  if (valid !== undefined && (!declared || /^utf-?8$/i.test(declared)))
    return { text: valid, charset: 'utf-8', basis: declared ? 'declared' : 'valid', unreadable: 0 };
  if (declared && known(declared) && !/^utf-?(?:8|16)/i.test(declared)) return as(bytes, declared, 'declared');
  if (valid !== undefined) return { text: valid, charset: 'utf-8', basis: 'valid', unreadable: 0 };
  const guess = detect(bytes.subarray(0, DETECT_BYTES));
  const lossy = as(bytes, 'utf-8', 'detected');
  const few = lossy.unreadable * 100 < lossy.text.length;
  return guess && known(guess) && !few ? as(bytes, guess, 'detected') : lossy;
}

function bomOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function utf16Without(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, HEAD_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > length * UTF16_ZEROS && even === 0) return 'utf-16le';
  if (even > length * UTF16_ZEROS && odd === 0) return 'utf-16be';
  return undefined;
}

function asUtf8(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : undefined;
}

/** The charset that the page declares in its first bytes, as browsers look for it. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  );
}

function known(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}

function as(bytes: Uint8Array, charset: string, basis: Decoded['basis']): Decoded {
  const text = new TextDecoder(charset).decode(bytes);
  return { text, charset: charset.toLowerCase(), basis, unreadable: text.split('\uFFFD').length - 1 };
}
