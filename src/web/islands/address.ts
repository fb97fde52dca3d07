/** This address with some of its query changed, on the first page of its list. */
export function changed(changes: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(location.href);
  for (const key of ['page', 'lang']) url.searchParams.delete(key);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(key);
    else url.searchParams.set(key, value);
  }
  return url.pathname + url.search;
}
