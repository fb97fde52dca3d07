import type { Decision } from '../model/decision.js';
import { Effect, type EventMention, type Findings } from '../model/findings.js';
import type { DiscrepancyRecord, EntryKind, EntryRecord, EventRecord } from '../model/register.js';
import type { Story } from '../model/story.js';
import { noTrace, type Trace } from '../model/trace.js';
import {
  type Candidate,
  type Confirmed,
  candidatesOf,
  confirmedIn,
  isCounted,
  NONE_CONFIRMED,
  type Numbered,
} from './candidates.js';
import { contradictions } from './claims.js';
import { applyDecisions, explained } from './decided.js';
import { discrepanciesOf, discrepancyId } from './discrepancies.js';
import type { EventForm } from './events/form.js';
import { figureRivals, rivalKey } from './figure-rivals.js';
import { type Form, type Kind, type Report, type StoryRef, soughtBy } from './kind.js';
import { eventKind } from './kinds/event.js';
import { KINDS, kindNamed } from './kinds/index.js';
import { type AboutStatement, aboutKey, type StatementForm, statementKind } from './kinds/statement.js';
import { memberships } from './memberships.js';
import { successions } from './offices.js';
import { byPlace, placeOf } from './order.js';
import { type Changed, type Moved, type Neighbour, regroup, regroupAll } from './regroup.js';
import { copiesOf, type KnownStory, type Repointed } from './same-story.js';
import { bandsOf, shinglesOf } from './shingles.js';
import { slippages } from './slippage.js';
import { DENIED_FIELD, denial, standing } from './standing.js';
import { SUM_FIELD, tieSums } from './sums.js';
import { undatedRivals } from './undated.js';

/** What resolution is handed of the register: everything it may look at. */
export interface Neighbourhood {
  stories: readonly KnownStory[];
  /** Entries that a key of the story's findings leads to, and whatever hangs on them by links. */
  entries: readonly Neighbour[];
  /** Sums and parts that the events among them are tied to, or may be. */
  tied: readonly EventRecord[];
  /** What was decided about the forms of the story and of these entries. */
  decisions: readonly Decision[];
}

/** Why a finding is in its entry. */
export interface Joined {
  kind: EntryKind;
  ordinal: number;
  form: string;
  entry: string;
  reason: string;
  mention: unknown;
}

/** A finding that counts, with its story. */
export interface StoredFinding {
  story: StoryRef;
  ordinal: number;
  mention: unknown;
}

/** What a story changes. */
export interface Resolution {
  sameAs?: string;
  origin: string;
  repointed: Repointed[];
  joins: Joined[];
  /** What was found and is too unsure to count. */
  candidates: Candidate[];
  entries: Changed[];
  moved: Moved[];
  removed: string[];
}

/** The bands of a story's text: what its copies are looked up by. */
export const storyBands = (text: string): number[] => bandsOf(shinglesOf(text));

const refOf = (story: Story, origin: string): StoryRef => ({
  id: story.id,
  origin,
  outlet: story.outlet,
  published: story.published?.value,
  title: story.title,
});

const formsOf = (kind: Kind<unknown, unknown>, findings: Findings, story: StoryRef): Numbered[] =>
  kind.mentionsOf(findings).map((mention, ordinal) => numberedOf(kind, story, mention, ordinal));

function numberedOf(kind: Kind<unknown, unknown>, story: StoryRef, mention: unknown, ordinal: number): Numbered {
  const report: Report<unknown> = { story, mention };
  return { ordinal, mention, form: kind.formOf(report, placeOf(report, kind.anchor(mention))) };
}

/** What the findings of a story are looked up by. */
export interface Lookups {
  /** Under which keys entries may lie that they belong to. */
  keys: string[];
  /** Their forms, whatever entries those are in. */
  forms: string[];
  /** Those of the forms that do not count. */
  unsure: string[];
}

