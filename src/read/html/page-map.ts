import type { RawBlock } from '../raw-block.js';
import { isQuotedPost, MOST_LINKS, roleOf } from './names.js';
import type { PageNode, ParsedPage } from './page.js';

/** Elements that hold more than this share of a page's prose are no furniture, whatever their names say. */
const LARGE_SHARE = 0.5;

/** The elements of a page with how much prose each holds, and which of them are furniture by their names. */
export class PageMap {
  readonly nodes: readonly PageNode[];
  readonly blocks: readonly RawBlock[];
  /** Characters of prose below each element, those in furniture left out. */
  readonly prose: Float64Array;
  /** Characters of all words below each element, those in furniture left out. */
  readonly words: Float64Array;
  /** The nearest element, itself or above, that is furniture; -1 for none. */
  readonly furniture: Int32Array;

  constructor({ nodes, blocks }: ParsedPage) {
    this.nodes = nodes;
    this.blocks = blocks;
    const everything = new Float64Array(nodes.length);
    for (const block of blocks) if (isBodyProse(block)) everything[block.node ?? 0] += block.text.length;
    sumUp(nodes, everything);
    this.furniture = new Int32Array(nodes.length).fill(-1);
    nodes.forEach((node, n) => {
      const above = node.parent < 0 ? -1 : this.furniture[node.parent];
      if (isQuotedPost(node)) this.furniture[n] = -1;
      else if (above >= 0) this.furniture[n] = above;
      else {
        const role = roleOf(node);
        if (role === 'never' || (role === 'furniture' && everything[n] <= everything[0] * LARGE_SHARE))
          this.furniture[n] = n;
      }
    });
    this.prose = new Float64Array(nodes.length);
    this.words = new Float64Array(nodes.length);
    for (const block of blocks) {
      const n = block.node ?? 0;
      if (this.furniture[n] >= 0) continue;
      this.words[n] += block.text.length;
      if (isBodyProse(block)) this.prose[n] += block.text.length;
    }
    sumUp(nodes, this.prose);
    sumUp(nodes, this.words);
  }

  /** Takes an element for furniture, whatever its names say. */
  setAside(node: number): void {
    this.furniture.fill(node, node, this.nodes[node].end);
  }

  /** Does something as if these elements were furniture. */
  without<T>(elements: readonly number[], work: () => T): T {
    const before = this.furniture.slice();
    for (const node of elements) this.setAside(node);
    const result = work();
    this.furniture.set(before);
    return result;
  }

  isInside(node: number, other: number): boolean {
    return node >= other && node < this.nodes[other].end;
  }

  /** The blocks below an element, in order. */
  blocksIn(node: number): readonly RawBlock[] {
    return this.blocks.slice(this.nodes[node].firstBlock, this.nodes[node].endBlock);
  }
}

/** Prose that does not stand in links. */
export function isBodyProse(block: RawBlock): boolean {
  return block.prose && block.links <= MOST_LINKS;
}

/** Adds to every element what those below it hold. */
function sumUp(nodes: readonly PageNode[], sums: Float64Array): void {
  for (let n = nodes.length - 1; n > 0; n--) sums[nodes[n].parent] += sums[n];
}
