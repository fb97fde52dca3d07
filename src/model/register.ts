import { z } from 'zod';
import { Count } from './count.js';
import { decided } from './decision.js';
import { DateValue } from './edtf.js';
import {
  ActorKind,
  Casualty,
  CommitmentStatus,
  Effect,
  EventStatus,
  EventTypeCode,
  Participant,
  PlaceMention,
  Quantity,
  Seizure,
  Stage,
  Stance,
  Supply,
  Weapon,
} from './findings.js';
import { Evidence } from './span.js';
import { Published } from './story.js';

const inStory = { story: z.string() };

/** The highest confidence of the reports behind an entry, where they carry one. */
const surest = { confidence: z.number().optional() };

export const StoryRecord = z.object({
  kind: z.literal('story'),
  id: z.string(),
  capture: z.string(),
  position: z.int(),
  main: z.boolean(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  byline: z.string().optional(),
  published: Published.optional(),
  language: z.string().optional(),
  sameAs: z.string().optional(),
  origin: z.string().optional(),
});
export type StoryRecord = z.infer<typeof StoryRecord>;

/** How an event stands: as its reports tell it, or as the statements about it have it. */
export const RegisterStatus = z.enum([...EventStatus.options, 'confirmed', 'disputed']);
export type RegisterStatus = z.infer<typeof RegisterStatus>;

export const Review = z.enum(['none', 'confirmed', 'rejected']);

export const EventRecord = z.object({
  kind: z.literal('event'),
  id: z.string(),
  type: EventTypeCode,
  title: z.string(),
  status: RegisterStatus,
  date: DateValue.optional(),
  place: PlaceMention.omit({ start: true, end: true, quote: true }).optional(),
  participants: z.array(Participant.extend(inStory)),
  casualties: z.partialRecord(Effect, Count),
  casualtyReports: z.array(Casualty.extend(inStory)),
  weapons: z.array(Weapon.extend(inStory)),
  seizures: z.array(Seizure.extend(inStory)),
  reports: z.int().positive(),
  outlets: z.int().nonnegative(),
  origins: z.int().positive(),
  /** Officials whose word reports give, each with how many do: two outlets that cite one ministry are two reports of one source. */
  sources: z.array(z.object({ name: z.string(), reports: z.int().positive() })).optional(),
  /** It stands for several events told as one; how many, where that is said. */
  sum: z.object({ of: z.int().min(2).optional() }).optional(),
  partOf: z.string().optional(),
  includes: z.array(z.string()).optional(),
  confidence: z.number(),
  evidence: z.array(Evidence).min(1),
  /** The words behind the date and the place, by field. */
  support: z.record(z.string(), z.array(Evidence)),
  review: Review,
  ...decided,
  enteredBy: z.string().optional(),
});
export type EventRecord = z.infer<typeof EventRecord>;

export const StatementRecord = z.object({
  kind: z.literal('statement'),
  id: z.string(),
  speaker: z.string().optional(),
  actor: z.string().optional(),
  stance: Stance,
  direct: z.boolean(),
  content: z.string(),
  cue: z.string(),
  via: z.string().optional(),
  about: z.string().optional(),
  date: DateValue.optional(),
  reports: z.int().positive(),
  ...surest,
  evidence: z.array(Evidence).min(1),
  review: Review.optional(),
  ...decided,
  enteredBy: z.string().optional(),
});
export type StatementRecord = z.infer<typeof StatementRecord>;

export const ProgrammeStage = z.object({
  number: z.int().positive().optional(),
  name: z.string().optional(),
  what: z.string(),
  due: DateValue.optional(),
  status: CommitmentStatus,
  evidence: z.array(Evidence),
  enteredBy: z.string().optional(),
});
export type ProgrammeStage = z.infer<typeof ProgrammeStage>;

export const ProgrammeRecord = z.object({
  kind: z.literal('programme'),
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  owner: z.string().optional(),
  stages: z.array(ProgrammeStage),
  history: z.array(
    z.object({
      asOf: z.string().optional(),
      stage: z.string().optional(),
      due: DateValue.optional(),
      status: CommitmentStatus,
      says: z.string(),
      story: z.string(),
    }),
  ),
  evidence: z.array(Evidence).min(1),
  review: Review.optional(),
  ...decided,
  enteredBy: z.string().optional(),
});
export type ProgrammeRecord = z.infer<typeof ProgrammeRecord>;

export const CommitmentRecord = z.object({
  kind: z.literal('commitment'),
  id: z.string(),
  by: z.string().optional(),
  what: z.string(),
  due: DateValue.optional(),
  programme: z.string().optional(),
  stage: Stage.optional(),
  status: CommitmentStatus,
  supply: Supply.omit({ start: true, end: true, quote: true }).optional(),
  asOf: z.string().optional(),
  ...surest,
  evidence: z.array(Evidence).min(1),
  review: Review.optional(),
  ...decided,
  enteredBy: z.string().optional(),
});
export type CommitmentRecord = z.infer<typeof CommitmentRecord>;

export const FigureRecord = z.object({
  kind: z.literal('figure'),
  id: z.string(),
  what: z.string(),
  of: z.string().optional(),
  value: z.number(),
  unit: z.string().optional(),
  base: Quantity.optional(),
  count: Count.optional(),
  asOf: DateValue.optional(),
  ...surest,
  evidence: z.array(Evidence).min(1),
  review: Review.optional(),
  ...decided,
  enteredBy: z.string().optional(),
});
export type FigureRecord = z.infer<typeof FigureRecord>;

export const ActorRecord = z.object({
  kind: z.literal('actor'),
  id: z.string(),
  name: z.string(),
  actorKind: ActorKind,
  aliases: z.array(z.string()),
  country: z.string().optional(),
  /** Offices, each with the days of the first and the last report that gives it. */
  roles: z.array(
    z.object({
      role: z.string(),
      of: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      evidence: z.array(Evidence),
    }),
  ),
  /** Its members, where reports list them: each list with the days of the first and the last report that gives it. */
  memberLists: z
    .array(
      z.object({
        names: z.array(z.string()),
        from: z.string().optional(),
        to: z.string().optional(),
        evidence: z.array(Evidence),
      }),
    )
    .optional(),
  evidence: z.array(Evidence).min(1),
  review: Review.optional(),
  ...decided,
  enteredBy: z.string().optional(),
});
export type ActorRecord = z.infer<typeof ActorRecord>;

export const DiscrepancyRecord = z.object({
  kind: z.literal('discrepancy'),
  id: z.string(),
  about: z.object({ kind: z.string(), id: z.string() }),
  field: z.string(),
  values: z.array(z.object({ value: z.string(), evidence: z.array(Evidence) })).min(2),
  status: z.enum(['open', 'explained', 'resolved']),
  /** Why it is no quarrel, where that is known. */
  why: z.string().optional(),
  ...decided,
});
export type DiscrepancyRecord = z.infer<typeof DiscrepancyRecord>;

/** Every kind of record that `daftar export` writes, by its `kind`. */
export const RegisterRecord = z.discriminatedUnion('kind', [
  StoryRecord,
  EventRecord,
  StatementRecord,
  ProgrammeRecord,
  CommitmentRecord,
  FigureRecord,
  ActorRecord,
  DiscrepancyRecord,
]);
export type RegisterRecord = z.infer<typeof RegisterRecord>;

/** A record that the register derives from stories. */
export type EntryRecord = Exclude<RegisterRecord, StoryRecord>;
export type EntryKind = EntryRecord['kind'];

/** The order in which an export lists the kinds. */
export const ENTRY_KINDS = [
  'event',
  'statement',
  'programme',
  'commitment',
  'figure',
  'actor',
  'discrepancy',
] as const satisfies readonly EntryKind[];

/** A finding that is too unsure to count: what its entry would be, and how likely it is right. It is in no entry. */
export const CandidateRecord = z.object({
  kind: z.literal('candidate'),
  id: z.string(),
  story: z.string(),
  confidence: z.number(),
  /** The entry that it would be, under the candidate's id. */
  would: z.discriminatedUnion('kind', [EventRecord, StatementRecord, CommitmentRecord, FigureRecord]),
});
export type CandidateRecord = z.infer<typeof CandidateRecord>;
