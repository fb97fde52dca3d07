import type { Generated } from 'kysely';

/** What events are chosen, sorted, counted and mapped by. */
type EventColumns = Pick<
  Tables['entry'],
  | 'seq'
  | 'id'
  | 'date_from'
  | 'date_to'
  | 'type'
  | 'country'
  | 'status'
  | 'review'
  | 'place'
  | 'precision'
  | 'lat'
  | 'lon'
  | 'origins'
  | 'reports'
  | 'killed'
  | 'injured'
  | 'worth'
  | 'confidence'
>;

/** The tables of a register, as Kysely sees them. JSON columns hold what the schemas of `src/model` describe. */
export interface Tables {
  meta: { key: string; value: string };
  capture: {
    id: string;
    name: string;
    media_type: string;
    url: string | null;
    /** The charset that came with the bytes. */
    charset: string | null;
    bytes: Uint8Array;
    state: 'open' | 'done';
    stories: number;
    added_at: string;
  };
  story: {
    seq: Generated<number>;
    id: string;
    capture: string;
    position: number;
    outlet: string | null;
    title: string | null;
    url: string | null;
    published: string | null;
    language: string | null;
    same_as: string | null;
    origin: string;
    /** Versions of the stages that derived the story and its findings: “read 1, extract 1, resolve 1”. */
    derived_by: string;
    data: string;
  };
  story_band: { band: number; story: string };
  finding: {
    story: string;
    kind: string;
    ordinal: number;
    entry: string;
    /** The form of the entry that it is a report of. */
    form: string;
    reason: string;
    data: string;
  };
  entry: {
    seq: Generated<number>;
    id: string;
    kind: string;
    type: string | null;
    title: string;
    status: string | null;
    date_from: string | null;
    date_to: string | null;
    country: string | null;
    reports: number;
    /** Of events: what they are filtered, sorted and mapped by. */
    review: string | null;
    place: string | null;
    precision: string | null;
    lat: number | null;
    lon: number | null;
    origins: number | null;
    killed: number | null;
    injured: number | null;
    /** Of events: how much a look is worth, see `src/model/doubt.ts`. */
    worth: number | null;
    /** The highest of its reports, where they carry one. */
    confidence: number | null;
    /** Of statements: the event that they are about. */
    about: string | null;
    /** The chain of links that the entry hangs on: entries of one are grouped together. */
    component: string;
    /** The forms that it was told in, but for events, whose forms are their findings. */
    forms: string | null;
    data: string;
  };
  entry_key: { key: string; entry: string };
  /** Findings that are too unsure to count. They are in no entry, and nothing that counts looks here. */
  candidate: {
    seq: Generated<number>;
    id: string;
    story: string;
    kind: string;
    ordinal: number;
    form: string;
    confidence: number;
    /** As of the entry that it would be. */
    type: string | null;
    date_from: string | null;
    date_to: string | null;
    country: string | null;
    mention: string;
    data: string;
  };
  /** A view of the columns of events that one index covers: see `006-candidates`. */
  event: EventColumns;
  /** The same in the order of their places. */
  event_site: EventColumns;
  /** Who takes part in an event or makes a statement, by name in lower case; the entry by its `seq`. */
  entry_actor: { name: string; kind: string; entry: number };
  /** What is remembered of an outlet's stories, to know lines that recur: see `src/model/outlet-memory.ts`. */
  outlet_memory: { outlet: string; data: string };
  /** How many rows of a table there are, by its name, and of entries by their kind: kept by triggers, since counting takes as long as a register is large. */
  tally: { of: string; n: number };
  /** Ids that entries had, and what they are now. */
  former_id: { id: string; entry: string };
  decision: { seq: Generated<number>; id: string; data: string };
  /** The forms that decisions stand on. */
  decision_ground: { form: string; kind: string; decision: string };
  /** The situations that stories were added for, as they were then. */
  situation: { name: string; data: string };
  /** Which stories are a matter of which situation. */
  story_situation: { situation: string; story: string };
  /** Which entries they tell of, by their `seq`. */
  entry_situation: { situation: string; entry: number };
  trace: { about: string; ordinal: number; data: string };
}
