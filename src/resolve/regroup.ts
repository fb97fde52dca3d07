import type { Decision } from '../model/decision.js';
import { stableId } from '../model/id.js';
import type { EntryKind, EntryRecord } from '../model/register.js';
import type { Trace } from '../model/trace.js';
import { applyDecisions, constraintsOf } from './decided.js';
import { type Constraint, type Group, groupForms, type NearMiss } from './group.js';
import { type Form, type Kind, soughtBy } from './kind.js';

/** An entry of the register as resolution knows it: its forms, and the chain of links it hangs on. */
export interface Neighbour {
  record: EntryRecord;
  component: string;
  forms: readonly Form<unknown>[];
}

/** An entry as it is to be kept. */
export interface Changed {
  record: EntryRecord;
  component: string;
  /** Absent where they are what they were. */
  keys?: string[];
  /** The entry as it was. */
  before?: EntryRecord;
  forms: readonly Form<unknown>[];
  /** Only the record changes: keys, forms and component stay what they are. */
  partial?: true;
}

/** A form that is in another entry from now on. */
export interface Moved {
  kind: EntryKind;
  form: string;
  from: string;
  to: string;
  reason: string;
}

/** What new forms change. */
export interface Regrouped {
  /** The entry of each new form, by its key, and why. */
  placed: Map<string, { entry: string; reason: string; opened: boolean }>;
  changed: Changed[];
  moved: Moved[];
  removed: string[];
}

/** Of more forms than this no pairs are compared anew: each new form goes to the entry that it fits best. */
const MOST_COMPARED = 400;

/**
 * Puts new forms among those of the entries around them. Entries that a new form is linked to are grouped anew together with whatever hangs on
 * them, so that what comes out depends on the forms alone.
 */
export function regroup(
  kind: Kind<unknown, unknown>,
  fresh: readonly Form<unknown>[],
  around: readonly Neighbour[],
  decisions: readonly Decision[],
  trace: Trace,
): Regrouped {
  const constraints = constraintsOf(kind.kind, decisions);
  const known = new Map<string, Neighbour>();
  for (const entry of around) for (const { key } of entry.forms) known.set(key, entry);
  const forms = new Map<string, Form<unknown>>();
  for (const entry of around) for (const form of entry.forms) forms.set(form.key, form);
  const added = new Set<string>();
  const touched = new Set<string>();
  for (const form of fresh) {
    const before = forms.get(form.key);
    if (!before) added.add(form.key);
    else if (form.at < before.at) touched.add(before.key);
    forms.set(
      form.key,
      before
        ? { key: form.key, at: before.at < form.at ? before.at : form.at, data: kind.merge(before.data, form.data) }
        : form,
    );
  }
  const linked = linkedComponents(kind, [...added, ...touched], forms, known, constraints);
  const inScope = around.filter(
    ({ component, forms: own }) => linked.has(component) || fresh.some(({ key }) => own.some((one) => one.key === key)),
  );
  const scope = [...new Set([...inScope.flatMap((entry) => entry.forms.map(({ key }) => key)), ...added])];
  const settled = added.size === 0 && touched.size === 0;
  const pool = scope.flatMap((key) => forms.get(key) ?? []);
  const { groups, misses } =
    settled || pool.length > MOST_COMPARED
      ? { groups: asTheyAre(kind, pool, known, added), misses: [] }
      : groupForms(kind, pool, constraints);
  return changesOf(kind, { groups, misses, fresh, known, inScope, added, decisions }, trace);
}

/** Groups all forms of entries anew, after something was decided about them. */
export function regroupAll(
  kind: Kind<unknown, unknown>,
  around: readonly Neighbour[],
  decisions: readonly Decision[],
  trace: Trace,
): Regrouped {
  const known = new Map<string, Neighbour>();
  for (const entry of around) for (const { key } of entry.forms) known.set(key, entry);
  const pool = around.flatMap(({ forms }) => forms);
  const { groups, misses } = groupForms(kind, pool, constraintsOf(kind.kind, decisions));
  const rest = { fresh: [], known, inScope: around, added: new Set<string>(), decisions };
  return changesOf(kind, { groups, misses, ...rest }, trace, true);
}

/** The components that new forms are linked to, by a fit or by a decision. */
function linkedComponents(
  kind: Kind<unknown, unknown>,
  added: readonly string[],
  forms: ReadonlyMap<string, Form<unknown>>,
  known: ReadonlyMap<string, Neighbour>,
  constraints: readonly Constraint[],
): Set<string> {
  const linked = new Set<string>();
  for (const key of added) {
    const own = forms.get(key);
    if (!own) continue;
    const before = known.get(key);
    if (before) linked.add(before.component);
    const lookups = new Set(soughtBy(kind, own.data));
    const compared = new Set<string>();
    for (const [other, entry] of known) {
      if (linked.has(entry.component)) continue;
      const form = forms.get(other);
      const likeness = form && kind.likeness?.(form.data);
      if (likeness !== undefined && compared.has(`${entry.component} ${likeness}`)) continue;
      compared.add(`${entry.component} ${likeness}`);
      const fit = form && kind.fit(own.data, form.data);
      if (fit && !fit.apart && fit.score >= kind.threshold && kind.keysOf(form.data).some((one) => lookups.has(one)))
        linked.add(entry.component);
    }
  }
  const keys = new Set(added);
  for (const { a, b } of constraints)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ]) {
      const entry = known.get(other);
      if (entry && (keys.has(one) || linked.has(known.get(one)?.component ?? ''))) linked.add(entry.component);
    }
  return linked;
}

