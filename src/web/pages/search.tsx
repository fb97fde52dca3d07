import { parseSearch, type SearchQuery } from '../../model/search-query.js';
import type { SearchHit, Store } from '../../store/store.js';
import { addressOf } from '../address.js';
import { pathOf } from '../paths.js';
import { useView } from '../view.js';
import { type PageSpec, pageNumber } from './page.js';

/** Hits of one page: each is found and its words are marked, which costs more than a row of a list. */
const PAGE_SIZE = 20;

/** Where each hit leads. */
async function pathsOf(store: Store, hits: readonly SearchHit[]): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  for (const hit of hits) {
    const path = pathOf(hit);
    if (path) paths.set(hit.id, path);
  }
  for (const record of await store.records(hits.filter(({ id }) => !paths.has(id)).map(({ id }) => id)))
    if ('evidence' in record)
      paths.set(record.id, `/stories/${record.evidence[0].story}#at-${record.evidence[0].start}`);
  return paths;
}

/** Full text over stories and entries, with operators, and what was understood of them. */
export const searchPage: PageSpec = {
  path: '/search',
  nav: '/search',
  async show(store, { path, query, view }) {
    const asked = (query.q ?? '').trim();
    const page = pageNumber(query);
    const hits = asked ? await store.search(asked, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE }) : [];
    const paths = await pathsOf(store, hits);
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
            data-statement={view.frozen ? words.kinds.statement : undefined}
          >
            {hits.slice(0, PAGE_SIZE).map((hit) => (
              <Hit hit={hit} path={paths.get(hit.id)} />
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
  const { texts, fill, list, day, type } = useView();
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
      {words.understood}: {parts.join(', ')}
    </p>
  );
}

function Hit({ hit, path }: { hit: SearchHit; path?: string }) {
  const { texts } = useView();
  const kind = hit.kind as keyof typeof texts.search.kinds;
  return (
    <li>
      <div class="meta">{texts.search.kinds[kind] ?? kind}</div>
      {path ? (
        <a class="title" href={path + hit.id} dir="auto">
          {hit.title || texts.known.noTitle}
        </a>
      ) : (
        <span class="title" dir="auto">
          {hit.title}
        </span>
      )}
      <p class="lead" dir="auto">
        {hit.snippet.map((part) => (part.matched ? <mark>{part.text}</mark> : part.text))}
      </p>
    </li>
  );
}
