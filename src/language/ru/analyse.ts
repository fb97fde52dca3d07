import type { Analysis, Pos, Sentence, Token } from '../analysis.js';

/** Words, numbers with their separators, and marks; a hyphen stays inside a word. */
const TOKEN = /[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*|\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?|[^\s]/gu;
/** Abbreviations whose full stop ends no sentence: «г. Орун», «им. Вешана», initials. */
const NO_END = /(?:^|[\s(«])(?:г|гг|ул|им|тыс|млн|млрд|руб|долл|см|т|д|др|пр|проф|акад|\p{Lu})\.$/iu;
const ABBREVIATION_REACH = 8;

const NO_TREE = { heads: new Int32Array(), relations: [] };

/**
 * Splits a Russian text into sentences and words. There are no learned weights for Russian yet: a part of speech is only told where the
 * spelling gives it away (names by their capital inside a sentence, numbers, marks), and there is no tree.
 */
export function analyse(text: string): Analysis {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  const lines = /[^\n\r\u2028\u2029]+/g;
  for (let line = lines.exec(text); line; line = lines.exec(text)) {
    let start = line.index;
    const end = line.index + line[0].length;
    const stops = /[.!?…]+[»"”)]*(?=\s+[«"“(]?[\p{Lu}\d—–])/gu;
    stops.lastIndex = 0;
    for (let stop = stops.exec(line[0]); stop; stop = stops.exec(line[0])) {
      const at = line.index + stop.index + stop[0].length;
      if (NO_END.test(text.slice(Math.max(start, at - ABBREVIATION_REACH), at))) continue;
      add(start, at);
      start = at;
    }
    add(start, end);
    paragraph++;
  }
  return { text, sentences };

  function add(from: number, to: number): void {
    const tokens = tokensOf(text, from, to);
    if (tokens.length === 0) return;
    sentences.push({
      index: sentences.length,
      start: tokens[0].start,
      end: tokens[tokens.length - 1].end,
      tokens,
      paragraph,
      dependencies: () => NO_TREE,
    });
  }
}

function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const [word] = match;
    tokens.push({
      text: word,
      lower: word.toLowerCase(),
      lemma: word.toLowerCase(),
      pos: posOf(word, tokens.length === 0 || /^[«"“]$/.test(tokens[tokens.length - 1].text)),
      fine: '',
      start,
      end: start + word.length,
    });
  }
  return tokens;
}

function posOf(word: string, opens: boolean): Pos {
  if (/^\d/.test(word)) return 'NUM';
  if (!/^[\p{L}]/u.test(word)) return 'PUNCT';
  if (PREPOSITIONS.has(word.toLowerCase())) return 'ADP';
  if (!/^\p{Lu}/u.test(word)) return 'X';
  return opens && !/^\p{Lu}{2,}$/u.test(word) ? 'NOUN' : 'PROPN';
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'в во на с со из от до у к ко по о об обо за под над при между через около близ для без'.split(' '),
);
