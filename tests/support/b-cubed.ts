/**
 * B-cubed precision, recall and F1 of a clustering (Bagga and Baldwin 1998): for each item, how many of those found with it belong with it, and
 * how many of those that belong with it were found with it.
 */
export function bCubed(items: readonly { found: string; truth: string }[]): { p: number; r: number; f1: number } {
  const count = (key: (item: { found: string; truth: string }) => string) => {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
    return counts;
  };
  const both = count(({ found, truth }) => `${found}\n${truth}`);
  const found = count((item) => item.found);
  const truth = count((item) => item.truth);
  let p = 0;
  let r = 0;
  for (const item of items) {
    const shared = both.get(`${item.found}\n${item.truth}`) ?? 0;
    p += shared / (found.get(item.found) ?? 1);
    r += shared / (truth.get(item.truth) ?? 1);
  }
  p /= items.length;
  r /= items.length;
  return { p, r, f1: (2 * p * r) / (p + r) };
}
