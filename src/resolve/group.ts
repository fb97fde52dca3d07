import type { Fit, Form, Kind } from './kind.js';
import { byPlace } from './order.js';

/** What an analyst decided of two forms. */
export interface Constraint {
  a: string;
  b: string;
  same: boolean;
  /** What to say of it. */
  reason: string;
}

/** Forms that are one entry. */
export interface Group<D> {
  forms: Form<D>[];
  /** Why each form but the first is in it, by its key. */
  reasons: Map<string, string>;
  /** The forms that are tied to it by a chain of links, in whatever groups they ended. */
  component: string;
}

/** Two forms that were looked at and stayed two. */
export interface NearMiss {
  a: string;
  b: string;
  reason: string;
}

interface Link {
  a: number;
  b: number;
  fit: Fit;
}

/** From this share of the points that would join, a pair that stayed two is told of. */
const NEAR = 0.6;

/**
 * Groups forms into entries. The best links join first, and none joins groups of which two forms contradict: the same forms give the same
 * groups, in whatever order they came. Links are between forms that a key brings together.
 */
export function groupForms<M, D>(
  kind: Kind<M, D>,
  given: readonly Form<D>[],
  constraints: readonly Constraint[] = [],
): { groups: Group<D>[]; misses: NearMiss[] } {
  const forms = [...given].sort(byPlace);
  const at = new Map(forms.map(({ key }, i) => [key, i]));
  const { links, apart, misses } = compare(kind, forms);
  const groupOf = forms.map((_, i) => i);
  const members = forms.map((_, i) => [i]);
  const reasons = new Map<string, string>();
  const components = forms.map((_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (components[top] !== top) top = components[top];
    components[i] = top;
    return top;
  };
  const decided = (same: boolean) =>
    constraints.flatMap(({ a, b, reason, same: own }) => {
      const [i, j] = [at.get(a), at.get(b)];
      return own === same && i !== undefined && j !== undefined ? [{ a: i, b: j, reason }] : [];
    });
  const join = (a: number, b: number, reason: string): void => {
    const [from, to] = groupOf[a] < groupOf[b] ? [groupOf[b], groupOf[a]] : [groupOf[a], groupOf[b]];
    for (const member of members[from]) groupOf[member] = to;
    members[to].push(...members[from]);
    members[from] = [];
    const later = Math.max(a, b);
    const key = reasons.has(forms[later].key) ? forms[Math.min(a, b)].key : forms[later].key;
    reasons.set(key, reason);
  };
  for (const { a, b } of [...links, ...decided(true), ...decided(false)]) {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y);
    components[high] = low;
  }
  for (const { a, b, reason } of decided(true)) if (groupOf[a] !== groupOf[b]) join(a, b, reason);
  const unlike = new Set(decided(false).map(({ a, b }) => pair(a, b)));
  const hand = [...groupOf];
  for (const { a, b, fit } of links) {
    if (groupOf[a] === groupOf[b]) continue;
    const quarrel = contradict(members[groupOf[a]], members[groupOf[b]], { apart, unlike, hand });
    if (quarrel)
      misses.push({ a: forms[a].key, b: forms[b].key, reason: `${fit.reason}, but others in it contradict` });
    else join(a, b, fit.reason);
  }
  const groups = members
    .filter((own) => own.length > 0)
    .map((own) => {
      const sorted = own.map((i) => forms[i]).sort(byPlace);
      return { forms: sorted, reasons, component: forms[root(own[0])].key };
    });
  return { groups, misses };
}

/**
 * Whether two groups hold forms that cannot be one: decided to be different, or contradicting. Forms that were joined by hand contradict another
 * only if all of them do, since whoever joined them knew that they differ.
 */
function contradict(
  mine: readonly number[],
  theirs: readonly number[],
  { apart, unlike, hand }: { apart: ReadonlySet<number>; unlike: ReadonlySet<number>; hand: readonly number[] },
): boolean {
  const alike = new Set<number>();
  const quarrels = new Set<number>();
  for (const x of mine)
    for (const y of theirs) {
      if (unlike.has(pair(x, y))) return true;
      (apart.has(pair(x, y)) ? quarrels : alike).add(pair(hand[x], hand[y]));
    }
  return [...quarrels].some((one) => !alike.has(one));
}

/** Pairs as numbers, so that a set of them is quick. */
const FACTOR = 1 << 20;
const pair = (a: number, b: number): number => (a < b ? a * FACTOR + b : b * FACTOR + a);

function compare<M, D>(
  kind: Kind<M, D>,
  forms: readonly Form<D>[],
): { links: Link[]; apart: Set<number>; misses: NearMiss[] } {
  const links: Link[] = [];
  const misses: NearMiss[] = [];
  const apart = new Set<number>();
  const keys = forms.map(({ data }) => new Set(kind.keysOf(data)));
  const lookups = forms.map(({ data }) => (kind.lookupKeysOf ?? kind.keysOf)(data));
  for (let a = 0; a < forms.length; a++) {
    for (let b = a + 1; b < forms.length; b++) {
      const fit = kind.fit(forms[a].data, forms[b].data);
      if (!fit) continue;
      if (fit.apart) apart.add(pair(a, b));
      const meet = lookups[a].some((key) => keys[b].has(key));
      if (!fit.apart && fit.score >= kind.threshold && meet) links.push({ a, b, fit });
      else if (meet && fit.score >= kind.threshold * NEAR)
        misses.push({ a: forms[a].key, b: forms[b].key, reason: fit.reason });
    }
  }
  links.sort((x, y) => y.fit.score - x.fit.score || x.a - y.a || x.b - y.b);
  return { links, apart, misses };
}
