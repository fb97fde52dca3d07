/** What a file of learned weights says of itself. */
export interface ModelHeader {
  /** Raised when the templates or the layout change: weights of another version fit nothing. */
  version: number;
  /** “NOUN/NNS” and so on: part of speech of Universal Dependencies, tag of the Penn Treebank. */
  tags: string[];
  /** Relations of Universal Dependencies. */
  relations: string[];
  /** Tags that frequent words were seen with; the set 0 is empty. */
  tagSets: number[][];
  /** `[key, relations]` for two parts of speech and a side; see `candidateKey`. */
  candidates: [number, number[]][];
  /** Lemmas that no rule gives, at `irregularKey`. */
  irregular: [string, string][];
}

/** The arrays behind the header, in this order. */
const SECTIONS = ['slots', 'clusters', 'tagSetOf', 'guesses', 'tagger', 'transitions', 'arcs'] as const;
type Section = (typeof SECTIONS)[number];

/** Header and arrays of a file of learned weights. */
export interface ModelFile {
  header: ModelHeader;
  slots: Int32Array;
  clusters: Uint16Array;
  tagSetOf: Uint16Array;
  guesses: Uint16Array;
  tagger: Int8Array;
  transitions: Int8Array;
  arcs: Int8Array;
}

/** Version of the templates and the layout. */
export const MODEL_VERSION = 1;

const MAGIC = 'DAFTAR-LM';
const ALIGN = 8;

/** Lays out a model as bytes: a line that names the format, the header as a line of JSON, then the arrays. */
export function encodeModel(model: ModelFile): Uint8Array {
  const lengths = Object.fromEntries(SECTIONS.map((name) => [name, model[name].byteLength]));
  const head = `${MAGIC}\n${JSON.stringify({ ...model.header, lengths })}\n`;
  const bytes = new TextEncoder().encode(head);
  const start = aligned(bytes.length);
  const total = SECTIONS.reduce((sum, name) => aligned(sum) + model[name].byteLength, start);
  const out = new Uint8Array(total).fill(SPACE, 0, start);
  out.set(bytes);
  let at = start;
  for (const name of SECTIONS) {
    const { buffer, byteOffset, byteLength } = model[name];
    out.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at = aligned(at + byteLength);
  }
  return out;
}

const SPACE = 32;
const aligned = (n: number): number => Math.ceil(n / ALIGN) * ALIGN;

/**
 * Reads what `encodeModel` wrote. The arrays are views: nothing is copied unless the bytes begin at an odd place.
 *
 * @throws RangeError when the bytes are no model, or one of another version.
 */
export function decodeModel(file: Uint8Array): ModelFile {
  const bytes = file.byteOffset % ALIGN === 0 ? file : file.slice();
  const first = bytes.indexOf(NEWLINE);
  const second = bytes.indexOf(NEWLINE, first + 1);
  const decoder = new TextDecoder();
  if (first < 0 || second < 0 || decoder.decode(bytes.subarray(0, first)) !== MAGIC)
    throw new RangeError('no file of learned weights; build the project again with “npm run build”');
  const { lengths, ...header } = JSON.parse(decoder.decode(bytes.subarray(first + 1, second))) as ModelHeader & {
    lengths: Record<Section, number>;
  };
  if (header.version !== MODEL_VERSION)
    throw new RangeError(
      `learned weights of version ${header.version}, but the program needs ${MODEL_VERSION}; train them again with “npm run train”`,
    );
  let at = aligned(second + 1);
  const starts = {} as Record<Section, number>;
  for (const name of SECTIONS) {
    starts[name] = bytes.byteOffset + at;
    at = aligned(at + lengths[name]);
  }
  const { buffer } = bytes;
  const of = (name: Section, size: number): [ArrayBufferLike, number, number] => [
    buffer,
    starts[name],
    lengths[name] / size,
  ];
  return {
    header,
    slots: new Int32Array(...of('slots', 4)),
    clusters: new Uint16Array(...of('clusters', 2)),
    tagSetOf: new Uint16Array(...of('tagSetOf', 2)),
    guesses: new Uint16Array(...of('guesses', 2)),
    tagger: new Int8Array(...of('tagger', 1)),
    transitions: new Int8Array(...of('transitions', 1)),
    arcs: new Int8Array(...of('arcs', 1)),
  };
}

const NEWLINE = 10;
