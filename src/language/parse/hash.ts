const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A 32-bit number for `text[start, end)` (FNV-1a over UTF-16 code units, then mixed). Never 0, which stands for “nothing”.
 *
 * @example hashOf('border') === hashOf('the border', 4) // → true
 */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return finish(hash) || 1;
}

/** Spreads the bits of a number over all of its places (the last step of MurmurHash3). */
export function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
