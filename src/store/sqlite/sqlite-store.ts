import { type Kysely, sql } from 'kysely';
import type { Decision, Ground } from '../../model/decision.js';
import { SETTLED } from '../../model/findings.js';
import type { OutletMemory } from '../../model/outlet-memory.js';
import {
  type CommitmentRecord,
  ENTRY_KINDS,
  type EntryKind,
  type EntryRecord,
  type StoryRecord,
} from '../../model/register.js';
import { Situation } from '../../model/situation.js';
import type { Capture, Story } from '../../model/story.js';
import type { TraceLine } from '../../model/trace.js';
import type { StageVersions } from '../../model/version.js';
import type { Tables } from '../schema.js';
import type {
  AddedEntry,
  CandidateQuery,
  CaptureInfo,
  DueQuery,
  EntryFilter,
  EntryQuery,
  EventDigest,
  EventTotals,
  Join,
  Page,
  RegisterCounts,
  SearchHit,
  Store,
  StoredCandidate,
  StoredEntry,
  StoreTransaction,
  StoryRef,
} from '../store.js';
import { addedSince } from './added.js';
import { candidateNamed, candidatesIn } from './candidates.js';
import { chosen, events, listed } from './entry-query.js';
import { eventDigest, eventTotals, mattersSpokenOf } from './event-digest.js';
import { asFault } from './faults.js';
import { faultsIn } from './integrity.js';
import { storyRecord, storyRef } from './rows.js';
import { searchIndex } from './search.js';
import { putStories } from './situations.js';
import { takeDerivedOver } from './take-over.js';
import { DERIVED_BY, inTransaction, reportsOf, SqliteTransaction } from './transaction.js';

/** Rows that an export reads at a time. */
const BATCH = 500;
/** A statement takes a few thousand values; a row of a trace has three. */
const ROWS_AT_ONCE = 300;

/** @example versionsIn('read 2, extract 1, resolve 1') // → { read: 2, extract: 1, resolve: 1 } */
function versionsIn(derivedBy: string): StageVersions {
  const pairs = derivedBy.split(', ').map((part) => part.split(' '));
  return { read: 0, extract: 0, resolve: 0, ...Object.fromEntries(pairs.map(([stage, n]) => [stage, Number(n)])) };
}

