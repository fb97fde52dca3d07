import type { LikelySpan } from '../model/frames.js';
import { best, type Chances, rowOf } from './chances.js';
import { type Pieces, partsWord } from './pieces.js';
import { isLowHalf } from './vocabulary.js';

/** Neighbouring pieces that carry one label, `last` inclusive. */
export interface Run {
  label: string;
  first: number;
  last: number;
  chance: number;
}

/** How much less likely it is, in nats, that one stretch ends and another of its label begins at the next piece. Fitted on kept stories. */
const PARTED = 2.5;
/** Chances under this are as good as none. */
const LEAST = 1e-6;

/**
 * What a layer of begin and inside tags marks: the likeliest sequence of tags in which an inside follows its begin and a word is not torn
 * (Viterbi).
 *
 * @param tags none, then begin and inside of each label.
 * @param within for each piece, whether it goes on with the word of the piece before.
 * @param outside what the chance of no tag is weighed by: below 1, more is marked, and less surely.
 * @example runsOf(chances, ['O', 'B-place', 'I-place'], within) // → [{ label: 'place', first: 3, last: 4, chance: 0.93 }]
 */
export function runsOf(chances: Chances, tags: readonly string[], within: readonly boolean[], outside = 1): Run[] {
  const runs: Run[] = [];
  for (const [i, tag] of bestTags(chances, within, outside).entries()) {
    if (tag === 0) continue;
    const row = rowOf(chances, i);
    const begin = beginOf(tag);
    const chance = row[begin] + row[begin + 1];
    const last = runs[runs.length - 1];
    if (tag !== begin && last) {
      last.chance = (last.chance * (i - last.first) + chance) / (i - last.first + 1);
      last.last = i;
    } else runs.push({ label: tags[tag].slice(2), first: i, last: i, chance });
  }
  return runs;
}

/** Begins have odd numbers; the inside of each follows it. */
const beginOf = (tag: number): number => (tag % 2 === 1 ? tag : tag - 1);

function bestTags(chances: Chances, within: readonly boolean[], outside: number): Uint8Array {
  const { width, rows } = chances;
  const from = new Uint8Array(rows * width);
  let scores = new Float64Array(width);
  for (let i = 0; i < rows; i++) {
    const row = rowOf(chances, i);
    const before = scores;
    scores = new Float64Array(width);
    const likeliest = i === 0 ? 0 : best(before).at;
    for (let tag = 0; tag < width; tag++) {
      let come = likeliest;
      let gained = before[likeliest];
      if (i > 0 && within[i] && tag === 0) [come, gained] = [0, before[0]];
      else if (tag > 0) {
        const begin = beginOf(tag);
        const open = i > 0 && before[begin + 1] > before[begin] ? begin + 1 : begin;
        if (tag !== begin) [come, gained] = i === 0 ? [0, Number.NEGATIVE_INFINITY] : [open, before[open]];
        else if (i > 0 && within[i]) [come, gained] = [0, Number.NEGATIVE_INFINITY];
        else if (beginOf(likeliest) === begin) {
          const other = bestBut(before, begin);
          if (before[other] > gained - PARTED) [come, gained] = [other, before[other]];
          else gained -= PARTED;
        }
      }
      scores[tag] = gained + Math.log(Math.max(LEAST, tag === 0 ? row[tag] * outside : row[tag]));
      from[i * width + tag] = come;
    }
  }
  const tags = new Uint8Array(rows);
  for (let i = rows - 1, tag = rows === 0 ? 0 : best(scores).at; i >= 0; i--) {
    tags[i] = tag;
    tag = from[i * width + tag];
  }
  return tags;
}

/** The best tag that is not of the label which `begin` begins. */
function bestBut(scores: Float64Array, begin: number): number {
  let at = 0;
  for (let tag = 1; tag < scores.length; tag++) if (beginOf(tag) !== begin && scores[tag] > scores[at]) at = tag;
  return at;
}

const OPENS = /[\p{L}\p{N}\p{M}“"«„‘'‹([$€£₽#@+-]/u;
const CLOSES = /[\p{L}\p{N}\p{M}”"»’'›)\]%.°]/u;
/** A closing point belongs to the words only where it ends an abbreviation. */
const ABBREVIATION = /(?:\.\p{L}|(?<![\p{L}\p{M}])\p{Lu})\.$/u;
/** Words are not looked for farther than this from the pieces: texts without spaces are one word. */
const FARTHEST = 40;

const closes = (text: string, start: number, end: number, point: boolean): boolean =>
  text[end - 1] === '.' ? point || ABBREVIATION.test(text.slice(start, end)) : CLOSES.test(text[end - 1]);

/**
 * The span of some pieces in whole words, without the marks around them.
 *
 * @param keepsPoint whether a point that the run itself ends in stays: names end in abbreviations (“Vt.”), other words do not.
 *
 * @example spanOf('Oru fell, he said.', pieces, { first: 2, last: 3 }, 0.9) // → { start: 4, end: 8, chance: 0.9 }
 */
export function wordsOf(
  text: string,
  { starts, ends }: Pieces,
  run: { first: number; last: number },
  chance: number,
  keepsPoint = false,
): LikelySpan | undefined {
  let start = starts[run.first];
  let end = ends[run.last];
  while (start > starts[run.first] - FARTHEST && partsWord(text, start)) start--;
  while (end < ends[run.last] + FARTHEST && partsWord(text, end)) end++;
  while (start < end && !OPENS.test(text[start])) start++;
  while (end > start && !closes(text, start, end, keepsPoint && end === ends[run.last])) end--;
  if (isLowHalf(text, start)) start--;
  if (isLowHalf(text, end)) end++;
  return end > start ? { start, end, chance } : undefined;
}
