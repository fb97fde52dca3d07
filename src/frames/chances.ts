import type { Tensor } from './session.js';

/** Rows of chances that sum to 1, from rows of logits. */
export interface Chances {
  width: number;
  rows: number;
  data: Float32Array;
}

/** Softmax over the last dimension. */
export function softmax({ data, dims }: Tensor): Chances {
  const width = dims[dims.length - 1];
  const rows = data.length / width;
  const chances = new Float32Array(data.length);
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < width; k++) most = Math.max(most, data[from + k]);
    let sum = 0;
    for (let k = 0; k < width; k++) {
      chances[from + k] = Math.exp(data[from + k] - most);
      sum += chances[from + k];
    }
    for (let k = 0; k < width; k++) chances[from + k] /= sum;
  }
  return { width, rows, data: chances };
}

export const rowOf = ({ data, width }: Chances, row: number): Float32Array =>
  data.subarray(row * width, (row + 1) * width);

/** The likeliest class of a row from a first one on, and its chance. */
export function best(row: ArrayLike<number>, from = 0): { at: number; chance: number } {
  let at = from;
  for (let k = from + 1; k < row.length; k++) if (row[k] > row[at]) at = k;
  return { at, chance: row[at] };
}

/** Some rows of a batch: those of the frame `index` where each has `length`. */
export const part = ({ data, width }: Chances, index: number, length: number, taken: number): Chances => ({
  width,
  rows: taken,
  data: data.subarray(index * length * width, (index * length + taken) * width),
});
