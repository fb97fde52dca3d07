import type { Frames, NameKind } from '../model/frames.js';
import { type Anchor, anchorsOf } from './anchors.js';
import type { Signs } from './calibrated.js';
import { type Chances, softmax } from './chances.js';
import { commitmentOf } from './commitments.js';
import { eventOf } from './events.js';
import { type Framed, meanOf, type Vectors } from './framing.js';
import { groupsOf } from './groups.js';
import { readFrames, spanOfRun } from './heads.js';
import { LINES } from './lines.js';
import { type Description, readFiles } from './model.js';
import { Cutter, type Pieces } from './pieces.js';
import { type Run, runsOf } from './runs.js';
import { type Graphs, openGraphs } from './session.js';
import { statementOf } from './statements.js';
import { Vocabulary } from './vocabulary.js';
import { windowsOf } from './windows.js';

/** A text to read; the title is context, nothing is taken from it. */
export interface ReadInput {
  text: string;
  title?: string;
}

/** The learned reader, ready to read. */
export interface FrameReader {
  read(input: ReadInput): Promise<Frames>;
  /** The same, with the signs by which each frame's chance was told: what calibration is fitted on. */
  readSigns(
    input: ReadInput,
  ): Promise<{ frames: Frames; signs: { events: Signs[]; statements: Signs[]; commitments: Signs[] } }>;
}

/** More anchors of one kind than a story of the longest size has: behind them it is a list, not a story. */
const MOST_ANCHORS = 400;
/** Pairs of mentions weighed in one run: a kilobyte each, several times. */
const MOST_PAIRS = 8192;
/** One thread reads a story as fast as two in half the cores; a run over many stories is better cut by stories. */
const THREADS = 2;

/**
 * Opens the reader that lies in a folder.
 *
 * @throws Fault when its files are missing, damaged or of another version.
 * @example await (await openReader('models')).read({ text: 'Gunmen killed two guards in Oru.' }) // → { events: [{ type: 'attack', … }], … }
 */
export async function openReader(
  folder: string,
  { note = () => {}, threads = THREADS }: { note?: (message: string) => void; threads?: number } = {},
): Promise<FrameReader> {
  const files = await readFiles(folder);
  const graphs = await openGraphs(files, note, threads);
  const cutter = new Cutter(new Vocabulary(...files.vocabulary));
  const readSigns: FrameReader['readSigns'] = (input) => readStory(input, cutter, graphs, files.description);
  return { readSigns, read: async (input) => (await readSigns(input)).frames };
}

async function readStory({ text, title }: ReadInput, cutter: Cutter, graphs: Graphs, description: Description) {
  const pieces = cutter.of(text);
  const none = { frames: { names: [], events: [], statements: [], commitments: [], figures: [] }, signs: NO_SIGNS };
  if (pieces.ids.length === 0) return none;
  const { vectors, tags } = await encode(pieces, cutter.of(title ?? '').ids, graphs, description);
  const mentions = anchorsOf(tags('event'), LINES.event, pieces.within).slice(0, MOST_ANCHORS);
  const groups = (await sameGroups(mentions, vectors, graphs)).map((group) => group.map((i) => mentions[i]));
  const cues = anchorsOf(tags('cue'), LINES.cue, pieces.within).slice(0, MOST_ANCHORS);
  const deeds = anchorsOf(tags('deed'), LINES.deed, pieces.within).slice(0, MOST_ANCHORS);
  const far: Framed[] = groups.map((group) => ({ kind: 'event', anchor: group.flatMap((one) => one.pieces) }));
  const near: Framed[] = [
    ...cues.map(({ pieces: anchor }) => ({ kind: 'statement' as const, anchor })),
    ...deeds.map(({ pieces: anchor }) => ({ kind: 'commitment' as const, anchor })),
  ];
  const eventAnswers = await readFrames(graphs.frames, far, vectors, description, pieces.within);
  const nearAnswers = await readFrames(graphs.frames, near, vectors, description, pieces.within);
  const names = runsOf(tags('name'), description.labels.tokens.name, pieces.within);
  const events = groups.flatMap((group, i) => eventOf(text, pieces, group, eventAnswers[i], names, description) ?? []);
  const statements = cues.flatMap((cue, i) => statementOf(text, pieces, cue, nearAnswers[i], names, description) ?? []);
  const commitments = deeds.flatMap(
    (deed, i) => commitmentOf(text, pieces, deed, nearAnswers[cues.length + i], names, description) ?? [],
  );
  const frames: Frames = {
    names: spansOf(text, pieces, names, true).map(({ label, ...span }) => ({ ...span, kind: label as NameKind })),
    events: events.map(({ frame }) => frame),
    statements: statements.map(({ frame }) => frame),
    commitments: commitments.map(({ frame }) => frame),
    figures: spansOf(text, pieces, runsOf(tags('quantity'), description.labels.tokens.quantity, pieces.within)).map(
      ({ start, end, chance }) => ({ quantity: { start, end, chance }, chance }),
    ),
  };
  const signsOf = (read: readonly { signs: Signs }[]) => read.map(({ signs }) => signs);
  return {
    frames,
    signs: { events: signsOf(events), statements: signsOf(statements), commitments: signsOf(commitments) },
  };
}

