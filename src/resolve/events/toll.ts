import { type Count, countsAgree, sumCounts } from '../../model/count.js';
import { Effect, type EventMention } from '../../model/findings.js';
import type { Report } from '../kind.js';
import { isOfficial, originsOf } from './sources.js';

/** The toll that one report gives: its total where it says one, else the sum of its parts. */
export function totalOf(mention: EventMention, effect: Effect): Count | undefined {
  const own = mention.casualties.filter((casualty) => casualty.effect === effect);
  const total = own.find((casualty) => casualty.total);
  if (total) return total.count;
  return own.length > 0 ? sumCounts(own.map((casualty) => casualty.count)) : undefined;
}

/** 1 for what was entered by hand, which goes before all else; 0 for the rest. */
export const byHand = ({ enteredBy }: { enteredBy?: string }): number => (enteredBy ? 1 : 0);

/**
 * The toll of an event: what an analyst entered, else what the reports of the last day that give one say. Where they differ, the one that
 * most independent origins give, an official's word and a report from where it happened counting twice; where another weighs as much, the range from the least to the most.
 */
export function chosenCount(reports: readonly Report<EventMention>[], effect: Effect): Count | undefined {
  const origins = originsOf(reports);
  const given = reports.flatMap((report, i) => {
    const count = totalOf(report.mention, effect);
    return count ? [{ count, report, origin: origins[i] }] : [];
  });
  const entered = given.filter(({ report }) => byHand(report.mention) > 0);
  const days = given.map(({ report }) => report.story.published ?? '').sort();
  const last =
    entered.length > 0 ? entered : given.filter(({ report }) => (report.story.published ?? '') === days.at(-1));
  const byCount = new Map<string, { count: Count; weights: Map<string, number> }>();
  for (const { count, origin, report } of last) {
    const key = JSON.stringify([count.min, count.max]);
    const known = byCount.get(key) ?? { count, weights: new Map() };
    known.weights.set(origin, Math.max(known.weights.get(origin) ?? 0, weightOf(origin, report.mention)));
    byCount.set(key, known);
  }
  const ranked = [...byCount.values()]
    .map(({ count, weights }) => ({ count, weight: [...weights.values()].reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.weight - a.weight);
  const tied = ranked.filter(({ weight }) => weight === ranked[0].weight).map(({ count }) => count);
  if (tied.length <= 1) return tied[0];
  const open = tied.some(({ max }) => max === null);
  return {
    min: Math.min(...tied.map(({ min }) => min)),
    max: open ? null : Math.max(...tied.map(({ max }) => max ?? 0)),
  };
}

/** An official's word weighs as much as two outlets that cite none, and a report from where it happened as much as one more. */
const OFFICIAL_WEIGHT = 2;
const NEAR_WEIGHT = 1;
const weightOf = (origin: string, { near }: EventMention): number =>
  (isOfficial(origin) ? OFFICIAL_WEIGHT : 1) + (near ? NEAR_WEIGHT : 0);

/** @example tollText({ min: 3, max: 5 }) // → '3–5' */
export function tollText({ min, max }: Count): string {
  if (max === null) return `${min}+`;
  return min === max ? `${min}` : `${min}–${max}`;
}

/** The reports of an event that give counts which cannot both hold, by effect. */
export function disagreements(
  reports: readonly Report<EventMention>[],
): { effect: Effect; values: Map<string, Report<EventMention>[]> }[] {
  const found: { effect: Effect; values: Map<string, Report<EventMention>[]> }[] = [];
  for (const effect of Effect.options) {
    const counts = reports.flatMap((report) => {
      const count = totalOf(report.mention, effect);
      return count ? [{ report, count }] : [];
    });
    if (counts.every((a) => counts.every((b) => countsAgree(a.count, b.count)))) continue;
    const values = new Map<string, Report<EventMention>[]>();
    for (const { report, count } of counts) {
      const value = count.max === null ? `at least ${count.min}` : String(count.min);
      values.set(value, [...(values.get(value) ?? []), report]);
    }
    found.push({ effect, values });
  }
  return found;
}
