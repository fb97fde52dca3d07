import type { Findings } from '../model/findings.js';
import type { EntryKind, EntryRecord } from '../model/register.js';
import type { Evidence } from '../model/span.js';

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

/** How well a finding fits an entry, and in which words. */
export interface Fit {
  score: number;
  reason: string;
}

/** How findings of one kind become entries. One file a kind in `kinds/`; the list is in `resolve.ts`. */
export interface Kind<M, R extends EntryRecord = EntryRecord> {
  kind: EntryKind;
  /** The findings of a story that make entries of this kind. */
  mentionsOf(findings: Findings): readonly M[];
  /** Keys that an entry made from this finding is found by. */
  keysOf(mention: M): string[];
  /** Keys under which the entry of this finding may lie, where they are others than its own. */
  lookupKeysOf?(mention: M): string[];
  /** Whether the finding belongs to the entry; `undefined` says that the two contradict. */
  fit(report: Report<M>, entry: R, reports: readonly Report<M>[]): Fit | undefined;
  /** The least score that joins. */
  threshold: number;
  /** Where in the story the finding stands: part of the id of an entry that it opens. */
  anchor(mention: M): number | string;
  /**
   * Makes the entry from its reports, in the order in which they came: from all of them, or, where the kind is
   * `incremental`, from `known` and those that are new, so that an entry of a thousand reports costs no more than one of two.
   */
  fold(id: string, reports: readonly Report<M>[], known?: R): R;
  incremental?: true;
}

const FILLER = new Set(
  'the a an of to in on at by for and or with from as is are was were its their his her this that'.split(' '),
);

/** The words of a name or phrase that carry it: folded, without articles and prepositions. */
export function contentWords(phrase: string): string[] {
  return (
    phrase
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !FILLER.has(word));
}

/** Shared share of two sets of words, 0 to 1. */
export function wordOverlap(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const shared = new Set(a.filter((word) => other.has(word))).size;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : shared / all;
}

/** Evidence that an entry shows at most; all of it is in the findings. */
const MOST_EVIDENCE = 60;

/** Takes evidence over until there is enough to show. */
export function withMore(evidence: readonly Evidence[], more: readonly Evidence[]): Evidence[] {
  return evidence.length >= MOST_EVIDENCE ? [...evidence] : [...evidence, ...more];
}

/** True where a story has told this entry already: in it two findings of one kind are two things. */
export function toldBy(
  story: StoryRef,
  entry: { evidence: readonly Evidence[] },
  reports: readonly Report<unknown>[],
): boolean {
  return reports.some((report) => report.story.id === story.id) || entry.evidence.some((one) => one.story === story.id);
}
