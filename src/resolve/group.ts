import { type Fit, type Form, type Kind, soughtBy } from './kind.js';
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

/** Forms that nothing tells apart, compared as one. */
interface Node<D> {
  forms: Form<D>[];
  /** What only one form of an entry may have. */
  taken: Set<string>;
}

const ALIKE = 'the same in all that is compared';

/**
 * Groups forms into entries. The best links join first, and none joins groups of which two forms contradict: the same forms give the same
 * groups, in whatever order they came. Links are between forms that a key brings together.
 */
export function groupForms<M, D>(
  kind: Kind<M, D>,
  given: readonly Form<D>[],
  constraints: readonly Constraint[] = [],
): { groups: Group<D>[]; misses: NearMiss[] } {
  const nodes = nodesOf(kind, [...given].sort(byPlace), constraints);
  const first = nodes.map(({ forms }) => forms[0]);
  const at = new Map(nodes.flatMap(({ forms }, i) => forms.map(({ key }) => [key, i] as const)));
  const { links, apart, misses } = compare(kind, first);
  const groupOf = nodes.map((_, i) => i);
  const members = nodes.map((_, i) => [i]);
  const taken = nodes.map((node) => new Set(node.taken));
  const reasons = new Map<string, string>(
    nodes.flatMap(({ forms }) => forms.slice(1).map(({ key }) => [key, ALIKE] as const)),
  );
  const components = nodes.map((_, i) => i);
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
    for (const one of taken[from]) taken[to].add(one);
    const later = Math.max(a, b);
    reasons.set(first[reasons.has(first[later].key) ? Math.min(a, b) : later].key, reason);
  };
  for (const { a, b } of [...links, ...decided(true), ...decided(false)]) {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y);
    components[high] = low;
  }
  for (const { a, b, reason } of decided(true)) if (groupOf[a] !== groupOf[b]) join(a, b, reason);
  const unlike = new Set(decided(false).map(({ a, b }) => pair(a, b)));
  const hand = [...groupOf];
  const both = (a: number, b: number) => [...taken[a]].some((one) => taken[b].has(one));
  for (const { a, b, fit } of links) {
    const [mine, theirs] = [groupOf[a], groupOf[b]];
    if (mine === theirs) continue;
    const quarrel = both(mine, theirs)
      ? 'one story tells of both'
      : contradict(members[mine], members[theirs], { apart, unlike, hand })
        ? 'others in it contradict'
        : undefined;
    if (quarrel) misses.push({ a: first[a].key, b: first[b].key, reason: `${fit.reason}, but ${quarrel}` });
    else join(a, b, fit.reason);
  }
  const groups = members
    .filter((own) => own.length > 0)
    .map((own) => {
      const sorted = own.flatMap((i) => nodes[i].forms).sort(byPlace);
      return { forms: sorted, reasons, component: first[root(own[0])].key };
    });
  return { groups, misses };
}

/** Puts forms that nothing tells apart together, but for those that something was decided about. */
function nodesOf<M, D>(kind: Kind<M, D>, forms: readonly Form<D>[], constraints: readonly Constraint[]): Node<D>[] {
  const alone = new Set(constraints.flatMap(({ a, b }) => [a, b]));
  const nodes: Node<D>[] = [];
  const byLikeness = new Map<string, Node<D>[]>();
  for (const form of forms) {
    const own = kind.exclusive?.(form.data);
    const likeness = alone.has(form.key) ? undefined : kind.likeness?.(form.data);
    const alike = likeness === undefined ? [] : (byLikeness.get(likeness) ?? []);
    const node = alike.find(({ taken }) => own === undefined || !taken.has(own));
    if (node) {
      node.forms.push(form);
      if (own !== undefined) node.taken.add(own);
      continue;
    }
    const made = { forms: [form], taken: new Set(own === undefined ? [] : [own]) };
    nodes.push(made);
    if (likeness !== undefined) byLikeness.set(likeness, [...alike, made]);
  }
  return nodes;
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
  const lookups = forms.map(({ data }) => soughtBy(kind, data));
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
