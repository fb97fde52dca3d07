import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../schema.js';
import type { Page, SearchHit, SnippetPart } from '../store.js';

type Executor = Kysely<Tables> | Transaction<Tables>;
/** Stories take the even row ids of the index, entries the odd ones. */
export const storyRow = (seq: number): number => seq * 2;
export const entryRowId = (seq: number): number => seq * 2 + 1;

const SNIPPET_WORDS = 24;
/** Puts (or puts again) a text into the index. */
export async function indexText(
  db: Executor,
  row: number,
  kind: string,
  id: string,
  title: string,
  body: string,
): Promise<void> {
  await sql`delete from search where rowid = ${row}`.execute(db);
  await sql`insert into search(rowid, title, body, kind, id) values (${row}, ${title}, ${body}, ${kind}, ${id})`.execute(
    db,
  );
}

/** Control characters that enclose what matched, since no page's text holds them. */
const MATCH_START = 2;
const MATCH_END = 3;

function partsOf(snippet: string): SnippetPart[] {
  return snippet.split(String.fromCharCode(MATCH_START)).flatMap((piece, i) => {
    if (i === 0) return piece ? [{ text: piece, matched: false }] : [];
    const [matched, rest] = piece.split(String.fromCharCode(MATCH_END));
    return [{ text: matched, matched: true }, ...(rest ? [{ text: rest, matched: false }] : [])];
  });
}

/**
 * Full text over stories and entries: first those that have all the words in their title, then those that have them anywhere, each from what was
 * added last. Words are all required; `"…"` is a phrase, a last `*` a beginning.
 *
 * No weight is computed over all that matches, so that a common word costs no more in a million stories than in a thousand.
 */
export async function searchIndex(db: Executor, query: string, page: Page): Promise<SearchHit[]> {
  const expression = matchExpression(query);
  if (!expression) return [];
  const reach = page.offset + page.limit;
  const found = await sql<Omit<SearchHit, 'snippet'> & { snippet: string }>`
    with titled as materialized (
      select rowid as row from search where search match ${`{title} : (${expression})`} order by rowid desc limit ${reach}
    ), latest as materialized (
      select rowid as row from search where search match ${expression} order by rowid desc limit ${2 * reach}
    ), chosen as materialized (
      select row, 1 as in_title from titled union all select row, 0 from latest where row not in (select row from titled)
      order by in_title desc, row desc limit ${page.limit} offset ${page.offset}
    )
    select kind, id, title, snippet(search, 1, char(${sql.lit(MATCH_START)}), char(${sql.lit(MATCH_END)}), '…', ${sql.lit(SNIPPET_WORDS)}) as snippet
    from search join chosen on chosen.row = search.rowid
    where search match ${expression} and rowid in (select row from chosen) order by in_title desc, chosen.row desc`.execute(
    db,
  );
  return found.rows.map((row) => ({ ...row, snippet: partsOf(row.snippet) }));
}

/**
 * Turns what a person types into an FTS5 expression in which nothing is an operator by accident.
 *
 * @example matchExpression('river "border post" smug*') // → '"river" "border post" "smug"*'
 */
export function matchExpression(query: string): string {
  const parts = query.match(/"[^"]+"|[^\s"]+/g) ?? [];
  return parts
    .map((part) => {
      const phrase = part.replaceAll('"', '').replace(/\*$/, '');
      if (!/[\p{L}\p{N}]/u.test(phrase)) return '';
      return `"${phrase}"${part.endsWith('*') ? '*' : ''}`;
    })
    .filter(Boolean)
    .join(' ');
}
