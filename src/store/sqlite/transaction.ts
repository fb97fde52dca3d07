import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Decision, Ground } from '../../model/decision.js';
import type { EntryKind, EntryRecord } from '../../model/register.js';
import type { Story } from '../../model/story.js';
import { STAGE_VERSIONS } from '../../model/version.js';
import type { Tables } from '../schema.js';
import type {
  EntryChange,
  EntryChanges,
  EntryNear,
  Join,
  StoredCandidate,
  StoredForm,
  StoredReport,
  StoreTransaction,
  StoryChanges,
  StoryNear,
  StoryRef,
  UnsureFinding,
} from '../store.js';
import { candidateNamed, candidatesOfForm, putCandidate, removeCandidate } from './candidates.js';
import { entryRow, entryTitle, namesIn, storyRef } from './rows.js';
import { entryRowId, indexText, storyRow } from './search.js';
import { settleSituations } from './situations.js';

/** What the stories that this version keeps say that they were derived by. */
export const DERIVED_BY = Object.entries(STAGE_VERSIONS)
  .map(([stage, version]) => `${stage} ${version}`)
  .join(', ');

/** SQLite takes so many values in one statement at least; lists are cut to this. */
const CHUNK = 400;

/** A key that more entries share says little: the latest of them are looked at, so that one more story costs no more. */
const MOST_PER_KEY = 40;

function* chunks<T>(list: readonly T[]): Generator<T[]> {
  for (let i = 0; i < list.length; i += CHUNK) yield list.slice(i, i + CHUNK);
}

/** What one story reads and writes, on a connection that is inside a transaction. */
export class SqliteTransaction implements StoreTransaction {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async storiesInBands(bands: readonly number[]): Promise<StoryNear[]> {
    const rows = await this.#db
      .selectFrom('story_band')
      .select('story')
      .distinct()
      .where('band', 'in', [...bands])
      .execute();
    return this.#storiesNear(rows.map(({ story }) => story));
  }

  async copiesOfStories(stories: readonly string[]): Promise<StoryNear[]> {
    const ids: string[] = [];
    for (const some of chunks(stories)) {
      const rows = await this.#db.selectFrom('story').select('id').where('same_as', 'in', some).execute();
      ids.push(...rows.map(({ id }) => id));
    }
    return this.#storiesNear(ids);
  }

  async #storiesNear(ids: readonly string[]): Promise<StoryNear[]> {
    const found: StoryNear[] = [];
    for (const some of chunks(ids)) found.push(...(await this.#someStories(some)));
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async #someStories(ids: readonly string[]): Promise<StoryNear[]> {
    const rows = await this.#db
      .selectFrom('story')
      .leftJoin('story as original', 'original.id', 'story.same_as')
      .select(['story.id', 'story.origin', 'story.outlet', 'story.published', 'story.same_as', 'story.data'])
      .select('original.published as original_published')
      .where('story.id', 'in', [...ids])
      .execute();
    return rows.map((row) => {
      const { text, credit } = JSON.parse(row.data) as Story;
      const near: StoryNear = { id: row.id, origin: row.origin, text };
      if (row.published) near.published = row.published;
      if (row.outlet) near.outlet = row.outlet;
      if (credit) near.credit = credit;
      if (row.same_as)
        near.sameAs = { id: row.same_as, ...(row.original_published ? { published: row.original_published } : {}) };
      return near;
    });
  }

  async entriesNear(keys: readonly string[]): Promise<EntryNear[]> {
    const ids = new Map<string, string>();
    for (const some of chunks(keys)) {
      const ranked = this.#db
        .selectFrom('entry_key')
        .innerJoin('entry', 'entry.id', 'entry_key.entry')
        .select(['entry.id', 'entry.component'])
        .select(sql<number>`row_number() over (partition by entry_key.key order by entry.seq desc)`.as('place'))
        .where('entry_key.key', 'in', some);
      const rows = await this.#db
        .selectFrom(ranked.as('ranked'))
        .selectAll()
        .where('place', '<=', MOST_PER_KEY)
        .execute();
      for (const row of rows) ids.set(row.id, row.component);
    }
    return this.#withComponents(ids);
  }

  /** Entries by their ids and components, and all others of those components. */
  async #withComponents(componentOf: ReadonlyMap<string, string>): Promise<EntryNear[]> {
    const ids = new Set(componentOf.keys());
    for (const some of chunks([...new Set(componentOf.values())].filter(Boolean))) {
      const rows = await this.#db.selectFrom('entry').select('id').where('component', 'in', some).execute();
      for (const row of rows) ids.add(row.id);
    }
    return this.entriesById([...ids].sort());
  }

