import type { EventMention, PlaceMention, Statement } from '../../model/findings.js';
import { within } from '../../model/spans-in.js';
import type { Context } from '../context.js';

/** Stances in which whoever speaks says that it is so. */
const ASSERTS: ReadonlySet<Statement['stance']> = new Set(['says', 'confirms', 'blames', 'condemns', 'warns']);

/**
 * Events with whose word they stand on: the speaker of the shortest statement that tells of the event in its words. Who did it is one thing, who
 * says so another.
 */
export function withAssertions(events: readonly EventMention[], statements: readonly Statement[]): EventMention[] {
  const asserting = statements
    .filter(({ stance, source }) => source && ASSERTS.has(stance))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
  return events.map((event) => {
    const { start, end } = event.trigger;
    const by = asserting.find(({ content }) => content.start <= start && end <= content.end)?.source;
    return by ? { ...event, assertedBy: by } : event;
  });
}

/** A place and a day with the agency behind them, or a place in capitals, then a dash. */
const DATELINE =
  /^(?:\p{Lu}[^—–\n]{0,60}(?:\([^)\n]{2,30}\)|\/[^/\n]{2,20}\/)|\p{Lu}{3}[\p{Lu} .,’'-]{0,30})\s*[―—–-]+\s+/u;

/**
 * Marks the events that a story tells from where they happened: its dateline lies in the same town or region, or in the country where no
 * finer place is told.
 */
export function withNearness({ text, values }: Context, events: readonly EventMention[]): EventMention[] {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const dateline = DATELINE.exec(text.slice(lead, lead + LONGEST_DATELINE))?.[0];
  const from = dateline && within(values.places, { start: lead, end: lead + dateline.length }).at(-1);
  if (!from) return [...events];
  return events.map((event) => (event.place && isThere(from, event.place) ? { ...event, near: true } : event));
}

const LONGEST_DATELINE = 120;

function isThere(from: PlaceMention, place: PlaceMention): boolean {
  if (place.gazetteerId !== undefined && place.gazetteerId === from.gazetteerId) return true;
  if (place.region !== undefined) return place.region === from.region && place.country === from.country;
  return place.precision === 'country' && place.country === from.country;
}
