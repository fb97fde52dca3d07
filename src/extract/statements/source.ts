import type { ActorMention, Statement } from '../../model/findings.js';
import { overlapping } from '../../model/spans-in.js';
import { type Context, type Stretch, wholeWords } from '../context.js';

type Source = NonNullable<Statement['source']>;

/** Pronouns that stand for one person, and for a body or several. */
const PERSON = /^(?:he|she|him|her|он|она|ему|ей|او|وی)$/i;
const BODY = /^(?:it|they|we|оно|они|آنها|آنان)$/i;
/** How far back whom a pronoun means may stand, in characters: about four sentences. */
const PRONOUN_REACH = 700;
/** “the ministry” may mean one that was named at the story's top. */
const NOUN_REACH = 5000;
/** “the foreign ministry”: phrases of more words say themselves which one. */
const MOST_WORDS = 3;
const FEWEST_LETTERS = 4;

/**
 * Whose words they are: the words of the phrase, and the actor that they mean, by their full name.
 *
 * @param before the statements of the story up to here: “he” goes on with whoever spoke.
 */
export function sourceOf(context: Context, stretch: Stretch, before: readonly Statement[]): Source {
  const span = wholeWords(context.text, stretch);
  const actor = (speakerIn(context, span) ?? meant(context, span))?.name ?? spokeBefore(span, before);
  return { name: span.quote, ...(actor === undefined ? {} : { actor }), ...span };
}

/** The person of the phrase, else the last body in it: “ministry spokeswoman Ada Holm” is Ada Holm, “the Chinese embassy in Oru” the embassy. */
function speakerIn(context: Context, span: Stretch): ActorMention | undefined {
  const { actor } = context.values.actor(span);
  if (actor) return actor;
  const inside = overlapping(context.values.actors, span);
  return inside.find(({ kind }) => kind === 'person') ?? inside[0];
}

/** Whom a pronoun or a bare noun means: the last person or body before it, or the last whose name or office has the noun. */
function meant({ values }: Context, span: { quote: string; start: number }): ActorMention | undefined {
  const words = span.quote.toLowerCase().match(/\p{L}+/gu) ?? [];
  const last = words.at(-1);
  if (!last || words.length > MOST_WORDS) return undefined;
  const test = testFor(words.length === 1 ? last : '', last);
  const reach = words.length === 1 && (PERSON.test(last) || BODY.test(last)) ? PRONOUN_REACH : NOUN_REACH;
  return values.actors.findLast((one) => one.end <= span.start && one.start >= span.start - reach && test(one));
}

function testFor(alone: string, noun: string): (actor: ActorMention) => boolean {
  if (PERSON.test(alone)) return ({ kind }) => kind === 'person';
  if (BODY.test(alone)) return ({ kind }) => kind !== 'person';
  if (noun.length < FEWEST_LETTERS) return () => false;
  return ({ kind, name, role }) => wordsOf(kind === 'person' ? (role ?? '') : name).includes(noun);
}

const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

/** “he said”: whoever spoke last, where nobody else is meant. */
function spokeBefore({ quote, start }: { quote: string; start: number }, before: readonly Statement[]) {
  if (!PERSON.test(quote.trim())) return undefined;
  const spoke = before.findLast(({ source }) => source !== undefined && source.end <= start)?.source;
  return spoke && (spoke.actor ?? spoke.name);
}
