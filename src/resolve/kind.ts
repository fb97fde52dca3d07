import type { Findings } from '../model/findings.js';
import type { EntryKind, EntryRecord } from '../model/register.js';

/** What resolution knows of the story that a finding stands in. */
export interface StoryRef {
  id: string;
  outlet?: string;
  origin: string;
  published?: string;
  title?: string;
}

/** A finding with its story. */
export interface Report<M> {
  story: StoryRef;
  mention: M;
}

/** What two forms have in common, in points and in words. */
export interface Fit {
  score: number;
  reason: string;
  /** They contradict: no third makes them one. */
  apart?: true;
}

/**
 * One way in which an entry was told: a report of an event, a name of an actor, the words of a statement. Entries are groups of forms, and a
 * form is in one entry.
 */
export interface Form<D> {
  /** The same for reports that need no comparing: the name, the words. */
  key: string;
  /** Its place in the one order that all forms have, whenever they were added: that of its earliest report. */
  at: string;
  data: D;
}

/** How findings of one kind become entries. One file a kind in `kinds/`; the list is in `kinds/index.ts`. */
export interface Kind<M, D, R extends EntryRecord = EntryRecord> {
  kind: EntryKind;
  /** The findings of a story that make entries of this kind. */
  mentionsOf(findings: Findings): readonly M[];
  /** Where in the story the finding stands. */
  anchor(mention: M): number;
  formOf(report: Report<M>, at: string): Form<D>;
  /** Two forms of one key as one, in whatever order they come. */
  merge(a: D, b: D): D;
  /** Keys that an entry with this form is found by. */
  keysOf(data: D): string[];
  /** Keys under which forms lie that it may be one with, where they are others than its own. */
  lookupKeysOf?(data: D): string[];
  /** What two forms have in common, whichever comes first; `undefined` where it is nothing that speaks for or against. */
  fit(a: D, b: D): Fit | undefined;
  /** Forms of which this is the same are as like to any third: they are compared once. */
  likeness?(data: D): string;
  /** Forms of which this is the same are never one. */
  exclusive?(data: D): string;
  /** The least score that joins. */
  threshold: number;
  /** The entry of a group of forms, in their order. */
  recordOf(id: string, forms: readonly Form<D>[]): R;
  /** What the id of a group is made of. */
  idOf(forms: readonly Form<D>[]): (string | number)[];
}

/** The keys under which forms lie that a form may be one with. */
export const soughtBy = <D>(kind: Pick<Kind<never, D>, 'keysOf' | 'lookupKeysOf'>, data: D): string[] =>
  (kind.lookupKeysOf ?? kind.keysOf)(data);

const FILLER = new Set(
  'the a an of to in on at by for and or with from as is are was were its their his her this that'.split(' '),
);

/** Phrases whose words are kept: those of a neighbourhood are compared pair by pair. */
const MOST_KEPT = 20_000;
const kept = new Map<string, readonly string[]>();

/**
 * The words of a name or phrase that carry it: folded, without articles and prepositions.
 *
 * @example contentWords('The Mayor of Dól') // → ['mayor', 'dol']
 */
export function contentWords(phrase: string): readonly string[] {
  const known = kept.get(phrase);
  if (known) return known;
  const words = (
    phrase
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !FILLER.has(word));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(phrase, words);
  return words;
}

/** Shared share of two sets of words, 0 to 1. */
export function wordOverlap(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const shared = new Set(a.filter((word) => other.has(word))).size;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : shared / all;
}
