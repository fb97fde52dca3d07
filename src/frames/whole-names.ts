import type { Run } from './runs.js';

/**
 * The stretch of a role that does not cut a name in two: names are read with surer ends than roles are.
 *
 * @param names all names of the story.
 * @example wholeNames({ label: 'actor', first: 3, last: 3, chance: 0.7 }, [{ label: 'person', first: 3, last: 4, chance: 0.9 }])
 * // → { label: 'actor', first: 3, last: 4, chance: 0.7 }
 */
export function wholeNames(run: Run, names: readonly Run[]): Run {
  const held = names.filter((name) => name.first <= run.last && name.last >= run.first);
  const first = Math.min(run.first, ...held.map((name) => name.first));
  return { ...run, first, last: Math.max(run.last, ...held.map(({ last }) => last)) };
}

/**
 * The same of the role of a place, which holds names of places only; one that holds none and ends right before one (“the town of”) takes it in.
 */
export function wholePlace(run: Run, names: readonly Run[]): Run {
  const places = names.filter(({ label }) => label === 'place');
  const next = places.find(({ first }) => first === run.last + 1);
  const holdsOne = places.some(({ first, last }) => first <= run.last && last >= run.first);
  return holdsOne || !next ? wholeNames(run, places) : { ...run, last: next.last };
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
