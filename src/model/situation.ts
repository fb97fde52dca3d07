import { z } from 'zod';
import { ActorKind } from './findings.js';

/** A named scope of a register: what to watch, and what is called how. Unknown keys are errors, since they are slips. */
export const Situation = z.strictObject({
  name: z.string().min(1),
  /** A CSV of places, its path read from the folder of the situation file. */
  gazetteer: z.string().optional(),
  places: z.array(z.string()).default([]),
  topics: z.array(z.string()).default([]),
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
      }),
    )
    .default([]),
});
export type Situation = z.infer<typeof Situation>;
