import { evidenceOf, type Figure } from '../../model/findings.js';
import type { FigureRecord } from '../../model/register.js';
import { rivalKey } from '../figure-rivals.js';
import { contentWords, type Kind, withMore } from '../kind.js';

/** Reported quantities: the same value in the same unit of the same thing is one figure. */
export const figureKind: Kind<Figure, FigureRecord> = {
  kind: 'figure',
  threshold: 1,
  mentionsOf: (findings) => findings.figures,
  anchor: (mention) => mention.evidence[mention.evidence.length - 1].start,
  keysOf: (mention) => {
    const own = `figure|${mention.unit ?? ''}|${mention.value}|${contentWords(mention.what).at(-1) ?? ''}`;
    const rival = rivalKey(mention);
    return rival ? [own, rival] : [own];
  },
  fit: ({ mention }, entry) =>
    mention.value === entry.value && mention.unit === entry.unit && (mention.of ?? '') === (entry.of ?? '')
      ? { score: 1, reason: 'the same value of the same thing' }
      : undefined,
  incremental: true,
  fold: (id, reports, known) => {
    const { evidence: _evidence, ...figure } = reports[0].mention;
    const record: FigureRecord = known ?? { kind: 'figure', id, ...figure, evidence: [] };
    const evidence = reports.reduce(
      (all, { story, mention }) => withMore(all, evidenceOf(story.id, mention.evidence)),
      record.evidence,
    );
    return { ...record, evidence };
  },
};
