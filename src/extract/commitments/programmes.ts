import { type ParsedSentence, withOf } from '../../language/en/clause.js';
import type { ProgrammeMention } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';

const HEADS = /^(?:programme|program|initiative|roadmap|strategy|scheme)$/i;
/** Words that make no name of a programme: “the programme”, “this initiative”, “a new programme”. */
const EMPTY =
  /^(?:the|this|that|these|a|an|its|their|his|her|our|such|new|own|same|each|any|nuclear|tv|television|radio|weapons?)$/i;

/**
 * The programmes that a text names: a capitalised name (“Joint River Programme”), or a body and what the programme is to
 * do (“the OKR programme to restore the river border”).
 */
export function findProgrammes(context: StoryContext): ProgrammeMention[] {
  const found: ProgrammeMention[] = [];
  for (const parsed of context.sentences) {
    for (const phrase of parsed.phrases) {
      if (!HEADS.test(parsed.tokens[phrase.head].lower)) continue;
      const own = parsed.tokens.slice(phrase.first, phrase.last).filter((token) => !EMPTY.test(token.lower));
      const last = purposeEnd(parsed, phrase.last, withOf(parsed, phrase));
      const first = own.some((token) => token.pos === 'PROPN') ? parsed.tokens.indexOf(own[0]) : phrase.head;
      const telling = parsed.tokens
        .slice(first, last + 1)
        .some((token) => token.pos === 'PROPN' || /^\p{Lu}/u.test(token.text));
      if (!telling) continue;
      const span = spanOf(context.text, parsed.tokens[first].start, parsed.tokens[last].end);
      const name = span.quote;
      if (found.some((one) => one.name === name)) continue;
      const mention: ProgrammeMention = { name, evidence: [span] };
      const owner = context.actors.find(
        (actor) => actor.kind !== 'person' && actor.start >= parsed.sentence.start && actor.end <= parsed.sentence.end,
      );
      if (owner) mention.owner = owner.name;
      found.push(mention);
    }
  }
  return found;
}

const PURPOSE_REACH = 8;
/** “… to restore the river border”, “… for restoring the border”: the purpose is part of the name. */
function purposeEnd(parsed: ParsedSentence, head: number, extended: number): number {
  const { tokens, phraseAt, phrases } = parsed;
  let at = head + 1;
  if (tokens[at]?.text === '(') at += 3;
  if (!/^(?:to|for)$/.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.pos !== 'VERB') return extended;
  for (let i = at + 2; i < Math.min(tokens.length, at + PURPOSE_REACH); i++) {
    if (phraseAt[i] >= 0) return phrases[phraseAt[i]].last;
  }
  return extended;
}
