import type { Analysis, Sentence, Token } from './analysis.js';

/** Segmenters cost more than a story takes: one a language. */
const segmenters = new Map<string, { sentences: Intl.Segmenter; words: Intl.Segmenter }>();

function segmentersOf(language: string): { sentences: Intl.Segmenter; words: Intl.Segmenter } {
  let known = segmenters.get(language);
  if (!known) {
    const locale = Intl.Segmenter.supportedLocalesOf([language])[0] ?? 'en';
    known = {
      sentences: new Intl.Segmenter(locale, { granularity: 'sentence' }),
      words: new Intl.Segmenter(locale, { granularity: 'word' }),
    };
    segmenters.set(language, known);
  }
  return known;
}

/** Abbreviations whose full stop ends no sentence, and initials: “Gen. Holm”, “U.S. troops”, «г. Орун». */
const NO_END =
  /(?:^|[\s(“"«])(?:Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Prof|St|No|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|г|гг|ул|им|тыс|млн|млрд|руб|долл|см|пр|проф|акад|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;
const ABBREVIATION_REACH = 10;
const GOES_ON = /^\s*\p{Ll}/u;

/**
 * Splits a text of any language into sentences and words. Offsets count UTF-16 code units.
 *
 * @param language ISO 639-1; a language that the runtime does not know is split as English is.
 * @example wordsOf('Two men fled. Nobody was hurt.', 'en').sentences.length // → 2
 */
export function wordsOf(text: string, language: string): Analysis {
  const sentences: Sentence[] = [];
  const { sentences: bySentence, words } = segmentersOf(language);
  let paragraph = 0;
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    let from = line.index;
    const end = line.index + line[0].length;
    for (const { segment, index } of bySentence.segment(line[0])) {
      const stop = line.index + index + segment.length;
      const goesOn =
        stop < end &&
        (GOES_ON.test(text.slice(stop, stop + 2)) ||
          NO_END.test(text.slice(Math.max(from, stop - ABBREVIATION_REACH), stop)));
      if (goesOn) continue;
      add(from, stop);
      from = stop;
    }
    add(from, end);
    paragraph++;
  }
  return { text, sentences };

  function add(from: number, to: number): void {
    const tokens = tokensOf(text.slice(from, to), from, words);
    if (tokens.length === 0) return;
    sentences.push({
      index: sentences.length,
      start: tokens[0].start,
      end: tokens[tokens.length - 1].end,
      tokens,
      paragraph,
    });
  }
}

/** “3rd” counts nothing, and stays one word. */
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
/** “148نفر”, “26-летнюю”: figures and letters are words of their own. */
const PARTS = /[\p{Nd}][\p{Nd}.,٫٬]*(?<![.,])|[^\p{Nd}]+/gu;

function tokensOf(text: string, at: number, words: Intl.Segmenter): Token[] {
  const tokens: Token[] = [];
  for (const { segment, index } of words.segment(text)) {
    if (!segment.trim()) continue;
    const mixed = /\p{Nd}/u.test(segment) && /\p{L}/u.test(segment) && !ORDINAL.test(segment);
    if (!mixed) add(segment, at + index);
    else for (const part of segment.matchAll(PARTS)) add(part[0], at + index + part.index);
  }
  return tokens;

  function add(word: string, start: number): void {
    const last = tokens.at(-1);
    if (word === '.' && last?.end === start && INITIALS.test(last.text)) {
      last.text += word;
      last.lower += word;
      last.end++;
      return;
    }
    tokens.push({ text: word, lower: word.toLowerCase(), start, end: start + word.length });
  }
}

/** “U.S” takes its last full stop. */
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u;
