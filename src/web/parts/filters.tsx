import type { Child } from 'hono/jsx';
import type { Query } from '../address.js';
import { useView } from '../view.js';

/** The filters of a list: a form that says in the address what it chooses. Pages that are written to files have none. */
export function Filters({ path, children, clear }: { path: string; children?: Child; clear: boolean }) {
  const { texts, frozen } = useView();
  if (frozen) return null;
  return (
    <form class="filters" action={path} aria-label={texts.list.filters} data-filters>
      {children}
      <span class="buttons">
        <button type="submit">{texts.list.show}</button>
        {clear ? <a href={path}>{texts.list.clear}</a> : null}
      </span>
    </form>
  );
}

/** One of a few. `options` are values with their labels. */
export function Choice({
  name,
  label,
  query,
  options,
  all,
}: {
  name: string;
  label: string;
  query: Query;
  options: readonly (readonly [value: string, label: string])[];
  all: string;
}) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option value={value} selected={value === query[name]}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Words, a number or a day. */
export function Entry({
  name,
  label,
  query,
  type = 'text',
  size,
}: {
  name: string;
  label: string;
  query: Query;
  type?: 'text' | 'date' | 'number' | 'search';
  size?: number;
}) {
  return (
    <label>
      {label}
      <input
        name={name}
        type={type}
        value={query[name] ?? ''}
        size={size}
        min={type === 'number' ? 0 : undefined}
        dir="auto"
      />
    </label>
  );
}

/** Says which parts of an address mean nothing. */
export function Unread({ unread }: { unread: readonly string[] }) {
  const { texts, fill } = useView();
  return unread.length > 0 ? (
    <p class="note" role="status">
      {fill(texts.list.unread, { what: unread.join(', ') })}
    </p>
  ) : null;
}
