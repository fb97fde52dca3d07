import { type Commitment, evidenceOf } from '../../model/findings.js';
import { given } from '../../model/given.js';
import type { CommitmentRecord } from '../../model/register.js';
import { contentWords, type Kind, wordOverlap } from '../kind.js';
import { lastDayTold } from '../last-day.js';
import { earlier, type Placed } from '../order.js';
import { undertakingKey } from '../undated.js';
import { allTold, evidenceIn, mergeTold, type Told, toldBy } from './told.js';

const SAME_WORDS = 0.8;
const KEY_WORDS = 4;

/** One wording of an undertaking. */
export interface CommitmentForm {
  told: Told;
  first: Placed<Omit<CommitmentRecord, 'kind' | 'id' | 'evidence' | 'confidence'>>;
}

/**
 * An undertaking with whose programme it belongs to (what nobody else is named for is its owner's), and the last day that its story tells of: the
 * report of a story without a day is as of that.
 */
type OwnedCommitment = Commitment & { owner?: string; lastTold?: string };

/** Undertakings: the same words by the same day are one commitment. */
export const commitmentKind: Kind<OwnedCommitment, CommitmentForm, CommitmentRecord> = {
  kind: 'commitment',
  threshold: SAME_WORDS,
  mentionsOf: (findings) => {
    const lastTold = lastDayTold(findings);
    return findings.commitments.map((one) => ({
      ...one,
      ...given('owner', findings.programmes.find(({ name }) => name === one.programme)?.owner),
      ...given('lastTold', lastTold),
    }));
  },
  anchor: (mention) => mention.evidence[0].start,
  formOf: ({ story, mention }, at) => {
    const { evidence, owner, lastTold, supply, confidence, proposedBy: _proposedBy, ...commitment } = mention;
    return {
      key: `${commitment.by ?? ''}|${commitment.what}|${commitment.due?.value ?? ''}|${commitment.status}`,
      at,
      data: {
        told: toldBy(at, evidenceOf(story.id, evidence), confidence),
        first: {
          at,
          value: {
            ...commitment,
            ...given('by', commitment.by ?? owner),
            ...given('supply', goodsOf(supply)),
            ...given('asOf', story.published ?? lastTold),
          },
        },
      },
    };
  },
  merge: (a, b) => ({ told: mergeTold(a.told, b.told), first: earlier(a.first, b.first) }),
  keysOf: ({ first: { value } }) => {
    const undertaking = undertakingKey(value.by, value.what);
    const words = `commitment|${contentWords(value.what).slice(0, KEY_WORDS).join(' ')}`;
    return undertaking ? [words, undertaking] : [words];
  },
  fit: ({ first: { value: a } }, { first: { value: b } }) => {
    if (a.due?.value !== b.due?.value)
      return { score: 0, apart: true, reason: `due ${a.due?.value ?? 'no day'} and ${b.due?.value ?? 'no day'}` };
    const words = wordOverlap(contentWords(a.what), contentWords(b.what));
    return { score: words, reason: `${Math.round(words * 100)} % of the words shared` };
  },
  idOf: ([{ at, key }]) => [at, key],
  recordOf: (id, forms) => {
    const told = allTold(forms);
    return {
      kind: 'commitment',
      id,
      ...forms.map(({ data }) => data.first).reduce((a, b) => earlier(a, b)).value,
      ...given('confidence', told.confidence),
      evidence: evidenceIn(told),
    };
  },
};

/** Goods as an entry keeps them: the words that tell of them are its evidence. */
function goodsOf(supply: Commitment['supply']): CommitmentRecord['supply'] {
  if (!supply) return undefined;
  const { start: _start, end: _end, quote: _quote, ...goods } = supply;
  return goods;
}
