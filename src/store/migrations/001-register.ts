import type { Migration } from 'kysely';

/** The first tables: captures, stories, findings, entries, their keys, and what became of every piece. */
export const register: Migration = {
  async up(db) {
    await db.schema
      .createTable('meta')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('capture')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('media_type', 'text', (c) => c.notNull())
      .addColumn('url', 'text')
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('stories', 'integer', (c) => c.notNull())
      .addColumn('added_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('story')
      .addColumn('seq', 'integer', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('capture', 'text', (c) => c.notNull().references('capture.id'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('outlet', 'text')
      .addColumn('title', 'text')
      .addColumn('published', 'text')
      .addColumn('language', 'text')
      .addColumn('same_as', 'text')
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('derived_by', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('story_capture').on('story').columns(['capture', 'position']).execute();
    await db.schema.createIndex('story_published').on('story').column('published').execute();
    await db.schema
      .createTable('story_band')
      .addColumn('band', 'integer', (c) => c.notNull())
      .addColumn('story', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('story_band_pk', ['band', 'story'])
      .execute();
    await db.schema
      .createTable('finding')
      .addColumn('story', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('ordinal', 'integer', (c) => c.notNull())
      .addColumn('entry', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('finding_pk', ['story', 'kind', 'ordinal'])
      .execute();
    await db.schema.createIndex('finding_entry').on('finding').column('entry').execute();
    await db.schema
      .createTable('entry')
      .addColumn('seq', 'integer', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('type', 'text')
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('status', 'text')
      .addColumn('date_from', 'text')
      .addColumn('date_to', 'text')
      .addColumn('country', 'text')
      .addColumn('reports', 'integer', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('entry_kind_date').on('entry').columns(['kind', 'date_from']).execute();
    await db.schema
      .createTable('entry_key')
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('entry', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('entry_key_pk', ['key', 'entry'])
      .execute();
    await db.schema
      .createTable('trace')
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('ordinal', 'integer', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('trace_pk', ['about', 'ordinal'])
      .execute();
  },
};
