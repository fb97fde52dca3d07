import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { parseSearch, type SearchQuery } from '../../model/search-query.js';
import type { Tables } from '../schema.js';
import type { Page, SearchHit, SnippetPart } from '../store.js';

type Executor = Kysely<Tables> | Transaction<Tables>;
/** Stories take the even row ids of the index, entries the odd ones, and candidates negative ones: they come last of all that is found. */
export const storyRow = (seq: number): number => seq * 2;
export const entryRowId = (seq: number): number => seq * 2 + 1;
export const candidateRow = (seq: number): number => -seq;

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
 * added last; candidates behind all that counts. Words are all required; `"…"` is a phrase, a last `*` a beginning; operators as `parseSearch` reads them.
 *
 * No weight is computed over all that matches, so that a common word costs no more in a million stories than in a thousand.
 */
export async function searchIndex(db: Executor, text: string, page: Page): Promise<SearchHit[]> {
  const query = parseSearch(text);
  const expression = matchExpression(query);
  if (!expression) return [];
  const reach = page.offset + page.limit;
  const fits = narrowing(query);
  const found = await sql<Omit<SearchHit, 'snippet'> & { snippet: string }>`
    with titled as materialized (
      select rowid as row from search where search match ${matchExpression(query, 'title')} and ${fits} order by rowid desc limit ${reach}
    ), latest as materialized (
      select rowid as row from search where search match ${expression} and ${fits} order by rowid desc limit ${2 * reach}
    ), chosen as materialized (
      select row, row > 0 as counts, 1 as in_title from titled union all select row, row > 0, 0 from latest where row not in (select row from titled)
      order by counts desc, in_title desc, row desc limit ${page.limit} offset ${page.offset}
    )
    select kind, id, title, snippet(search, 1, char(${sql.lit(MATCH_START)}), char(${sql.lit(MATCH_END)}), '…', ${sql.lit(SNIPPET_WORDS)}) as snippet
    from search join chosen on chosen.row = search.rowid
    where search match ${expression} and rowid in (select row from chosen) order by counts desc, in_title desc, chosen.row desc`.execute(
    db,
  );
  return found.rows.map((row) => ({ ...row, snippet: partsOf(row.snippet) }));
}

/** What the operators ask of a row of the index: stories have the even rows, entries the odd ones, candidates the negative ones. */
function narrowing({ kinds, types, outlet, after, before }: SearchQuery): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  if (kinds.length > 0) parts.push(sql`kind in (${sql.join(kinds)})`);
  if (types.length > 0)
    parts.push(
      sql`((rowid > 0 and rowid % 2 = 1 and exists (select 1 from entry where entry.seq = search.rowid / 2 and entry.kind = 'event' and entry.type in (${sql.join(types)})))
        or (rowid < 0 and exists (select 1 from candidate where candidate.seq = -search.rowid and candidate.kind = 'event' and candidate.type in (${sql.join(types)}))))`,
    );
  if (outlet)
    parts.push(
      sql`rowid > 0 and rowid % 2 = 0 and exists (select 1 from story where story.seq = search.rowid / 2 and story.outlet = ${outlet} collate nocase)`,
    );
  if (after) parts.push(dated(sql`>= ${after}`, 'date_to'));
  if (before) parts.push(dated(sql`<= ${`${before}~`}`, 'date_from'));
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

const dated = (holds: RawBuilder<unknown>, column: 'date_from' | 'date_to'): RawBuilder<unknown> =>
  sql`(exists (select 1 from story where search.rowid > 0 and search.rowid % 2 = 0 and story.seq = search.rowid / 2 and story.published ${holds})
    or exists (select 1 from entry where search.rowid > 0 and search.rowid % 2 = 1 and entry.seq = search.rowid / 2 and entry.${sql.ref(column)} ${holds})
    or exists (select 1 from candidate where search.rowid < 0 and candidate.seq = -search.rowid and candidate.${sql.ref(column)} ${holds}))`;

/**
 * A search as an FTS5 expression in which nothing is an operator by accident.
 *
 * @param column looks only there
 * @example matchExpression(parseSearch('river "border post" smug* -dry')) // → '("river" "border post" "smug"*) NOT "dry"'
 */
export function matchExpression({ words, without }: SearchQuery, column?: string): string {
  const term = (word: string): string => `"${word.replace(/\*$/, '')}"${word.endsWith('*') ? '*' : ''}`;
  if (words.length === 0) return '';
  const wanted = `${column ? `{${column}} : ` : ''}(${words.map(term).join(' ')})`;
  return [wanted, ...without.map(term)].join(' NOT ');
}
