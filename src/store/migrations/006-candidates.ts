import { type Migration, sql } from 'kysely';

const WHEN = ['date_from', 'date_to', 'type'];
const WHERE = ['lat', 'lon', 'country', 'precision', 'place'];
const REST = ['status', 'review', 'origins', 'reports', 'killed', 'injured', 'worth', 'confidence', 'id'];
/** The covering indexes of `005-facts`, with the confidence. */
const COVERED: readonly (readonly [view: string, index: string, columns: readonly string[]])[] = [
  ['event', 'entry_event', [...WHEN, ...WHERE, ...REST]],
  ['event_site', 'entry_event_site', [...WHERE, ...WHEN, ...REST]],
];

/** Findings that are too unsure to count, in a table of their own, so that nothing that counts can come upon them; and entries by their confidence. */
export const candidates: Migration = {
  async up(db) {
    await db.schema
      .createTable('candidate')
      .addColumn('seq', 'integer', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('story', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('ordinal', 'integer', (c) => c.notNull())
      .addColumn('form', 'text', (c) => c.notNull())
      .addColumn('confidence', 'real', (c) => c.notNull())
      .addColumn('type', 'text')
      .addColumn('date_from', 'text')
      .addColumn('date_to', 'text')
      .addColumn('country', 'text')
      .addColumn('mention', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('candidate_story').on('candidate').columns(['story', 'kind', 'ordinal']).execute();
    await db.schema.createIndex('candidate_form').on('candidate').columns(['form', 'kind']).execute();
    await db.schema.createIndex('candidate_confidence').on('candidate').columns(['confidence', 'seq']).execute();
    await db.schema.alterTable('entry').addColumn('confidence', 'real').execute();
    await sql`update entry set confidence = data ->> '$.confidence' where kind = 'event'`.execute(db);
    for (const [view, index, columns] of COVERED) {
      await sql`drop view ${sql.table(view)}`.execute(db);
      await sql`drop index ${sql.table(index)}`.execute(db);
      await sql`create index ${sql.table(index)} on entry (${sql.raw(columns.join(', '))}) where kind = 'event'`.execute(
        db,
      );
      await sql`create view ${sql.table(view)} as select seq, ${sql.raw(columns.join(', '))} from entry indexed by ${sql.table(index)} where kind = 'event'`.execute(
        db,
      );
    }
  },
};
