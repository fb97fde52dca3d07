import { z } from 'zod';
import { ActorKind } from './findings.js';
import { FeatureCollection } from './geojson.js';

/** A named scope of a register: what to watch, and what is called how. Unknown keys are errors, since they are slips. */
export const Situation = z.strictObject({
  name: z.string().min(1),
  /** A CSV of places, its path read from the folder of the situation file. */
  gazetteer: z.string().optional(),
  /** Lines, areas and points to be drawn on its maps: GeoJSON files, their paths read from the folder of the situation file. */
  layers: z
    .array(z.strictObject({ name: z.string().min(1), file: z.string(), features: FeatureCollection.optional() }))
    .default([]),
  places: z.array(z.string()).default([]),
  topics: z.array(z.string()).default([]),
  /** Words by which a story is no matter of the situation, whatever else it names. */
  leaveOut: z.array(z.string()).default([]),
  actors: z
    .array(
      z.strictObject({
        name: z.string(),
        aliases: z.array(z.string()).default([]),
        kind: ActorKind.optional(),
        country: z.string().length(2).optional(),
      }),
    )
    .default([]),
  outlets: z
    .array(
      z.strictObject({
        name: z.string(),
        country: z.string().length(2).optional(),
        language: z.string().optional(),
        kind: z.string().optional(),
        /** How it stands to what it reports: official, independent, party. */
        standing: z.string().optional(),
      }),
    )
    .default([]),
});
export type Situation = z.infer<typeof Situation>;

/** A slip in a situation that its shape does not show. */
export interface SituationFault {
  thing: string;
  fault: string;
  wayOut: string;
}

/** Names that two actors share, and actors and outlets that are listed twice. */
export function situationFaults({ actors, outlets }: Situation): SituationFault[] {
  const faults: SituationFault[] = [];
  const owners = new Map<string, string>();
  for (const { name, aliases } of actors)
    for (const one of [name, ...aliases]) {
      const owner = owners.get(one.toLowerCase());
      if (owner === undefined) owners.set(one.toLowerCase(), name);
      else
        faults.push({
          thing: `actors: ${one}`,
          fault: owner === name ? `stands twice at ${name}` : `a name of ${owner} and of ${name}`,
          wayOut: 'leave it to one of them',
        });
    }
  const seen = new Set<string>();
  for (const { name } of outlets) {
    if (seen.has(name.toLowerCase()))
      faults.push({ thing: `outlets: ${name}`, fault: 'listed twice', wayOut: 'keep one line' });
    seen.add(name.toLowerCase());
  }
  return faults;
}

/**
 * Whether a story is a matter of a situation: it names one of its places, actors or topics, and nothing that is left out. A situation that names none of
 * these takes all.
 *
 * @example belongs({ title: 'Talks in Dol', text: '…' }, { places: ['Dol'], … }) // → true
 */
export function belongs(story: { title?: string; text: string }, situation: Situation): boolean {
  const said = `${story.title ?? ''}\n${story.text}`;
  const names = (words: readonly string[]) => words.some((word) => wordIn(word).test(said));
  if (names(situation.leaveOut)) return false;
  const wanted = [
    ...situation.places,
    ...situation.topics,
    ...situation.actors.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  return wanted.length === 0 || names(wanted);
}

const wordIn = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu');