const NO_SIGNS = { events: [], statements: [], commitments: [] };

/** The vector and tags of every piece, window by window: no result hangs on what is read beside. */
async function encode(
  pieces: Pieces,
  title: readonly number[],
  graphs: Graphs,
  { reading, sizes, labels }: Description,
) {
  const length = pieces.ids.length;
  const vectors: Vectors = { data: new Float32Array(length * sizes.width), width: sizes.width, length };
  const tags = new Map<string, Chances>(
    Object.entries(labels.tokens).map(([layer, { length: width }]) => [
      layer,
      { width, rows: length, data: new Float32Array(length * width) },
    ]),
  );
  for (const window of windowsOf(pieces.ids, title, reading)) {
    const taken = (data: Float32Array, width: number) =>
      data.subarray(window.from * width, (window.from + window.end - window.first) * width);
    const made = await graphs.pieces.run({
      ids: { data: Int32Array.from(window.ids), dims: [1, window.ids.length] },
    });
    vectors.data.set(taken(made.h.data as Float32Array, sizes.width), window.first * sizes.width);
    for (const [layer, { width, data }] of tags)
      data.set(taken(softmax(made[layer]).data, width), window.first * width);
  }
  return {
    vectors,
    tags: (layer: string): Chances => {
      const found = tags.get(layer);
      if (!found) throw new Error(`the reader has no layer “${layer}”`);
      return found;
    },
  };
}

/** Which mentions tell of one event. */
async function sameGroups(mentions: readonly Anchor[], vectors: Vectors, { same }: Graphs): Promise<number[][]> {
  if (mentions.length < 2) return mentions.map((_, i) => [i]);
  const means = new Float32Array(mentions.length * vectors.width);
  for (const [i, { pieces }] of mentions.entries()) meanOf(vectors, pieces, means, i * vectors.width);
  const logits = new Float32Array((mentions.length * (mentions.length - 1)) / 2);
  const pairs = mentions.flatMap((_, b) => mentions.slice(0, b).map((__, a) => [a, b]));
  for (let from = 0; from < pairs.length; from += MOST_PAIRS) {
    const some = pairs.slice(from, from + MOST_PAIRS);
    const apart = some.map(([a, b]) => Math.abs(mentions[a].pieces[0] - mentions[b].pieces[0]));
    const made = await same.run({
      mentions: { data: means, dims: [mentions.length, vectors.width] },
      left: { data: Int32Array.from(some, ([a]) => a), dims: [some.length] },
      right: { data: Int32Array.from(some, ([, b]) => b), dims: [some.length] },
      apart: { data: Float32Array.from(apart), dims: [some.length] },
    });
    logits.set(made.same.data, from);
  }
  const chance = (a: number, b: number): number => 1 / (1 + Math.exp(-logits[(b * (b - 1)) / 2 + a]));
  return groupsOf(mentions.length, chance, LINES.same);
}

function spansOf(text: string, pieces: Pieces, runs: readonly Run[], keepsPoint = false) {
  return runs.flatMap((run) => {
    const span = spanOfRun(text, pieces, run, keepsPoint);
    return span ? [{ ...span, label: run.label }] : [];
  });
}