  async entriesOfGrounds(grounds: readonly Ground[]): Promise<EntryNear[]> {
    const componentOf = new Map<string, string>();
    for (const { kind, story, form } of grounds) {
      const rows = await this.#db
        .selectFrom('finding')
        .innerJoin('entry', 'entry.id', 'finding.entry')
        .select(['entry.id', 'entry.component'])
        .where('finding.story', '=', story)
        .where('finding.kind', '=', kind)
        .where('finding.form', '=', form)
        .execute();
      for (const row of rows) componentOf.set(row.id, row.component);
    }
    return this.#withComponents(componentOf);
  }

  async decisionsOn(forms: readonly string[]): Promise<Decision[]> {
    const any = await this.#db.selectFrom('decision').select('id').limit(1).executeTakeFirst();
    if (!any) return [];
    const found = new Map<number, Decision>();
    for (const some of chunks(forms)) {
      const rows = await this.#db
        .selectFrom('decision_ground')
        .innerJoin('decision', 'decision.id', 'decision_ground.decision')
        .select(['decision.seq', 'decision.data'])
        .where('decision_ground.form', 'in', some)
        .execute();
      for (const row of rows) found.set(row.seq, JSON.parse(row.data) as Decision);
    }
    return [...found].sort(([a], [b]) => a - b).map(([, decision]) => decision);
  }

  async decision(id: string): Promise<Decision | undefined> {
    const row = await this.#db.selectFrom('decision').select('data').where('id', '=', id).executeTakeFirst();
    return row && (JSON.parse(row.data) as Decision);
  }

