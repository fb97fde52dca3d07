import type { Vocabulary, WordPiece } from './vocabulary.js';

/** A text as pieces: numbers of the vocabulary, and the UTF-16 units of the text that each covers. */
export interface Pieces {
  ids: number[];
  starts: number[];
  ends: number[];
  /** Whether the piece goes on with the word of the piece before: what the net says of a word holds for all of it. */
  within: boolean[];
}

export const BEGIN = 0;
export const END = 2;

/**
 * What is no white space, nor a sign that the encoder reads as white space: zero-width signs and marks of direction among them. As in
 * `training/reader/pieces.py`; a test holds one against the other.
 */
const WORD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters part words
  /[^\s\u0001-\u001f\u007f-\u009f\u1680\u200b-\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\u2581\ufeff\ufffd]+/gu;
/** Arabic letters that Persian texts hold for their own. */
const PERSIAN: Readonly<Record<string, string>> = { '\u064a': '\u06cc', '\u0643': '\u06a9' };
const MOST_REMEMBERED = 100_000;

interface CutPiece extends WordPiece {
  within: boolean;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a position has letters or digits on both sides. */
export const partsWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && LETTER.test(text[at - 1]) && LETTER.test(text[at]);

/** Cuts texts into pieces, and remembers the words it met. */
export class Cutter {
  readonly #vocabulary: Vocabulary;
  readonly #words = new Map<string, CutPiece[]>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** @example cutter.of('Oru fell.') // → { ids: [812, 34, 1902, 5], starts: [0, 2, 4, 8], ends: [2, 3, 8, 9], within: [false, true, false, false] } */
  of(text: string): Pieces {
    const pieces: Pieces = { ids: [], starts: [], ends: [], within: [] };
    for (const { 0: word, index } of text.matchAll(WORD)) {
      for (const { id, start, end, within } of this.#word(word)) {
        pieces.ids.push(id);
        pieces.starts.push(index + start);
        pieces.ends.push(index + end);
        pieces.within.push(within);
      }
    }
    return pieces;
  }

  #word(word: string): CutPiece[] {
    const known = this.#words.get(word);
    if (known) return known;
    const plain = word.normalize('NFKC').replace(/[\u064a\u0643]/g, (sign) => PERSIAN[sign]);
    const cut = opened(plain).flatMap((one) => this.#vocabulary.cut(one));
    const places = placesIn(word, plain);
    const pieces = cut.map(({ id, start: from, end: to }, i) => {
      if (!places) return { id, start: 0, end: word.length, within: i > 0 };
      const [start, end] = [places(from), places(to)];
      return { id, start, end, within: i > 0 && (start === 0 || partsWord(word, start)) };
    });
    if (this.#words.size >= MOST_REMEMBERED) this.#words.clear();
    this.#words.set(word, pieces);
    return pieces;
  }
}

/** The words of a plain form: some signs, such as “´”, have a space in theirs, which opens a word. */
const opened = (plain: string): string[] =>
  plain.split(/(?= )/).map((one) => (one.startsWith(' ') ? one.slice(1) : one));

/** From places in the plain form of a word to places in the word, sign by sign; none where the two have not as many signs. */
function placesIn(word: string, plain: string): ((at: number) => number) | undefined {
  if (plain === word) return (at) => at;
  const [signs, plainSigns] = [[...word], [...plain]];
  if (signs.length !== plainSigns.length || plain.includes(' ')) return undefined;
  const places = new Map([[0, 0]]);
  let [at, plainAt] = [0, 0];
  for (const [i, sign] of signs.entries()) {
    at += sign.length;
    plainAt += plainSigns[i].length;
    places.set(plainAt, at);
  }
  return (unit) => places.get(unit) ?? at;
}