/** What a story's findings are looked up by; candidates have no entry to look for, but for those that were confirmed. */
export function lookupsOf(story: Story, findings: Findings, confirmed: Confirmed = NONE_CONFIRMED): Lookups {
  const keys = new Set<string>();
  const forms = new Set<string>();
  const unsure = new Set<string>();
  for (const kind of KINDS)
    for (const one of formsOf(kind, findings, refOf(story, ''))) {
      forms.add(one.form.key);
      if (isCounted(kind.kind, one, confirmed)) for (const key of soughtBy(kind, one.form.data)) keys.add(key);
      else unsure.add(one.form.key);
    }
  return { keys: [...keys], forms: [...forms], unsure: [...unsure] };
}

/** The forms of an entry from the findings behind it, where they are not kept with it. */
export function eventForms(reports: readonly { story: StoryRef; mention: unknown }[]): Form<unknown>[] {
  return reports
    .map(({ story, mention }) => {
      const report = { story, mention: mention as EventMention };
      return eventKind.formOf(report, placeOf(report, eventKind.anchor(report.mention)));
    })
    .sort(byPlace);
}

/**
 * Joins a story's findings to the entries they belong to, or opens new ones. Pure: the same story, findings and
 * neighbourhood give the same changes; and the same stories, in whatever order, end in the same entries.
 */
export function resolveStory(
  story: Story,
  findings: Findings,
  around: Neighbourhood,
  trace: Trace = noTrace,
): Resolution {
  const { sameAs, origin, repointed } = copiesOf(story, around.stories, trace);
  const ref = refOf(story, origin);
  const resolution = nothingYet(origin, repointed);
  if (sameAs) resolution.sameAs = sameAs.id;
  const confirmed = confirmedIn(around.decisions);
  for (const kind of KINDS) {
    const own = kind.kind === 'statement' ? withEvents(findings, resolution.joins) : findings;
    const all = formsOf(kind, own, ref);
    const counted = all.filter((one) => isCounted(kind.kind, one, confirmed));
    resolveKind(kind, counted, around, resolution, trace);
    if (counted.length === all.length) continue;
    const unsure = all.filter((one) => !counted.includes(one));
    resolution.candidates.push(...candidatesOf(kind, story.id, unsure, trace));
  }
  finishEvents(around, resolution, trace);
  addRivals(around, resolution);
  return resolution;
}

const nothingYet = (origin = '', repointed: Repointed[] = []): Resolution => ({
  origin,
  repointed,
  joins: [],
  candidates: [],
  entries: [],
  moved: [],
  removed: [],
});

/** Under which keys entries may lie that a candidate belongs to. */
export function keysOfCandidate(story: StoryRef, { kind: wanted, mention, ordinal }: Candidate): string[] {
  const kind = kindNamed(wanted);
  return soughtBy(kind, numberedOf(kind, story, mention, ordinal).form.data);
}

/** Joins a candidate that somebody confirmed to the entry that it belongs to, as it would have been with its story. */
export function admitted(
  story: StoryRef,
  { kind: wanted, mention, ordinal }: Candidate,
  around: Neighbourhood,
  trace: Trace = noTrace,
): Resolution {
  const resolution = nothingYet(story.origin);
  const kind = kindNamed(wanted);
  resolveKind(kind, [numberedOf(kind, story, mention, ordinal)], around, resolution, trace);
  finishEvents(around, resolution, trace);
  addRivals(around, resolution);
  return resolution;
}

/** Findings of a form as the candidates that they are again. */
export function withdrawn(
  wanted: string,
  findings: readonly StoredFinding[],
): { story: string; candidate: Candidate }[] {
  const kind = kindNamed(wanted);
  return findings.flatMap(({ story, ordinal, mention }) =>
    candidatesOf(kind, story.id, [numberedOf(kind, story, mention, ordinal)], noTrace).map((candidate) => ({
      story: story.id,
      candidate,
    })),
  );
}

