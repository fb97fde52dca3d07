import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.js';
import { settleAllSituations } from './situations.js';

/** Tables that hold what is derived, in an order in which rows may be put back. */
const DERIVED = [
  'story',
  'story_band',
  'finding',
  'entry',
  'entry_key',
  'entry_actor',
  'candidate',
  'trace',
  'outlet_memory',
] as const;

/**
 * Puts the derived tables of the attached database `rebuilt` in the place of the register's own. Ids that entries had before lead on to the
 * entries that their findings are in now.
 */
export async function takeDerivedOver(tx: Kysely<Tables>): Promise<void> {
  await sql`create temp table before as select story, kind, form, entry from finding`.execute(tx);
  for (const table of [...DERIVED].reverse()) await sql`delete from main.${sql.table(table)}`.execute(tx);
  for (const table of DERIVED) {
    const columns = await columnsOf(tx, table);
    await sql`insert into main.${sql.table(table)} (${columns}) select ${columns} from rebuilt.${sql.table(table)}`.execute(
      tx,
    );
  }
  await sql`delete from main.search`.execute(tx);
  await sql`insert into main.search(rowid, title, body, kind, id) select rowid, title, body, kind, id from rebuilt.search`.execute(
    tx,
  );
  await sql`update main.capture set state = coalesce((select state from rebuilt.capture as other where other.id = main.capture.id), state),
    stories = coalesce((select stories from rebuilt.capture as other where other.id = main.capture.id), stories)`.execute(
    tx,
  );
  await sql`insert or replace into former_id(id, entry)
    select before.entry, min(finding.entry) from before
    join finding on finding.story = before.story and finding.kind = before.kind and finding.form = before.form
    where before.entry not in (select id from entry) group by before.entry`.execute(tx);
  await sql`update former_id set entry = (select other.entry from former_id as other where other.id = former_id.entry)
    where entry in (select id from former_id)`.execute(tx);
  await sql`delete from former_id where id in (select id from entry) or entry not in (select id from entry)`.execute(
    tx,
  );
  await sql`drop table before`.execute(tx);
  await settleAllSituations(tx);
}

async function columnsOf(tx: Kysely<Tables>, table: string) {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(tx);
  return sql.join(rows.map(({ name }) => sql.ref(name)));
}
