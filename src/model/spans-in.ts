interface Ranged {
  start: number;
  end: number;
}

interface Index<T extends Ranged> {
  sorted: T[];
  /** The furthest end of the first items up to each. */
  reach: number[];
}

/** Below this many items a walk is faster than an index. */
const FEW = 24;
const indexes = new WeakMap<readonly Ranged[], Index<Ranged>>();

/** The index of a list as it stands; a list that has grown gets a new one. */
function indexOf<T extends Ranged>(items: readonly T[]): Index<T> {
  const known = indexes.get(items);
  if (known && known.sorted.length === items.length) return known as Index<T>;
  const sorted = [...items].sort((a, b) => a.start - b.start);
  let furthest = 0;
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  const index = { sorted, reach };
  indexes.set(items, index);
  return index;
}

/**
 * Those of `items` that share a character with a range, in the order of the text. Costs the logarithm of their number, so that
 * a text of a megabyte costs ten times what one of a tenth does.
 */
export function overlapping<T extends Ranged>(items: readonly T[], range: Ranged): T[] {
  if (items.length < FEW) return items.filter((item) => item.start < range.end && range.start < item.end);
  const { sorted, reach } = indexOf(items);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].start < range.end) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low - 1; i >= 0 && reach[i] > range.start; i--) if (sorted[i].end > range.start) found.push(sorted[i]);
  return found.reverse();
}

/** Those of `items` that lie within a range, in the order of the text. */
export function within<T extends Ranged>(items: readonly T[], range: Ranged): T[] {
  return overlapping(items, range).filter((item) => item.start >= range.start && item.end <= range.end);
}
