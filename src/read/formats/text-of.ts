import type { Capture } from '../../model/story.js';
import { decode } from '../decode.js';

/** The characters of a capture, and how they were read, in words. */
export function textOf({ bytes, charset }: Pick<Capture, 'bytes' | 'charset'>): { text: string; charset: string } {
  const decoded = decode(bytes, charset);
  const lost = decoded.unreadable ? `, ${decoded.unreadable} characters unreadable` : '';
  return {
    text: decoded.text.includes('\u0000') ? decoded.text.replaceAll('\u0000', '') : decoded.text,
    charset: `${decoded.charset} (${decoded.basis})${lost}`,
  };
}
