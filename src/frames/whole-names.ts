import type { Run } from './runs.js';

/** Names are read with surer ends than roles are. */
export interface NamedRuns {
  /** All names of the story, in order. */
  names: readonly Run[];
  /** Whose words a role may be taken to the ends of: a place's role holds names of places only. */
  fits(name: Run): boolean;
}

export const anyName: NamedRuns['fits'] = () => true;
export const placeName = ({ label }: Run): boolean => label === 'place';

/**
 * The stretch of a role that does not cut a name in two; one that ends right before a name and holds none itself (“the town of”) takes it in.
 *
 * @example wholeNames({ label: 'actor', first: 3, last: 3, chance: 0.7 }, { names: [{ label: 'person', first: 3, last: 4, chance: 0.9 }], fits: anyName })
 * // → { label: 'actor', first: 3, last: 4, chance: 0.7 }
 */
export function wholeNames(run: Run, { names, fits }: NamedRuns): Run {
  const held = names.filter((name) => fits(name) && name.first <= run.last && name.last >= run.first);
  const next = held.length === 0 ? names.filter((name) => name.first === run.last + 1 && placeName(name)) : [];
  const all = [run, ...held, ...(fits === placeName ? next : [])];
  return { ...run, first: Math.min(...all.map(({ first }) => first)), last: Math.max(...all.map(({ last }) => last)) };
}

/** Stretches of one role that came to lie on each other, as one. */
export function joinedRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const last = joined.find(({ label, last: end }) => label === run.label && run.first <= end);
    if (!last) joined.push({ ...run });
    else {
      last.last = Math.max(last.last, run.last);
      last.chance = Math.max(last.chance, run.chance);
    }
  }
  return joined;
}
