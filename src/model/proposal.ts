import { z } from 'zod';
import { CommitmentStatus, Effect, EventStatus, EventTypeCode, Stance } from './findings.js';

/** Words of the story, letter by letter: what a model says is taken only where they stand in the text. */
const Quote = z.string().min(1).max(2000);

/** An event as a model proposes it: every value is a quote, from which Daftar reads the date, the place and the count itself. */
export const ProposedEvent = z.object({
  type: EventTypeCode,
  status: EventStatus.default('reported'),
  trigger: Quote,
  date: Quote.optional(),
  place: Quote.optional(),
  actors: z.array(Quote).default([]),
  targets: z.array(Quote).default([]),
  casualties: z.array(z.object({ effect: Effect, quote: Quote })).default([]),
});
export type ProposedEvent = z.infer<typeof ProposedEvent>;

export const ProposedStatement = z.object({
  source: Quote.optional(),
  cue: Quote,
  content: Quote,
  stance: Stance.default('says'),
});
export type ProposedStatement = z.infer<typeof ProposedStatement>;

export const ProposedCommitment = z.object({
  by: Quote.optional(),
  what: Quote,
  due: Quote.optional(),
  status: CommitmentStatus.default('planned'),
});
export type ProposedCommitment = z.infer<typeof ProposedCommitment>;

/** `quote` holds the number with its unit, `what` what it measures. */
export const ProposedFigure = z.object({ what: Quote, quote: Quote });
export type ProposedFigure = z.infer<typeof ProposedFigure>;

/** All that a model proposes for one story; items that have not this shape are refused one by one. */
export interface Proposals {
  /** The model's name. */
  by: string;
  events: unknown[];
  statements: unknown[];
  commitments: unknown[];
  figures: unknown[];
}

/** The kinds of items, each with its shape. */
export const PROPOSED = {
  events: ProposedEvent,
  statements: ProposedStatement,
  commitments: ProposedCommitment,
  figures: ProposedFigure,
} as const;
