import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { casualtiesIn } from './casualties.js';
import type { RawMention } from './mention.js';
import { dateOf, placeOf } from './setting.js';

const CONFIDENCE = 0.4;

/**
 * “At least ten people died after eating at the fair”: where no word of a text says what happened, but people came to harm in numbers, that is
 * an event of no type that is known.
 */
export function bareToll(context: StoryContext): RawMention | undefined {
  for (const parsed of context.sentences) {
    const casualties = casualtiesIn(context.text, parsed).filter(
      ({ count, effect }) => !count.approximate && (effect === 'killed' || effect === 'injured'),
    );
    const [first] = casualties;
    if (!first) continue;
    const { index, start, end } = parsed.sentence;
    const head = parsed.tokens.findIndex((token) => token.end >= first.end);
    const cue = { first: head, last: head, head, type: 'other' as const, strength: 'plain' as const, source: 'toll' };
    const date = dateOf(context, parsed, cue);
    const place = placeOf(context, parsed, cue);
    return {
      type: 'other',
      status: 'reported',
      trigger: { start: first.start, end: first.end, quote: first.quote },
      participants: [],
      casualties,
      weapons: [],
      seizures: [],
      evidence: [spanOf(context.text, start, end)],
      confidence: CONFIDENCE,
      sentence: index,
      lastSentence: index,
      score: 1,
      family: 'disaster',
      tells: [{ sentence: index, head }],
      kindOnly: false,
      definite: false,
      further: false,
      ...(date ? { date } : {}),
      ...(place ? { place } : {}),
    };
  }
  return undefined;
}
