import type { ActorMention, Commitment, EventMention, Figure, Statement } from '../../model/findings.js';
import { spansIn } from '../../model/span.js';
import type { Join } from '../../store/store.js';

/** The layers that a reader can switch on a story. */
export const LAYERS = ['events', 'places and dates', 'statements', 'actors', 'figures', 'commitments'] as const;
export type Layer = (typeof LAYERS)[number];

/** A span of a story to be highlighted: its layer, and where it leads. */
export interface Highlight {
  start: number;
  end: number;
  layer: Layer;
  /** The entry that the finding is in. */
  entry: string;
  label: string;
}

/** A stretch of text under the same highlights. */
export interface Stretch {
  start: number;
  end: number;
  highlights: Highlight[];
}

/** What a finding is called where it is pointed at. */
export type LabelOf = (join: Join) => string;

/** The spans of a story's findings. */
export function highlightsOf(joins: readonly Join[], labelOf: LabelOf): Highlight[] {
  return joins.flatMap((join) => {
    const label = labelOf(join);
    const at = (layer: Layer, span: { start?: number; end?: number } | undefined): Highlight[] =>
      span?.start === undefined || span.end === undefined
        ? []
        : [{ layer, start: span.start, end: span.end, label, entry: join.entry }];
    switch (join.kind) {
      case 'event': {
        const { trigger, casualties, place, date } = join.mention as EventMention;
        return [
          ...at('events', trigger),
          ...casualties.flatMap((one) => at('events', one)),
          ...at('places and dates', place),
          ...at('places and dates', date),
        ];
      }
      case 'statement':
        return at('statements', (join.mention as Statement).content);
      case 'actor':
        return (join.mention as { mentions: ActorMention[] }).mentions.flatMap((one) => at('actors', one));
      case 'figure': {
        const { evidence } = join.mention as Figure;
        return at('figures', evidence[evidence.length - 1]);
      }
      case 'commitment':
        return at('commitments', (join.mention as Commitment).evidence[0]);
      default:
        return [];
    }
  });
}

/** Where in a story any words of its findings begin, highlighted or not: links from other pages lead there. */
export const anchorsOf = (findings: readonly Pick<Join, 'mention'>[]): Set<number> =>
  new Set(findings.flatMap(({ mention }) => spansIn(mention)).map(({ start }) => start));

/**
 * Cuts a text where highlights begin and end, so that each stretch lies under the same ones, and at anchors.
 *
 * @example stretchesOf(0, 10, [{ start: 2, end: 5, … }], new Set()).map((s) => s.start) // → [0, 2, 5]
 */
export function stretchesOf(
  start: number,
  end: number,
  highlights: readonly Highlight[],
  anchors: ReadonlySet<number>,
): Stretch[] {
  const inside = highlights.filter((one) => one.start < end && one.end > start);
  const cuts = new Set([start, end, ...[...anchors].filter((at) => at > start && at < end)]);
  for (const one of inside) {
    cuts.add(Math.max(start, one.start));
    cuts.add(Math.min(end, one.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => ({
    start: from,
    end: sorted[i + 1],
    highlights: inside.filter((one) => one.start <= from && one.end >= sorted[i + 1]),
  }));
}
