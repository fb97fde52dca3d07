import { type Kysely, sql } from 'kysely';
import type { EntryKind, EntryRecord } from '../../model/register.js';
import type { Tables } from '../schema.js';
import type { AddedEntry } from '../store.js';

/** So many of the last stories are looked through for what they tell of. */
const MOST_STORIES = 500;

/** Stories that were added after a time, and the entries of a kind that the last of them tell of, the last first. */
export async function addedSince(
  db: Kysely<Tables>,
  time: string,
  kind: EntryKind,
  limit: number,
): Promise<{ stories: number; entries: AddedEntry[] }> {
  const late = db
    .selectFrom('capture')
    .innerJoin('story', 'story.capture', 'capture.id')
    .where('capture.added_at', '>', time);
  const { stories, first } = await late
    .select((e) => [e.fn.countAll<number>().as('stories'), e.fn.min('story.seq').as('first')])
    .executeTakeFirstOrThrow();
  if (first === null) return { stories: 0, entries: [] };
  const last = late.select('story.id').orderBy('story.seq', 'desc').limit(MOST_STORIES);
  const found = db
    .selectFrom('finding')
    .select('entry')
    .where('kind', '=', kind)
    .where('story', 'in', db.selectFrom(last.as('last')).select('id'));
  const rows = await db
    .selectFrom('entry')
    .select('data')
    .select((e) =>
      e
        .not(
          e.exists(
            e
              .selectFrom('finding as told')
              .innerJoin('story', 'story.id', 'told.story')
              .select('told.entry')
              .where(sql<boolean>`told.entry = entry.id`)
              .where('story.seq', '<', first),
          ),
        )
        .as('fresh'),
    )
    .where('id', 'in', found)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return {
    stories,
    entries: rows.map(({ data, fresh }) => ({ record: JSON.parse(data) as EntryRecord, isNew: Boolean(fresh) })),
  };
}
