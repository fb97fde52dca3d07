import type { Token } from '../../language/analysis.js';
import { PROGRAMME_WORDS, type ProgrammeWords } from '../../language/programmes.js';
import type { ActorMention, ProgrammeMention } from '../../model/findings.js';
import { type Span, spanOf } from '../../model/span.js';
import { overlapping, within } from '../../model/spans-in.js';
import type { Context, Stretch } from '../context.js';

/** The United Nations Development Programme is a body. */
const BODIES = /^(?:United Nations|UN|World)\b/;
const CAPITAL = /^\p{Lu}/u;
/** A purpose is told in so many words at most: “to strengthen the Oru–Vesh border”. */
const LONGEST_PURPOSE = 9;

/**
 * The programmes that a text names: a name that ends in the word for one (“Joint River Programme”), or a body and what the programme is to do
 * (“the ORK programme to restore the river border”).
 */
export function findProgrammes(context: Context): ProgrammeMention[] {
  const words = PROGRAMME_WORDS.get(context.language);
  if (!words) return [];
  const found: ProgrammeMention[] = [];
  for (const sentence of context.sentences) {
    sentence.tokens.forEach((token, at) => {
      if (!words.head.test(token.lower)) return;
      const span = nameAround(context, sentence.tokens, at, words);
      if (!span || BODIES.test(span.quote) || found.some(({ name }) => name === span.quote)) return;
      const owner = ownerOf(context, sentence, span);
      found.push({
        name: span.quote,
        ...(owner ? { owner } : {}),
        evidence: [span, ...shortNames(context.text, sentence.tokens[at].end)],
      });
    });
  }
  return found;
}

/** The programme that a stretch speaks of: one named in it or in its sentence, else the last named before. */
export function programmeAt(programmes: readonly ProgrammeMention[], { start, end }: Stretch): string | undefined {
  const mentions = programmes.flatMap(({ name, evidence }) => evidence.map((span) => ({ name, ...span })));
  const inside = mentions.find((one) => start <= one.start && one.end <= end);
  if (inside) return inside.name;
  return mentions
    .filter((one) => one.start < end)
    .sort((a, b) => a.start - b.start)
    .at(-1)?.name;
}

/** The name that the word at a token heads; none where nothing names it: “the programme”, “a new programme”. */
function nameAround(
  { text, frames }: Context,
  tokens: readonly Token[],
  head: number,
  words: ProgrammeWords,
): Span | undefined {
  const own = overlapping(frames.names, tokens[head])[0];
  let first = head;
  while (first > 0 && isOfName(tokens, first - 1, words)) first--;
  if (tokens[first].text === '-') first++;
  const start = Math.min(tokens[first].start, own?.start ?? Number.POSITIVE_INFINITY);
  const end = Math.max(purposeEnd(tokens, head, words), own?.end ?? 0);
  const name = text.slice(start, end);
  const isNamed = own !== undefined || name.split(/[\s-]+/).some((word) => CAPITAL.test(word));
  const onlyFirst = first === head && head === 0 && !name.slice(1).match(/\s\p{Lu}/u);
  return isNamed && !onlyFirst ? spanOf(text, start, end) : undefined;
}

function isOfName(tokens: readonly Token[], at: number, { empty }: ProgrammeWords): boolean {
  const { text, lower } = tokens[at];
  if (text === '-' || text === '–') return tokens[at - 1] !== undefined && CAPITAL.test(tokens[at - 1].text);
  return CAPITAL.test(text) && !empty.test(lower);
}

/** “… to restore the river border”: the purpose is part of the name; a short name may stand between, “(JRP)”. */
function purposeEnd(tokens: readonly Token[], head: number, { purpose, stops }: ProgrammeWords): number {
  let at = head + 1;
  if (tokens[at]?.text === '(' && tokens[at + 2]?.text === ')') at += 3;
  if (!purpose.test(tokens[at]?.lower ?? '')) return tokens[head].end;
  let last = at;
  while (last + 1 < tokens.length && last - at < LONGEST_PURPOSE) {
    const { lower, text } = tokens[last + 1];
    if (stops.test(lower) || /^[,.;:!?()“”"«»]$/.test(text) || /^\p{Nd}/u.test(text)) break;
    last++;
  }
  return last - at >= 2 ? tokens[last].end : tokens[head].end;
}

/** Whose it is: a body of the sentence, or the one that a person of the sentence speaks for. */
function ownerOf({ values }: Context, sentence: Stretch, name: Span): string | undefined {
  const there = within(values.actors, sentence).filter((one) => one.name !== name.quote && !coversEnd(one, name));
  const body = there.find(({ kind }) => kind !== 'person');
  if (body) return body.name;
  const whose = values.actors.find(
    ({ roleOf, ...actor }) => roleOf && there.some((one) => one.name === actor.name),
  )?.roleOf;
  return whose && (values.actors.find(({ aliases }) => aliases?.includes(whose))?.name ?? whose);
}

const coversEnd = (actor: ActorMention, name: Span): boolean => actor.start < name.end && name.end <= actor.end;

/** “Joint River Programme (JRP)”: where its short name stands. */
function shortNames(text: string, end: number): Span[] {
  const acronym = /^\s*\((\p{Lu}{2,8})\)/u.exec(text.slice(end, end + ACRONYM_REACH))?.[1];
  if (!acronym) return [];
  return [...text.matchAll(new RegExp(`(?<!\\p{L})${acronym}(?!\\p{L})`, 'gu'))].map(({ index }) =>
    spanOf(text, index, index + acronym.length),
  );
}

const ACRONYM_REACH = 12;
