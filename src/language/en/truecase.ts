import { MONTHS, WEEKDAYS } from './calendar.js';
import { SHOUTED } from './lexicon/names.js';
import { words } from './lexicon/words.js';

/** A text is shouted where this share of its letters are capitals. */
const SHARE = 0.8;
const FEWEST_LETTERS = 40;
/** Small words that names hold: “FRONT OF THE NORTH”. */
const LINKS = words('of the and de del la las los el y e da do dos van von al bin ben');

/**
 * Puts a text in capitals, as old agencies and headlines have it, into ordinary letters: names keep a capital, other words lose theirs. The
 * length and every place stay the same.
 *
 * @param isName whether a word in small letters is a name.
 * @returns the text itself where it is not shouted.
 * @example truecase('GUNMEN SHOT TWO GUARDS IN LIMA ON MONDAY. NOBODY WAS SEEN LATER.', (word) => word === 'lima')
 * // → 'Gunmen shot two guards in Lima on Monday. Nobody was seen later.'
 */
export function truecase(text: string, isName: (word: string) => boolean): string {
  if (!isShouted(text)) return text;
  let opens = true;
  return text.replace(/[\p{L}\p{M}]+(?:[’'][\p{L}]+)?|[.!?\n:]|--/gu, (word) => {
    if (!/\p{L}/u.test(word)) {
      opens = true;
      return word;
    }
    const lower = word.toLowerCase();
    const first = opens;
    opens = false;
    if (lower.length !== word.length || SHOUTED.has(lower)) return word;
    const bare = lower.replace(/[’']s$/, '');
    const name = !LINKS.has(bare) && (CALENDAR.has(bare) || isName(bare));
    return first || name ? word[0] + lower.slice(1) : lower;
  });
}

const CALENDAR: ReadonlySet<string> = new Set([...MONTHS.keys(), ...WEEKDAYS.keys()]);

function isShouted(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (const letter of text.slice(0, SAMPLE)) {
    if (/\p{Lu}/u.test(letter)) capitals++;
    else if (/\p{Ll}/u.test(letter)) small++;
  }
  return capitals >= FEWEST_LETTERS && capitals >= SHARE * (capitals + small);
}

const SAMPLE = 4000;
