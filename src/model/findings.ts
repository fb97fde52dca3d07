import { z } from 'zod';
import { Count } from './count.js';
import { DateValue, Precision } from './edtf.js';
import { EVENT_TYPE_CODES } from './event-types/index.js';
import { type Evidence, Span } from './span.js';

export const EventTypeCode = z.enum(EVENT_TYPE_CODES);
export type EventTypeCode = z.infer<typeof EventTypeCode>;

export const EventStatus = z.enum(['reported', 'planned', 'denied', 'hypothetical']);
export type EventStatus = z.infer<typeof EventStatus>;

export const PlacePrecision = z.enum(['point', 'city', 'district', 'region', 'country']);
export type PlacePrecision = z.infer<typeof PlacePrecision>;

/** A place named in a text. Without coordinates when no gazetteer knows it. */
export const PlaceMention = Span.extend({
  name: z.string(),
  kind: z.string(),
  country: z.string().length(2).optional(),
  /** No words say which country: it is the one that the text speaks of most. */
  countryBasis: z.literal('inferred').optional(),
  region: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  precision: PlacePrecision,
  gazetteerId: z.string().optional(),
  /** An adjective or a people's name: whose it is, not where it happened. */
  demonym: z.literal(true).optional(),
  /** A capital or country that stands for its government: “Moscow said”. */
  metonym: z.literal(true).optional(),
});
export type PlaceMention = z.infer<typeof PlaceMention>;

export const DateMention = Span.extend({
  value: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  precision: Precision,
  basis: DateValue.shape.basis,
});
export type DateMention = z.infer<typeof DateMention>;

export const ActorKind = z.enum(['person', 'organisation', 'government', 'armed-group', 'group']);
export type ActorKind = z.infer<typeof ActorKind>;

/** A person, organisation, government or armed group named in a text. */
export const ActorMention = Span.extend({
  name: z.string(),
  kind: ActorKind,
  country: z.string().length(2).optional(),
  role: z.string().optional(),
  /** Whose office it is: “Russia” of “the Russian President”. */
  roleOf: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  /** Lists of its members that the text gives, as it names them. */
  members: z.array(Span.extend({ names: z.array(z.string()) })).optional(),
});
export type ActorMention = z.infer<typeof ActorMention>;

export const ParticipantRole = z.enum(['actor', 'target', 'victim', 'affected', 'organizer', 'location-owner']);
export type ParticipantRole = z.infer<typeof ParticipantRole>;

export const Participant = Span.extend({
  role: ParticipantRole,
  name: z.string(),
  kind: ActorKind.optional(),
  country: z.string().length(2).optional(),
  count: Count.optional(),
});
export type Participant = z.infer<typeof Participant>;

export const Effect = z.enum(['killed', 'injured', 'missing', 'abducted', 'detained', 'displaced']);
export type Effect = z.infer<typeof Effect>;

export const Casualty = Span.extend({
  effect: Effect,
  count: Count,
  who: z.string().optional(),
  total: z.literal(true).optional(),
});
export type Casualty = z.infer<typeof Casualty>;

export const Weapon = Span.extend({ kind: z.string() });
export type Weapon = z.infer<typeof Weapon>;

export const Seizure = Span.extend({ what: z.string(), count: Count.optional(), unit: z.string().optional() });
export type Seizure = z.infer<typeof Seizure>;

/** The language model that proposed a finding; absent where the rules found it. */
const proposedBy = z.string().optional();

/** Who entered a finding by hand. */
const enteredBy = z.string().optional();

/** A mention of one event in one text. */
export const EventMention = z.object({
  type: EventTypeCode,
  status: EventStatus,
  trigger: Span,
  date: DateValue.optional(),
  place: PlaceMention.optional(),
  participants: z.array(Participant),
  casualties: z.array(Casualty),
  weapons: z.array(Weapon),
  seizures: z.array(Seizure),
  evidence: z.array(Span).min(1),
  /** Who says so, where the text gives it as somebody's words. */
  assertedBy: Span.extend({ name: z.string(), actor: z.string().optional() }).optional(),
  /** It stands for several events told as one, “two attacks”; how many, where that is said. */
  sum: z.object({ of: z.int().min(2).optional() }).optional(),
  /** The story is told from where it happened: its dateline lies there. */
  near: z.literal(true).optional(),
  /** An earlier event that the story tells as context: it keeps its own date, and never leads. */
  background: z.literal(true).optional(),
  confidence: z.number().min(0).max(1),
  proposedBy,
  enteredBy,
});
export type EventMention = z.infer<typeof EventMention>;

/** What totals are of: `sum` a number over several events, “500 killed since 2015”; `series` a repeated happening that nobody counts. */
export const TotalKind = z.enum(['sum', 'series']);
export type TotalKind = z.infer<typeof TotalKind>;

