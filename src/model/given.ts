/**
 * A property where there is a value for it, and none where there is not: unknown is absent.
 *
 * @example given('via', undefined) // → {}
 */
export function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}
