import { createHash } from 'node:crypto';

const ID_LENGTH = 12;

/**
 * A short stable id from what a thing is made of: the same parts give the same id on every run and machine.
 *
 * @example stableId('event', 'story-1', '40') // → 'event-…' with twelve hexadecimal digits
 */
export function stableId(kind: string, ...parts: (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  return `${kind}-${hash.slice(0, ID_LENGTH)}`;
}

/** The id of a capture: the SHA-256 of its bytes. */
export function captureId(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/**
 * What a record looks like now, in short: two analysts who decide about one entry notice each other by it.
 *
 * @example versionOf({ kind: 'event', … }) // → sixteen hexadecimal digits
 */
export function versionOf(record: object): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, VERSION_LENGTH);
}
const VERSION_LENGTH = 16;
