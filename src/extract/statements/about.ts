import { words } from '../../language/en/lexicon/words.js';
import type { EventMention, Statement } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { overlapping } from '../spans-in.js';

/** Nouns that point at a deed told before: “denied any involvement”, “condemned the ambush”. */
const DEEDS =
  words(`attack ambush strike assault blast explosion bombing bomb raid clash firefight killing murder incident shelling abduction
  kidnapping massacre violence involvement responsibility accusation allegation death`);
/** Stances that are taken to something that happened. */
const TO_A_DEED: ReadonlySet<Statement['stance']> = new Set([
  'denies',
  'condemns',
  'confirms',
  'blames',
  'supports',
  'doubts',
]);
/** How far before a statement the deed it points at may be told, in characters. */
const REACH = 2500;

/**
 * The event that a statement is about, by the words that tell of it: one that is told in what is said, or, where what is said only points
 * at a deed (“any involvement”, “the strike”), the last one of violence told before.
 */
export function aboutOf(context: StoryContext, { content, stance }: Statement): Statement['about'] {
  const told = context.events.find(({ trigger }) => content.start <= trigger.start && trigger.end <= content.end);
  if (told) return triggerOf(context, told);
  if (!TO_A_DEED.has(stance) || !pointsAtDeed(context, content)) return undefined;
  let last: EventMention | undefined;
  for (const event of context.events) {
    const near = event.trigger.start < content.start && event.trigger.start > content.start - REACH;
    if (
      near &&
      event.casualties.length + event.weapons.length > 0 &&
      (!last || event.trigger.start > last.trigger.start)
    )
      last = event;
  }
  return last && triggerOf(context, last);
}

const triggerOf = ({ text }: StoryContext, { trigger }: EventMention): Statement['about'] =>
  spanOf(text, trigger.start, trigger.end);

function pointsAtDeed({ analysis }: StoryContext, content: { start: number; end: number }): boolean {
  return overlapping(analysis.sentences, content).some(({ tokens }) =>
    tokens.some(({ lemma, start, end }) => start >= content.start && end <= content.end && DEEDS.has(lemma)),
  );
}
