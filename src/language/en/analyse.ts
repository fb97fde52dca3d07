import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence } from 'wink-nlp';
import type { Analysis, Sentence, Token } from '../analysis.js';
import type { Dependencies, Grammar } from '../parse/grammar.js';

/** wink-nlp finds words and the ends of sentences; tags and trees are learned (`parse/`). */
const nlp = winkNLP(model, ['sbd']);

/** A line longer than this is cut at white space before tagging, so that no input makes one pass long. */
const LONGEST_LINE = 20_000;

/**
 * Splits an English text into sentences and tagged words. Offsets count UTF-16 code units into `text`.
 *
 * @example
 * analyse('Two men fled. Nobody was hurt.', grammar).sentences.length // → 2
 */
export function analyse(text: string, grammar: Grammar): Analysis {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of linesOf(text)) {
    for (const words of sentencesOf(text, line.start, line.end)) {
      sentences.push(sentenceOf(words, sentences.length, paragraph, grammar));
    }
    paragraph++;
  }
  return { text, sentences };
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  const lines = /[^\n\r\u2028\u2029]+/g;
  for (let match = lines.exec(text); match; match = lines.exec(text)) {
    let start = match.index;
    const end = start + match[0].length;
    while (end - start > LONGEST_LINE) {
      const space = text.lastIndexOf(' ', start + LONGEST_LINE);
      const cut = space > start ? space : start + LONGEST_LINE;
      yield { start, end: cut };
      start = cut;
    }
    if (text.slice(start, end).trim()) yield { start, end };
  }
}

/** A word or mark before it is tagged. */
interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * Abbreviations that wink takes for the end of a sentence, before a capital: titles and months, mostly.
 */
const NO_END =
  /(?:^|[\s(“"])(?:Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Prof|St|No|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z])\.$/;

/** A small letter begins no sentence: “Ada Holm (Kesh.) said”. */
const GOES_ON = /^ \p{Ll}/u;

/** A run of more words than this is a list or a table: cut here, so that what looks at a whole sentence stays quick. */
const LONGEST_SENTENCE = 200;

function sentencesOf(text: string, start: number, end: number): Word[][] {
  const found: Word[][] = [];
  let cursor = start;
  let open: Word[] = [];
  nlp
    .readDoc(text.slice(start, end))
    .sentences()
    .each((sentence: ItemSentence) => {
      for (const value of sentence.tokens().out()) {
        if (!value.trim()) continue;
        const at = text.indexOf(value, cursor);
        if (at < 0 || at + value.length > end) continue;
        cursor = at + value.length;
        const last = open.at(-1);
        if (last && QUOTE_HALF.test(value) && last.text === value && last.end === at) {
          last.text += value;
          last.end = cursor;
          continue;
        }
        const [word, ...rest] = splitContraction(value, at);
        if (last && isOneWord(last, word, text.slice(word.end, word.end + 1))) {
          last.text += word.text;
          last.end = word.end;
        } else open.push(word);
        open.push(...rest);
        if (open.length >= LONGEST_SENTENCE) {
          found.push(open);
          open = [];
        }
      }
      const last = open.at(-1);
      if (!last) return;
      const continues =
        last.end < end &&
        (NO_END.test(text.slice(Math.max(start, last.end - 8), last.end)) ||
          GOES_ON.test(text.slice(last.end, last.end + 2)));
      if (continues) return;
      found.push(open);
      open = [];
    });
  if (open.length > 0) found.push(open);
  return found;
}

/** Agencies write quotation marks as two of these. */
const QUOTE_HALF = /^['`]$/;

/**
 * “Czułów”, “Şırnak”, “Qo‘qon”: wink ends a word at a letter that English does not have, and at the mark that some alphabets write as one.
 *
 * @param after what follows `next` in the text.
 */
function isOneWord(last: Word, next: Word, after: string): boolean {
  if (last.end !== next.start) return false;
  const seam = last.text.slice(-1) + next.text.slice(0, 1);
  if (LETTERS.test(seam)) return NOT_ASCII.test(seam);
  if (next.text === LETTER_MARK) return ENDS_IN_LETTER.test(last.text) && STARTS_SMALL.test(after);
  return last.text.length > 1 && last.text.endsWith(LETTER_MARK) && STARTS_SMALL.test(next.text);
}

const LETTERS = /^[\p{L}\p{M}]{2}$/u;
const NOT_ASCII = /[\u0080-\uffff]/;
const LETTER_MARK = '‘';
const ENDS_IN_LETTER = /\p{L}$/u;
const STARTS_SMALL = /^\p{Ll}/u;

const CONTRACTION = /^(\p{L}+?)(n[’']t|[’'](?:s|m|re|ve|ll|d))$/iu;

/** “I’m” is two words, as in the treebanks that the tagger learned from; wink leaves some of them whole. */
function splitContraction(value: string, at: number): Word[] {
  const match = CONTRACTION.exec(value);
  const cut = match ? at + match[1].length : at + value.length;
  const end = at + value.length;
  const first = { text: value.slice(0, cut - at), start: at, end: cut };
  return cut < end ? [first, { text: value.slice(cut - at), start: cut, end }] : [first];
}

function sentenceOf(words: readonly Word[], index: number, paragraph: number, grammar: Grammar): Sentence {
  const tags = grammar.tag(words.map(({ text }) => text));
  const tokens: Token[] = words.map((word, i) => ({
    text: word.text,
    lower: word.text.toLowerCase(),
    lemma: tags.lemmas[i],
    pos: tags.pos[i],
    fine: tags.fine[i],
    start: word.start,
    end: word.end,
  }));
  let tree: Dependencies | undefined;
  return {
    index,
    start: words[0].start,
    end: words[words.length - 1].end,
    tokens,
    paragraph,
    dependencies() {
      tree ??= grammar.parse(tags);
      return tree;
    },
  };
}
