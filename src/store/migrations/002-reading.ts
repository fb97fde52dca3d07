import type { Migration } from 'kysely';

/** What reading needs to be done again, and what it learns of outlets. */
export const reading: Migration = {
  async up(db) {
    await db.schema.alterTable('capture').addColumn('charset', 'text').execute();
    await db.schema
      .createTable('outlet_memory')
      .addColumn('outlet', 'text', (c) => c.primaryKey())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
  },
};
