import { existsSync, statSync } from 'node:fs';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { Fault } from '../../model/fault.js';
import { MIGRATIONS } from '../migrations/index.js';
import type { Tables } from '../schema.js';
import type { Store } from '../store.js';
import { asFault } from './faults.js';
import { SqliteStore } from './sqlite-store.js';

/** How long a writer waits for another one before it says that the register is busy. */
const PATIENCE_MS = 10_000;

export interface OpenOptions {
  /** Makes the register where there is none (`add`, `demo`); else a missing file is a fault. */
  create?: boolean;
}

/**
 * Opens a register file, and brings its tables up to this version. With the write-ahead log, `synchronous = normal` loses
 * nothing to a killed process, and to a power failure at most the last stories, which the next run adds again.
 * https://www.sqlite.org/pragma.html#pragma_synchronous
 *
 * @throws Fault `not-found`, `not-a-register`, `newer-register`, `read-only` or `register-busy`.
 */
export async function openSqliteRegister(file: string, options: OpenOptions = {}): Promise<Store> {
  const isNew = !existsSync(file);
  if (isNew && !options.create)
    throw new Fault('not-found', file, 'no such register', 'make it with “daftar add PATH… --register FILE”');
  if (!isNew && statSync(file).isDirectory()) throw new Fault('not-a-register', file, 'a folder', 'name a file');
  let database: InstanceType<typeof Database> | undefined;
  try {
    database = new Database(file);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
    await sql`pragma busy_timeout = ${sql.lit(PATIENCE_MS)}`.execute(db);
    await sql`pragma synchronous = normal`.execute(db);
    await checkIsRegister(db, file, isNew);
    await migrate(db, file);
    return new SqliteStore(db, file);
  } catch (error) {
    database?.close();
    throw asFault(error, file);
  }
}

async function checkIsRegister(db: Kysely<Tables>, file: string, isNew: boolean): Promise<void> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
  const names = tables.rows.map((row) => row.name);
  if (!isNew && names.length > 0 && !names.includes('capture')) {
    throw new Fault(
      'not-a-register',
      file,
      'a database, but no register of Daftar',
      'name another file with --register',
    );
  }
}

async function migrate(db: Kysely<Tables>, file: string): Promise<void> {
  const known = Object.keys(MIGRATIONS);
  const applied = await appliedMigrations(db);
  const foreign = applied.find((name) => !known.includes(name));
  if (foreign)
    throw new Fault(
      'newer-register',
      file,
      `written by a newer Daftar (it knows “${foreign}”)`,
      'update Daftar, or use another register',
    );
  if (applied.length === known.length) return;
  await sql`pragma journal_mode = wal`.execute(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  await sql`create virtual table if not exists search using fts5(title, body, kind unindexed, id unindexed, tokenize = "unicode61 remove_diacritics 2")`.execute(
    db,
  );
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const table = await sql<{ name: string }>`select name from sqlite_master where name = 'kysely_migration'`.execute(db);
  if (table.rows.length === 0) return [];
  const rows = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.rows.map((row) => row.name);
}
