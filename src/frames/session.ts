import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import type { ReaderFiles } from './model.js';

/** Numbers in rows; whole numbers go in as 32 bits, others as floats. */
export interface Tensor {
  data: Float32Array | Int32Array;
  dims: number[];
}
export type Tensors = Record<string, Tensor>;

/** A graph that is ready to run. */
export interface Graph {
  run(inputs: Tensors): Promise<Tensors>;
}

export interface Graphs {
  pieces: Graph;
  frames: Graph;
  same: Graph;
}

/** onnxruntime's level at which it keeps its warnings to itself. */
const ERRORS_ONLY = 3;

type Runtime = Pick<typeof import('onnxruntime-node'), 'InferenceSession' | 'Tensor'>;

/**
 * Opens the graphs of a reader in onnxruntime's native library, or as WebAssembly where that can't load; `note` is told so.
 */
export async function openGraphs(
  files: ReaderFiles,
  note: (message: string) => void,
  threads: number,
): Promise<Graphs> {
  const runtime = await native(note);
  const open = async (bytes: Uint8Array): Promise<Graph> => {
    const session = await runtime.InferenceSession.create(bytes, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      logSeverityLevel: ERRORS_ONLY,
    });
    return graphOf(session, runtime);
  };
  return { pieces: await open(files.pieces), frames: await open(files.frames), same: await open(files.same) };
}

async function native(note: (message: string) => void): Promise<Runtime> {
  try {
    return await import('onnxruntime-node');
  } catch (error) {
    note(
      `the native library of onnxruntime does not load here (${(error as Error).message.split('\n')[0]}); WebAssembly reads instead, several times slower`,
    );
    return (await import('onnxruntime-web')) as unknown as Runtime;
  }
}

function graphOf(session: InferenceSession, { Tensor: Made }: Runtime): Graph {
  return {
    async run(inputs) {
      const fed = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, dims }]) => [
          name,
          data instanceof Int32Array ? new Made('int32', data, dims) : new Made('float32', data, dims),
        ]),
      );
      const made: Record<string, OrtTensor> = await session.run(fed);
      return Object.fromEntries(
        Object.entries(made).map(([name, { data, dims }]) => [name, { data: data as Float32Array, dims: [...dims] }]),
      );
    },
  };
}
