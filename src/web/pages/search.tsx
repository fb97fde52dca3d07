import type { SearchHit } from '../../store/store.js';
import { PAGE_SIZE, type PageSpec, pageNumber } from './page.js';

const PATHS: Record<string, string> = {
  story: '/stories/',
  event: '/events/',
  actor: '/actors/',
  programme: '/programmes#',
};

/** Full text over stories and entries. */
export const searchPage: PageSpec = {
  path: '/search',
  nav: '/search',
  async show(store, { query }) {
    const asked = (query.q ?? '').trim();
    const page = pageNumber(query);
    const hits = asked ? await store.search(asked, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }) : [];
    return {
      title: asked ? `Search: ${asked}` : 'Search',
      body: (
        <>
          <h1>Search</h1>
          <search>
            <form class="filters">
              <label>
                Words
                <input type="search" name="q" value={asked} />
              </label>
              <button type="submit">Search</button>
            </form>
          </search>
          <p class="meta">
            All words are looked for; “…” encloses a phrase, a star at the end of a word stands for any ending.
          </p>
          {asked && hits.length === 0 ? <p>Nothing in the register has all of these words.</p> : null}
          <ul class="list">
            {hits.map((hit) => (
              <Hit hit={hit} />
            ))}
          </ul>
        </>
      ),
    };
  },
};

function Hit({ hit }: { hit: SearchHit }) {
  const path = PATHS[hit.kind];
  return (
    <li>
      <div class="meta">{hit.kind}</div>
      {path ? (
        <a class="title" href={path + hit.id}>
          {hit.title || '(no title)'}
        </a>
      ) : (
        <span class="title">{hit.title}</span>
      )}
      <p class="lead">{hit.snippet.map((part) => (part.matched ? <mark>{part.text}</mark> : part.text))}</p>
    </li>
  );
}
