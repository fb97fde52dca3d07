import { Fault } from '../../model/fault.js';

/** What SQLite's result codes mean for a user. https://www.sqlite.org/rescode.html */
const MEANINGS: readonly [RegExp, (file: string) => Fault][] = [
  [
    /NOTADB|file is not a database/i,
    (file) => new Fault('not-a-register', file, 'no register and no database', 'name another file with --register'),
  ],
  [
    /CORRUPT|malformed/i,
    (file) =>
      new Fault(
        'not-a-register',
        file,
        'a damaged database',
        'restore it from a copy, or add the pages to a new register',
      ),
  ],
  [
    /READONLY|readonly database|attempt to write a readonly/i,
    (file) =>
      new Fault(
        'read-only',
        file,
        'the register cannot be written',
        'check the permissions of the file and its folder',
      ),
  ],
  [
    /SQLITE_BUSY|SQLITE_LOCKED|database is locked/i,
    (file) =>
      new Fault(
        'register-busy',
        file,
        'another process has been writing to it for ten seconds',
        'wait for it to end and run this again: nothing is lost or doubled',
      ),
  ],
  [
    /SQLITE_FULL|disk is full|database or disk is full|SQLITE_IOERR|disk I\/O error/i,
    (file) =>
      new Fault(
        'disk-full',
        file,
        'the disk is full or cannot be written',
        'make room and run this again: what was stored is safe, the rest is added then',
      ),
  ],
  [
    /CANTOPEN|unable to open/i,
    (file) =>
      new Fault('read-only', file, 'the register cannot be opened', 'check that its folder exists and may be written'),
  ],
];

/** Turns an error of the database into a Fault that names the register; other errors stay as they are. */
export function asFault(error: unknown, file: string): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const described = `${(error as Error & { code?: string }).code ?? ''} ${error.message}`;
  const meaning = MEANINGS.find(([pattern]) => pattern.test(described));
  return meaning ? meaning[1](file) : error;
}
