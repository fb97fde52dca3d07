import { CANDIDATE } from '../../model/confidence.js';
import { parseSearch, type SearchQuery } from '../../model/search-query.js';
import type { SearchHit, Store } from '../../store/store.js';
import { addressOf } from '../address.js';
import { pathOf } from '../paths.js';
import { useView, type View } from '../view.js';
import { type PageSpec, pageNumber } from './page.js';

/** Hits of one page: each is found and its words are marked, which costs more than a row of a list. */
const PAGE_SIZE = 20;

/** Where a hit leads, and what it is called in the reader's language. */
interface Found {
  hit: SearchHit;
  path?: string;
  title: string;
}

/** Hits with where they lead: to their page, or where they have none to the words they stand on. */
async function foundOf(store: Store, hits: readonly SearchHit[], view: View): Promise<Found[]> {
  const asked = hits.filter((hit) => hit.kind === 'event' || !pathOf(hit));
  const records = new Map((await store.records(asked.map(({ id }) => id))).map((one) => [one.id, one]));
  const unsure = await Promise.all(hits.filter(({ kind }) => kind === CANDIDATE).map(({ id }) => store.candidate(id)));
  const candidates = new Map(unsure.flatMap((one) => (one ? [[one.record.id, one.record.would] as const] : [])));
  return hits.map((hit) => {
    const record = records.get(hit.id) ?? candidates.get(hit.id);
    const [first] = record && 'evidence' in record ? record.evidence : [];
    const own = pathOf(hit);
    const path = own ?? (first && `/stories/${first.story}#at-${first.start}`);
    const title = record?.kind === 'event' ? view.title(record) : hit.title;
    return { hit, title, ...(path ? { path } : {}) };
  });
}

/** Full text over stories and entries, with operators, and what was understood of them. */
export const searchPage: PageSpec = {
  path: '/search',
  nav: '/search',
  async show(store, { path, query, view }) {
    const asked = (query.q ?? '').trim();
    const page = pageNumber(query);
    const hits = asked ? await store.search(asked, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE }) : [];
    const found = await foundOf(store, hits.slice(0, PAGE_SIZE), view);
    const words = view.texts.search;
    return {
      title: asked ? `${words.title}: ${asked}` : words.title,
      islands: view.frozen ? ['find-index', 'find'] : ['explore'],
      body: (
        <>
          <h1>{words.title}</h1>
          <search>
            <form class="filters" action={path} data-find={view.frozen ? '' : undefined}>
              <label>
                {words.words}
                <input type="search" name="q" value={asked} dir="auto" size={32} />
              </label>
              <button type="submit">{view.texts.nav.search}</button>
            </form>
          </search>
          {view.frozen ? null : <p class="meta">{words.help}</p>}
          {asked ? <Understood query={parseSearch(asked)} /> : null}
          {asked && hits.length === 0 ? <p role="status">{words.nothing}</p> : null}
          <ul
            class="list"
            data-walk
            data-found={view.frozen ? '' : undefined}
            data-story={view.frozen ? words.kinds.story : undefined}
            data-event={view.frozen ? words.kinds.event : undefined}
            data-actor={view.frozen ? words.kinds.actor : undefined}
            data-candidate={view.frozen ? words.kinds.candidate : undefined}
            data-statement={view.frozen ? words.kinds.statement : undefined}
          >
            {found.map((one) => (
              <Hit found={one} />
            ))}
          </ul>
          <nav class="pager" aria-label={view.texts.list.pages}>
            {page > 1 ? <a href={addressOf(path, query, { page: page - 1 })}>{view.texts.list.previous}</a> : <span />}
            {hits.length > PAGE_SIZE ? (
              <a href={addressOf(path, query, { page: page + 1 })}>{view.texts.list.next}</a>
            ) : (
              <span />
            )}
          </nav>
        </>
      ),
    };
  },
};

/** “Looked for: with river and border post, only event, on or after 1 May 2031”. */
function Understood({ query }: { query: SearchQuery }) {
  const { texts, fill, list, joined, day, type } = useView();
  const words = texts.search;
  const { words: wanted, without, kinds, types, outlet, after, before, unread } = query;
  const quoted = (all: readonly string[]): string => list(all.map((one) => `“${one}”`));
  const parts = [
    wanted.length > 0 && fill(words.withWords, { words: quoted(wanted) }),
    without.length > 0 && fill(words.without, { words: quoted(without) }),
    kinds.length > 0 && fill(words.ofKind, { kinds: list(kinds.map((kind) => words.kinds[kind])) }),
    types.length > 0 && fill(words.type, { name: list(types.map((one) => type(one as Parameters<typeof type>[0]))) }),
    outlet && fill(words.outlet, { name: outlet }),
    after && fill(words.after, { day: day(after) }),
    before && fill(words.before, { day: day(before) }),
    unread.length > 0 && fill(words.notUnderstood, { words: quoted(unread) }),
  ].filter((part) => typeof part === 'string');
  return (
    <p class="understood" dir="auto">
      {words.understood}: {joined(...parts)}
    </p>
  );
}

function Hit({ found: { hit, path, title } }: { found: Found }) {
  const { texts } = useView();
  const kind = hit.kind as keyof typeof texts.search.kinds;
  return (
    <li>
      <div class="meta">{texts.search.kinds[kind] ?? kind}</div>
      {path ? (
        <a class="title" href={path} dir="auto">
          {title || texts.known.noTitle}
        </a>
      ) : (
        <span class="title" dir="auto">
          {title}
        </span>
      )}
      <p class="lead" dir="auto">
        {hit.snippet.map((part) => (part.matched ? <mark>{part.text}</mark> : part.text))}
      </p>
    </li>
  );
}
