import { type Commitment, evidenceOf } from '../../model/findings.js';
import { given } from '../../model/given.js';
import type { CommitmentRecord } from '../../model/register.js';
import { contentWords, type Kind, wordOverlap } from '../kind.js';
import { earlier, type Placed } from '../order.js';
import { allTold, evidenceIn, mergeTold, type Told, toldBy } from './told.js';

const SAME_WORDS = 0.8;
const KEY_WORDS = 4;

/** One wording of an undertaking. */
export interface CommitmentForm {
  told: Told;
  first: Placed<Omit<CommitmentRecord, 'kind' | 'id' | 'evidence'>>;
}

/** Undertakings: the same words by the same day are one commitment. */
export const commitmentKind: Kind<Commitment, CommitmentForm, CommitmentRecord> = {
  kind: 'commitment',
  threshold: SAME_WORDS,
  mentionsOf: (findings) => findings.commitments,
  anchor: (mention) => mention.evidence[0].start,
  formOf: ({ story, mention }, at) => {
    const { evidence, proposedBy: _proposedBy, ...commitment } = mention;
    return {
      key: `${commitment.by ?? ''}|${commitment.what}|${commitment.due?.value ?? ''}|${commitment.status}`,
      at,
      data: {
        told: toldBy(at, evidenceOf(story.id, evidence)),
        first: { at, value: { ...commitment, ...given('asOf', story.published) } },
      },
    };
  },
  merge: (a, b) => ({ told: mergeTold(a.told, b.told), first: earlier(a.first, b.first) }),
  keysOf: ({ first }) => [`commitment|${contentWords(first.value.what).slice(0, KEY_WORDS).join(' ')}`],
  fit: ({ first: { value: a } }, { first: { value: b } }) => {
    if (a.due?.value !== b.due?.value)
      return { score: 0, apart: true, reason: `due ${a.due?.value ?? 'no day'} and ${b.due?.value ?? 'no day'}` };
    const words = wordOverlap(contentWords(a.what), contentWords(b.what));
    return { score: words, reason: `${Math.round(words * 100)} % of the words shared` };
  },
  idOf: ([{ at, key }]) => [at, key],
  recordOf: (id, forms) => ({
    kind: 'commitment',
    id,
    ...forms.map(({ data }) => data.first).reduce((a, b) => earlier(a, b)).value,
    evidence: evidenceIn(allTold(forms)),
  }),
};
