import type { Pos } from '../analysis.js';

/** Parts of speech in the order of their numbers, which begin at 1. */
const PARTS_OF_SPEECH: readonly Pos[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];

/** What the number of a tag stands for. */
export interface TagTables {
  pos: Pos[];
  fine: string[];
  posNumber: Uint8Array;
  mark: boolean[];
  verb: boolean[];
}

/** @param tags “NOUN/NNS” and so on, by their numbers. */
export function tagTables(tags: readonly string[]): TagTables {
  const pos = tags.map((tag) => tag.split('/')[0] as Pos);
  return {
    pos,
    fine: tags.map((tag) => tag.split('/')[1]),
    posNumber: Uint8Array.from(pos, (part) => PARTS_OF_SPEECH.indexOf(part) + 1),
    mark: pos.map((part) => part === 'PUNCT'),
    verb: pos.map((part) => part === 'VERB'),
  };
}
