import { z } from 'zod';

export const DecisionWhat = z.enum(['confirm', 'reject', 'correct', 'same', 'different', 'explain', 'note']);
export type DecisionWhat = z.infer<typeof DecisionWhat>;

/** What a decision stands on: a way in which an entry was told, in a story that tells it so. It outlives the entry and its id. */
export const Ground = z.object({ kind: z.string(), story: z.string(), form: z.string() });
export type Ground = z.infer<typeof Ground>;

/** What an analyst settled. It is kept beside what is derived, and applied to it whenever that is derived anew. */
export const Decision = z.object({
  kind: z.literal('decision'),
  id: z.string(),
  what: DecisionWhat,
  /** The entry, as it was called then. */
  entry: z.string(),
  /** The first is what is decided about; the others are the other side of “same” and “different”. */
  grounds: z.array(Ground).min(1),
  field: z.string().optional(),
  value: z.string().optional(),
  note: z.string().optional(),
  by: z.string().min(1),
  at: z.iso.datetime(),
  undone: z.object({ by: z.string(), at: z.iso.datetime() }).optional(),
});
export type Decision = z.infer<typeof Decision>;

/** Marks that decisions leave on a record. */
export const decided = {
  corrected: z
    .array(z.object({ field: z.string(), was: z.string().optional(), by: z.string(), at: z.string() }))
    .optional(),
  notes: z.array(z.object({ text: z.string(), by: z.string(), at: z.string() })).optional(),
};
