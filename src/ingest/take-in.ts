import { isCandidate, type Weighed } from '../model/confidence.js';
import type { Decision, Ground } from '../model/decision.js';
import type { Findings } from '../model/findings.js';
import type { EventRecord } from '../model/register.js';
import type { Story } from '../model/story.js';
import type { Trace } from '../model/trace.js';
import { confirmedIn } from '../resolve/candidates.js';
import type { Form } from '../resolve/kind.js';
import { aboutKey } from '../resolve/kinds/statement.js';
import type { Changed, Moved, Neighbour } from '../resolve/regroup.js';
import {
  aboutKeys,
  admitted,
  eventForms,
  keysOfCandidate,
  type Lookups,
  leftOfForm,
  lookupsOf,
  refreshed,
  repointStatements,
  resettle,
  resolveStory,
  standings,
  tieLookups,
  withdrawn,
  withoutEvents,
} from '../resolve/resolve.js';
import { originOf, type Repointed } from '../resolve/same-story.js';
import { bearsOn, isByStatements, STANDING_STANCES } from '../resolve/standing.js';
import type { EntryChange, EntryNear, StoredCandidate, StoreTransaction, StoryChanges } from '../store/store.js';

type Resolved = Omit<StoryChanges, 'story' | 'bands' | 'trace'>;

/** Gathers what a story's findings may belong to, and resolves them. */
export async function takeIn(
  tx: StoreTransaction,
  story: Story,
  findings: Findings,
  bands: readonly number[],
  trace: Trace,
): Promise<Resolved> {
  const stories = await tx.storiesInBands(bands);
  const { keys, forms } = await lookups(tx, story, findings);
  const near = (await tx.entriesNear(keys)).map(neighbour);
  const { entries, decisions } = await withDecided(tx, near, forms);
  const tied = await tiedEvents(tx, entries);
  const resolution = resolveStory(story, findings, { stories, entries, tied, decisions }, trace);
  return { ...resolution, entries: resolution.entries.map(keptEntry) };
}

/** What a story's findings are looked up by: with the candidates among them that somebody confirmed before. */
async function lookups(tx: StoreTransaction, story: Story, findings: Findings): Promise<Lookups> {
  const found = lookupsOf(story, findings);
  const confirmed = confirmedIn(found.unsure.length > 0 ? await tx.decisionsOn(found.unsure) : []);
  return confirmed.size > 0 ? lookupsOf(story, findings, confirmed) : found;
}

/** Makes the candidates that are told in a form count, once that was decided. */
export async function admitCandidates(tx: StoreTransaction, { kind, form }: Ground): Promise<void> {
  for (const candidate of await tx.candidatesOfForm(kind, form)) await admit(tx, candidate);
}

async function admit(tx: StoreTransaction, candidate: StoredCandidate): Promise<void> {
  const story = await tx.storyRef(candidate.story);
  if (!story) return;
  const near = (await tx.entriesNear(keysOfCandidate(story, candidate))).map(neighbour);
  const { entries, decisions } = await withDecided(tx, near, [candidate.form]);
  const tied = await tiedEvents(tx, entries);
  const resolution = admitted(story, candidate, { stories: [], entries, tied, decisions });
  for (const join of resolution.joins) await tx.admit(candidate, join);
  await tx.applyEntries({ ...resolution, entries: resolution.entries.map(keptEntry) });
  await restate(tx, resolution);
}

/** Makes what is told in a form and counted only because somebody confirmed it candidates again, once that was taken back. */
export async function withdrawCandidates(tx: StoreTransaction, { kind, form }: Ground): Promise<void> {
  if (confirmedIn(await tx.decisionsOn([form])).size > 0) return;
  const found = await tx.findingsOfForm(kind, form);
  const [counted, unsure] = [
    found.filter(({ mention }) => !isCandidate(mention as Weighed)),
    found.filter(({ mention }) => isCandidate(mention as Weighed)),
  ];
  if (unsure.length === 0) return;
  const grounds = unsure.map(({ story }) => ({ kind, story: story.id, form }));
  const ids = (await tx.entriesOfGrounds(grounds)).map(({ record }) => record.id);
  for (const { story, candidate } of withdrawn(kind, unsure)) await tx.withdraw(story, candidate);
  const left = leftOfForm(kind, counted);
  const near = (await tx.entriesById(ids)).map(neighbour).map((entry) => withForm(entry, form, left));
  const { entries, decisions } = await withDecided(tx, near, []);
  const resolution = resettle({ stories: [], entries, tied: await tiedEvents(tx, entries), decisions });
  await tx.applyEntries({ ...resolution, entries: resolution.entries.map(keptEntry) });
  await unpointStatements(tx, resolution.removed);
  await restate(tx, resolution);
}

/** An entry with what is left of a form; that of an event, whose forms are its findings, has lost it already. */
const withForm = (entry: Neighbour, key: string, left: Form<unknown> | undefined): Neighbour =>
  entry.record.kind === 'event'
    ? entry
    : { ...entry, forms: entry.forms.flatMap((one) => (one.key === key ? (left ?? []) : one)) };

/** Statements about events that are gone are about none. */
async function unpointStatements(tx: StoreTransaction, removed: readonly string[]): Promise<void> {
  const gone = removed.filter((id) => id.startsWith('event-'));
  if (gone.length === 0) return;
  const statements = (await tx.entriesNear(gone.map(aboutKey))).filter(({ record }) => record.kind === 'statement');
  const changed = withoutEvents(statements.map(neighbour), new Set(gone));
  await tx.applyEntries({ entries: changed.map(keptEntry), moved: [], removed: [] });
}