/** A form as the findings that are left of it make it; none where nothing is left. */
export function leftOfForm(wanted: string, findings: readonly StoredFinding[]): Form<unknown> | undefined {
  const kind = kindNamed(wanted);
  const forms = findings.map(({ story, ordinal, mention }) => numberedOf(kind, story, mention, ordinal).form);
  const [first, ...more] = forms.sort(byPlace);
  return first && { ...first, data: more.reduce((data, form) => kind.merge(data, form.data), first.data) };
}

/** The statements of a story with the entries of the events that they are about: events are resolved before them. */
function withEvents(findings: Findings, joins: readonly Joined[]): Findings {
  const entryAt = new Map<number, string>();
  for (const { kind, mention, entry } of joins)
    if (kind === 'event') entryAt.set((mention as EventMention).trigger.start, entry);
  const statements: AboutStatement[] = findings.statements.map((statement) => {
    const aboutEvent = statement.about && entryAt.get(statement.about.start);
    return aboutEvent ? { ...statement, aboutEvent } : statement;
  });
  return { ...findings, statements };
}

function resolveKind(
  kind: Kind<unknown, unknown>,
  numbered: readonly Numbered[],
  around: Neighbourhood,
  resolution: Resolution,
  trace: Trace,
): void {
  if (numbered.length === 0) return;
  const fresh = new Map<string, Form<unknown>>();
  for (const { form } of numbered) {
    const before = fresh.get(form.key);
    fresh.set(form.key, before ? { ...before, data: kind.merge(before.data, form.data) } : form);
  }
  const own = around.entries.filter(({ record }) => record.kind === kind.kind);
  const { placed, changed, moved, removed } = regroup(kind, [...fresh.values()], own, around.decisions, trace);
  for (const { ordinal, mention, form } of numbered) {
    const place = placed.get(form.key);
    if (!place) continue;
    const { entry, reason, opened } = place;
    resolution.joins.push({ kind: kind.kind, ordinal, form: form.key, entry, reason, mention });
    trace({ stage: 'resolve', verdict: opened ? 'opened' : 'joined', rule: kind.kind, reason, about: entry });
  }
  resolution.entries.push(...changed);
  resolution.moved.push(...moved);
  resolution.removed.push(...removed);
}

/** What follows for events that changed: discrepancies between their reports, and the sums that they are parts of. */
function finishEvents(around: Neighbourhood, resolution: Resolution, trace: Trace): void {
  const gone = new Set(resolution.removed);
  for (const id of gone)
    for (const field of [...Effect.options, SUM_FIELD, DENIED_FIELD]) resolution.removed.push(discrepancyId(id, field));
  const changed = resolution.entries.filter(({ record }) => record.kind === 'event');
  for (const { record, forms } of changed) addDiscrepancies(record as EventRecord, forms, around.decisions, resolution);
  if (changed.length > 0) addTies(around, resolution, gone, trace);
}

const reportsIn = (forms: readonly Form<unknown>[]): EventForm[] => forms.map(({ data }) => data as EventForm);

function addDiscrepancies(
  event: EventRecord,
  forms: readonly Form<unknown>[],
  decisions: readonly Decision[],
  resolution: Resolution,
): void {
  const found = discrepanciesOf(event, reportsIn(forms));
  for (const record of found) resolution.entries.push(derived(explained(record, forms, decisions)));
  const still = new Set(found.map((record) => record.field));
  for (const effect of Effect.options) if (!still.has(effect)) resolution.removed.push(discrepancyId(event.id, effect));
}

/** An entry that follows from others, and is found through them. */
const derived = (record: EntryRecord): Changed => ({ record, component: record.id, keys: [], forms: [] });

/** Adds discrepancies between entries, explained where somebody did so. */
function addDerived(records: readonly DiscrepancyRecord[], around: Neighbourhood, resolution: Resolution): void {
  const formsOfEntry = new Map(
    [...around.entries, ...resolution.entries].map(({ record, forms }) => [record.id, forms] as const),
  );
  for (const record of records)
    resolution.entries.push(derived(explained(record, formsOfEntry.get(record.about.id) ?? [], around.decisions)));
}

