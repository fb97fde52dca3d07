import type { Description } from './model.js';
import { BEGIN, END } from './pieces.js';

/** A stretch of pieces that the encoder reads at once, and which pieces' vectors are taken from it. */
export interface Window {
  ids: number[];
  /** Where the vector of the first taken piece stands in it. */
  from: number;
  /** The pieces taken, `end` exclusive. */
  first: number;
  end: number;
}

/**
 * Windows over the pieces of a text, the title before each, overlapping; each piece is taken from the window in which it stands farther
 * from an edge. As in `training/reader/examples.py`.
 */
export function windowsOf(
  ids: readonly number[],
  title: readonly number[],
  { longestWindow, longestTitle, overlap }: Description['reading'],
): Window[] {
  const head = title.length > 0 ? [BEGIN, ...title.slice(0, longestTitle), END] : [BEGIN];
  const room = longestWindow - head.length - 1;
  const starts = [0];
  for (let start = 0; start + room < ids.length; ) {
    start += room - overlap;
    starts.push(start);
  }
  const takenFrom = starts.map((start, i) => (i === 0 ? 0 : start + Math.floor(overlap / 2)));
  return starts.map((start, i) => ({
    ids: [...head, ...ids.slice(start, start + room), END],
    from: head.length + takenFrom[i] - start,
    first: takenFrom[i],
    end: takenFrom[i + 1] ?? ids.length,
  }));
}