/** What a text tells of several events at once: no event, and never among them. */
export const EventTotal = z.object({
  kind: TotalKind,
  type: EventTypeCode,
  trigger: Span,
  casualties: z.array(Casualty),
  /** Of how many events it is, where that is said: “two attacks”. */
  of: z.int().min(2).optional(),
  date: DateValue.optional(),
  place: PlaceMention.optional(),
  evidence: z.array(Span).min(1),
  confidence: z.number().min(0).max(1),
  proposedBy,
});
export type EventTotal = z.infer<typeof EventTotal>;

export const Stance = z.enum([
  'says',
  'confirms',
  'denies',
  'condemns',
  'warns',
  'urges',
  'promises',
  'blames',
  'supports',
  'doubts',
]);
export type Stance = z.infer<typeof Stance>;

/** Who said what, by which word, directly or through whom. */
export const Statement = z.object({
  source: Span.extend({ name: z.string(), actor: z.string().optional() }).optional(),
  cue: Span,
  content: Span.extend({ spans: z.array(z.tuple([z.number(), z.number()])).optional() }),
  direct: z.boolean(),
  stance: Stance,
  via: z.string().optional(),
  date: DateValue.optional(),
  /** The words that tell of the event that it is about. */
  about: Span.optional(),
  /** How likely it is a statement at all, with these words. */
  confidence: z.number().min(0).max(1).optional(),
  /** Whether an analyst would file it: a claim, a position, a denial, a figure or a plan on public matters. */
  keep: z.boolean().optional(),
  proposedBy,
  enteredBy,
});
export type Statement = z.infer<typeof Statement>;

export const CommitmentStatus = z.enum(['planned', 'started', 'done', 'delayed', 'undated', 'cancelled']);
export type CommitmentStatus = z.infer<typeof CommitmentStatus>;

/** How an undertaking stands that nothing is due of any more. */
export const SETTLED = ['done', 'cancelled'] as const satisfies readonly CommitmentStatus[];
export const isSettled = (status: CommitmentStatus): boolean => SETTLED.some((one) => one === status);

export const Stage = z.object({ number: z.int().positive().optional(), name: z.string().optional() });
export type Stage = z.infer<typeof Stage>;

/** What is to be supplied, or was: the words for it, to whom where somebody is named, and how many where that is said. */
export const Supply = Span.extend({ goods: z.string(), to: z.string().optional(), count: Count.optional() });
export type Supply = z.infer<typeof Supply>;

/** Who undertook what, by when. */
export const Commitment = z.object({
  by: z.string().optional(),
  what: z.string(),
  due: DateValue.optional(),
  programme: z.string().optional(),
  stage: Stage.optional(),
  status: CommitmentStatus,
  supply: Supply.optional(),
  evidence: z.array(Span).min(1),
  /** How likely it is an undertaking, and told as it stands here. */
  confidence: z.number().min(0).max(1).optional(),
  proposedBy,
  enteredBy,
});
export type Commitment = z.infer<typeof Commitment>;

export const Quantity = z.object({ value: z.number(), unit: z.string() });

/** A reported quantity of something, as of a date. */
export const Figure = z.object({
  what: z.string(),
  of: z.string().optional(),
  value: z.number(),
  unit: z.string().optional(),
  /** The value in the unit that its kind is compared in: 850 miles are 1,367,942.4 metres. */
  base: Quantity.optional(),
  count: Count.optional(),
  asOf: DateValue.optional(),
  evidence: z.array(Span).min(1),
  /** How likely the quantity is right. */
  confidence: z.number().min(0).max(1).optional(),
  proposedBy,
  enteredBy,
});
export type Figure = z.infer<typeof Figure>;

/** A named programme that a text speaks of, and who runs it. */
export const ProgrammeMention = z.object({
  name: z.string(),
  owner: z.string().optional(),
  evidence: z.array(Span).min(1),
});
export type ProgrammeMention = z.infer<typeof ProgrammeMention>;

/** All that one text yields, most prominent event first. */
export const Findings = z.object({
  language: z.string().optional(),
  events: z.array(EventMention),
  /** Sums over several events, and series of them; findings of earlier versions have none. */
  totals: z.array(EventTotal).default([]),
  statements: z.array(Statement),
  commitments: z.array(Commitment),
  figures: z.array(Figure),
  actors: z.array(ActorMention),
  places: z.array(PlaceMention),
  dates: z.array(DateMention),
  programmes: z.array(ProgrammeMention),
  /** Where understanding ended, in a text that is too long for a story. */
  cut: z.int().positive().optional(),
});
export type Findings = z.infer<typeof Findings>;

/** What a text yields in which nothing is found. */
export const NO_FINDINGS: Findings = {
  events: [],
  totals: [],
  statements: [],
  commitments: [],
  figures: [],
  actors: [],
  places: [],
  dates: [],
  programmes: [],
};

/** One line of input to `daftar extract`. */
export const TextInput = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  title: z.string().optional(),
  published: z.string().optional(),
  outlet: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
});
export type TextInput = z.infer<typeof TextInput>;

/** Puts the story's id on spans, so that they can leave the story. */
export function evidenceOf(story: string, spans: readonly Span[]): Evidence[] {
  return spans.map(({ start, end, quote }) => ({ story, start, end, quote }));
}