/** Sums and their parts among what the story touched and what lies around it, tied anew. */
function addTies(around: Neighbourhood, resolution: Resolution, gone: ReadonlySet<string>, trace: Trace): void {
  const events = new Map<string, { record: EventRecord; changed?: Changed }>();
  for (const record of [...around.entries.map((one) => one.record), ...around.tied])
    if (record.kind === 'event' && !gone.has(record.id)) events.set(record.id, { record });
  for (const changed of resolution.entries)
    if (changed.record.kind === 'event') events.set(changed.record.id, { record: changed.record, changed });
  const before = new Map([...events].map(([id, { record }]) => [id, record]));
  const loose = [...events.values()].map(({ record }) => untied(record));
  const { entries, discrepancies, settled } = tieSums(
    loose.sort((a, b) => (a.id < b.id ? -1 : 1)),
    trace,
  );
  const tied = new Map(entries.map((record) => [record.id, record]));
  for (const record of loose) {
    const now = tied.get(record.id) ?? record;
    const { partOf, includes } = before.get(record.id) ?? {};
    const { changed } = events.get(record.id) ?? {};
    if (changed) changed.record = now;
    else if (now.partOf !== partOf || now.includes?.join() !== includes?.join())
      resolution.entries.push({ ...derived(now), partial: true });
  }
  addDerived(discrepancies, around, resolution);
  for (const id of settled) resolution.removed.push(discrepancyId(id, SUM_FIELD));
}

/** @returns the event without the sum and the parts that it is tied to. */
function untied({ partOf: _partOf, includes: _includes, ...record }: EventRecord): EventRecord {
  return record;
}

/** Figures for one thing that cannot both hold, claims that contradict, offices that two hold, and dates of programmes that moved. */
function addRivals(around: Neighbourhood, resolution: Resolution): void {
  const figures = entriesOf('figure', around, resolution);
  const statements = entriesOf('statement', around, resolution);
  const actors = entriesOf('actor', around, resolution);
  const found = new Map<string, DiscrepancyRecord>();
  const add = (records: readonly DiscrepancyRecord[]) => {
    for (const record of records) found.set(record.id, record);
  };
  for (const figure of figures.touched) {
    const key = rivalKey(figure);
    if (key)
      add(
        figureRivals(
          figure,
          figures.all.filter((other) => rivalKey(other) === key),
        ),
      );
  }
  for (const statement of statements.touched) add(contradictions(statement, statements.all));
  for (const actor of actors.touched) {
    add(successions(actor, actors.all));
    add(memberships(actor));
  }
  for (const programme of entriesOf('programme', around, resolution).touched) {
    const { found: slipped, settled } = slippages(programme);
    add(slipped);
    resolution.removed.push(...settled);
  }
  const commitments = entriesOf('commitment', around, resolution);
  for (const commitment of commitments.touched) add(undatedRivals(commitment, commitments.all));
  addDerived([...found.values()], around, resolution);
}

/** The entries of a kind that the story touched, as they are now, and with them those around it. */
function entriesOf<K extends EntryKind>(kind: K, around: Neighbourhood, resolution: Resolution) {
  type Record = Extract<EntryRecord, { kind: K }>;
  const isOfKind = (record: EntryRecord): record is Record => record.kind === kind;
  const touched = resolution.entries.map(({ record }) => record).filter(isOfKind);
  const gone = new Set([...resolution.removed, ...touched.map(({ id }) => id)]);
  const near = around.entries.map(({ record }) => record).filter(isOfKind);
  return { touched, all: [...touched, ...near.filter(({ id }) => !gone.has(id))] };
}

/** An event anew from the findings behind it, where something changed that they say nothing of: the origin of a story, or a tie. */
export function refreshed(entry: Neighbour, decisions: readonly Decision[]): { entries: Changed[]; removed: string[] } {
  const known = entry.record as EventRecord;
  const resolution = nothingYet();
  const forms = entry.forms as readonly Form<EventForm>[];
  const record = applyDecisions(eventKind.recordOf(known.id, forms), forms, decisions);
  const { partOf, includes } = known;
  resolution.entries.push({
    ...derived({ ...record, ...(partOf ? { partOf } : {}), ...(includes ? { includes } : {}) }),
    partial: true,
  });
  addDiscrepancies(record, forms, decisions, resolution);
  return resolution;
}

