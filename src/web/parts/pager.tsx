import { PAGE_SIZE } from '../pages/page.js';

/** Links to the page before and the page after. */
export function Pager({
  path,
  query,
  page,
  total,
}: {
  path: string;
  query: Record<string, string>;
  page: number;
  total: number;
}) {
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (last === 1) return null;
  const to = (n: number) => `${path}?${new URLSearchParams({ ...query, page: String(n) })}`;
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 ? <a href={to(page - 1)}>← Earlier in the list</a> : <span />}
      <span>
        {page} of {last}
      </span>
      {page < last ? <a href={to(page + 1)}>Further →</a> : <span />}
    </nav>
  );
}
