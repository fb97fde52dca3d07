/** The chance that two mentions, by their places in a list, tell of one event. */
export type Same = (a: number, b: number) => number;

/**
 * Groups of mentions of one event: the two groups whose pairs are likeliest one, in the mean, are joined first, until no mean reaches the
 * line (average linkage). The order of mentions does not matter but where two means are equal.
 *
 * @example groupsOf(3, (a, b) => (a + b === 1 ? 0.9 : 0.1), 0.5) // → [[0, 1], [2]]
 */
export function groupsOf(mentions: number, same: Same, line: number): number[][] {
  const groups = Array.from({ length: mentions }, (_, i) => [i]);
  const sums = groups.map((_, a) => groups.map((__, b) => (a === b ? 0 : same(Math.min(a, b), Math.max(a, b)))));
  const alive = groups.map((_, i) => i);
  for (;;) {
    let most = line;
    let pair: [number, number] | undefined;
    for (let x = 1; x < alive.length; x++)
      for (let y = 0; y < x; y++) {
        const [a, b] = [alive[y], alive[x]];
        const mean = sums[a][b] / (groups[a].length * groups[b].length);
        if (mean > most) {
          most = mean;
          pair = [a, b];
        }
      }
    if (!pair) return alive.map((i) => groups[i]);
    const [a, b] = pair;
    groups[a] = [...groups[a], ...groups[b]].sort((one, other) => one - other);
    for (const other of alive) {
      sums[a][other] += sums[b][other];
      sums[other][a] = sums[a][other];
    }
    alive.splice(alive.indexOf(b), 1);
  }
}
