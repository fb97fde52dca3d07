import { best, type Chances, rowOf } from './chances.js';

/** Neighbouring pieces that may evoke a frame. */
export interface Anchor {
  pieces: number[];
  /** The mean chance, over its pieces, that an anchor stands there. */
  chance: number;
  /** The mean chance of each class. */
  classes: Float64Array;
}

/**
 * Neighbouring words of one likeliest class, of whose pieces some are something other than nothing with at least the chance `line`: these
 * pieces are the anchor.
 *
 * @param within for each piece, whether it goes on with the word of the piece before.
 */
export function anchorsOf(chances: Chances, line: number, within: readonly boolean[]): Anchor[] {
  const likely = (piece: number): boolean => 1 - rowOf(chances, piece)[0] >= line;
  const groups: number[][] = [];
  let open: { pieces: number[]; label: number } | undefined;
  for (let first = 0, end = 1; first < chances.rows; first = end, end = first + 1) {
    while (end < chances.rows && within[end]) end++;
    const word = Array.from({ length: end - first }, (_, i) => first + i);
    if (!word.some(likely)) {
      open = undefined;
      continue;
    }
    const { at } = best(anchorOf(word, chances).classes, 1);
    if (open?.label === at) open.pieces.push(...word);
    else {
      open = { pieces: word, label: at };
      groups.push(open.pieces);
    }
  }
  return groups.map((pieces) => anchorOf(pieces.filter(likely), chances));
}

function anchorOf(pieces: number[], chances: Chances): Anchor {
  const classes = new Float64Array(chances.width);
  for (const piece of pieces) {
    const row = rowOf(chances, piece);
    for (let k = 0; k < row.length; k++) classes[k] += row[k] / pieces.length;
  }
  return { pieces, chance: 1 - classes[0], classes };
}
