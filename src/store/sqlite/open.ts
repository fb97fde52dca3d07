import { existsSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { Fault } from '../../model/fault.js';
import { MIGRATIONS } from '../migrations/index.js';
import type { Tables } from '../schema.js';
import type { Store } from '../store.js';
import { asFault } from './faults.js';
import { SqliteStore } from './sqlite-store.js';
import { rememberingStatements } from './statements.js';
import { TALLIES } from './tallies.js';
import { inTransaction } from './transaction.js';

/** How long a writer waits for another one before it says that the register is busy. */
const PATIENCE_MS = 10_000;

/** Memory for pages of the file; SQLite’s own 2 MB are a tenth of what one story touches in a large register. */
const CACHE_KIB = 64 * 1024;
/** Pages in the write-ahead log before they are put into the file: a story touches some eighty, many of them again and again. */
const LOG_PAGES = 8_000;

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
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: rememberingStatements(database) }) });
    await sql`pragma busy_timeout = ${sql.lit(PATIENCE_MS)}`.execute(db);
    await sql`pragma synchronous = normal`.execute(db);
    await sql`pragma cache_size = ${sql.lit(-CACHE_KIB)}`.execute(db);
    await sql`pragma wal_autocheckpoint = ${sql.lit(LOG_PAGES)}`.execute(db);
    await migrate(db, file);
    return new SqliteStore(db, file);
  } catch (error) {
    database?.close();
    throw asFault(error, file);
  }
}

/** Refuses what is no register, or one of a newer version. An empty file may become a register. */
async function checkIsRegister(db: Kysely<Tables>, file: string): Promise<readonly string[]> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
  const names = tables.rows.map((row) => row.name);
  if (names.length > 0 && !names.includes('capture')) {
    throw new Fault(
      'not-a-register',
      file,
      'a database, but no register of Daftar',
      'name another file with --register',
    );
  }
  const applied = await appliedMigrations(db);
  const foreign = applied.find((name) => !(name in MIGRATIONS));
  if (foreign) {
    throw new Fault(
      'newer-register',
      file,
      `written by a newer Daftar (it knows “${foreign}”)`,
      'update Daftar, or use another register',
    );
  }
  return applied;
}

/** Brings the tables up to this version, under the write lock: of two processes that open a new register one makes it. */
async function migrate(db: Kysely<Tables>, file: string): Promise<void> {
  const complete = (applied: readonly string[]) => applied.length === Object.keys(MIGRATIONS).length;
  if (complete(await checkIsRegister(db, file))) return;
  await useWriteAheadLog(db);
  await inTransaction(db, async (tx) => {
    if (complete(await checkIsRegister(tx, file))) return;
    const migrator = new Migrator({ db: tx, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    await sql`create virtual table if not exists search using fts5(title, body, kind unindexed, id unindexed, tokenize = "unicode61 remove_diacritics 2")`.execute(
      tx,
    );
    for (const statement of TALLIES) await sql.raw(statement).execute(tx);
  });
}

const RETRIES = 100;
const RETRY_MS = 50;
/** Switching the journal does not wait for another process by itself, so it is tried again. */
async function useWriteAheadLog(db: Kysely<Tables>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await sql`pragma journal_mode = wal`.execute(db);
      return;
    } catch (error) {
      if (tried === RETRIES || !/locked|busy/i.test((error as Error).message)) throw error;
      await setTimeout(RETRY_MS);
    }
  }
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const table = await sql<{ name: string }>`select name from sqlite_master where name = 'kysely_migration'`.execute(db);
  if (table.rows.length === 0) return [];
  const rows = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.rows.map((row) => row.name);
}
