/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over words 0 … n−1, with the root as word n at the end of
 * the buffer. Projective trees with one root come out, in at most 2n steps.
 */
export const SHIFT = 0;
/** The word on top of the stack becomes a dependent of the next word of the buffer. */
export const LEFT = 1;
/** The word on top of the stack becomes a dependent of the word below it. */
export const RIGHT = 2;

/** No word. */
export const NONE = -1;

/** A half-built tree. */
export class Configuration {
  readonly stack: Int32Array;
  depth = 0;
  next = 0;
  readonly heads: Int32Array;
  /** Relation of each word to its head, as a number. */
  readonly relations: Uint8Array;
  /** The outermost and the one inside it, of the dependents on each side. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;

  /** @param length how many words, without the root. */
  constructor(readonly length: number) {
    this.stack = new Int32Array(length + 1);
    this.heads = new Int32Array(length + 1).fill(NONE);
    this.relations = new Uint8Array(length + 1);
    this.left1 = new Int32Array(length + 1).fill(NONE);
    this.left2 = new Int32Array(length + 1).fill(NONE);
    this.right1 = new Int32Array(length + 1).fill(NONE);
    this.right2 = new Int32Array(length + 1).fill(NONE);
    this.leftCount = new Uint8Array(length + 1);
    this.rightCount = new Uint8Array(length + 1);
  }

  /** Whether every word has its head. */
  get done(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  /** The word `down` places below the top of the stack, or `NONE`. */
  onStack(down: number): number {
    return down < this.depth ? this.stack[this.depth - 1 - down] : NONE;
  }

  /** Whether a transition can be made. Only one word may hang on the root: the last on the stack. */
  allows(transition: number): boolean {
    if (transition === SHIFT) return this.next < this.length;
    if (transition === LEFT) return this.depth > 0 && (this.next < this.length || this.depth === 1);
    return this.depth > 1;
  }

  /** The head and the dependent that LEFT or RIGHT would join. */
  headOf(transition: number): number {
    return transition === LEFT ? this.next : this.stack[this.depth - 2];
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Makes the arc of LEFT or RIGHT, with its relation. */
  join(transition: number, relation: number): void {
    const dependent = this.stack[this.depth - 1];
    const head = this.headOf(transition);
    this.depth--;
    this.heads[dependent] = head;
    this.relations[dependent] = relation;
    if (transition === LEFT) {
      this.left2[head] = this.left1[head];
      this.left1[head] = dependent;
      this.leftCount[head]++;
    } else {
      this.right2[head] = this.right1[head];
      this.right1[head] = dependent;
      this.rightCount[head]++;
    }
  }
}
