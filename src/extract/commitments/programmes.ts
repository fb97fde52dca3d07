import { type ParsedSentence, withOf } from '../../language/en/clause.js';
import type { ProgrammeMention } from '../../model/findings.js';
import { type Span, spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { within } from '../spans-in.js';

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
      const inner = own.some((token) => token.pos === 'PROPN') ? parsed.tokens.indexOf(own[0]) : phrase.head;
      const first = nameStart(parsed, inner);
      const telling = parsed.tokens
        .slice(first, last + 1)
        .some((token) => token.pos === 'PROPN' || /^\p{Lu}/u.test(token.text));
      if (!telling) continue;
      const span = spanOf(context.text, parsed.tokens[first].start, parsed.tokens[last].end);
      const name = span.quote;
      if (found.some((one) => one.name === name) || BODIES.test(name)) continue;
      const owner = ownerOf(context, parsed, span);
      found.push({
        name,
        ...(owner ? { owner } : {}),
        evidence: [span, ...shortNames(context.text, span.end)],
      });
    }
  }
  return found;
}

/** Bodies that are called programmes. */
const BODIES = /^(?:United Nations|UN|World)\b/;

/** Back over the words of a name that the phrase begins in the middle of: “Inter-State Program” of “Joint Inter-State Program”. */
function nameStart({ tokens }: ParsedSentence, from: number): number {
  let first = from;
  while (first > 1 && (isNamePart(tokens[first - 1].text) || tokens[first - 1].text === '-')) first--;
  return tokens[first].text === '-' ? from : first;
}

const isNamePart = (word: string): boolean => /^\p{Lu}[\p{L}-]+$/u.test(word) && !EMPTY.test(word);

/** Whose it is: a body of the sentence, or the one that a person of the sentence speaks for. */
function ownerOf(context: StoryContext, { sentence }: ParsedSentence, name: Span): string | undefined {
  const named = within(context.actors, sentence).filter(
    ({ name: own, start, end }) => own !== name.quote && !(start < name.end && name.end <= end),
  );
  const body = named.find(({ kind }) => kind !== 'person');
  if (body) return body.name;
  const office = context.actors.find(
    (actor) => actor.roleOf !== undefined && named.some((person) => person.name === actor.name),
  );
  const whose = office?.roleOf;
  return whose && (context.actors.find(({ aliases }) => aliases?.includes(whose))?.name ?? whose);
}

/** “Joint River Programme (JRP)”: where its short name stands. */
function shortNames(text: string, end: number): Span[] {
  const acronym = /^\s*\((\p{Lu}{2,8})\)/u.exec(text.slice(end, end + ACRONYM_REACH))?.[1];
  if (!acronym) return [];
  return [...text.matchAll(new RegExp(`\\b${acronym}\\b`, 'gu'))].map(({ index }) =>
    spanOf(text, index, index + acronym.length),
  );
}

const ACRONYM_REACH = 12;

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
