import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.js';

/** Puts an entry into the situations that stories which tell of it are a matter of, and takes it out of others. */
export async function settleSituations(db: Kysely<Tables>, seq: number, entry: string): Promise<void> {
  const any = await db.selectFrom('story_situation').select('story').limit(1).executeTakeFirst();
  if (!any) return;
  await db.deleteFrom('entry_situation').where('entry', '=', seq).execute();
  await sql`insert into entry_situation (situation, entry)
    select distinct story_situation.situation, ${seq} from finding
    join story_situation on story_situation.story = finding.story where finding.entry = ${entry}`.execute(db);
}

/** Puts stories into a situation, and what they tell of. */
export async function putStories(db: Kysely<Tables>, situation: string, stories: readonly string[]): Promise<void> {
  const all = JSON.stringify(stories);
  await sql`insert or ignore into story_situation (situation, story) select ${situation}, value from json_each(${all})`.execute(
    db,
  );
  await sql`insert or ignore into entry_situation (situation, entry)
    select ${situation}, entry.seq from finding join entry on entry.id = finding.entry
    where finding.story in (select value from json_each(${all}))`.execute(db);
}

/** Puts every entry into its situations anew. */
export async function settleAllSituations(db: Kysely<Tables>): Promise<void> {
  await sql`delete from entry_situation`.execute(db);
  await sql`insert into entry_situation (situation, entry)
    select distinct story_situation.situation, entry.seq from story_situation
    join finding on finding.story = story_situation.story join entry on entry.id = finding.entry`.execute(db);
}
