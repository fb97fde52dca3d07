import { type Commitment, evidenceOf } from '../../model/findings.js';
import type { CommitmentRecord } from '../../model/register.js';
import { contentWords, type Kind, toldBy, withMore, wordOverlap } from '../kind.js';

const SAME_WORDS = 0.8;
const KEY_WORDS = 4;

/** Undertakings: the same words by the same day are one commitment. */
export const commitmentKind: Kind<Commitment, CommitmentRecord> = {
  kind: 'commitment',
  threshold: SAME_WORDS,
  mentionsOf: (findings) => findings.commitments,
  anchor: (mention) => mention.evidence[0].start,
  keysOf: (mention) => [`commitment|${contentWords(mention.what).slice(0, KEY_WORDS).join(' ')}`],
  fit: ({ story, mention }, entry, reports) => {
    if (toldBy(story, entry, reports)) return undefined;
    if (mention.due?.value !== entry.due?.value) return undefined;
    const words = wordOverlap(contentWords(mention.what), contentWords(entry.what));
    return { score: words, reason: `${Math.round(words * 100)} % of the words shared` };
  },
  incremental: true,
  fold: (id, reports, known) => {
    const { evidence: _evidence, ...commitment } = reports[0].mention;
    const record: CommitmentRecord = known ?? { kind: 'commitment', id, ...commitment, evidence: [] };
    const asOf = reports[0].story.published;
    if (!known && asOf) record.asOf = asOf;
    const evidence = reports.reduce(
      (all, { story, mention }) => withMore(all, evidenceOf(story.id, mention.evidence)),
      record.evidence,
    );
    return { ...record, evidence };
  },
};
