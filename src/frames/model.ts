import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Fault } from '../model/fault.js';

/** The layout of model files that this version reads. */
const FORMAT = 1;

const File = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() });
const Tags = z.record(z.string(), z.array(z.string()));

/** Weights of a logistic regression: the chance that a frame is right, by what the net says of it. */
const Chance = z.object({ bias: z.number(), weights: z.record(z.string(), z.number()) });

/** `reader.json`: what the files of a trained reader hold, and how its answers are to be read. */
export const Description = z.object({
  format: z.literal(FORMAT),
  files: z.object({ pieces: File, frames: File, same: File, vocabulary: File }),
  labels: z.object({ tokens: Tags, roles: Tags, frames: Tags, kinds: z.array(z.string()) }),
  sizes: z.object({ vocabulary: z.int(), width: z.int() }),
  reading: z.object({
    longestWindow: z.int(),
    longestTitle: z.int(),
    overlap: z.int(),
    near: z.int(),
    far: z.int(),
    distanceSteps: z.int(),
  }),
  calibration: z.object({ event: Chance.optional(), statement: Chance.optional(), commitment: Chance.optional() }),
});
export type Description = z.infer<typeof Description>;
export type Chance = z.infer<typeof Chance>;

/** A trained reader as it lies on disk. */
export interface ReaderFiles {
  description: Description;
  /** The graphs, as ONNX. */
  pieces: Uint8Array;
  frames: Uint8Array;
  same: Uint8Array;
  vocabulary: [pieces: string[], scores: number[]];
}

const WAY_OUT = 'install Daftar again, or train the reader anew (models/README.md)';

/**
 * Reads a trained reader and holds its files against their hashes.
 *
 * @throws Fault when a file is missing, damaged or of another version.
 */
export async function readFiles(folder: string): Promise<ReaderFiles> {
  const file = path.join(folder, 'reader.json');
  const text = await readFile(file, 'utf8').catch(() => missing(file));
  const description = Description.safeParse(parse(text, file));
  if (!description.success) {
    const [issue] = description.error.issues;
    throw new Fault(
      'bad-data',
      file,
      `no reader that this version knows (${issue.path.join('.')}: ${issue.message})`,
      WAY_OUT,
    );
  }
  const { files } = description.data;
  const [pieces, frames, same, vocabulary] = await Promise.all(
    [files.pieces, files.frames, files.same, files.vocabulary].map((one) => readWhole(folder, one)),
  );
  const words = JSON.parse(gunzipSync(vocabulary).toString('utf8')) as [string[], number[]];
  return { description: description.data, pieces, frames, same, vocabulary: words };
}

async function readWhole(folder: string, { name, sha256 }: z.infer<typeof File>): Promise<Uint8Array> {
  const file = path.join(folder, name);
  const bytes = await readFile(file).catch(() => missing(file));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Fault('bad-data', file, 'the file is damaged, or of another version', WAY_OUT);
  return bytes;
}

function missing(file: string): never {
  throw new Fault('not-found', file, 'the learned reader is not there', WAY_OUT);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault('bad-data', file, 'not JSON', WAY_OUT);
  }
}
