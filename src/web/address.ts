/** The query of an address, a value a key. */
export type Query = Readonly<Record<string, string>>;

/** Keys that say how a page is shown and not what: they do not go along to other pages of a list. */
const PASSING = new Set(['page', 'lang', 'frame']);

/**
 * An address with some of its query changed; what is empty or `undefined` is taken out, and the page of the list begins anew.
 *
 * @example addressOf('/events', { type: 'attack', page: '3' }, { from: '2031-05-01' }) // → '/events?type=attack&from=2031-05-01'
 */
export function addressOf(
  path: string,
  query: Query,
  changes: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const merged = new Map<string, string>();
  for (const [key, value] of Object.entries(query)) if (value && !PASSING.has(key)) merged.set(key, value);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === '') merged.delete(key);
    else merged.set(key, String(value));
  }
  const text = new URLSearchParams([...merged]).toString();
  return text ? `${path}?${text}` : path;
}
