import type { Decision, Ground } from '../model/decision.js';
import type { OutletMemory } from '../model/outlet-memory.js';
import type { CandidateRecord, CommitmentRecord, EntryKind, EntryRecord, StoryRecord } from '../model/register.js';
import type { Situation } from '../model/situation.js';
import type { Capture, Story } from '../model/story.js';
import type { TraceLine } from '../model/trace.js';
import type { StageVersions } from '../model/version.js';

/** What the register knows of a story beside its text, when another story is resolved against it. */
export interface StoryRef {
  id: string;
  outlet?: string;
  origin: string;
  published?: string;
  title?: string;
  url?: string;
}

/** A finding of a story that an entry was made from. */
export interface StoredReport {
  story: StoryRef;
  kind: EntryKind;
  ordinal: number;
  mention: unknown;
}

/** An entry with all reports behind it. */
export interface StoredEntry {
  record: EntryRecord;
  reports: StoredReport[];
}

/** A way in which an entry was told, as resolution keeps it. */
export interface StoredForm {
  key: string;
  at: string;
  data: unknown;
}

/** An entry as resolution needs it: with its forms, or, for events, with its reports. */
export interface EntryNear {
  record: EntryRecord;
  component: string;
  forms: StoredForm[];
  reports: StoredReport[];
}

/** A story that may tell the same as another. */
export interface StoryNear {
  id: string;
  origin: string;
  text: string;
  published?: string;
  outlet?: string;
  credit?: string;
  sameAs?: { id: string; published?: string };
}

/** Why a finding is in its entry. */
export interface Join {
  kind: EntryKind;
  ordinal: number;
  form: string;
  entry: string;
  reason: string;
  mention: unknown;
}

/** A finding that is too unsure to count: kept with its story, in no entry. */
export interface UnsureFinding {
  kind: CandidateRecord['would']['kind'];
  ordinal: number;
  form: string;
  mention: unknown;
  record: CandidateRecord;
}

/** A candidate with its story. */
export interface StoredCandidate extends UnsureFinding {
  story: string;
}

/** Which candidates: every part that is there narrows the choice. */
export interface CandidateQuery extends Partial<Page> {
  story?: string;
  kind?: string;
  type?: string;
  country?: string;
  from?: string;
  to?: string;
  /** At least so likely. */
  least?: number;
  situation?: string;
}

/** An entry as it is to be kept. */
export interface EntryChange {
  record: EntryRecord;
  component: string;
  /** Absent where they are what they were. */
  keys?: readonly string[];
  /** The entry as it was, where it was there. */
  before?: EntryRecord;
  /** Absent where the forms are the findings. */
  forms?: readonly StoredForm[];
  /** Only the record changes. */
  partial?: true;
}

/** What changes of the entries of a register. */
export interface EntryChanges {
  entries: readonly EntryChange[];
  /** Findings that are in another entry from now on. */
  moved: readonly { kind: EntryKind; form: string; from: string; to: string; reason: string }[];
  removed: readonly string[];
}

/** What one story changes in the register. */
export interface StoryChanges extends EntryChanges {
  story: Story;
  sameAs?: string;
  origin: string;
  /** Stories whose original is another from now on. */
  repointed: readonly { id: string; sameAs?: string; origin: string }[];
  bands: readonly number[];
  joins: readonly Join[];
  candidates: readonly UnsureFinding[];
  trace: readonly TraceLine[];
}

export interface Page {
  limit: number;
  offset: number;
}

/** A box of degrees: west, south, east, north. One whose west is more than its east reaches over the 180th meridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Which entries: every part that is there narrows the choice. Those from `place` on are of events. */
export interface EntryFilter {
  type?: string;
  country?: string;
  from?: string;
  to?: string;
  status?: string;
  /** Told of by a story of this situation. */
  situation?: string;
  /** Somebody of one of these names takes part in it, or says it. */
  named?: readonly string[];
  /** The event that statements are about. */
  about?: string;
  /** In a place of this name. */
  place?: string;
  within?: Box;
  /** At least so many killed. */
  killed?: number;
  /** At least so many independent origins. */
  origins?: number;
  review?: string;
  /** At least so sure; entries that carry no confidence stay. */
  least?: number;
}

export const ENTRY_ORDERS = [
  'date',
  'reports',
  'added',
  'origins',
  'killed',
  'type',
  'place',
  'worth',
  'open',
] as const;
export type EntryOrder = (typeof ENTRY_ORDERS)[number];

/** How entries of a kind are chosen and ordered: the latest, largest, last of the alphabet or open ones first, unless `ascending`. */
export interface EntryQuery extends EntryFilter, Partial<Page> {
  kind: EntryKind;
  order?: EntryOrder;
  ascending?: boolean;
}

/** Events of one day (or month, or year) and type. */
export interface EventBin {
  /** `2031-05-09`, `2031-05` or `2031`. */
  at: string;
  type: string;
  events: number;
}

