import { discrepancyPhrase } from '../model/discrepancy-phrases.js';
import { stableId } from '../model/id.js';
import type { DiscrepancyRecord, FigureRecord } from '../model/register.js';
import { contentWords } from './kind.js';

/** Words for one thing that sources measure: “the frontier” is the border. */
const SAME_THING: ReadonlyMap<string, string> = new Map([
  ['frontier', 'border'],
  ['boundary', 'border'],
]);
/** Words that say nothing of what is measured. */
const EMPTY = new Set([
  'entire',
  'whole',
  'total',
  'full',
  'long',
  'nearly',
  'about',
  'over',
  'more',
  'than',
  'some',
  'length',
]);
/** Kinds of quantities that stay as they are: two lengths of one border cannot both hold, two prices can. */
const LASTING: ReadonlySet<string> = new Set(['metre', 'square metre']);
/** Values this near are one, rounded: 850 miles and 1,370 km are. */
const ROUNDING = 0.02;
/** Names of people and country share this many letters: “Afghan”, “Afghanistan”. */
const STEM = 5;
const LEAST_SHARED = 0.6;

/** The key under which figures lie that may measure one thing: the kind of quantity and the thing's head noun; none for fleeting ones. */
export function rivalKey({ base, what }: Pick<FigureRecord, 'base' | 'what'>): string | undefined {
  const head = wordsOf(what).at(-1);
  return base && LASTING.has(base.unit) && head ? `figure-of|${base.unit}|${head}` : undefined;
}

/**
 * Figures that measure one thing and cannot both hold: the same head noun, most of the words that say of what, and values further apart than
 * rounding. “At least” and “over” quarrel with nothing above them.
 */
export function figureRivals(figure: FigureRecord, others: readonly FigureRecord[]): DiscrepancyRecord[] {
  return others.flatMap((other) => {
    if (other.id === figure.id || !sameThing(figure, other) || !apart(figure, other)) return [];
    const [first, second] = [figure, other].sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      kind: 'discrepancy' as const,
      id: stableId('discrepancy', first.id, second.id),
      about: { kind: 'figure', id: first.id },
      field: discrepancyPhrase('value'),
      values: [first, second].map((one) => ({
        value: `${one.value} ${one.unit ?? ''}`.trim(),
        evidence: one.evidence,
      })),
      status: 'open' as const,
    };
  });
}

function wordsOf(what: string): string[] {
  return contentWords(what.replace(/[-–]/g, ' '))
    .filter((word) => !EMPTY.has(word))
    .map((word) => SAME_THING.get(word) ?? word);
}

function sameThing(a: FigureRecord, b: FigureRecord): boolean {
  const [mine, theirs] = [a, b].map(
    (one) => new Set([...wordsOf(one.what), ...wordsOf(one.of ?? '')].map((word) => word.slice(0, STEM))),
  );
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared >= 2 && shared / Math.min(mine.size, theirs.size) >= LEAST_SHARED;
}

function apart(a: FigureRecord, b: FigureRecord): boolean {
  if (!a.base || !b.base || a.base.unit !== b.base.unit) return false;
  const [low, high] = a.base.value < b.base.value ? [a, b] : [b, a];
  if (low.count?.max === null) return false;
  const [from, to] = [low.base?.value ?? 0, high.base?.value ?? 0];
  return (to - from) / to > ROUNDING;
}
