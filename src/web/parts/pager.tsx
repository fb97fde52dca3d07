import { addressOf, type Query } from '../address.js';
import { PAGE_SIZE } from '../pages/page.js';
import { useView } from '../view.js';

/** Links to the page before and the page after. */
export function Pager({ path, query, page, total }: { path: string; query: Query; page: number; total: number }) {
  const { texts, fill } = useView();
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (last === 1) return null;
  const to = (n: number) => addressOf(path, query, { page: n === 1 ? undefined : n });
  return (
    <nav class="pager" aria-label={texts.list.pages}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {texts.list.previous}
        </a>
      ) : (
        <span />
      )}
      <span>{fill(texts.list.pageOf, { page, last })}</span>
      {page < last ? (
        <a href={to(page + 1)} rel="next">
          {texts.list.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
