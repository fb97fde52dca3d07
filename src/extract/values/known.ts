import { KNOWN_ACTORS } from '../../language/en/lexicon/known-actors.js';
import type { KnownActor } from '../../model/known-actor.js';

/** Finds actors that are known beforehand by any of their names. */
export type ActorBook = (name: string) => KnownActor | undefined;

/** @param own a situation's actors, which go before those that every situation knows. */
export function actorBook(own: readonly KnownActor[] = []): ActorBook {
  const ours = byName(own);
  return (name) => {
    const key = keyOf(name);
    return ours.get(key) ?? EVERYWHERE.get(key);
  };
}

function byName(actors: readonly KnownActor[]): ReadonlyMap<string, KnownActor> {
  return new Map(actors.flatMap((actor) => [actor.name, ...actor.aliases].map((name) => [keyOf(name), actor])));
}

/** Short names keep their capitals: “WHO” is a body, “who” is none. */
const LONGEST_ACRONYM = 4;
function keyOf(name: string): string {
  const plain = name
    .trim()
    .replace(/^the /i, '')
    .replace(/[’‘]/g, "'")
    .replace(/organisation/gi, 'organization');
  return plain.length <= LONGEST_ACRONYM ? plain.replaceAll('.', '') : plain.toLowerCase();
}

const EVERYWHERE = byName(KNOWN_ACTORS);
