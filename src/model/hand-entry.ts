import { z } from 'zod';
import { EVENT_TYPE_CODES } from './event-types/index.js';
import { CommitmentStatus, EventStatus, Stance } from './findings.js';

const words = z.string().min(1);

/** Where an entry by hand comes from, and who made it when. */
const origin = {
  /** What it stands on, word for word. */
  words: words.optional(),
  /** A document, an outlet, “own observation”. */
  source: words,
  url: z.url().optional(),
  /** The day of the source, in EDTF. */
  published: words.optional(),
  by: words,
  at: z.iso.datetime(),
};

/** An entry that an analyst makes. Dates are EDTF, counts “3”, “3+” or “3-5”, places a name with its country: “Dol, XT”. */
export const HandEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('event'),
    type: z.enum(EVENT_TYPE_CODES),
    status: EventStatus.default('reported'),
    date: words.optional(),
    place: words.optional(),
    actor: words.optional(),
    target: words.optional(),
    victim: words.optional(),
    killed: words.optional(),
    injured: words.optional(),
    missing: words.optional(),
    abducted: words.optional(),
    detained: words.optional(),
    displaced: words.optional(),
    ...origin,
  }),
  z.strictObject({
    kind: z.literal('statement'),
    speaker: words,
    stance: Stance.default('says'),
    content: words,
    date: words.optional(),
    ...origin,
  }),
  z.strictObject({
    kind: z.literal('commitment'),
    who: words.optional(),
    what: words,
    due: words.optional(),
    status: CommitmentStatus.default('planned'),
    programme: words.optional(),
    stage: words.optional(),
    ...origin,
  }),
  z.strictObject({
    kind: z.literal('figure'),
    what: words,
    of: words.optional(),
    value: z.coerce.number(),
    unit: words.optional(),
    asOf: words.optional(),
    ...origin,
  }),
]);
export type HandEntry = z.infer<typeof HandEntry>;

/** The media type of the capture that an entry by hand is kept as. */
export const HAND_ENTRY = 'application/vnd.daftar.entry+json';
