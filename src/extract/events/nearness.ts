import type { EventMention, PlaceMention } from '../../model/findings.js';
import type { StoryContext } from '../context.js';
import { wordsStart } from '../dateline.js';
import { within } from '../spans-in.js';

/**
 * Marks the events that a story tells from where they happened: its dateline lies in the same town or region, or in the country where no
 * finer place is told.
 */
export function withNearness(context: StoryContext, events: readonly EventMention[]): EventMention[] {
  const [first] = context.sentences;
  const end = first ? wordsStart(context, first) : 0;
  const from = first && within(context.places, { start: first.sentence.start, end }).at(-1);
  if (!from) return [...events];
  return events.map((event) => (event.place && isThere(from, event.place) ? { ...event, near: true } : event));
}

function isThere(from: PlaceMention, place: PlaceMention): boolean {
  if (place.gazetteerId !== undefined && place.gazetteerId === from.gazetteerId) return true;
  if (place.region !== undefined) return place.region === from.region && place.country === from.country;
  return place.precision === 'country' && place.country === from.country;
}
