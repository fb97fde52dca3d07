import type { BlockKind } from '../model/story.js';

/** A block of a page before it is known what it is for: the words between two breaks of the layout. */
export interface RawBlock {
  index: number;
  text: string;
  kind: BlockKind;
  /** Share of the characters that stand in links, 0 to 1. */
  links: number;
  /** Share of the characters that are set bold, 0 to 1. */
  bold: number;
  /** 1 to 6 for `<h1>` to `<h6>`, else 0. */
  level: number;
  /** Its words; for scripts without spaces, two characters count as one. */
  words: number;
  /** Reads like a paragraph of a story: long enough, or a whole sentence. */
  prose: boolean;
  /** The element that holds the block, in HTML. */
  node?: number;
  /** Set by the format where the layout alone tells that the block is no part of a story: the rule. */
  furniture?: string;
  /** Where its words stand in the source, piece by piece, if that was asked for. */
  ranges?: [number, number][];
}

type Given = Pick<RawBlock, 'text'> & Partial<Omit<RawBlock, 'index' | 'text' | 'words' | 'prose'>>;

/** Makes a block, with what its words alone tell of it. */
export function rawBlock(index: number, given: Given): RawBlock {
  const { words, dense } = countWords(given.text);
  const kind = given.kind ?? 'paragraph';
  const level = given.level ?? 0;
  return {
    links: 0,
    bold: 0,
    ...given,
    index,
    kind,
    level,
    words,
    prose: level === 0 && kind !== 'table' && readsAsProse(given.text, words, dense),
  };
}

const SENTENCE_END = /[.!?…。؟।！？][”"’»」)\]]*$/u;
/** Ends as a sentence does. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;
const FIRST_DENSE = 0x0e00;
/** Characters of a script without spaces that stand for one word. */
const DENSE_PER_WORD = 2;

function countWords(text: string): { words: number; dense: boolean } {
  let spaced = 1;
  let wide = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 9) spaced++;
    else if (code >= FIRST_DENSE) wide = true;
  }
  if (!wide) return { words: spaced, dense: false };
  const dense = Math.ceil((text.match(DENSE)?.length ?? 0) / DENSE_PER_WORD);
  return dense > spaced ? { words: dense, dense: true } : { words: spaced, dense: false };
}

const PROSE_WORDS = 8;
const PROSE_CHARACTERS = 80;
const PROSE_CHARACTERS_DENSE = 30;

function readsAsProse(text: string, words: number, dense: boolean): boolean {
  if (words < PROSE_WORDS) return false;
  return text.length >= (dense ? PROSE_CHARACTERS_DENSE : PROSE_CHARACTERS) || endsSentence(text);
}

const HEADLINE_LONGEST = 220;
const HEADLINE_WORDS = 3;
/** Could be a headline: a few words without a full stop. */
export function isHeadline(block: RawBlock): boolean {
  if (block.text.length > HEADLINE_LONGEST || block.words < HEADLINE_WORDS) return false;
  if (!/\p{L}{2}/u.test(block.text)) return false;
  return block.level > 0 || !/[.:;,]$/.test(block.text);
}

/** How many characters the words of some blocks have. */
export const textLength = (blocks: readonly RawBlock[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length, 0);
