import type { Token } from '../../language/analysis.js';
import { governedBy, type ParsedSentence } from '../../language/en/clause.js';
import type { NounPhrase } from '../../language/en/phrases.js';
import type { Statement } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { wordsStart } from '../dateline.js';
import { type Range, SHORTEST_CONTENT, trimStop } from './content.js';
import { type Source, sourceOf } from './source.js';

/** “According to the ministry, …” and “…, according to the ministry”. */
export function accordingTo(context: StoryContext, parsed: ParsedSentence, last: Source | undefined): Statement[] {
  const { tokens, sentence } = parsed;
  const at = tokens.findIndex((token, i) => token.lower === 'according' && tokens[i + 1]?.lower === 'to');
  if (at < 0) return [];
  const phrase = governedBy(parsed, at, /^to$/, 3) ?? wordsAfter(tokens, at + 2);
  if (!phrase) return [];
  const source = sourceOf(context, parsed, phrase, last);
  let content: Range;
  if (at <= 1) {
    const comma = tokens.findIndex((token, i) => i > phrase.last && token.text === ',');
    if (comma < 0 || comma + 1 >= tokens.length) return [];
    content = { start: tokens[comma + 1].start, end: trimStop(context.text, sentence.start, sentence.end) };
  } else {
    let end = tokens[at].start;
    while (end > sentence.start && /[,\s]/.test(context.text[end - 1])) end--;
    content = { start: wordsStart(context, parsed), end };
  }
  if (content.end - content.start < SHORTEST_CONTENT) return [];
  const statement: Statement = {
    source,
    cue: spanOf(context.text, tokens[at].start, tokens[at + 1].end),
    content: spanOf(context.text, content.start, content.end),
    direct: false,
    stance: 'says',
  };
  return [statement];
}

/** Where no noun phrase is found behind “according to”: the words up to the next mark. */
function wordsAfter(tokens: readonly Token[], first: number): NounPhrase | undefined {
  let last = first - 1;
  while (tokens[last + 1] && tokens[last + 1].pos !== 'PUNCT') last++;
  return last < first ? undefined : { first, last, head: last };
}