/** Events at one spot of a map, or in one country where no spot is known. */
export interface EventSite {
  /** Absent where nothing is known but the country. */
  at?: { lat: number; lon: number };
  country?: string;
  place?: string;
  precision?: string;
  events: number;
  killed: number;
  /** The id of one of them. */
  one: string;
}

/** How many events, and to how many people. */
export interface EventTotals {
  events: number;
  killed: number;
  injured: number;
}

/** What a choice of events adds up to. */
export interface EventDigest extends EventTotals {
  /** The first and the last day of those that have one. */
  first?: string;
  last?: string;
  /** The days between which all but the outermost lie: one event of long ago does not stretch a chart. */
  core?: { from: string; to: string };
  unit: 'day' | 'month' | 'year';
  /** In the order of time; events dated less finely than the unit stand in none. */
  bins: EventBin[];
  /** Those with most events. */
  sites: EventSite[];
  /** Events with a place, be it only a country. */
  placed: number;
  types: { type: string; events: number }[];
  countries: { country: string; events: number }[];
}

/** Which undertakings are asked for, by their last day. */
export interface DueQuery {
  /** Due before this day, the latest first. */
  dueBefore?: string;
  /** Due on this day or later, the nearest first. */
  dueFrom?: string;
  situation?: string;
  limit: number;
}

/** A piece of the words around a hit; `matched` where it is what was looked for. */
export interface SnippetPart {
  text: string;
  matched: boolean;
}

/** Something a search found, with the words around it. */
export interface SearchHit {
  kind: string;
  id: string;
  title: string;
  snippet: SnippetPart[];
}

export interface RegisterCounts {
  captures: number;
  stories: number;
  repeats: number;
  entries: Record<EntryKind, number>;
}

/** An entry that stories added of late tell of. */
export interface AddedEntry {
  record: EntryRecord;
  /** Whether no story told of it before. */
  isNew: boolean;
}

/** A capture without its bytes. */
export type CaptureInfo = Omit<Capture, 'bytes'> & {
  state: 'open' | 'done';
  stories: number;
  addedAt: string;
  size: number;
};

/** What may be done while one story is taken in; all of it takes hold together or not at all. */
export interface StoreTransaction {
  storiesInBands(bands: readonly number[]): Promise<StoryNear[]>;
  /** Entries that lie under a key, and those that hang together with them by links. */
  entriesNear(keys: readonly string[]): Promise<EntryNear[]>;
  entriesById(ids: readonly string[]): Promise<EntryNear[]>;
  /** The statements of any of these stances under any of these keys. */
  statementsUnder(keys: readonly string[], stances: readonly string[]): Promise<EntryNear[]>;
  /** The events that stories tell of. */
  eventsOfStories(stories: readonly string[]): Promise<EntryNear[]>;
  /** Stories that copy one of these, and what is needed to say where they come from. */
  copiesOfStories(stories: readonly string[]): Promise<StoryNear[]>;
  apply(changes: StoryChanges): Promise<void>;
  applyEntries(changes: EntryChanges): Promise<void>;
  /** Decisions that stand on one of these forms; none are looked for where the register has none. */
  decisionsOn(forms: readonly string[]): Promise<Decision[]>;
  decision(id: string): Promise<Decision | undefined>;
  /** Keeps a decision, or what became of it. */
  putDecision(decision: Decision): Promise<void>;
  /** The entries in which forms are now, with those that hang together with them. */
  entriesOfGrounds(grounds: readonly Ground[]): Promise<EntryNear[]>;
  /** The forms of an entry, each with the earliest story that tells it so. */
  groundsOfEntry(entry: string): Promise<Ground[]>;
  candidate(id: string): Promise<StoredCandidate | undefined>;
  /** The candidates that are told in a form. */
  candidatesOfForm(kind: string, form: string): Promise<StoredCandidate[]>;
  storyRef(id: string): Promise<StoryRef | undefined>;
  /** Makes a candidate a finding that counts; its id leads on to the entry it is in. */
  admit(candidate: StoredCandidate, join: Join): Promise<void>;
  /** The findings that count and are told in a form. */
  findingsOfForm(kind: string, form: string): Promise<StoredReport[]>;
  /** Makes a finding that counted a candidate: its entry knows nothing of it any more. */
  withdraw(story: string, candidate: UnsureFinding): Promise<void>;
  /** What an id stands for now. */
  currentId(id: string): Promise<string | undefined>;
  setOrigins(stories: readonly { id: string; origin: string }[]): Promise<void>;
}

/** A register, whatever database it lies in. Nothing above asks which. */
export interface Store {
  /** Runs `work` in one transaction, waiting for another writer as long as the store's patience lasts. */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>;

