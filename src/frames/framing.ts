import type { Description } from './model.js';
import type { Tensors } from './session.js';

export type FrameKind = 'event' | 'statement' | 'commitment';

/** A frame to be read: its kind and the pieces of its anchor, in order. */
export interface Framed {
  kind: FrameKind;
  anchor: number[];
}

/** Vectors of all pieces of a story. */
export interface Vectors {
  data: Float32Array;
  width: number;
  length: number;
}

/** Distances grow in steps of so many to a doubling; as in `training/reader/net.py`. */
const STEPS_A_DOUBLING = 2.5;

/** The pieces from which a frame's roles are read, `end` exclusive: all of an ordinary story for an event, the surroundings for others. */
export function reachOf(
  { kind, anchor }: Framed,
  length: number,
  { near, far }: Description['reading'],
): [number, number] {
  const [first, last] = [anchor[0], anchor[anchor.length - 1] + 1];
  if (kind !== 'event') return [Math.max(0, first - near), Math.min(length, last + near)];
  if (length <= far) return [0, length];
  const middle = Math.floor((first + last) / 2);
  const start = Math.min(Math.max(0, middle - Math.floor(far / 2)), length - far);
  return [start, start + far];
}

/** The mean of the vectors of some pieces. */
export function meanOf({ data, width }: Vectors, pieces: readonly number[], into: Float32Array, at: number): void {
  for (const piece of pieces) for (let k = 0; k < width; k++) into[at + k] += data[piece * width + k] / pieces.length;
}

/** What the graph of frames takes, for frames of one story that reach alike. */
export function framesInput(frames: readonly Framed[], vectors: Vectors, description: Description) {
  const { reading, labels } = description;
  const reaches = frames.map((frame) => reachOf(frame, vectors.length, reading));
  const length = Math.max(...reaches.map(([start, end]) => end - start));
  const seen = [Math.min(...reaches.map(([start]) => start)), Math.max(...reaches.map(([, end]) => end))];
  const index = new Int32Array(frames.length * length);
  const distance = new Int32Array(frames.length * length);
  const mask = new Int32Array(frames.length * (length + 1));
  const anchor = new Float32Array(frames.length * vectors.width);
  for (const [row, frame] of frames.entries()) {
    const [start, end] = reaches[row];
    mask.fill(1, row * (length + 1), row * (length + 1) + 1 + end - start);
    meanOf(vectors, frame.anchor, anchor, row * vectors.width);
    for (let piece = start; piece < end; piece++) {
      index[row * length + piece - start] = piece - seen[0];
      distance[row * length + piece - start] = distanceRow(piece, frame.anchor, reading.distanceSteps);
    }
  }
  const inputs: Tensors = {
    h: {
      data: vectors.data.subarray(seen[0] * vectors.width, seen[1] * vectors.width),
      dims: [seen[1] - seen[0], vectors.width],
    },
    index: { data: index, dims: [frames.length, length] },
    distance: { data: distance, dims: [frames.length, length] },
    mask: { data: mask, dims: [frames.length, length + 1] },
    anchor: { data: anchor, dims: [frames.length, vectors.width] },
    kinds: { data: Int32Array.from(frames, ({ kind }) => labels.kinds.indexOf(kind)), dims: [frames.length] },
  };
  return { inputs, reaches, length };
}

/**
 * The row of the table of distances for a piece: how far the nearest piece of the anchor is, and on which side.
 *
 * @example [0, 1, 2, 3].map((piece) => distanceRow(piece, [1], 20)) // → [17, 41, 23, 24]
 */
export function distanceRow(piece: number, anchor: readonly number[], steps: number): number {
  let apart = piece - anchor[0];
  for (const one of anchor) if (Math.abs(piece - one) < Math.abs(apart)) apart = piece - one;
  if (apart === 0) return 2 * steps + 1;
  const step = Math.min(steps, Math.floor(STEPS_A_DOUBLING * Math.log2(Math.abs(apart) + 1) + 0.5));
  return steps + Math.sign(apart) * step;
}
