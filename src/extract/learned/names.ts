/** Left parts kept; beyond them all are forgotten, and made again as they come. */
const MOST_KEPT = 20_000;

const kept = new Map<string, Map<string, string>>();

/**
 * Two strings as one, the very same object each time: features are looked up by their names, which a text needs by the thousand, and a string
 * that was looked up before is neither put together nor hashed again.
 *
 * @example joined('rule=', 'verb') // → 'rule=verb'
 */
export function joined(left: string, right: string): string {
  let own = kept.get(left);
  if (!own) {
    if (kept.size >= MOST_KEPT) kept.clear();
    own = new Map();
    kept.set(left, own);
  }
  let whole = own.get(right);
  if (whole === undefined) {
    whole = left + right;
    own.set(right, whole);
  }
  return whole;
}