  captureState(id: string): Promise<'open' | 'done' | undefined>;
  openCapture(capture: Capture, stories: number): Promise<void>;
  /** Marks a capture as taken in, with what became of its blocks, and what its outlets' memories have become with it. */
  finishCapture(id: string, trace: readonly TraceLine[], memories?: ReadonlyMap<string, OutletMemory>): Promise<void>;
  /** What the register remembers of an outlet's stories. */
  outletMemory(outlet: string): Promise<OutletMemory | undefined>;
  capture(id: string): Promise<Capture | undefined>;
  captureInfo(id: string): Promise<CaptureInfo | undefined>;

  /** The ids of all captures, in the order in which they came. */
  captureIds(): Promise<string[]>;
  /** The versions of the stages that derived the stories of a capture, each once. */
  derivedBy(capture: string): Promise<StageVersions[]>;
  /** Whether all stories were derived by this version's stages. */
  isCurrent(): Promise<boolean>;
  /** What is wrong with the tables themselves, a line each; nothing where all is well. */
  faults(): Promise<string[]>;
  /** Writes the whole register into a new file, while it is in use. */
  backup(file: string): Promise<void>;
  /** Takes over all that is derived from another register of the same captures, at once; decisions and captures stay. */
  takeOver(file: string): Promise<void>;

  hasStory(id: string): Promise<boolean>;
  story(id: string): Promise<(Story & { sameAs?: string; origin: string }) | undefined>;
  /** Stories, latest added first; of one outlet where one is named. */
  stories(page: Page & { outlet?: string }): Promise<StoryRecord[]>;
  /** All stories in the order in which they were added. */
  allStories(): AsyncIterable<StoryRecord>;
  storiesOfCapture(capture: string): Promise<StoryRecord[]>;
  copiesOf(story: string): Promise<StoryRecord[]>;
  /** The stories that stood under an address, in the order in which they were added. */
  storiesAt(url: string): Promise<StoryRecord[]>;
  /** The findings of a story with the entries they are in. */
  joinsOf(story: string): Promise<Join[]>;

  candidate(id: string): Promise<StoredCandidate | undefined>;
  /** Candidates: those of a story in its order, others the likeliest first. */
  candidates(query: CandidateQuery): Promise<StoredCandidate[]>;
  allCandidates(): AsyncIterable<StoredCandidate>;

  entry(id: string): Promise<StoredEntry | undefined>;
  /** Entries by their ids, without the reports behind them, in the order of the ids; those that are not there are left out. */
  records(ids: readonly string[]): Promise<EntryRecord[]>;
  /** What is known of stories beside their text, those that are there. */
  storyRefs(ids: readonly string[]): Promise<StoryRef[]>;
  entries(query: EntryQuery): Promise<EntryRecord[]>;
  /** Commitments with a last day, but those that their own report calls done or cancelled. */
  undertakings(query: DueQuery): Promise<CommitmentRecord[]>;
  allEntries(kind: EntryKind): AsyncIterable<EntryRecord>;
  countEntries(query: EntryQuery): Promise<number>;
  /** How many events a choice holds, and to how many people. */
  eventTotals(filter: EntryFilter): Promise<EventTotals>;
  /** What the events of a choice add up to: on the map, by type, by country, and in time, in the finest unit that makes at most so many bins. */
  eventDigest(filter: EntryFilter, mostBins: number): Promise<EventDigest>;
  /** Events that somebody spoke about, those that most statements are about first. */
  mattersSpokenOf(limit: number): Promise<{ event: string; statements: number }[]>;
  /** Stories that were added after a time, the last first, and the entries of a kind that they tell of. */
  addedSince(time: string, kind: EntryKind, limit: number): Promise<{ stories: number; entries: AddedEntry[] }>;
  /** Changes whenever the register does, whoever changes it. */
  revision(): Promise<string>;
  discrepanciesAbout(entry: string): Promise<EntryRecord[]>;

  /** All decisions, in the order in which they were made. */
  decisions(): Promise<Decision[]>;
  /** The decisions that stand on what an entry is made from, in the order in which they were made. */
  decisionsAbout(entry: string): Promise<Decision[]>;
  /** Whether the words that a decision stands on are still in the register. */
  hasGround(ground: Ground): Promise<boolean>;

  /** Keeps a situation, and with it the stories that are a matter of it. */
  putSituation(situation: Situation): Promise<void>;
  addToSituation(situation: string, stories: readonly string[]): Promise<void>;
  /** The situations of the register, each with how many stories are a matter of it. */
  situations(): Promise<{ situation: Situation; stories: number }[]>;

  counts(): Promise<RegisterCounts>;
  outlets(): Promise<{ outlet: string; stories: number; latest?: string }[]>;
  search(query: string, page: Page): Promise<SearchHit[]>;
  traceOf(about: string): Promise<TraceLine[]>;

  close(): Promise<void>;
}
