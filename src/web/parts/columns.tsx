import { addressOf, type Query } from '../address.js';
import { useView } from '../view.js';

/** The head of a table: the names of its columns. */
export function Columns({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
  );
}

/** A column by which a table can be sorted; one without `order` can't. */
export interface SortColumn {
  name: string;
  order?: string;
  number?: boolean;
}

/** The head of a table whose columns are links that sort it: the largest first, then the smallest. */
export function SortColumns({
  columns,
  path,
  query,
  sorted,
}: {
  columns: readonly SortColumn[];
  path: string;
  query: Query;
  /** The order that holds, `killed` or `-killed`. */
  sorted: string;
}) {
  const { texts, fill, frozen } = useView();
  return (
    <thead>
      <tr>
        {columns.map(({ name, order, number }) => {
          const direction = sorted === order ? 'ascending' : sorted === `-${order}` ? 'descending' : undefined;
          return (
            <th scope="col" class={number ? 'number' : undefined} aria-sort={direction}>
              {order && !frozen ? (
                <a
                  href={addressOf(path, query, { sort: direction === 'descending' ? order : `-${order}` })}
                  title={fill(texts.list.sortBy, { column: name })}
                >
                  {name}
                  {direction ? <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span> : null}
                </a>
              ) : (
                name
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
