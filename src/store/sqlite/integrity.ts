import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.js';
import { INDEXED } from './transaction.js';

/** References between tables that have to hold: a question that finds those that do not, and what to say of one. */
const REFERENCES: readonly { about: string; question: ReturnType<typeof sql<{ id: string }>> }[] = [
  {
    about: 'a finding is in an entry that is not there',
    question: sql`select story || ' ' || kind || ' ' || ordinal as id from finding where entry not in (select id from entry)`,
  },
  {
    about: 'a finding is of a story that is not there',
    question: sql`select story as id from finding where story not in (select id from story)`,
  },
  {
    about: 'an entry has no finding behind it',
    question: sql`select id from entry where kind <> 'discrepancy' and id not in (select entry from finding)`,
  },
  {
    about: 'a story is of a capture that is not there',
    question: sql`select id from story where capture not in (select id from capture)`,
  },
  {
    about: 'a story copies one that is not there',
    question: sql`select id from story where same_as is not null and same_as not in (select id from story)`,
  },
  {
    about: 'a discrepancy is about an entry that is not there',
    question: sql`select id from entry where kind = 'discrepancy' and type not like 'office-%' and type not in (select id from entry)`,
  },
  {
    about: 'a key leads to an entry that is not there',
    question: sql`select distinct entry as id from entry_key where entry not in (select id from entry)`,
  },
  {
    about: 'a situation holds what no story of it tells of, or lacks what one does',
    question: sql`select entry.id as id from entry_situation left join entry on entry.seq = entry_situation.entry
      where not exists (select 1 from finding join story_situation on story_situation.story = finding.story
        where finding.entry = entry.id and story_situation.situation = entry_situation.situation)
      union select finding.entry from story_situation join finding on finding.story = story_situation.story
      join entry on entry.id = finding.entry
      where not exists (select 1 from entry_situation where entry_situation.situation = story_situation.situation and entry_situation.entry = entry.seq)`,
  },
  {
    about: 'an event counts other stories than report it',
    question: sql`select entry.id as id from entry join finding on finding.entry = entry.id where entry.kind = 'event'
      group by entry.id having count(distinct finding.story) <> entry.reports`,
  },
  {
    about: 'a capture holds fewer stories than were read in it',
    question: sql`select capture.id as id from capture left join story on story.capture = capture.id where capture.state = 'done'
      group by capture.id having count(story.id) <> capture.stories`,
  },
  {
    about: 'a candidate is of a story that is not there',
    question: sql`select id from candidate where story not in (select id from story)`,
  },
  {
    about: 'a finding counts, and is kept as a candidate too',
    question: sql`select candidate.id as id from candidate join finding using (story, kind, ordinal)`,
  },
  {
    about: 'a candidate is not in the search index',
    question: sql`select id from candidate where -seq not in (select rowid from search)`,
  },
  {
    about: 'a story is not in the search index',
    question: sql`select id from story where seq * 2 not in (select rowid from search)`,
  },
  {
    about: 'the search index holds what is not there',
    question: sql`select id from search where id not in (select id from story) and id not in (select id from entry) and id not in (select id from candidate)`,
  },
];

/** At most so many of one kind of fault are listed by name. */
const MOST_LISTED = 5;

/** What is wrong with the tables of a register: SQLite's own checks, and references that lead nowhere. */
export async function faultsIn(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const faults = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  await sql`insert into search(search) values ('integrity-check')`.execute(db).catch((error: Error) => {
    faults.push(`the search index is broken (${error.message})`);
  });
  for (const { about, question } of REFERENCES) {
    const found = await question.execute(db);
    for (const { id } of found.rows.slice(0, MOST_LISTED)) faults.push(`${id}: ${about}`);
    if (found.rows.length > MOST_LISTED) faults.push(`and ${found.rows.length - MOST_LISTED} more: ${about}`);
  }
  const missing = await db
    .selectFrom('entry')
    .select('id')
    .where('kind', 'in', [...INDEXED])
    .where(sql<boolean>`seq * 2 + 1 not in (select rowid from search)`)
    .limit(MOST_LISTED)
    .execute();
  for (const { id } of missing) faults.push(`${id}: an entry is not in the search index`);
  return faults;
}
