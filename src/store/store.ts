import type { OutletMemory } from '../model/outlet-memory.js';
import type { EntryKind, EntryRecord, StoryRecord } from '../model/register.js';
import type { Capture, Story } from '../model/story.js';
import type { TraceLine } from '../model/trace.js';

/** What the register knows of a story beside its text, when another story is resolved against it. */
export interface StoryRef {
  id: string;
  outlet?: string;
  origin: string;
  published?: string;
  title?: string;
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

/** Why a finding is in its entry. */
export interface Join {
  kind: EntryKind;
  ordinal: number;
  entry: string;
  reason: string;
  mention: unknown;
}

/** What one story changes in the register. */
export interface StoryChanges {
  story: Story;
  sameAs?: string;
  origin: string;
  bands: readonly number[];
  joins: readonly Join[];
  entries: readonly { record: EntryRecord; keys: readonly string[] }[];
  removed: readonly string[];
  trace: readonly TraceLine[];
}

export interface Page {
  limit: number;
  offset: number;
}

/** How entries of a kind are chosen and ordered. */
export interface EntryQuery extends Partial<Page> {
  kind: EntryKind;
  type?: string;
  country?: string;
  from?: string;
  to?: string;
  order?: 'date' | 'reports' | 'added';
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

/** A capture without its bytes. */
export type CaptureInfo = Omit<Capture, 'bytes'> & {
  state: 'open' | 'done';
  stories: number;
  addedAt: string;
  size: number;
};

/** What may be done while one story is taken in; all of it takes hold together or not at all. */
export interface StoreTransaction {
  storiesInBands(bands: readonly number[]): Promise<(StoryRef & { text: string })[]>;
  /** Entries by key, with their reports but for the kinds that do not need them. */
  entriesWithKeys(keys: readonly string[], withoutReports: readonly EntryKind[]): Promise<Map<string, StoredEntry[]>>;
  apply(changes: StoryChanges): Promise<void>;
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

  hasStory(id: string): Promise<boolean>;
  story(id: string): Promise<(Story & { sameAs?: string; origin: string }) | undefined>;
  /** Stories, latest added first. */
  stories(page: Page): Promise<StoryRecord[]>;
  /** All stories in the order in which they were added. */
  allStories(): AsyncIterable<StoryRecord>;
  storiesOfCapture(capture: string): Promise<StoryRecord[]>;
  copiesOf(story: string): Promise<StoryRecord[]>;
  /** The findings of a story with the entries they are in. */
  joinsOf(story: string): Promise<Join[]>;

  entry(id: string): Promise<StoredEntry | undefined>;
  entries(query: EntryQuery): Promise<EntryRecord[]>;
  allEntries(kind: EntryKind): AsyncIterable<EntryRecord>;
  countEntries(query: EntryQuery): Promise<number>;
  discrepanciesAbout(entry: string): Promise<EntryRecord[]>;

  counts(): Promise<RegisterCounts>;
  outlets(): Promise<{ outlet: string; stories: number; latest?: string }[]>;
  /** How many events lie in each month; those dated less precisely are left out. */
  eventsByMonth(): Promise<{ month: string; events: number }[]>;
  search(query: string, page: Page): Promise<SearchHit[]>;
  traceOf(about: string): Promise<TraceLine[]>;

  close(): Promise<void>;
}
