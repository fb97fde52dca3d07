import { type ParsedSentence, phraseOf, withOf } from '../../language/en/clause.js';
import { words } from '../../language/en/lexicon/words.js';
import type { NounPhrase } from '../../language/en/phrases.js';
import type { Statement } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { antecedentOf } from '../actors/antecedents.js';
import type { StoryContext } from '../context.js';
import { overlapping } from '../spans-in.js';

/** Who is said to have said it. */
export type Source = NonNullable<Statement['source']>;

/**
 * The source that a noun phrase names, resolved to its actor where it is a pronoun or a definite description.
 *
 * @param relative the token of “who”, where that stands for the phrase: the source's words are then its.
 */
export function sourceOf(
  context: StoryContext,
  parsed: ParsedSentence,
  phrase: NounPhrase,
  last: Source | undefined,
  relative?: number,
): Source {
  const { tokens } = parsed;
  let first = phrase.first;
  while (first < phrase.last && tokens[first].pos === 'DET') first++;
  const span = spanOf(
    context.text,
    tokens[phrase.first].start,
    tokens[apposedName(parsed, phrase) ?? withOf(parsed, phrase)].end,
  );
  const name = context.text.slice(tokens[first].start, span.end);
  const words = relative === undefined ? span : spanOf(context.text, tokens[relative].start, tokens[relative].end);
  const source: Source = { name, ...words };
  const actor = actorOf(context, parsed, phrase, span, last);
  if (actor) source.actor = actor;
  return source;
}

/** “the ministry’s spokesman, Ada Holm, said”: the name between the commas belongs to the source. */
function apposedName(parsed: ParsedSentence, phrase: NounPhrase): number | undefined {
  const { tokens } = parsed;
  const end = withOf(parsed, phrase);
  const next = tokens[end + 1]?.text === ',' && phraseOf(parsed, end + 2);
  const isName =
    next &&
    tokens[next.head].pos === 'PROPN' &&
    tokens[next.first].pos === 'PROPN' &&
    tokens[phrase.head].pos !== 'PROPN';
  return isName && tokens[next.last + 1]?.text === ',' ? next.last : undefined;
}

function actorOf(
  context: StoryContext,
  parsed: ParsedSentence,
  phrase: NounPhrase,
  span: { start: number; end: number },
  last: Source | undefined,
): string | undefined {
  const inside = overlapping(context.actors, span);
  const person = inside.find((actor) => actor.kind === 'person') ?? inside.at(-1);
  if (person) return person.name;
  const head = parsed.tokens[phrase.head];
  const speaker = last?.actor ?? last?.name;
  if (head.pos === 'PRON')
    return antecedentOf(context, head)?.name ?? (/^(?:he|she)$/.test(head.lower) ? speaker : undefined);
  const definite = /^(?:the|this|his|her|its|their)$/.test(parsed.tokens[phrase.first].lower);
  const plain = definite && head.pos === 'NOUN' && phrase.last === phrase.first + 1 && !modifiedAfter(parsed, phrase);
  return plain ? (antecedentOf(context, head)?.name ?? (SPEAKS_ON.has(head.lemma) ? speaker : undefined)) : undefined;
}

/** “the statement added”, “the official went on”: whoever spoke last. */
const SPEAKS_ON = words(
  'statement spokesman spokeswoman spokesperson official source minister leader report letter post agency',
);

/** “the embassy in Oru” says itself which one: it points at nobody told before. */
function modifiedAfter({ tree }: ParsedSentence, phrase: NounPhrase): boolean {
  return tree.child(phrase.head, 'nmod', 'acl', 'appos') > phrase.last;
}
