import type { LikelySpan } from '../model/frames.js';
import { type Chances, part, rowOf, softmax } from './chances.js';
import { type Framed, framesInput, type Vectors } from './framing.js';
import { OUTSIDE } from './lines.js';
import type { Description } from './model.js';
import type { Pieces } from './pieces.js';
import { type Run, runsOf, wordsOf } from './runs.js';
import type { Graph, Tensors } from './session.js';

/** What the frame reader says of one frame. */
export interface FrameAnswer {
  /** The chances of the classes of a layer, such as `type` or `stance`. */
  whole(layer: string): Float32Array;
  /** The stretches that a layer of roles marks. */
  roles(layer: string): Run[];
}

/** So many frames are read at once: their vectors then fit a core's cache (24 at once take an eighth longer), and a long story needs no more. */
const CHUNK = 6;

/** Reads frames that reach alike: events by themselves, statements and commitments together. */
export async function readFrames(
  graph: Graph,
  frames: readonly Framed[],
  vectors: Vectors,
  description: Description,
  within: readonly boolean[],
): Promise<FrameAnswer[]> {
  const answers: FrameAnswer[] = [];
  for (let from = 0; from < frames.length; from += CHUNK) {
    const some = frames.slice(from, from + CHUNK);
    const { inputs, reaches, length } = framesInput(some, vectors, description);
    const made = await graph.run(inputs);
    answers.push(...answersOf(made, reaches, length, description, within));
  }
  return answers;
}

function answersOf(
  made: Tensors,
  reaches: readonly [number, number][],
  length: number,
  { labels }: Description,
  within: readonly boolean[],
): FrameAnswer[] {
  const chances = new Map<string, Chances>(Object.entries(made).map(([name, tensor]) => [name, softmax(tensor)]));
  const of = (layer: string): Chances => {
    const found = chances.get(layer);
    if (!found) throw new Error(`the reader has no layer “${layer}”`);
    return found;
  };
  return reaches.map(([start, end], frame) => ({
    whole: (layer) => rowOf(of(layer), frame),
    roles: (layer) =>
      runsOf(
        part(of(layer), frame, length, end - start),
        labels.roles[layer],
        within.slice(start, end),
        OUTSIDE[layer],
      ).map((run) => ({
        ...run,
        first: run.first + start,
        last: run.last + start,
      })),
  }));
}

/** The words of a run as a span of the text; none where it holds only marks. */
export const spanOfRun = (text: string, pieces: Pieces, run: Run, keepsPoint?: boolean): LikelySpan | undefined =>
  wordsOf(text, pieces, run, run.chance, keepsPoint);
