import { createContext, useContext } from 'hono/jsx';
import type { EventRecord, StatementRecord } from '../../model/register.js';
import type { Store, StoryRef } from '../../store/store.js';

/** What a page knows of the stories and events that it names, so that a link says where it leads. */
export interface Known {
  stories: ReadonlyMap<string, StoryRef>;
  events: ReadonlyMap<string, EventRecord>;
}

const Knowing = createContext<Known>({ stories: new Map(), events: new Map() });

/** Gives what is known to all that is rendered inside. */
export const WithKnown = Knowing.Provider;
export const useKnown = (): Known => useContext(Knowing);

/** Ids of what a page names, each as often as it occurs. */
interface Named {
  stories?: readonly string[];
  events?: readonly string[];
}

/** What the register knows of some stories and events; of those at hand it is not asked. */
export async function knownOf(
  store: Store,
  { stories = [], events = [] }: Named,
  atHand: readonly StoryRef[] = [],
): Promise<Known> {
  const held = byId(atHand);
  const [refs, records] = await Promise.all([
    store.storyRefs([...new Set(stories)].filter((id) => !held.has(id))),
    store.records([...new Set(events)]),
  ]);
  return {
    stories: new Map([...held, ...byId(refs)]),
    events: byId(records.flatMap((one) => (one.kind === 'event' ? [one] : []))),
  };
}

/** What statements name: the stories they stand in, and the events they are about. */
export const namedBy = (statements: readonly StatementRecord[]): Required<Named> => ({
  stories: statements.map(({ evidence }) => evidence[0].story),
  events: statements.flatMap(({ about }) => about ?? []),
});

/** Things by their ids. */
const byId = <T extends { id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((one) => [one.id, one]));
