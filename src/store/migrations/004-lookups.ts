import { type Migration, sql } from 'kysely';

/** Situations; stories are found by their address, and undertakings by the day they are due. */
export const lookups: Migration = {
  async up(db) {
    await db.schema
      .createTable('situation')
      .ifNotExists()
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('story_situation')
      .ifNotExists()
      .addColumn('situation', 'text', (c) => c.notNull())
      .addColumn('story', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('story_situation_pk', ['situation', 'story'])
      .execute();
    await db.schema.alterTable('story').addColumn('url', 'text').execute();
    await sql`update story set url = json_extract(data, '$.url')`.execute(db);
    await db.schema.createIndex('story_url').on('story').column('url').execute();
    await db.schema
      .createIndex('entry_due')
      .on('entry')
      .column('date_to')
      .where(sql.ref('kind'), '=', sql.lit('commitment'))
      .execute();
  },
};
