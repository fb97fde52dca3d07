/** A piece of a word: its number in the vocabulary and which of the word's UTF-16 units it covers. */
export interface WordPiece {
  id: number;
  start: number;
  end: number;
}

/** How much less likely an unknown sign is than the rarest piece; sentencepiece's figure. */
const UNKNOWN_PENALTY = 10;
export const UNKNOWN = 3;
const OPENS_WORD = '▁';
/** Longer words are cut: no piece spans them, and none is a word. */
const LONGEST_WORD = 200;

interface Step {
  id: number;
  from: number;
  score: number;
}

/**
 * Cuts words into the pieces of a unigram vocabulary: those whose scores sum up highest (Kudo 2018, Viterbi). The library
 * `@huggingface/tokenizers` does the same and gives no offsets, which every span here stands on.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #scores: readonly number[];
  readonly #longest: number;
  readonly #unknownScore: number;

  constructor(pieces: readonly string[], scores: readonly number[]) {
    let longest = 1;
    for (const [id, piece] of pieces.entries()) {
      this.#ids.set(piece, id);
      longest = Math.max(longest, piece.length);
    }
    this.#scores = scores;
    this.#longest = longest;
    this.#unknownScore = scores.reduce((least, score) => Math.min(least, score), 0) - UNKNOWN_PENALTY;
  }

  /** @example vocabulary.cut('Oru') // → [{ id: 812, start: 0, end: 2 }, { id: 34, start: 2, end: 3 }] */
  cut(word: string): WordPiece[] {
    if (word.length <= LONGEST_WORD) return this.#cut(word);
    const pieces: WordPiece[] = [];
    for (let from = 0; from < word.length; ) {
      let end = Math.min(word.length, from + LONGEST_WORD);
      if (isLowHalf(word, end)) end--;
      for (const { id, start, end: last } of this.#cut(word.slice(from, end)))
        pieces.push({ id, start: start + from, end: last + from });
      from = end;
    }
    return pieces;
  }

  #cut(word: string): WordPiece[] {
    const marked = OPENS_WORD + word;
    // The mark that opens a word covers its first sign where it is a piece of its own.
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0).length;
    const steps = this.#best(marked);
    const pieces: WordPiece[] = [];
    for (let at = marked.length; at > 0; at = steps[at].from) {
      const { id, from } = steps[at];
      const piece = { id, start: Math.max(0, from - 1), end: Math.max(at - 1, first) };
      const last = pieces[0];
      if (id === UNKNOWN && last?.id === UNKNOWN) last.start = piece.start;
      else pieces.unshift(piece);
    }
    return pieces;
  }

  #best(text: string): Step[] {
    const steps: Step[] = [{ id: -1, from: 0, score: 0 }];
    for (let at = 0; at < text.length; at++) {
      const here = steps[at];
      if (!here) continue;
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0).length;
      let known = false;
      const reach = Math.min(text.length, at + this.#longest);
      for (let end = at + 1; end <= reach; end++) {
        const id = this.#ids.get(text.slice(at, end));
        if (id === undefined) continue;
        if (end === at + sign) known = true;
        this.#step(steps, end, { id, from: at, score: here.score + this.#scores[id] });
      }
      if (!known) this.#step(steps, at + sign, { id: UNKNOWN, from: at, score: here.score + this.#unknownScore });
    }
    return steps;
  }

  #step(steps: Step[], end: number, step: Step): void {
    if (!steps[end] || step.score > steps[end].score) steps[end] = step;
  }
}

/** Whether a position stands between the two units of one sign. */
export function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit < 0xe000 && before >= 0xd800 && before < 0xdc00;
}
