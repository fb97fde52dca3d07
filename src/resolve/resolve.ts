import type { EventMention, Findings } from '../model/findings.js';
import { Effect } from '../model/findings.js';
import { stableId } from '../model/id.js';
import type { EntryKind, EntryRecord, EventRecord } from '../model/register.js';
import type { Story } from '../model/story.js';
import { noTrace, type Trace } from '../model/trace.js';
import { discrepanciesOf, discrepancyId } from './discrepancies.js';
import { figureRivals, rivalKey } from './figure-rivals.js';
import type { Kind, Report, StoryRef } from './kind.js';
import { actorKind } from './kinds/actor.js';
import { commitmentKind } from './kinds/commitment.js';
import { eventKind } from './kinds/event.js';
import { figureKind } from './kinds/figure.js';
import { programmeKind } from './kinds/programme.js';
import { statementKind, type Told } from './kinds/statement.js';
import { type KnownStory, originOf, sameStory } from './same-story.js';
import { bandsOf, shinglesOf } from './shingles.js';
import { tieSums } from './sums.js';

/** The kinds of entries, in the order in which a story's findings are resolved. */
const KINDS: readonly Kind<unknown>[] = [
  actorKind,
  eventKind,
  statementKind,
  programmeKind,
  commitmentKind,
  figureKind,
] as unknown as Kind<unknown>[];

/** Kinds whose entries are looked up without the reports behind them. */
export const INCREMENTAL_KINDS: readonly EntryKind[] = KINDS.filter((kind) => kind.incremental).map(
  (kind) => kind.kind,
);

/** An entry of the register with its reports, as a neighbour of a new story. */
export interface Neighbour {
  record: EntryRecord;
  reports: readonly (Report<unknown> & { kind: EntryKind })[];
}

/** What resolution is handed of the register: everything it may look at. */
export interface Neighbourhood {
  stories: readonly KnownStory[];
  entries: ReadonlyMap<string, readonly Neighbour[]>;
}

export interface Joined {
  kind: EntryKind;
  ordinal: number;
  entry: string;
  reason: string;
  mention: unknown;
}

/** What a story changes. */
export interface Resolution {
  sameAs?: string;
  origin: string;
  joins: Joined[];
  entries: { record: EntryRecord; keys: string[] }[];
  removed: string[];
}

/** The bands of a story's text: what its copies are looked up by. */
export const storyBands = (text: string): number[] => bandsOf(shinglesOf(text));

const lookupKeys = (kind: Kind<unknown>, mention: unknown): string[] =>
  kind.lookupKeysOf?.(mention) ?? kind.keysOf(mention);

/** All keys under which entries may lie that a story's findings belong to. */
export function neighbourKeys(findings: Findings): string[] {
  return [
    ...new Set(KINDS.flatMap((kind) => kind.mentionsOf(findings).flatMap((mention) => lookupKeys(kind, mention)))),
  ];
}

/**
 * Joins a story's findings to the entries they belong to, or opens new ones. Pure: the same story, findings and
 * neighbourhood give the same changes.
 */
export function resolveStory(
  story: Story,
  findings: Findings,
  around: Neighbourhood,
  trace: Trace = noTrace,
): Resolution {
  const copied = sameStory(story, shinglesOf(story.text), around.stories, trace);
  const origin = originOf(story, copied);
  const ref: StoryRef = {
    id: story.id,
    origin,
    outlet: story.outlet,
    published: story.published?.value,
    title: story.title,
  };
  const resolution: Resolution = { origin, joins: [], entries: [], removed: [] };
  if (copied) resolution.sameAs = copied.id;
  for (const kind of KINDS) {
    const own = kind.kind === 'statement' ? withEvents(findings, resolution.joins) : findings;
    resolveKind(kind, ref, own, around, resolution, trace);
  }
  addTies(around, resolution, trace);
  addRivals(around, resolution);
  return resolution;
}

/** The statements of a story with the entries of the events that they are about: events are resolved before them. */
function withEvents(findings: Findings, joins: readonly Joined[]): Findings {
  const entryAt = new Map<number, string>();
  for (const { kind, mention, entry } of joins)
    if (kind === 'event') entryAt.set((mention as EventMention).trigger.start, entry);
  const statements: Told[] = findings.statements.map((statement) => {
    const aboutEvent = statement.about && entryAt.get(statement.about.start);
    return aboutEvent ? { ...statement, aboutEvent } : statement;
  });
  return { ...findings, statements };
}

/** Sums and their parts among what the story touched and what lies around it. */
function addTies(around: Neighbourhood, resolution: Resolution, trace: Trace): void {
  const touched = resolution.entries.flatMap(({ record }) => (record.kind === 'event' ? [record] : []));
  if (touched.length === 0) return;
  const events = new Map(touched.map((record) => [record.id, record]));
  for (const neighbours of around.entries.values())
    for (const { record } of neighbours)
      if (record.kind === 'event' && !events.has(record.id)) events.set(record.id, record);
  const { entries, discrepancies } = tieSums([...events.values()], trace);
  for (const record of entries) {
    const own = resolution.entries.find((entry) => entry.record.id === record.id);
    if (own) own.record = record;
    else resolution.entries.push({ record, keys: [] });
  }
  for (const record of discrepancies) resolution.entries.push({ record, keys: [] });
}

