import { evidenceOf, type Statement } from '../../model/findings.js';
import type { StatementRecord } from '../../model/register.js';
import { contentWords, type Kind, type Report, toldBy, withMore, wordOverlap } from '../kind.js';

/** Words quoted by two stories are one statement where they share this much. */
const SAME_WORDS = 0.7;
const KEY_WORDS = 5;

/** A statement with the entry of the event that it is about, where its story tells of that event. */
export type Told = Statement & { aboutEvent?: string };

/** Who said what: two stories that give the same words of one speaker report one statement. */
export const statementKind: Kind<Told, StatementRecord> = {
  kind: 'statement',
  threshold: SAME_WORDS,
  mentionsOf: (findings) => findings.statements,
  anchor: (mention) => mention.content.start,
  keysOf: (mention) => {
    const words = contentWords(mention.content.quote);
    return [`statement|${words.slice(0, KEY_WORDS).join(' ')}`, `statement|${words.slice(-KEY_WORDS).join(' ')}`];
  },
  fit: ({ story, mention }, entry, reports) => {
    if (toldBy(story, entry, reports)) return undefined;
    const words = wordOverlap(contentWords(mention.content.quote), contentWords(entry.content));
    return { score: words, reason: `${Math.round(words * 100)} % of the words shared` };
  },
  incremental: true,
  fold: (id, reports, known) =>
    reports.reduce(
      (record: StatementRecord | undefined, report) => addReport(record ?? firstReport(id, report), report),
      known,
    ) as StatementRecord,
};

function firstReport(id: string, { story, mention }: Report<Told>): StatementRecord {
  const record: StatementRecord = {
    kind: 'statement',
    id,
    stance: mention.stance,
    direct: mention.direct,
    content: mention.content.quote,
    cue: mention.cue.quote,
    reports: 0,
    evidence: [],
  };
  if (mention.source) record.speaker = mention.source.name;
  if (mention.source?.actor) record.actor = mention.source.actor;
  if (mention.aboutEvent) record.about = mention.aboutEvent;
  const day = story.published;
  if (day && /^\d{4}-\d{2}-\d{2}$/.test(day)) record.date = { value: day, from: day, to: day, precision: 'day' };
  return record;
}

function addReport(record: StatementRecord, { story, mention }: Report<Told>): StatementRecord {
  const words = evidenceOf(
    story.id,
    mention.source ? [mention.content, mention.source, mention.cue] : [mention.content, mention.cue],
  );
  const more: StatementRecord = { ...record, reports: record.reports + 1, evidence: withMore(record.evidence, words) };
  const via = record.via ?? mention.via;
  const about = record.about ?? mention.aboutEvent;
  return { ...more, ...(via ? { via } : {}), ...(about ? { about } : {}) };
}
