import { type Migration, sql } from 'kysely';

/** Stories are found by their address: what stood there at other times. */
export const addresses: Migration = {
  async up(db) {
    await db.schema.alterTable('story').addColumn('url', 'text').execute();
    await sql`update story set url = json_extract(data, '$.url')`.execute(db);
    await db.schema.createIndex('story_url').on('story').column('url').execute();
  },
};
