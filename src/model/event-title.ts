import type { Count } from './count.js';
import { Effect } from './findings.js';
import type { EventRecord } from './register.js';

/** Of the kinds of harm so many are told in a title. */
const MOST_TOLLS = 2;

/** What the title of an event tells beside its type. */
export interface TitleParts {
  place?: string;
  tolls: readonly { effect: Effect; count: Count }[];
  /** Who did it, where nobody came to harm. */
  actor?: string;
}

/** What a title tells of an event, in whatever language: where, to how many what was done, or by whom. */
export function titleParts({ place, casualties, participants }: EventRecord): TitleParts {
  const tolls = Effect.options.flatMap((effect) => {
    const count = casualties[effect];
    return count ? [{ effect, count }] : [];
  });
  const actors = participants.filter(({ role, name }) => role === 'actor' && name !== place?.name);
  const actor = (actors.find(({ name }) => /\p{Lu}/u.test(name)) ?? actors[0])?.name;
  return {
    ...(place ? { place: place.name } : {}),
    tolls: tolls.slice(0, MOST_TOLLS),
    ...(actor && tolls.length === 0 ? { actor } : {}),
  };
}
