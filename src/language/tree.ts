import type { Token } from './analysis.js';
import type { Dependencies } from './parse/grammar.js';

/** No word. */
export const NOWHERE = -1;

/**
 * The dependency tree of a sentence, to be asked about its words by their numbers. Relations are those of Universal Dependencies; a
 * question for `nsubj` also finds `nsubj:pass`, a question for `nsubj:pass` only that.
 */
export class Tree {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  private readonly firstChild: Int32Array;
  private readonly nextSibling: Int32Array;
  /** The first and last word of what hangs on each word, itself included. */
  private readonly firsts: Int32Array;
  private readonly lasts: Int32Array;

  constructor(
    readonly tokens: readonly Token[],
    { heads, relations }: Dependencies,
  ) {
    const n = tokens.length;
    this.heads = heads;
    this.relations = relations;
    this.firstChild = new Int32Array(n).fill(NOWHERE);
    this.nextSibling = new Int32Array(n).fill(NOWHERE);
    this.firsts = Int32Array.from({ length: n }, (_, i) => i);
    this.lasts = Int32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i >= 0; i--) {
      if (heads[i] < 0) continue;
      this.nextSibling[i] = this.firstChild[heads[i]];
      this.firstChild[heads[i]] = i;
    }
    for (let i = 0; i < n; i++) this.widen(i);
  }

  private widen(word: number): void {
    for (let at = this.heads[word]; at >= 0; at = this.heads[at]) {
      if (this.firsts[at] <= word && word <= this.lasts[at]) return;
      this.firsts[at] = Math.min(this.firsts[at], word);
      this.lasts[at] = Math.max(this.lasts[at], word);
    }
  }

  /** The words that hang on a word, left to right. */
  *children(word: number): Generator<number> {
    for (let at = this.firstChild[word]; at >= 0; at = this.nextSibling[at]) yield at;
  }

  /** Whether a word hangs on its head by one of these relations. */
  is(word: number, ...relations: readonly string[]): boolean {
    const own = this.relations[word];
    return relations.some((relation) => own === relation || own.startsWith(`${relation}:`));
  }

  /** The first dependent by one of these relations, or `NOWHERE`. */
  child(word: number, ...relations: readonly string[]): number {
    for (const at of this.children(word)) if (this.is(at, ...relations)) return at;
    return NOWHERE;
  }

  /** All dependents by one of these relations. */
  all(word: number, ...relations: readonly string[]): number[] {
    return [...this.children(word)].filter((at) => this.is(at, ...relations));
  }

  /** The first and the last word of what hangs on a word. */
  first(word: number): number {
    return this.firsts[word];
  }

  last(word: number): number {
    return this.lasts[word];
  }

  /** Whether a word hangs on another, directly or not; also on itself. */
  under(word: number, head: number): boolean {
    for (let at = word; at >= 0; at = this.heads[at]) if (at === head) return true;
    return false;
  }
}