/** The entries as they were, each new form with the one that it fits best. */
function asTheyAre(
  kind: Kind<unknown, unknown>,
  pool: readonly Form<unknown>[],
  known: ReadonlyMap<string, Neighbour>,
  added: ReadonlySet<string>,
): Group<unknown>[] {
  const byEntry = new Map<string, Group<unknown>>();
  for (const form of pool) {
    const entry = known.get(form.key);
    if (!entry) continue;
    const group: Group<unknown> = byEntry.get(entry.record.id) ?? {
      forms: [],
      reasons: new Map(),
      component: entry.component,
    };
    group.forms.push(form);
    byEntry.set(entry.record.id, group);
  }
  const groups = [...byEntry.values()];
  for (const form of pool.filter(({ key }) => added.has(key))) {
    const best = bestGroup(kind, form, groups);
    if (best) {
      best.group.forms.push(form);
      best.group.reasons.set(form.key, best.reason);
    } else groups.push({ forms: [form], reasons: new Map(), component: form.key });
  }
  for (const group of groups) group.forms.sort((a, b) => (a.at < b.at ? -1 : 1));
  return groups;
}

function bestGroup(
  kind: Kind<unknown, unknown>,
  form: Form<unknown>,
  groups: readonly Group<unknown>[],
): { group: Group<unknown>; score: number; reason: string } | undefined {
  return groups
    .flatMap((group) => {
      const fits = group.forms.flatMap((other) => kind.fit(form.data, other.data) ?? []);
      const own = kind.exclusive?.(form.data);
      const taken = own !== undefined && group.forms.some(({ data }) => kind.exclusive?.(data) === own);
      return taken || fits.some(({ apart }) => apart) ? [] : fits.map((fit) => ({ group, ...fit }));
    })
    .filter(({ score }) => score >= kind.threshold)
    .sort((a, b) => b.score - a.score)[0];
}

function keysUnlessKnown(
  kind: Kind<unknown, unknown>,
  forms: readonly Form<unknown>[],
  before: Neighbour | undefined,
): { keys?: string[] } {
  const keysOf = (of: readonly Form<unknown>[]) => [...new Set(of.flatMap(({ data }) => kind.keysOf(data)))].sort();
  const keys = keysOf(forms);
  return before && keysOf(before.forms).join('\n') === keys.join('\n') ? {} : { keys };
}

const NEW_ENTRY = 'nothing in the register fits: a new entry';

function changesOf(
  kind: Kind<unknown, unknown>,
  {
    groups,
    misses,
    fresh,
    known,
    inScope,
    added,
    decisions,
  }: {
    groups: readonly Group<unknown>[];
    misses: readonly NearMiss[];
    fresh: readonly Form<unknown>[];
    known: ReadonlyMap<string, Neighbour>;
    inScope: readonly Neighbour[];
    added: ReadonlySet<string>;
    decisions: readonly Decision[];
  },
  trace: Trace,
  all = false,
): Regrouped {
  const result: Regrouped = { placed: new Map(), changed: [], moved: [], removed: [] };
  const freshKeys = new Set(fresh.map(({ key }) => key));
  const ids = new Set<string>();
  const entryOf = new Map<string, string>();
  for (const group of groups) {
    const id = stableId(kind.kind, ...kind.idOf(group.forms));
    ids.add(id);
    const opened = group.forms.length === 1;
    let before: Neighbour | undefined;
    for (const { key } of group.forms) {
      entryOf.set(key, id);
      const old = known.get(key);
      if (old?.record.id === id) before = old;
      const reason = group.reasons.get(key) ?? (opened ? NEW_ENTRY : 'its earliest report');
      if (freshKeys.has(key))
        result.placed.set(key, { entry: id, reason: added.has(key) ? reason : `told as “${key}”`, opened });
      if (old && old.record.id !== id)
        result.moved.push({ kind: kind.kind, form: key, from: old.record.id, to: id, reason });
    }
    const same =
      !all &&
      before?.component === group.component &&
      before.forms.length === group.forms.length &&
      !group.forms.some(({ key }) => freshKeys.has(key) || known.get(key) !== before);
    if (same) continue;
    result.changed.push({
      record: applyDecisions(kind.recordOf(id, group.forms), group.forms, decisions),
      component: group.component,
      ...keysUnlessKnown(kind, group.forms, before),
      ...(before ? { before: before.record } : {}),
      forms: group.forms,
    });
  }
  result.removed = inScope.map(({ record }) => record.id).filter((id) => !ids.has(id));
  for (const { a, b, reason } of misses) {
    const [one, other] = freshKeys.has(a) ? [a, b] : [b, a];
    const [own, theirs] = [entryOf.get(one), entryOf.get(other)];
    if (!freshKeys.has(one) || own === theirs) continue;
    trace({ stage: 'resolve', verdict: 'refused', rule: `${kind.kind}: too little in common`, reason, about: theirs });
  }
  return result;
}
