import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItemToken, type ItsFunction } from 'wink-nlp';
import type { Analysis, Pos, Sentence, Token } from './analysis.js';
import { mendTags } from './mend-tags.js';

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;
/** wink's own types give these two the signature of a span's. */
const posOf = its.pos as unknown as ItsFunction<string>;
const lemmaOf = its.lemma as unknown as ItsFunction<string>;

/** A line longer than this is cut at white space before tagging, so that no input makes one pass long. */
const LONGEST_LINE = 20_000;

/**
 * Splits an English text into sentences and tagged words. Offsets count UTF-16 code units into `text`.
 *
 * @example
 * analyse('Two men fled. Nobody was hurt.').sentences.length // → 2
 */
export function analyse(text: string): Analysis {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of linesOf(text)) {
    for (const tokens of sentencesOf(text, line.start, line.end)) {
      const first = tokens[0];
      const last = tokens[tokens.length - 1];
      sentences.push({ index: sentences.length, start: first.start, end: last.end, tokens, paragraph });
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

/**
 * Abbreviations that wink takes for the end of a sentence, before a capital: titles and months, mostly.
 */
const NO_END =
  /(?:^|[\s(“"])(?:Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Prof|St|No|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z])\.$/;

function sentencesOf(text: string, start: number, end: number): Token[][] {
  const found: Token[][] = [];
  let cursor = start;
  let open: Token[] | undefined;
  const source = text.slice(start, end);
  nlp
    .readDoc(source)
    .sentences()
    .each((sentence: ItemSentence) => {
      const tokens: Token[] = open ?? [];
      sentence.tokens().each((token: ItemToken) => {
        const made = tokenAt(text, token, cursor, end);
        if (!made) return;
        cursor = made.end;
        tokens.push(made);
      });
      if (tokens.length === 0) return;
      const last = tokens[tokens.length - 1];
      const continues = NO_END.test(text.slice(Math.max(start, last.end - 8), last.end)) && last.end < end;
      if (continues) {
        open = tokens;
        return;
      }
      open = undefined;
      mendTags(tokens);
      found.push(tokens);
    });
  if (open) {
    mendTags(open);
    found.push(open);
  }
  return found;
}

function tokenAt(text: string, token: ItemToken, cursor: number, end: number): Token | undefined {
  const pos = token.out(posOf) as Pos;
  const value = token.out();
  if (pos === 'SPACE' || !value.trim()) return undefined;
  const start = text.indexOf(value, cursor);
  if (start < 0 || start + value.length > end) return undefined;
  return {
    text: value,
    lower: value.toLowerCase(),
    lemma: token.out(lemmaOf),
    pos,
    start,
    end: start + value.length,
  };
}
