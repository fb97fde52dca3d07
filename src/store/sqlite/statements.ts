import type { SqliteDatabase } from 'kysely';

type Statement = ReturnType<SqliteDatabase['prepare']>;

/** Statements kept: lists of values of every length make statements of their own. */
const MOST_KEPT = 400;

/**
 * The same database with its statements prepared once: a story is some hundred statements, and they are the same for the next. Kysely runs one
 * statement at a time on a connection, so that none is asked for while it is in use.
 */
export function rememberingStatements(database: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, Statement>();
  return {
    prepare(sql) {
      const known = kept.get(sql);
      if (known) {
        kept.delete(sql);
        kept.set(sql, known);
        return known;
      }
      const made = database.prepare(sql);
      kept.set(sql, made);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      return made;
    },
    close() {
      kept.clear();
      database.close();
    },
  };
}
