import type { ActorMention } from '../model/findings.js';
import { type Span, spanOf } from '../model/span.js';
import { within } from '../model/spans-in.js';
import type { Context, Stretch } from './context.js';

/** Fewer names than this are examples, not a list of all members. */
const FEWEST = 3;
/** What stands between two names of a list. */
const BETWEEN = /^(?:\s*,?\s*(?:and|и)\s+(?:the\s+)?|\s*[,،]\s*(?:the\s+)?|\s+&\s+|\s+و\s+)$/i;
/** What makes the names behind it those that a body is made of: “, which includes …”, “comprises six member states: …”. */
const MADE_OF =
  /(?:,\s*(?:which|that)\s+)?\b(?:includes?|comprises?|comprising|consists of|consisting of|is made up of|made up of|is composed of|composed of|unites)\s+(?:the\s+)?(?:(?:\w+\s+){0,2}(?:countries|states|nations|members|republics)\s*)?(?:[:—–-]\s*)?(?:the\s+)?$/i;
/** “the members of the CSTO: …”, “CSTO members — …”; «в ОДКБ входят …». */
const MEMBERS_ARE =
  /(?:\bmembers?(?:\s+(?:countries|states|nations))?(?:\s+of\s+(?:the\s+)?[\p{L} -]{2,60}?)?\s*[:—–]\s*(?:the\s+)?|в которую входят\s+|входят\s+)$/iu;

/** The actors of a story, each body with the lists of its members that the text gives behind its name. */
export function withMembers(context: Context): ActorMention[] {
  const { actors } = context.values;
  const lists = context.sentences.flatMap((sentence) =>
    listsIn(context, sentence).flatMap((list) => {
      const lead = context.text.slice(sentence.start, list.start);
      const made = MADE_OF.test(lead) || MEMBERS_ARE.test(lead);
      const before = made ? within(actors, { start: sentence.start, end: list.start }) : [];
      const body =
        before.findLast(({ kind }) => kind === 'organisation') ?? (made ? bodyBefore(actors, list) : undefined);
      return body ? [{ body, list }] : [];
    }),
  );
  if (lists.length === 0) return [...actors];
  return actors.map((actor) => {
    const own = lists.filter(({ body }) => body === actor).map(({ list }) => list);
    return own.length > 0 ? { ...actor, members: own } : actor;
  });
}

/** “The organization includes …”: the last body named before, if none is named in the sentence. */
const bodyBefore = (actors: readonly ActorMention[], { start }: Stretch): ActorMention | undefined =>
  actors.findLast((one) => one.kind === 'organisation' && one.end <= start && one.start >= start - REACH);

const REACH = 700;

/** Names one behind the other with nothing but commas and “and” between. */
function listsIn({ text, values }: Context, sentence: Stretch): (Span & { names: string[] })[] {
  const countries = within(values.places, sentence).filter(({ kind }) => kind === 'country');
  const bodies = within(values.actors, sentence).filter(
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
