import { type Migration, sql } from 'kysely';

/** Entries as groups of forms, decisions, and the ids that entries had before. */
export const forms: Migration = {
  async up(db) {
    await db.schema
      .alterTable('entry')
      .addColumn('component', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    await db.schema.alterTable('entry').addColumn('forms', 'text').execute();
    await db.schema.createIndex('entry_component').on('entry').column('component').execute();
    await db.schema.createIndex('entry_kind_type').on('entry').columns(['kind', 'type']).execute();
    await db.schema.createIndex('entry_kind_reports').on('entry').columns(['kind', 'reports']).execute();
    await db.schema.dropIndex('entry_kind_date').execute();
    await db.schema.createIndex('entry_kind_day').on('entry').columns(['kind', 'date_from', 'seq']).execute();
    await db.schema
      .createIndex('entry_kind_span')
      .on('entry')
      .columns(['kind', 'date_to'])
      .where(sql.ref('date_from'), '<>', sql.ref('date_to'))
      .execute();
    await db.schema
      .createTable('tally')
      .addColumn('of', 'text', (c) => c.primaryKey())
      .addColumn('n', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('entry_key_entry').on('entry_key').column('entry').execute();
    await db.schema
      .alterTable('finding')
      .addColumn('form', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    await db.schema.createIndex('story_same_as').on('story').column('same_as').execute();
    await db.schema
      .createTable('former_id')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('entry', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('decision')
      .addColumn('seq', 'integer', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('decision_ground')
      .addColumn('form', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('decision', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('decision_ground_pk', ['form', 'kind', 'decision'])
      .execute();
  },
};
