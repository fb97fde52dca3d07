import type { ParsedSentence } from '../../language/en/clause.js';
import type { ActorMention } from '../../model/findings.js';
import { type Span, spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { within } from '../spans-in.js';
import { antecedentOf } from './antecedents.js';

/** Fewer names than this are examples, not a list of all members. */
const FEWEST = 3;
/** What stands between two names of a list. */
const BETWEEN = /^(?:\s*,?\s*and\s+(?:the\s+)?|\s*,\s*(?:the\s+)?|\s+&\s+)$/i;
/** What makes the names behind it those that a body is made of: “, which includes …”, “comprises six member states: …”. */
const MADE_OF =
  /(?:,\s*(?:which|that)\s+)?\b(?:includes?|comprises?|comprising|consists of|consisting of|is made up of|made up of|is composed of|composed of|unites)\s+(?:the\s+)?(?:(?:\w+\s+){0,2}(?:countries|states|nations|members|republics)\s*)?(?:[:—–-]\s*)?(?:the\s+)?$/i;
/** “the members of the CSTO: …”, “CSTO members — …”. */
const MEMBERS_ARE =
  /\bmembers?(?:\s+(?:countries|states|nations))?(?:\s+of\s+(?:the\s+)?[\p{L} -]{2,60}?)?\s*[:—–]\s*(?:the\s+)?$/iu;
/** The noun that a definite subject of the list is headed by. */
const BODY_NOUN = /^(?:organi[sz]ation|alliance|bloc|group|union|compact|league|community|council)$/;

type Stretch = Pick<Span, 'start' | 'end'>;

/** The members of bodies, where a text lists them: given to the mention of the body that stands before the list. */
export function withMembers(context: StoryContext): ActorMention[] {
  const lists = context.sentences.flatMap((parsed) =>
    listsIn(context, parsed.sentence).flatMap((list) => {
      const lead = context.text.slice(parsed.sentence.start, list.start);
      const made = MADE_OF.test(lead) || MEMBERS_ARE.test(lead);
      const body = made ? bodyBefore(context, parsed, list.start) : undefined;
      return body ? [{ body, list }] : [];
    }),
  );
  if (lists.length === 0) return context.actors;
  return context.actors.map((actor) => {
    const own = lists.filter(({ body }) => body === actor).map(({ list }) => list);
    return own.length > 0 ? { ...actor, members: own } : actor;
  });
}

/** Names one behind the other with nothing but commas and “and” between. */
function listsIn({ text, places, actors }: StoryContext, sentence: Stretch): (Span & { names: string[] })[] {
  const countries = within(places, sentence).filter(({ kind }) => kind === 'country');
  const bodies = within(actors, sentence).filter(
    ({ kind, start }) => kind !== 'person' && !countries.some((place) => place.start === start),
  );
  const names = [...countries, ...bodies].sort((a, b) => a.start - b.start);
  const runs: (typeof names)[] = [];
  for (const one of names) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && BETWEEN.test(text.slice(before.end, one.start))) run.push(one);
    else runs.push([one]);
  }
  return runs
    .filter((run) => run.length >= FEWEST)
    .map((run) => ({
      ...spanOf(text, run[0].start, run[run.length - 1].end),
      names: run.map(({ name }) => name),
    }));
}

/** The body that a list is of: the last that is named before it in the sentence, or the one that “the organization” means. */
function bodyBefore(
  context: StoryContext,
  { sentence, tokens }: ParsedSentence,
  end: number,
): ActorMention | undefined {
  const named = within(context.actors, { start: sentence.start, end }).findLast(({ kind }) => kind === 'organisation');
  if (named) return named;
  const noun = tokens.find(
    (token, i) => token.end <= end && BODY_NOUN.test(token.lemma) && tokens[i - 1]?.lower === 'the',
  );
  return noun && antecedentOf(context, noun);
}