/** Figures for one thing that cannot both hold. */
function addRivals(around: Neighbourhood, resolution: Resolution): void {
  const touched = resolution.entries.flatMap(({ record }) => (record.kind === 'figure' ? [record] : []));
  const found = new Map<string, EntryRecord>();
  for (const figure of touched) {
    const key = rivalKey(figure);
    if (!key) continue;
    const near = (around.entries.get(key) ?? []).flatMap(({ record }) => (record.kind === 'figure' ? [record] : []));
    for (const record of figureRivals(figure, [...near, ...touched])) found.set(record.id, record);
  }
  for (const record of found.values()) resolution.entries.push({ record, keys: [] });
}

interface Open {
  record: EntryRecord;
  reports: Report<unknown>[];
  keys: Set<string>;
  touched: boolean;
  /** The entry as the register has it, where it has it. */
  known?: EntryRecord;
}

function resolveKind(
  kind: Kind<unknown>,
  story: StoryRef,
  findings: Findings,
  around: Neighbourhood,
  resolution: Resolution,
  trace: Trace,
): void {
  const open = new Map<string, Open>();
  const byKey = new Map<string, Open[]>();
  const known = (neighbour: Neighbour): Open => {
    const entry = open.get(neighbour.record.id) ?? {
      record: neighbour.record,
      known: neighbour.record,
      reports: [...neighbour.reports],
      keys: new Set<string>(),
      touched: false,
    };
    open.set(neighbour.record.id, entry);
    return entry;
  };
  kind.mentionsOf(findings).forEach((mention, ordinal) => {
    const report = { story, mention };
    const keys = lookupKeys(kind, mention);
    const near = new Set(
      keys.flatMap((key) => [
        ...(around.entries.get(key) ?? []).filter((one) => one.record.kind === kind.kind).map(known),
        ...(byKey.get(key) ?? []),
      ]),
    );
    const best = bestFit(kind, report, near, trace);
    const entry = best?.entry ?? opened(kind, report);
    if (!best) open.set(entry.record.id, entry);
    entry.reports.push(report);
    entry.touched = true;
    for (const key of kind.keysOf(mention)) {
      entry.keys.add(key);
      if (!best) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
    const reason = best?.reason ?? 'nothing in the register fits: a new entry';
    resolution.joins.push({ kind: kind.kind, ordinal, entry: entry.record.id, reason, mention });
    trace({ stage: 'resolve', verdict: best ? 'joined' : 'opened', rule: kind.kind, reason, about: entry.record.id });
  });
  for (const entry of open.values()) {
    if (!entry.touched) continue;
    const record = kind.incremental
      ? kind.fold(entry.record.id, entry.reports, entry.known)
      : kind.fold(entry.record.id, entry.reports);
    resolution.entries.push({ record: withTies(record, entry.known), keys: [...entry.keys] });
    if (record.kind === 'event') addDiscrepancies(record, entry.reports as Report<EventMention>[], resolution);
  }
}

/** What an event is tied to outlives the next report of it. */
function withTies(record: EntryRecord, known: EntryRecord | undefined): EntryRecord {
  if (record.kind !== 'event' || known?.kind !== 'event') return record;
  const { partOf, includes } = known;
  return { ...record, ...(partOf ? { partOf } : {}), ...(includes ? { includes } : {}) };
}

function bestFit(
  kind: Kind<unknown>,
  report: Report<unknown>,
  near: ReadonlySet<Open>,
  trace: Trace,
): { entry: Open; reason: string } | undefined {
  let best: { entry: Open; reason: string; score: number } | undefined;
  for (const entry of near) {
    const fit = kind.fit(report, entry.record, entry.reports);
    if (!fit) continue;
    if (fit.score < kind.threshold) {
      trace({
        stage: 'resolve',
        verdict: 'refused',
        rule: `${kind.kind}: too little in common`,
        reason: fit.reason,
        about: entry.record.id,
      });
      continue;
    }
    if (!best || fit.score > best.score) best = { entry, ...fit };
  }
  return best;
}

function opened(kind: Kind<unknown>, report: Report<unknown>): Open {
  const id = stableId(kind.kind, report.story.id, kind.anchor(report.mention));
  return { record: kind.fold(id, [report]), reports: [], keys: new Set(), touched: true };
}

function addDiscrepancies(event: EventRecord, reports: readonly Report<EventMention>[], resolution: Resolution): void {
  const found = discrepanciesOf(event, reports);
  for (const record of found) resolution.entries.push({ record, keys: [] });
  const still = new Set(found.map((record) => record.field));
  for (const effect of Effect.options) if (!still.has(effect)) resolution.removed.push(discrepancyId(event.id, effect));
}
