import { type Kysely, type Selectable, sql } from 'kysely';
import type { CandidateRecord } from '../../model/register.js';
import type { Tables } from '../schema.js';
import type { CandidateQuery, StoredCandidate, UnsureFinding } from '../store.js';
import { entryRow, entryTitle } from './rows.js';
import { candidateRow, indexText } from './search.js';

const FIRST_HUNDRED = { limit: 100, offset: 0 } as const;

const storedCandidate = (row: Selectable<Tables['candidate']>): StoredCandidate => ({
  story: row.story,
  kind: row.kind as StoredCandidate['kind'],
  ordinal: row.ordinal,
  form: row.form,
  mention: JSON.parse(row.mention),
  record: JSON.parse(row.data) as CandidateRecord,
});

/** Candidates: those of a story in its order, others the likeliest first. */
export async function candidatesIn(db: Kysely<Tables>, query: CandidateQuery): Promise<StoredCandidate[]> {
  const { story, kind, type, country, from, to, least, situation } = query;
  const { limit, offset } = { ...FIRST_HUNDRED, ...query };
  let some = db.selectFrom('candidate').selectAll();
  for (const [column, value] of Object.entries({ story, kind, type, country }))
    if (value !== undefined) some = some.where(column as 'type', '=', value);
  if (least !== undefined) some = some.where('confidence', '>=', least);
  if (from) some = some.where('date_to', '>=', from);
  if (to) some = some.where('date_from', '<=', to);
  if (situation)
    some = some.where(
      sql<boolean>`exists (select 1 from story_situation where story_situation.situation = ${situation} and story_situation.story = candidate.story)`,
    );
  const sorted =
    story === undefined
      ? some.orderBy('confidence', 'desc').orderBy('seq', 'desc')
      : some.orderBy('kind').orderBy('ordinal');
  return (await sorted.limit(limit).offset(offset).execute()).map(storedCandidate);
}

export async function candidateNamed(db: Kysely<Tables>, id: string): Promise<StoredCandidate | undefined> {
  const row = await db.selectFrom('candidate').selectAll().where('id', '=', id).executeTakeFirst();
  return row && storedCandidate(row);
}

/** The candidates that are told in a form. */
export async function candidatesOfForm(db: Kysely<Tables>, kind: string, form: string): Promise<StoredCandidate[]> {
  const rows = await db
    .selectFrom('candidate')
    .selectAll()
    .where('form', '=', form)
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
  return rows.map(storedCandidate);
}

/** Keeps a candidate, and puts its words into the index. */
export async function putCandidate(db: Kysely<Tables>, story: string, one: UnsureFinding): Promise<void> {
  const { record, kind, ordinal, form, mention } = one;
  const { type, date_from, date_to, country } = entryRow(record.would);
  const { seq } = await db
    .insertInto('candidate')
    .values({
      id: record.id,
      story,
      kind,
      ordinal,
      form,
      confidence: record.confidence,
      type,
      date_from,
      date_to,
      country,
      mention: JSON.stringify(mention),
      data: JSON.stringify(record),
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  const words = record.would.evidence.map(({ quote }) => quote).join('\n');
  await indexText(db, candidateRow(seq), record.kind, record.id, entryTitle(record.would), words);
}

/** Takes a candidate out, since it counts from now on: its id leads on to the entry that it is in. */
export async function removeCandidate(db: Kysely<Tables>, id: string, entry: string): Promise<void> {
  const row = await db.deleteFrom('candidate').where('id', '=', id).returning('seq').executeTakeFirst();
  if (!row) return;
  await sql`delete from search where rowid = ${candidateRow(row.seq)}`.execute(db);
  await db
    .insertInto('former_id')
    .values({ id, entry })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ entry }))
    .execute();
}