  async putDecision(decision: Decision): Promise<void> {
    const data = JSON.stringify(decision);
    await this.#db
      .insertInto('decision')
      .values({ id: decision.id, data })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ data }))
      .execute();
    for (const some of chunks(decision.grounds))
      await this.#db
        .insertInto('decision_ground')
        .values(some.map(({ form, kind }) => ({ form, kind, decision: decision.id })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }

  async groundsOfEntry(entry: string): Promise<Ground[]> {
    const rows = await this.#db
      .selectFrom('finding')
      .innerJoin('story', 'story.id', 'finding.story')
      .select(['finding.kind', 'finding.story', 'finding.form'])
      .where('finding.entry', '=', entry)
      .orderBy(sql`story.published is null`)
      .orderBy('story.published')
      .orderBy('story.id')
      .orderBy('finding.ordinal')
      .execute();
    return [...new Map(rows.map((row) => [row.form, row] as const).reverse()).values()].reverse();
  }

  async candidate(id: string): Promise<StoredCandidate | undefined> {
    return candidateNamed(this.#db, id);
  }

  async candidatesOfForm(kind: string, form: string): Promise<StoredCandidate[]> {
    return candidatesOfForm(this.#db, kind, form);
  }

  async storyRef(id: string): Promise<StoryRef | undefined> {
    const row = await this.#db
      .selectFrom('story')
      .select(['id', 'outlet', 'origin', 'published', 'title', 'url'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && storyRef(row);
  }

  async admit({ story, record }: StoredCandidate, join: Join): Promise<void> {
    await this.#putFindings(story, [join]);
    await removeCandidate(this.#db, record.id, join.entry);
  }

  async findingsOfForm(kind: string, form: string): Promise<StoredReport[]> {
    const found = await reportsWhere(this.#db, (query) =>
      query.where('finding.kind', '=', kind).where('finding.form', '=', form),
    );
    return found.map(({ report }) => report);
  }

  async withdraw(story: string, candidate: UnsureFinding): Promise<void> {
    const { kind, ordinal, record } = candidate;
    await this.#db
      .deleteFrom('finding')
      .where('story', '=', story)
      .where('kind', '=', kind)
      .where('ordinal', '=', ordinal)
      .execute();
    await this.#db.deleteFrom('former_id').where('id', '=', record.id).execute();
    await putCandidate(this.#db, story, candidate);
  }

  async #putFindings(story: string, joins: readonly Join[]): Promise<void> {
    for (const some of chunks(joins)) {
      await this.#db
        .insertInto('finding')
        .values(
          some.map((join) => ({
            story,
            kind: join.kind,
            ordinal: join.ordinal,
            entry: join.entry,
            form: join.form,
            reason: join.reason,
            data: JSON.stringify(join.mention),
          })),
        )
        .execute();
    }
  }

  async currentId(id: string): Promise<string | undefined> {
    const row =
      (await this.#db.selectFrom('entry').select('id').where('id', '=', id).executeTakeFirst()) ??
      (await this.#db.selectFrom('former_id').select('entry as id').where('id', '=', id).executeTakeFirst());
    return row?.id;
  }

  async entriesById(ids: readonly string[]): Promise<EntryNear[]> {
    const found = new Map<string, EntryNear>();
    for (const some of chunks(ids)) {
      const rows = await this.#db
        .selectFrom('entry')
        .select(['id', 'component', 'forms', 'data'])
        .where('id', 'in', some)
        .orderBy('id')
        .execute();
      for (const row of rows)
        found.set(row.id, {
          record: JSON.parse(row.data) as EntryRecord,
          component: row.component,
          forms: row.forms ? (JSON.parse(row.forms) as StoredForm[]) : [],
          reports: [],
        });
    }
    const events = [...found.values()].filter(({ record }) => record.kind === 'event').map(({ record }) => record.id);
    for (const some of chunks(events))
      for (const { entry, report } of await reportsOf(this.#db, some)) found.get(entry)?.reports.push(report);
    return [...found.values()];
  }

  async statementsUnder(keys: readonly string[], stances: readonly string[]): Promise<EntryNear[]> {
    const ids: string[] = [];
    for (const some of chunks(keys)) {
      const rows = await this.#db
        .selectFrom('entry_key')
        .innerJoin('entry', 'entry.id', 'entry_key.entry')
        .select('entry.id')
        .distinct()
        .where('entry_key.key', 'in', some)
        .where('entry.kind', '=', 'statement')
        .where('entry.type', 'in', stances)
        .execute();
      ids.push(...rows.map(({ id }) => id));
    }
    return this.entriesById(ids);
  }

  async eventsOfStories(stories: readonly string[]): Promise<EntryNear[]> {
    const ids = new Set<string>();
    for (const some of chunks(stories)) {
      const rows = await this.#db
        .selectFrom('finding')
        .select('entry')
        .where('story', 'in', some)
        .where('kind', '=', 'event')
        .execute();
      for (const row of rows) ids.add(row.entry);
    }
    return this.entriesById([...ids].sort());
  }

  async setOrigins(stories: readonly { id: string; origin: string }[]): Promise<void> {
    for (const { id, origin } of stories)
      await this.#db.updateTable('story').set({ origin }).where('id', '=', id).execute();
  }

  async apply(changes: StoryChanges): Promise<void> {
    const { story } = changes;
    const { seq } = await this.#db
      .insertInto('story')
      .values({
        id: story.id,
        capture: story.capture,
        position: story.position,
        outlet: story.outlet ?? null,
        title: story.title ?? null,
        url: story.url ?? null,
        published: story.published?.value ?? null,
        language: story.language ?? null,
        same_as: changes.sameAs ?? null,
        origin: changes.origin,
        derived_by: DERIVED_BY,
        data: JSON.stringify(story),
      })
      .returning('seq')
      .executeTakeFirstOrThrow();
    await indexText(this.#db, storyRow(seq), 'story', story.id, story.title ?? '', story.text);
    for (const some of chunks([...new Set(changes.bands)])) {
      await this.#db
        .insertInto('story_band')
        .values(some.map((band) => ({ band, story: story.id })))
        .execute();
    }
    await this.#putFindings(story.id, changes.joins);
    for (const one of changes.candidates) await putCandidate(this.#db, story.id, one);
    for (const { id, sameAs, origin } of changes.repointed)
      await this.#db
        .updateTable('story')
        .set({ origin, ...(sameAs ? { same_as: sameAs } : {}) })
        .where('id', '=', id)
        .execute();
    await this.applyEntries(changes);
    await this.#putTrace(story.id, changes.trace);
  }

  async applyEntries({ entries, moved, removed }: EntryChanges): Promise<void> {
    for (const { kind, form, from, to, reason } of moved)
      await this.#db
        .updateTable('finding')
        .set({ entry: to, reason })
        .where('entry', '=', from)
        .where('kind', '=', kind)
        .where('form', '=', form)
        .execute();
    const kept = new Set(entries.map(({ record }) => record.id));
    const gone = removed.filter((id) => !kept.has(id));
    for (const some of chunks(gone)) await this.#removeEntries(some);
    const heirs = new Map(moved.filter(({ from }) => !kept.has(from)).map(({ from, to }) => [from, to]));
    for (const [id, entry] of heirs) {
      await this.#db.updateTable('former_id').set({ entry }).where('entry', '=', id).execute();
      await this.#db
        .insertInto('former_id')
        .values({ id, entry })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ entry }))
        .execute();
    }
    for (const some of chunks([...kept])) await this.#db.deleteFrom('former_id').where('id', 'in', some).execute();
    for (const entry of entries) await this.#putEntry(entry);
  }

  async #putEntry({ record, component, keys, before, forms, partial }: EntryChange): Promise<void> {
    const row = {
      ...entryRow(record),
      ...(partial ? {} : { component, forms: forms ? JSON.stringify(forms) : null }),
    };
    const { seq } = await this.#db
      .insertInto('entry')
      .values({ ...row, component })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .returning('seq')
      .executeTakeFirstOrThrow();
    if (INDEXED.has(record.kind) && !(before && indexedAlike(before, record)))
      await indexText(this.#db, entryRowId(seq), record.kind, record.id, row.title, bodyOf(record));
    await settleSituations(this.#db, seq, record.id);
    await this.#putNames(seq, record, before);
    if (!keys || partial) return;
    await this.#db.deleteFrom('entry_key').where('entry', '=', record.id).execute();
    for (const some of chunks(keys)) {
      await this.#db
        .insertInto('entry_key')
        .values(some.map((key) => ({ key, entry: record.id })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }

  async #putNames(seq: number, record: EntryRecord, before?: EntryRecord): Promise<void> {
    const names = namesIn(record);
    const had = before ? namesIn(before) : [];
    if (had.length === names.length && had.every((name) => names.includes(name))) return;
    if (before) await this.#db.deleteFrom('entry_actor').where('entry', '=', seq).execute();
    if (names.length === 0) return;
    await this.#db
      .insertInto('entry_actor')
      .values(names.map((name) => ({ name, kind: record.kind, entry: seq })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async #removeEntries(ids: readonly string[]): Promise<void> {
    const rows = await this.#db
      .selectFrom('entry')
      .select(['seq', 'id'])
      .where((where) =>
        where.or([
          where('id', 'in', [...ids]),
          where.and([where('kind', '=', 'discrepancy'), where('type', 'in', [...ids])]),
        ]),
      )
      .execute();
    if (rows.length === 0) return;
    for (const { seq } of rows) await sql`delete from search where rowid = ${entryRowId(seq)}`.execute(this.#db);
    const gone = rows.map(({ id }) => id);
    await this.#db.deleteFrom('entry_key').where('entry', 'in', gone).execute();
    const seqs = rows.map(({ seq }) => seq);
    await this.#db.deleteFrom('entry_actor').where('entry', 'in', seqs).execute();
    await this.#db.deleteFrom('entry_situation').where('entry', 'in', seqs).execute();
    await this.#db.deleteFrom('entry').where('id', 'in', gone).execute();
  }

  async #putTrace(about: string, lines: StoryChanges['trace']): Promise<void> {
    for (const some of chunks(lines.map((line, ordinal) => ({ about, ordinal, data: JSON.stringify(line) })))) {
      await this.#db
        .insertInto('trace')
        .values(some)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

/** Kinds whose entries are found by search; figures and discrepancies are found through their stories and events. */
export const INDEXED: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'event',
  'statement',
  'programme',
  'commitment',
  'actor',
]);

/** Whether the index says the same of both. */
const indexedAlike = (a: EntryRecord, b: EntryRecord): boolean =>
  entryTitle(a) === entryTitle(b) && bodyOf(a) === bodyOf(b);

function bodyOf(record: EntryRecord): string {
  if (record.kind === 'event') return record.evidence.map((one) => one.quote).join('\n');
  if (record.kind === 'statement') return `${record.speaker ?? ''} ${record.content}`;
  if (record.kind === 'actor')
    return [record.name, ...record.aliases, ...record.roles.map((role) => role.role)].join('\n');
  if (record.kind === 'programme') return [record.name, ...record.aliases].join('\n');
  return '';
}

/** The reports behind entries, in the order in which their stories came. */
export const reportsOf = (
  db: Kysely<Tables>,
  entries: readonly string[],
): Promise<{ entry: string; report: StoredReport }[]> =>
  reportsWhere(db, (query) => query.where('finding.entry', 'in', [...entries]));

const findingsWithStories = (db: Kysely<Tables>) =>
  db
    .selectFrom('finding')
    .innerJoin('story', 'story.id', 'finding.story')
    .select([
      'finding.entry',
      'finding.kind',
      'finding.ordinal',
      'finding.data',
      'story.id',
      'story.outlet',
      'story.origin',
      'story.published',
      'story.title',
    ]);
type FindingQuery = ReturnType<typeof findingsWithStories>;

async function reportsWhere(
  db: Kysely<Tables>,
  narrowed: (query: FindingQuery) => FindingQuery,
): Promise<{ entry: string; report: StoredReport }[]> {
  const rows = await narrowed(findingsWithStories(db)).orderBy('story.seq').orderBy('finding.ordinal').execute();
  return rows.map((row) => ({
    entry: row.entry,
    report: { story: storyRef(row), kind: row.kind as EntryKind, ordinal: row.ordinal, mention: JSON.parse(row.data) },
  }));
}

/**
 * Begins a transaction that takes the write lock at once, so that two writers wait instead of failing half-way. Behind it the event loop gets a turn:
 * the driver answers at once, so that nothing else would, and what it has let go of is freed in such turns only.
 */
export async function inTransaction<T>(db: Kysely<Tables>, work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> {
  const result = await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      const done = await work(connection);
      await sql`commit`.execute(connection);
      return done;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
  await setImmediate();
  return result;
}
