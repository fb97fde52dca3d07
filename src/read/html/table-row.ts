import { type RawBlock, rawBlock } from '../raw-block.js';
import type { PageNode } from './page.js';

/** A cell of data is short; longer ones belong to tables that lay out a page. */
const LONGEST_CELL = 200;
/** Between the cells of a row in a story's text. */
export const CELL_SEPARATOR = '\t';

/** Makes one block of the cells of a row, where they hold data and not a part of the page's layout. */
export function joinRow(nodes: readonly PageNode[], blocks: RawBlock[], row: number): void {
  const first = nodes[row].firstBlock;
  const cells = blocks.slice(first);
  if (cells.length < 2) return;
  const holders = new Set<number>();
  for (const { node = 0, text, kind } of cells) {
    const cell = cellOf(nodes, node, row);
    if (cell === undefined || holders.has(cell) || text.length > LONGEST_CELL || kind === 'table') return;
    holders.add(cell);
  }
  blocks.length = first;
  for (let n = row + 1; n < nodes.length; n++) {
    nodes[n].firstBlock = first;
    nodes[n].endBlock = first + 1;
  }
  const text = cells.map((cell) => cell.text).join(CELL_SEPARATOR);
  const share = (of: 'links' | 'bold') =>
    cells.reduce((sum, cell) => sum + cell[of] * cell.text.length, 0) / text.length;
  const ranges = cells.flatMap((cell) => cell.ranges ?? []);
  blocks.push(
    rawBlock(first, {
      text,
      kind: 'table',
      links: share('links'),
      bold: share('bold'),
      node: row,
      ...(ranges.length > 0 ? { ranges } : {}),
    }),
  );
}

/** The cell of this row that holds an element. */
function cellOf(nodes: readonly PageNode[], node: number, row: number): number | undefined {
  for (let n = node; n > row; n = nodes[n].parent)
    if (nodes[n].parent === row && (nodes[n].tag === 'td' || nodes[n].tag === 'th')) return n;
  return undefined;
}
