import { evidenceOf, type Statement } from '../../model/findings.js';
import type { StatementRecord } from '../../model/register.js';
import { contentWords, type Kind, wordOverlap } from '../kind.js';

/** Words quoted by two stories are one statement where they share this much. */
const SAME_WORDS = 0.7;
const KEY_WORDS = 5;

/** Who said what: two stories that give the same words of one speaker report one statement. */
export const statementKind: Kind<Statement, StatementRecord> = {
  kind: 'statement',
  threshold: SAME_WORDS,
  mentionsOf: (findings) => findings.statements,
  anchor: (mention) => mention.content.start,
  keysOf: (mention) => {
    const words = contentWords(mention.content.quote);
    return [`statement|${words.slice(0, KEY_WORDS).join(' ')}`, `statement|${words.slice(-KEY_WORDS).join(' ')}`];
  },
  fit: ({ story, mention }, entry, reports) => {
    if (reports.some((report) => report.story.id === story.id)) return undefined;
    const words = wordOverlap(contentWords(mention.content.quote), contentWords(entry.content));
    return { score: words, reason: `${Math.round(words * 100)} % of the words shared` };
  },
  fold: (id, reports) => {
    const { mention } = reports[0];
    const record: StatementRecord = {
      kind: 'statement',
      id,
      stance: mention.stance,
      direct: mention.direct,
      content: mention.content.quote,
      cue: mention.cue.quote,
      reports: reports.length,
      evidence: reports.flatMap(({ story, mention: one }) =>
        evidenceOf(story.id, one.source ? [one.content, one.source, one.cue] : [one.content, one.cue]),
      ),
    };
    if (mention.source) record.speaker = mention.source.name;
    if (mention.source?.actor) record.actor = mention.source.actor;
    const via = reports.map((report) => report.mention.via).find(Boolean);
    if (via) record.via = via;
    const day = reports[0].story.published;
    if (day && /^\d{4}-\d{2}-\d{2}$/.test(day)) record.date = { value: day, from: day, to: day, precision: 'day' };
    return record;
  },
};
