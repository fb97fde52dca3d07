import type { EventMention, Statement } from '../../model/findings.js';
import { overlap } from '../../model/span.js';
import { type Context, type Stretch, sentenceAt } from '../context.js';
import type { Events } from '../events/events.js';

/** Stances that are taken to something that happened. */
const TO_A_DEED: ReadonlySet<Statement['stance']> = new Set([
  'denies',
  'condemns',
  'confirms',
  'blames',
  'supports',
  'doubts',
]);

/** Events with the words that mention them. */
export type Mentioned = Pick<Events, 'events' | 'mentions'>;

/**
 * The event that a statement is about, by its trigger: one that what is said mentions; for stances that are taken to a deed also one that the
 * sentence around it mentions.
 */
export function aboutOf(context: Context, statement: Statement, told: Mentioned): Statement['about'] {
  const sentence = TO_A_DEED.has(statement.stance) ? sentenceAt(context, statement.cue) : undefined;
  const about = mentionedIn(statement.content, told) ?? (sentence && mentionedIn(sentence, told));
  if (!about) return undefined;
  const { start, end, quote } = about.trigger;
  return { start, end, quote };
}

/** The event that a stretch mentions: news before background, then in the order of the findings. */
function mentionedIn(stretch: Stretch, { events, mentions }: Mentioned): EventMention | undefined {
  const there = events.filter(({ trigger }) =>
    [trigger, ...(mentions.get(trigger.start) ?? [])].some((one) => overlap(one, stretch)),
  );
  return there.find(({ background }) => !background) ?? there[0];
}
