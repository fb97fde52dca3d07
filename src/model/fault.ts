/** What kinds of fault a user can meet. The code is stable, the words may change. */
export type FaultCode =
  | 'not-found'
  | 'empty'
  | 'no-pages'
  | 'unreadable'
  | 'binary'
  | 'too-large'
  | 'no-story'
  | 'teaser'
  | 'encrypted'
  | 'no-text'
  | 'bad-record'
  | 'bad-line'
  | 'not-a-register'
  | 'newer-register'
  | 'read-only'
  | 'register-busy'
  | 'disk-full'
  | 'no-such-entry'
  | 'conflict'
  | 'bad-data'
  | 'usage';

/**
 * A fault of the input or of the surroundings: names the thing, what is wrong with it, and the way out.
 *
 * @example new Fault('empty', 'a.html', 'the file is empty', 'save the page again').message
 * // → 'a.html: the file is empty; save the page again'
 */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly thing: string,
    readonly fault: string,
    readonly wayOut: string,
  ) {
    super(`${thing}: ${fault}; ${wayOut}`);
    this.name = 'Fault';
  }
}
