import type { Token } from '../../language/analysis.js';
import { MONTHS, WEEKDAYS } from '../../language/en/calendar.js';

/** One word of a cue: the forms it may take, the part of speech it must have, and whether a gap may stand before it. */
interface CueWord {
  forms: ReadonlySet<string>;
  pos?: string;
  gap: boolean;
  /** A hyphen has to stand before it: “die-in” is no “died in”. */
  hyphen?: true;
}

/** A cue as the matcher takes it; `head` is the index of the word that heads the trigger. */
export interface CuePattern {
  source: string;
  words: CueWord[];
  head: number;
}

/** A cue found among tokens: the tokens `[first, last]`, and the one that heads it. */
export interface CueMatch {
  first: number;
  last: number;
  head: number;
}

const LONGEST_GAP = 5;
const HYPHEN = /^[-‐–]$/;
const PARTICLE = /^(?:in|out|on|off|up|down|over)$/;

/**
 * Compiles a cue of `src/model/event-types`; a form with a hyphen also matches where the tagger splits it.
 *
 * @throws SyntaxError for an empty word.
 * @example compileCue('open:VERB fire on|at')[0].words.length // → 3
 */
export function compileCue(source: string): CuePattern[] {
  let variants: { words: CueWord[]; head: number }[] = [{ words: [], head: -1 }];
  let gap = false;
  for (const part of source.split(' ')) {
    if (part === '…') {
      gap = true;
      continue;
    }
    const marked = part.endsWith('*');
    const [forms, pos] = part.replace(/\*$/, '').split(':');
    const alternatives = forms.split('|').filter(Boolean);
    if (alternatives.length === 0) throw new SyntaxError(`cue “${source}” has a word without a form`);
    const rows: CueWord[][] = [[{ forms: new Set(alternatives), pos, gap }]];
    for (const form of alternatives.filter((one) => one.includes('-'))) {
      rows.push(
        form.split('-').map((piece, i) => ({
          forms: new Set([piece]),
          gap: i === 0 && gap,
          ...(i > 0 && PARTICLE.test(piece) ? { hyphen: true as const } : {}),
        })),
      );
    }
    variants = variants.flatMap(({ words, head }) =>
      rows.map((row) => ({ words: [...words, ...row], head: marked ? words.length + row.length - 1 : head })),
    );
    gap = false;
  }
  return variants.map(({ words, head }) => ({ source, words, head: head < 0 ? words.length - 1 : head }));
}

/** The forms under which a token is looked up: as written, its lemma, and its singular, which the tagger leaves off names. */
export function formsOf(token: Token): string[] {
  if (/^\p{Lu}/u.test(token.text) && token.pos === 'PROPN' && (MONTHS.has(token.lower) || WEEKDAYS.has(token.lower)))
    return [];
  const forms = [token.lower];
  if (token.lemma !== token.lower) forms.push(token.lemma.toLowerCase());
  if (token.lower.endsWith('men')) forms.push(`${token.lower.slice(0, -3)}man`);
  else if (token.lower.endsWith('s') && token.pos !== 'VERB') forms.push(token.lower.slice(0, -1));
  return forms;
}

/** Matches a cue whose first word has been found at token `at`. */
export function matchCue(
  pattern: CuePattern,
  forms: readonly string[][],
  tokens: readonly Token[],
  at: number,
): CueMatch | undefined {
  const places: number[] = [];
  let i = at;
  for (const [n, word] of pattern.words.entries()) {
    const hyphen = n > 0 && tokens[i] !== undefined && HYPHEN.test(tokens[i].text);
    if (hyphen) i++;
    else if (word.hyphen) return undefined;
    const limit = word.gap && n > 0 ? i + LONGEST_GAP : i;
    let found = -1;
    for (let j = i; j <= limit && j < tokens.length; j++) {
      if (fits(word, forms[j], tokens[j])) {
        found = j;
        break;
      }
      if (/^(?:[;:.]|but|while)$/.test(tokens[j].lower)) break;
    }
    if (found < 0) return undefined;
    places.push(found);
    i = found + 1;
  }
  return { first: places[0], last: places[places.length - 1], head: places[pattern.head] };
}

function fits(word: CueWord, forms: readonly string[], token: Token): boolean {
  if (word.pos && !(token.pos === word.pos || (word.pos === 'NOUN' && token.pos === 'PROPN'))) return false;
  return forms.some((form) => word.forms.has(form));
}
