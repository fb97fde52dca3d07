import { type Kysely, sql } from 'kysely';
import type { EntryKind, EntryRecord } from '../../model/register.js';
import type { Story } from '../../model/story.js';
import { STAGE_VERSIONS } from '../../model/version.js';
import type { Tables } from '../schema.js';
import type { StoredEntry, StoredReport, StoreTransaction, StoryChanges } from '../store.js';
import { entryRow, storyRef } from './rows.js';
import { entryRowId, indexText, storyRow } from './search.js';

const DERIVED_BY = Object.entries(STAGE_VERSIONS)
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

  async storiesInBands(bands: readonly number[]): ReturnType<StoreTransaction['storiesInBands']> {
    const rows = await this.#db
      .selectFrom('story')
      .where(
        'id',
        'in',
        this.#db
          .selectFrom('story_band')
          .select('story')
          .where('band', 'in', [...bands]),
      )
      .selectAll()
      .orderBy('seq')
      .execute();
    return rows.map((row) => ({ ...storyRef(row), text: (JSON.parse(row.data) as Story).text }));
  }

  async entriesWithKeys(
    keys: readonly string[],
    withoutReports: readonly EntryKind[],
  ): Promise<Map<string, StoredEntry[]>> {
    const byKey = new Map<string, StoredEntry[]>();
    const entryOf = new Map<string, StoredEntry>();
    const wanted = new Map<string, string[]>();
    for (const some of chunks(keys)) {
      const rows = await this.#db
        .selectFrom('entry_key')
        .innerJoin('entry', 'entry.id', 'entry_key.entry')
        .select(['entry_key.key', 'entry.id'])
        .where('entry_key.key', 'in', some)
        .orderBy('entry.seq')
        .execute();
      for (const row of rows) wanted.set(row.key, [...(wanted.get(row.key) ?? []), row.id]);
    }
    for (const [key, ids] of wanted) wanted.set(key, ids.slice(-MOST_PER_KEY));
    for (const some of chunks([...new Set([...wanted.values()].flat())])) {
      const rows = await this.#db.selectFrom('entry').select(['id', 'data']).where('id', 'in', some).execute();
      for (const row of rows) entryOf.set(row.id, { record: JSON.parse(row.data) as EntryRecord, reports: [] });
    }
    for (const [key, ids] of wanted)
      byKey.set(
        key,
        ids.flatMap((id) => entryOf.get(id) ?? []),
      );
    const reported = [...entryOf.values()].filter((entry) => !withoutReports.includes(entry.record.kind));
    for (const some of chunks(reported.map((entry) => entry.record.id))) {
      for (const { entry, report } of await reportsOf(this.#db, some)) entryOf.get(entry)?.reports.push(report);
    }
    return byKey;
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
    for (const some of chunks(changes.joins)) {
      await this.#db
        .insertInto('finding')
        .values(
          some.map((join) => ({
            story: story.id,
            kind: join.kind,
            ordinal: join.ordinal,
            entry: join.entry,
            reason: join.reason,
            data: JSON.stringify(join.mention),
          })),
        )
        .execute();
    }
    for (const { record, keys } of changes.entries) await this.#putEntry(record, keys);
    for (const some of chunks(changes.removed)) await this.#removeEntries(some);
    await this.#putTrace(story.id, changes.trace);
  }

  async #putEntry(record: EntryRecord, keys: readonly string[]): Promise<void> {
    const row = entryRow(record);
    const { seq } = await this.#db
      .insertInto('entry')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .returning('seq')
      .executeTakeFirstOrThrow();
    if (INDEXED.has(record.kind))
      await indexText(this.#db, entryRowId(seq), record.kind, record.id, row.title, bodyOf(record));
    for (const some of chunks(keys)) {
      await this.#db
        .insertInto('entry_key')
        .values(some.map((key) => ({ key, entry: record.id })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }

  async #removeEntries(ids: readonly string[]): Promise<void> {
    await this.#db
      .deleteFrom('entry_key')
      .where('entry', 'in', [...ids])
      .execute();
    await this.#db
      .deleteFrom('entry')
      .where('id', 'in', [...ids])
      .execute();
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
const INDEXED: ReadonlySet<EntryKind> = new Set<EntryKind>(['event', 'statement', 'programme', 'commitment', 'actor']);

function bodyOf(record: EntryRecord): string {
  if (record.kind === 'event') return record.evidence.map((one) => one.quote).join('\n');
  if (record.kind === 'statement') return `${record.speaker ?? ''} ${record.content}`;
  if (record.kind === 'actor')
    return [record.name, ...record.aliases, ...record.roles.map((role) => role.role)].join('\n');
  if (record.kind === 'programme') return [record.name, ...record.aliases].join('\n');
  return '';
}

/** The reports behind entries, in the order in which their stories came. */
export async function reportsOf(
  db: Kysely<Tables>,
  entries: readonly string[],
): Promise<{ entry: string; report: StoredReport }[]> {
  const rows = await db
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
    ])
    .where('finding.entry', 'in', [...entries])
    .orderBy('story.seq')
    .orderBy('finding.ordinal')
    .execute();
  return rows.map((row) => ({
    entry: row.entry,
    report: { story: storyRef(row), kind: row.kind as EntryKind, ordinal: row.ordinal, mention: JSON.parse(row.data) },
  }));
}

/** Begins a transaction that takes the write lock at once, so that two writers wait instead of failing half-way. */
export async function inTransaction<T>(db: Kysely<Tables>, work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}
