import { MONTHS } from './dates/month-names.js';
import type { RawBlock } from './raw-block.js';

/** Words of English that any two paragraphs share; in other languages, longer words alone are compared. */
const COMMON = new Set(
  'about above after again against along also although among another around because been before being between both called came come could during each even every first from have here however into just last later like made make many more most much must near never next only other others over people said same says several should since some still such take than that their them then there these they this those through time told under until upon very well were what when where which while will with within without would year years your monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const SHORTEST_WORD = 4;
/** A paragraph that shares a word with one of this many before it goes on with what they tell. */
const REACH = 4;

/** One paragraph that shares nothing with those before it is a turn of the story; two this close to each other are a list. */
const NEAR = 3;

/**
 * Which paragraphs go on with what the ones before them tell: they share a word, a name or a number with one of them. Paragraphs
 * of one story do, mostly; summaries of other stories in a row do not.
 *
 * @returns for each block, false for prose that shares nothing with the prose before it, where its neighbours do not either.
 */
export function goesOn(blocks: readonly RawBlock[]): boolean[] {
  const before: Set<string>[] = [];
  const apart: number[] = [];
  let prose = 0;
  const ordinals = blocks.map((block) => {
    if (!block.prose) return undefined;
    const words = contentWords(block.text);
    if (before.length > 0 && !before.some((earlier) => shares(words, earlier))) apart.push(prose);
    before.push(words);
    if (before.length > REACH) before.shift();
    return prose++;
  });
  const isNear = (a: number | undefined, b: number) => a !== undefined && Math.abs(a - b) <= NEAR;
  const broken = new Set(apart.filter((at, i) => isNear(apart[i - 1], at) || isNear(apart[i + 1], at)));
  return ordinals.map((ordinal) => ordinal === undefined || !broken.has(ordinal));
}

/** Whether two texts share a word, a name or a number that tells what they are about. */
export const sharesWords = (a: string, b: string): boolean => shares(contentWords(a), contentWords(b));

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Years, months and days of the week stand in datelines of all stories. */
const YEAR = /^(?:19|20)\d\d$/;
/** A beginning of this length stands for all forms of a word. */
const STEM = 6;

/** The words that a paragraph is about, by their beginnings; of scripts without spaces, pairs of characters. */
function contentWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (DENSE.test(word)) for (let i = 0; i + 1 < word.length; i++) found.add(word.slice(i, i + 2));
    else if (word.length >= SHORTEST_WORD && !COMMON.has(word) && !YEAR.test(word) && !MONTHS.has(word))
      found.add(word.slice(0, STEM));
  }
  return found;
}
