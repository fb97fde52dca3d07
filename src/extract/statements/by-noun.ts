import { type ParsedSentence, phraseOf } from '../../language/en/clause.js';
import type { NounPhrase } from '../../language/en/phrases.js';
import type { Statement } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { SPEECH_NOUNS } from '../lexicon/speech.js';
import { contentEnd, insideQuotation } from './content.js';
import type { Quotation } from './quotations.js';
import { type Source, sourceOf } from './source.js';

/** “the minister’s claim that the bridge was safe”: a noun that reports, with its owner. */
export function byNoun(
  context: StoryContext,
  parsed: ParsedSentence,
  quotations: readonly Quotation[],
  last: Source | undefined,
): Statement[] {
  const { tokens } = parsed;
  const found: Statement[] = [];
  tokens.forEach((token, i) => {
    const stance = token.pos === 'NOUN' ? SPEECH_NOUNS.get(token.lemma) : undefined;
    if (
      !stance ||
      tokens[i + 1]?.lower !== 'that' ||
      i + 2 >= tokens.length ||
      insideQuotation(quotations, token.start)
    )
      return;
    const phrase = phraseOf(parsed, i);
    const owner = phrase && ownerOf(parsed, phrase.first, i);
    const statement: Statement = {
      cue: spanOf(context.text, token.start, token.end),
      content: spanOf(context.text, tokens[i + 2].start, contentEnd(context, parsed, i + 2, quotations)),
      direct: false,
      stance,
    };
    if (owner) statement.source = sourceOf(context, parsed, owner, last);
    found.push(statement);
  });
  return found;
}

/** Who owns a noun: “the minister” of “the minister’s claim”, “his” of “his claim”. */
function ownerOf(parsed: ParsedSentence, first: number, noun: number): NounPhrase | undefined {
  const { tokens } = parsed;
  for (let i = noun - 1; i >= first; i--) {
    if (/^[’']s?$/.test(tokens[i].text) && i - 1 >= first) return { first, last: i - 1, head: i - 1 };
  }
  return /^(?:his|her|their|its)$/.test(tokens[first].lower) ? { first, last: first, head: first } : undefined;
}