/** One value for a list of any length, so that the statement is the same one. */
const amongst = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`;

/** A register in one SQLite file. */
export class SqliteStore implements Store {
  readonly #db: Kysely<Tables>;
  readonly #file: string;

  constructor(db: Kysely<Tables>, file: string) {
    this.#db = db;
    this.#file = file;
  }

  async transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#guard(() => inTransaction(this.#db, (tx) => work(new SqliteTransaction(tx))));
  }

  async captureState(id: string): Promise<'open' | 'done' | undefined> {
    const row = await this.#db.selectFrom('capture').select('state').where('id', '=', id).executeTakeFirst();
    return row?.state;
  }

  async openCapture(capture: Capture, stories: number): Promise<void> {
    await this.#guard(() =>
      this.#db
        .insertInto('capture')
        .values({
          id: capture.id,
          name: capture.name,
          media_type: capture.mediaType,
          url: capture.url ?? null,
          charset: capture.charset ?? null,
          bytes: Buffer.from(capture.bytes),
          state: 'open',
          stories,
          added_at: new Date().toISOString(),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute(),
    );
  }

  async finishCapture(
    id: string,
    trace: readonly TraceLine[],
    memories: ReadonlyMap<string, OutletMemory> = new Map(),
  ): Promise<void> {
    await this.#guard(() =>
      inTransaction(this.#db, async (tx) => {
        await tx.updateTable('capture').set({ state: 'done' }).where('id', '=', id).execute();
        const rows = trace.map((line, ordinal) => ({ about: id, ordinal, data: JSON.stringify(line) }));
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
          await tx
            .insertInto('trace')
            .values(rows.slice(from, from + ROWS_AT_ONCE))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        for (const [outlet, memory] of memories) {
          const data = JSON.stringify(memory);
          await tx
            .insertInto('outlet_memory')
            .values({ outlet, data })
            .onConflict((conflict) => conflict.column('outlet').doUpdateSet({ data }))
            .execute();
        }
      }),
    );
  }

  async outletMemory(outlet: string): Promise<OutletMemory | undefined> {
    const row = await this.#db
      .selectFrom('outlet_memory')
      .select('data')
      .where('outlet', '=', outlet)
      .executeTakeFirst();
    return row && (JSON.parse(row.data) as OutletMemory);
  }

  async capture(id: string): Promise<Capture | undefined> {
    const row = await this.#db.selectFrom('capture').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return undefined;
    return {
      id: row.id,
      name: row.name,
      bytes: new Uint8Array(row.bytes),
      mediaType: row.media_type as Capture['mediaType'],
      ...(row.url ? { url: row.url } : {}),
      ...(row.charset ? { charset: row.charset } : {}),
    };
  }

  async captureInfo(id: string): Promise<CaptureInfo | undefined> {
    const row = await this.#db
      .selectFrom('capture')
      .select([
        'id',
        'name',
        'media_type',
        'url',
        'state',
        'stories',
        'added_at',
        sql<number>`length(bytes)`.as('size'),
      ])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return undefined;
    return {
      id: row.id,
      name: row.name,
      mediaType: row.media_type as Capture['mediaType'],
      state: row.state,
      stories: row.stories,
      addedAt: row.added_at,
      size: row.size,
    };
  }

  async captureIds(): Promise<string[]> {
    const rows = await this.#db.selectFrom('capture').select('id').orderBy(sql`rowid`).execute();
    return rows.map(({ id }) => id);
  }

  async derivedBy(capture: string): Promise<StageVersions[]> {
    const rows = await this.#db
      .selectFrom('story')
      .select('derived_by')
      .distinct()
      .where('capture', '=', capture)
      .execute();
    return rows.map((row) => versionsIn(row.derived_by));
  }

  async isCurrent(): Promise<boolean> {
    const row = await this.#db
      .selectFrom('story')
      .select('id')
      .where('derived_by', '!=', DERIVED_BY)
      .limit(1)
      .executeTakeFirst();
    return row === undefined;
  }

  async faults(): Promise<string[]> {
    return faultsIn(this.#db);
  }

  async backup(file: string): Promise<void> {
    await this.#guard(() => sql`vacuum into ${file}`.execute(this.#db));
  }

  async takeOver(file: string): Promise<void> {
    await this.#guard(async () => {
      await sql`attach database ${file} as rebuilt`.execute(this.#db);
      try {
        await inTransaction(this.#db, takeDerivedOver);
      } finally {
        await sql`detach database rebuilt`.execute(this.#db);
      }
    });
  }

  async hasStory(id: string): Promise<boolean> {
    return (await this.#db.selectFrom('story').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
  }

  async story(id: string): Promise<(Story & { sameAs?: string; origin: string }) | undefined> {
    const row = await this.#db.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return undefined;
    return { ...(JSON.parse(row.data) as Story), origin: row.origin, ...(row.same_as ? { sameAs: row.same_as } : {}) };
  }

  async stories({ limit, offset, outlet }: Page & { outlet?: string }): Promise<StoryRecord[]> {
    const all = this.#db.selectFrom('story').selectAll();
    const own =
      outlet === undefined ? all.orderBy('seq', 'desc') : all.where('outlet', '=', outlet).orderBy('published', 'desc');
    return (await own.limit(limit).offset(offset).execute()).map(storyRecord);
  }

  async storyRefs(ids: readonly string[]): Promise<StoryRef[]> {
    const rows = await this.#db
      .selectFrom('story')
      .select(['id', 'outlet', 'origin', 'published', 'title', 'url'])
      .where(amongst('id', ids))
      .execute();
    return rows.map(storyRef);
  }

  async *allStories(): AsyncGenerator<StoryRecord> {
    for (let after = 0; ; ) {
      const rows = await this.#db
        .selectFrom('story')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(BATCH)
        .execute();
      yield* rows.map(storyRecord);
      if (rows.length < BATCH) return;
      after = rows[rows.length - 1].seq;
    }
  }

  async storiesOfCapture(capture: string): Promise<StoryRecord[]> {
    return (
      await this.#db.selectFrom('story').selectAll().where('capture', '=', capture).orderBy('position').execute()
    ).map(storyRecord);
  }

  async copiesOf(story: string): Promise<StoryRecord[]> {
    return (await this.#db.selectFrom('story').selectAll().where('same_as', '=', story).orderBy('seq').execute()).map(
      storyRecord,
    );
  }

  async storiesAt(url: string): Promise<StoryRecord[]> {
    return (await this.#db.selectFrom('story').selectAll().where('url', '=', url).orderBy('seq').execute()).map(
      storyRecord,
    );
  }

  async joinsOf(story: string): Promise<Join[]> {
    const rows = await this.#db
      .selectFrom('finding')
      .selectAll()
      .where('story', '=', story)
      .orderBy('kind')
      .orderBy('ordinal')
      .execute();
    return rows.map((row) => ({
      kind: row.kind as EntryKind,
      ordinal: row.ordinal,
      entry: row.entry,
      form: row.form,
      reason: row.reason,
      mention: JSON.parse(row.data),
    }));
  }

  async candidate(id: string): Promise<StoredCandidate | undefined> {
    return candidateNamed(this.#db, id);
  }

  async candidates(query: CandidateQuery): Promise<StoredCandidate[]> {
    return candidatesIn(this.#db, query);
  }

  async *allCandidates(): AsyncGenerator<StoredCandidate> {
    for (let offset = 0; ; offset += BATCH) {
      const some = await candidatesIn(this.#db, { limit: BATCH, offset });
      yield* some;
      if (some.length < BATCH) return;
    }
  }

  async entry(id: string): Promise<StoredEntry | undefined> {
    const row =
      (await this.#db.selectFrom('entry').select(['id', 'data']).where('id', '=', id).executeTakeFirst()) ??
      (await this.#db
        .selectFrom('former_id')
        .innerJoin('entry', 'entry.id', 'former_id.entry')
        .select(['entry.id', 'entry.data'])
        .where('former_id.id', '=', id)
        .executeTakeFirst());
    if (!row) return undefined;
    const reports = await reportsOf(this.#db, [row.id]);
    return { record: JSON.parse(row.data) as EntryRecord, reports: reports.map((one) => one.report) };
  }

  async records(ids: readonly string[]): Promise<EntryRecord[]> {
    const rows = await this.#db.selectFrom('entry').select(['id', 'data']).where(amongst('id', ids)).execute();
    const byId = new Map(rows.map(({ id, data }) => [id, data]));
    return ids.flatMap((id) => {
      const data = byId.get(id);
      return data === undefined ? [] : [JSON.parse(data) as EntryRecord];
    });
  }

  async entries(query: EntryQuery): Promise<EntryRecord[]> {
    const rows = await listed(this.#db, query).execute();
    return rows.map((row) => JSON.parse(row.data) as EntryRecord);
  }

  async undertakings({ dueBefore, dueFrom, situation, limit }: DueQuery): Promise<CommitmentRecord[]> {
    let open = chosen(this.#db, { kind: 'commitment', situation })
      .select('data')
      .where('date_to', 'is not', null)
      .where('status', 'not in', SETTLED);
    if (dueBefore) open = open.where('date_to', '<', dueBefore);
    if (dueFrom) open = open.where('date_to', '>=', dueFrom);
    const rows = await open
      .orderBy('date_to', dueBefore ? 'desc' : 'asc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => JSON.parse(row.data) as CommitmentRecord);
  }

  async *allEntries(kind: EntryKind): AsyncGenerator<EntryRecord> {
    for (let after = 0; ; ) {
      const rows = await this.#db
        .selectFrom('entry')
        .select(['seq', 'data'])
        .where('kind', '=', kind)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(BATCH)
        .execute();
      for (const row of rows) yield JSON.parse(row.data) as EntryRecord;
      if (rows.length < BATCH) return;
      after = rows[rows.length - 1].seq;
    }
  }

  async countEntries(query: EntryQuery): Promise<number> {
    const rows = query.kind === 'event' ? events(this.#db, query) : chosen(this.#db, query);
    const row = await (rows as ReturnType<typeof chosen>)
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return row.n;
  }

  async discrepanciesAbout(entry: string): Promise<EntryRecord[]> {
    const rows = await this.#db
      .selectFrom('entry')
      .select('data')
      .where('kind', '=', 'discrepancy')
      .where('type', '=', entry)
      .execute();
    return rows.map((row) => JSON.parse(row.data) as EntryRecord);
  }

  async decisions(): Promise<Decision[]> {
    const rows = await this.#db.selectFrom('decision').select('data').orderBy('seq').execute();
    return rows.map((row) => JSON.parse(row.data) as Decision);
  }

  async decisionsAbout(entry: string): Promise<Decision[]> {
    const rows = await this.#db
      .selectFrom('decision')
      .select(['decision.seq', 'decision.data'])
      .where('decision.id', 'in', (e) =>
        e
          .selectFrom('finding')
          .innerJoin('decision_ground', 'decision_ground.form', 'finding.form')
          .select('decision_ground.decision')
          .where('finding.entry', '=', entry)
          .whereRef('decision_ground.kind', '=', 'finding.kind'),
      )
      .orderBy('decision.seq')
      .execute();
    return rows.map((row) => JSON.parse(row.data) as Decision);
  }

  async hasGround({ kind, story, form }: Ground): Promise<boolean> {
    const row = await this.#db
      .selectFrom('finding')
      .select('entry')
      .where('story', '=', story)
      .where('kind', '=', kind)
      .where('form', '=', form)
      .executeTakeFirst();
    return row !== undefined;
  }

  async putSituation(situation: Situation): Promise<void> {
    const data = JSON.stringify(situation);
    await this.#guard(() =>
      this.#db
        .insertInto('situation')
        .values({ name: situation.name, data })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ data }))
        .execute(),
    );
  }

  async addToSituation(situation: string, stories: readonly string[]): Promise<void> {
    if (stories.length === 0) return;
    await this.#guard(() => inTransaction(this.#db, (tx) => putStories(tx, situation, stories)));
  }

  async situations(): Promise<{ situation: Situation; stories: number }[]> {
    const rows = await this.#db
      .selectFrom('situation')
      .leftJoin('story_situation', 'story_situation.situation', 'situation.name')
      .select(['situation.data', (e) => e.fn.count<number>('story_situation.story').as('stories')])
      .groupBy('situation.name')
      .orderBy('situation.name')
      .execute();
    return rows.map(({ data, stories }) => ({ situation: Situation.parse(JSON.parse(data)), stories }));
  }

  async counts(): Promise<RegisterCounts> {
    const rows = await this.#db.selectFrom('tally').selectAll().execute();
    const count = (of: string): number => rows.find((row) => row.of === of)?.n ?? 0;
    const entries = Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, count(kind)])) as Record<EntryKind, number>;
    return { captures: count('capture'), stories: count('story'), repeats: count('repeat'), entries };
  }

  async outlets(): Promise<{ outlet: string; stories: number; latest?: string }[]> {
    const rows = await this.#db
      .selectFrom('story')
      .select(['outlet', (e) => e.fn.countAll<number>().as('stories'), (e) => e.fn.max('published').as('latest')])
      .where('outlet', 'is not', null)
      .groupBy('outlet')
      .orderBy('stories', 'desc')
      .orderBy('outlet')
      .execute();
    return rows.map((row) => ({
      outlet: row.outlet ?? '',
      stories: row.stories,
      ...(row.latest ? { latest: row.latest } : {}),
    }));
  }

  async eventTotals(filter: EntryFilter): Promise<EventTotals> {
    return eventTotals(this.#db, filter);
  }

  async eventDigest(filter: EntryFilter, mostBins: number): Promise<EventDigest> {
    return eventDigest(this.#db, filter, mostBins);
  }

  async mattersSpokenOf(limit: number): Promise<{ event: string; statements: number }[]> {
    return mattersSpokenOf(this.#db, limit);
  }

  async addedSince(time: string, kind: EntryKind, limit: number): Promise<{ stories: number; entries: AddedEntry[] }> {
    return addedSince(this.#db, time, kind, limit);
  }

  async revision(): Promise<string> {
    const others = await sql<{ data_version: number }>`pragma data_version`.execute(this.#db);
    const own = await sql<{ n: number }>`select total_changes() as n`.execute(this.#db);
    return `${others.rows[0].data_version}.${own.rows[0].n}`;
  }

  async search(query: string, page: Page): Promise<SearchHit[]> {
    return searchIndex(this.#db, query, page);
  }

  async traceOf(about: string): Promise<TraceLine[]> {
    const rows = await this.#db
      .selectFrom('trace')
      .select('data')
      .where('about', '=', about)
      .orderBy('ordinal')
      .execute();
    return rows.map((row) => JSON.parse(row.data) as TraceLine);
  }

  /** Closes, with all that was written in the one file, so that it can be copied or mailed. */
  async close(): Promise<void> {
    await sql`pragma wal_checkpoint(truncate)`.execute(this.#db).catch(() => undefined);
    await this.#db.destroy();
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asFault(error, this.#file);
    }
  }
}