/** What changes when something was decided about entries: all of them are grouped and made anew. */
export function resettle(around: Neighbourhood, trace: Trace = noTrace): Resolution {
  const resolution = nothingYet();
  for (const kind of KINDS) {
    const own = around.entries.filter(({ record }) => record.kind === kind.kind);
    if (own.length === 0) continue;
    const { changed, moved, removed } = regroupAll(kind, own, around.decisions, trace);
    resolution.entries.push(...changed);
    resolution.moved.push(...moved);
    resolution.removed.push(...removed);
  }
  finishEvents(around, resolution, trace);
  addRivals(around, resolution);
  return resolution;
}

/** The statements about events that have another id from now on. */
export function repointStatements(statements: readonly Neighbour[], moved: readonly Moved[]): Changed[] {
  const to = new Map(moved.filter(({ kind }) => kind === 'event').map((one) => [one.form, one.to]));
  return statements.map(({ record, component, forms }) => {
    const own = (forms as readonly Form<StatementForm>[]).map((form) => {
      const { about } = form.data;
      const entry = about && to.get(`${about.value.story}#${about.value.start}`);
      return entry && about
        ? { ...form, data: { ...form.data, about: { ...about, value: { ...about.value, entry } } } }
        : form;
    });
    return restated(record.id, component, own);
  });
}

/** The statements about events that are gone: they are about none. */
export function withoutEvents(statements: readonly Neighbour[], gone: ReadonlySet<string>): Changed[] {
  return statements.map(({ record, component, forms }) => {
    const own = (forms as readonly Form<StatementForm>[]).map((form) => {
      const { about, ...data } = form.data;
      return about && gone.has(about.value.entry) ? { ...form, data } : form;
    });
    return restated(record.id, component, own);
  });
}

const restated = (id: string, component: string, forms: readonly Form<StatementForm>[]): Changed => ({
  record: statementKind.recordOf(id, forms),
  component,
  keys: [...new Set(forms.flatMap(({ data }) => statementKind.keysOf(data)))],
  forms,
});

/** How events stand by what is said about them, and what those who deny them say against those who report them. */
export function standings(
  events: readonly Neighbour[],
  statements: readonly Neighbour[],
  decisions: readonly Decision[],
): { entries: Changed[]; removed: string[] } {
  const said = statements.flatMap(({ record }) => (record.kind === 'statement' ? [record] : []));
  const entries: Changed[] = [];
  const removed: string[] = [];
  for (const { record, forms } of events) {
    if (record.kind !== 'event') continue;
    const status = standing(record, reportsIn(forms), said);
    if (status !== record.status) entries.push({ ...derived({ ...record, status }), before: record, partial: true });
    const found = denial(record, said);
    if (found) entries.push(derived(explained(found, forms, decisions)));
    else removed.push(discrepancyId(record.id, DENIED_FIELD));
  }
  return { entries, removed };
}

/** The keys under which the statements about events lie that have another id from now on. */
export const aboutKeys = (moved: readonly Moved[]): string[] => [
  ...new Set(moved.filter(({ kind }) => kind === 'event').map(({ from }) => aboutKey(from))),
];

/** Under which ids and keys the sums and parts lie that events are tied to, or may be. */
export function tieLookups(events: readonly Neighbour[]): { ids: string[]; keys: string[] } {
  const ids = new Set<string>();
  const keys = new Set<string>();
  for (const { record, forms } of events) {
    if (record.kind !== 'event') continue;
    if (record.partOf) ids.add(record.partOf);
    for (const id of record.includes ?? []) ids.add(id);
    if (record.sum)
      for (const { data } of forms) for (const key of soughtBy(eventKind, data as EventForm)) keys.add(key);
  }
  for (const { record } of events) ids.delete(record.id);
  return { ids: [...ids], keys: [...keys] };
}
