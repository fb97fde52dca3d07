import { evidenceOf, type Figure } from '../../model/findings.js';
import { given } from '../../model/given.js';
import type { FigureRecord } from '../../model/register.js';
import { rivalKey } from '../figure-rivals.js';
import { contentWords, type Kind } from '../kind.js';
import { earlier, type Placed } from '../order.js';
import { allTold, evidenceIn, mergeTold, type Told, toldBy } from './told.js';

/** One wording of a quantity. */
export interface FigureForm {
  told: Told;
  first: Placed<Omit<FigureRecord, 'kind' | 'id' | 'evidence' | 'confidence'>>;
}

/** Reported quantities: the same value in the same unit of the same thing is one figure. */
export const figureKind: Kind<Figure, FigureForm, FigureRecord> = {
  kind: 'figure',
  threshold: 1,
  mentionsOf: (findings) => findings.figures,
  anchor: (mention) => mention.evidence[mention.evidence.length - 1].start,
  formOf: ({ story, mention }, at) => {
    const { evidence, confidence, proposedBy: _proposedBy, ...figure } = mention;
    return {
      key: `${figure.what}|${figure.of ?? ''}|${figure.value}|${figure.unit ?? ''}`,
      at,
      data: { told: toldBy(at, evidenceOf(story.id, evidence), confidence), first: { at, value: figure } },
    };
  },
  merge: (a, b) => ({ told: mergeTold(a.told, b.told), first: earlier(a.first, b.first) }),
  keysOf: ({ first: { value } }) => {
    const own = `figure|${thingOf(value)}`;
    const rival = rivalKey(value);
    return rival ? [own, rival] : [own];
  },
  fit: ({ first: { value: a } }, { first: { value: b } }) =>
    thingOf(a) === thingOf(b) ? { score: 1, reason: 'the same value of the same thing' } : undefined,
  idOf: ([
    {
      data: { first },
    },
  ]) => [thingOf(first.value)],
  recordOf: (id, forms) => {
    const told = allTold(forms);
    return {
      kind: 'figure',
      id,
      ...forms.map(({ data }) => data.first).reduce((a, b) => earlier(a, b)).value,
      ...given('confidence', told.confidence),
      evidence: evidenceIn(told),
    };
  },
};

/** What a figure says of what: figures of which this is the same are one. */
const thingOf = ({ value, unit, of, what }: Pick<FigureRecord, 'value' | 'unit' | 'of' | 'what'>): string =>
  `${value}|${unit ?? ''}|${of ?? ''}|${contentWords(what).at(-1) ?? ''}`;
