import { createHash } from 'node:crypto';

const SHINGLE_WORDS = 4;
/** 64 hashes in 16 bands of 4: pairs that share four fifths of their shingles meet in a band with p > 0.999. */
const HASHES = 64;
const ROWS = 4;
const MERSENNE = 0x7fffffff;

/** Multipliers and offsets of the hash family, drawn once from a fixed seed, so that every run has the same bands. */
const FAMILY = Array.from({ length: HASHES }, (_, i) => {
  const seed = createHash('sha256').update(`minhash-${i}`).digest();
  return { a: (seed.readUInt32LE(0) % (MERSENNE - 1)) + 1, b: seed.readUInt32LE(4) % MERSENNE };
});

/** The set of hashed word shingles of a text; case and punctuation do not count. */
export function shinglesOf(text: string): Set<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length || (i === 0 && words.length > 0); i++) {
    shingles.add(hash(words.slice(i, i + SHINGLE_WORDS).join(' ')));
  }
  return shingles;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 1;
}

/**
 * The bands of a text's MinHash signature: two texts that share a band are candidates for being one story.
 * Broder 1997; banding after Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4.
 */
export function bandsOf(shingles: ReadonlySet<number>): number[] {
  if (shingles.size === 0) return [];
  const signature = FAMILY.map(({ a, b }) => {
    let least = Number.MAX_SAFE_INTEGER;
    for (const shingle of shingles) {
      const value = (multiply(shingle, a) + b) % MERSENNE;
      if (value < least) least = value;
    }
    return least;
  });
  const bands: number[] = [];
  for (let band = 0; band < HASHES / ROWS; band++) {
    bands.push(hash(`${band}:${signature.slice(band * ROWS, (band + 1) * ROWS).join(',')}`));
  }
  return bands;
}

const HALF = 0x10000;
/** a·b mod 2³¹−1 without leaving the integers that a double holds. */
function multiply(a: number, b: number): number {
  const high = Math.floor(a / HALF);
  const low = a % HALF;
  return (((high * b) % MERSENNE) * HALF + low * b) % MERSENNE;
}

/** Jaccard similarity, and how much of the smaller set lies in the larger. */
export function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): { jaccard: number; contained: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  const union = a.size + b.size - shared;
  return { jaccard: union === 0 ? 0 : shared / union, contained: small.size === 0 ? 0 : shared / small.size };
}
