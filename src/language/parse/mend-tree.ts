import type { Dependencies } from './grammar.js';

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj']);

/**
 * Mends what a greedy parser gets wrong against the grammar: a word with two subjects, or two objects, with “and” between them has one,
 * coordinated (“Two guards and a driver were abducted”). In place; no arcs cross that did not before.
 */
export function mendTree({ heads, relations }: Dependencies): void {
  const latest = new Map<string, number>();
  for (let i = 0; i < heads.length; i++) {
    if (!SUBJECTS.has(relations[i])) continue;
    const key = `${heads[i]} ${relations[i]}`;
    const first = latest.get(key);
    latest.set(key, i);
    if (first === undefined || i < heads[i] !== first < heads[i]) continue;
    const and = conjunctionBetween(heads, relations, first, i);
    if (and < 0) continue;
    const head = heads[i];
    heads[and] = i;
    for (let between = first + 1; between < i; between++) if (heads[between] === head) heads[between] = i;
    heads[i] = first;
    relations[i] = 'conj';
    latest.set(key, first);
  }
}

/** The “and” between two dependents of one head, which hangs on that head or on the second. */
function conjunctionBetween(heads: Int32Array, relations: readonly string[], first: number, second: number): number {
  for (let i = second - 1; i > first; i--)
    if (relations[i] === 'cc' && (heads[i] === heads[second] || heads[i] === second)) return i;
  return -1;
}