/** Groups and makes anew the entries that something was decided about. */
export async function resettleGrounds(tx: StoreTransaction, grounds: readonly Ground[]): Promise<void> {
  const near = (await tx.entriesOfGrounds(grounds)).map(neighbour);
  const { entries, decisions } = await withDecided(tx, near, []);
  const tied = await tiedEvents(tx, entries);
  const resolution = resettle({ stories: [], entries, tied, decisions });
  await tx.applyEntries({ ...resolution, entries: resolution.entries.map(keptEntry) });
  await restate(tx, resolution);
}

/** What was decided about forms, and the entries of the other side of each decision. */
async function withDecided(
  tx: StoreTransaction,
  near: readonly Neighbour[],
  fresh: readonly string[],
): Promise<{ entries: Neighbour[]; decisions: Decision[] }> {
  const entries = new Map(near.map((entry) => [entry.record.id, entry]));
  const asked = new Set<string>();
  const decisions = new Map<string, Decision>();
  for (let open = [...fresh, ...near.flatMap(keysOf)]; open.length > 0; ) {
    for (const key of open) asked.add(key);
    const found = (await tx.decisionsOn(open)).filter(({ id }) => !decisions.has(id));
    for (const decision of found) decisions.set(decision.id, decision);
    const grounds = found.flatMap((decision) => decision.grounds).filter(({ form }) => !asked.has(form));
    const more = grounds.length > 0 ? (await tx.entriesOfGrounds(grounds)).map(neighbour) : [];
    const added = more.filter(({ record }) => !entries.has(record.id));
    for (const entry of added) entries.set(entry.record.id, entry);
    open = added.flatMap(keysOf).filter((key) => !asked.has(key));
  }
  return { entries: [...entries.values()], decisions: [...decisions.values()].sort(byTime) };
}

const byTime = (a: Decision, b: Decision): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

const keysOf = ({ forms }: Neighbour): string[] => forms.map(({ key }) => key);

const neighbour = ({ record, component, forms, reports }: EntryNear): Neighbour => ({
  record,
  component,
  forms: record.kind === 'event' ? eventForms(reports) : forms,
});

/** The forms of an event are its findings. */
const keptEntry = ({ forms, ...rest }: Changed): EntryChange =>
  rest.record.kind === 'event' ? rest : { ...rest, forms };

async function tiedEvents(tx: StoreTransaction, entries: readonly Neighbour[]): Promise<EventRecord[]> {
  const { ids, keys } = tieLookups(entries);
  if (ids.length + keys.length === 0) return [];
  const found = [...(await tx.entriesById(ids)), ...(keys.length > 0 ? await tx.entriesNear(keys) : [])];
  return found.flatMap(({ record }) => (record.kind === 'event' ? [record] : []));
}

/** What follows in other stories and entries from what a story, or a decision, changed. */
export async function restate(
  tx: StoreTransaction,
  { repointed, moved, entries }: Pick<Resolved, 'repointed' | 'entries'> & { moved: readonly Moved[] },
): Promise<void> {
  const about = aboutKeys(moved);
  if (about.length > 0) {
    const statements = (await tx.entriesNear(about)).filter(({ record }) => record.kind === 'statement').map(neighbour);
    await tx.applyEntries({ entries: repointStatements(statements, moved).map(keptEntry), moved: [], removed: [] });
  }
  const changed = await originsFollow(tx, repointed);
  const again: EntryChange[] = [];
  for (const event of changed.length > 0 ? await tx.eventsOfStories(changed) : []) {
    const own = neighbour(event);
    const { entries: made, removed } = refreshed(own, await tx.decisionsOn(keysOf(own)));
    const kept = made.map(keptEntry);
    await tx.applyEntries({ entries: kept, moved: [], removed });
    again.push(...kept.map((one) => (one.record.kind === 'event' ? { ...one, before: event.record } : one)));
  }
  await restateStanding(tx, [...entries, ...again]);
}

/** How the events stand that changed, or that a statement that changed is about, or was. */
async function restateStanding(tx: StoreTransaction, changed: readonly EntryChange[]): Promise<void> {
  const touched = new Set<string>();
  const unsettled = new Set<string>();
  for (const { record, before } of changed) {
    if (record.kind === 'event') touched.add(record.id);
    if (before?.kind === 'event' && isByStatements(before)) unsettled.add(record.id);
    for (const one of [record, before])
      if (one?.kind === 'statement' && one.about && bearsOn(one)) unsettled.add(one.about);
  }
  const asked = [...touched, ...unsettled];
  if (asked.length === 0) return;
  const statements = await tx.statementsUnder(asked.map(aboutKey), STANDING_STANCES);
  for (const { record } of statements) if (record.kind === 'statement' && record.about) unsettled.add(record.about);
  if (unsettled.size === 0) return;
  const events = (await tx.entriesById([...unsettled])).map(neighbour);
  const decisions = await tx.decisionsOn(events.flatMap(keysOf));
  const { entries, removed } = standings(events, statements.map(neighbour), decisions);
  await tx.applyEntries({ entries: entries.map(keptEntry), moved: [], removed });
}

/** Gives the copies of stories whose origin changed that origin too, and says which stories changed. */
async function originsFollow(tx: StoreTransaction, repointed: readonly Omit<Repointed, 'sameAs'>[]): Promise<string[]> {
  const origins = new Map(repointed.map(({ id, origin }) => [id, origin]));
  for (let open = [...origins.keys()]; open.length > 0; ) {
    const copies = await tx.copiesOfStories(open);
    const next = copies.flatMap((copy) => {
      const origin = originOf(copy, copy.sameAs && origins.get(copy.sameAs.id));
      return origins.has(copy.id) || origin === copy.origin ? [] : [{ id: copy.id, origin }];
    });
    await tx.setOrigins(next);
    for (const { id, origin } of next) origins.set(id, origin);
    open = next.map(({ id }) => id);
  }
  return [...origins.keys()];
}
