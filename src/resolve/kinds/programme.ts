import { type Commitment, evidenceOf, type ProgrammeMention } from '../../model/findings.js';
import type { ProgrammeRecord, ProgrammeStage } from '../../model/register.js';
import { contentWords, type Kind, type Report, withMore, wordOverlap } from '../kind.js';

/** Two names are of one programme where they share this much, the owner and the purpose counted in. */
const SAME_WORDS = 0.34;
const EMPTY = new Set([
  'program',
  'programme',
  'initiative',
  'plan',
  'strategy',
  'strengthen',
  'strengthening',
  'joint',
  'targeted',
  'state',
]);

/** A programme as one story speaks of it, with what it says of its stages and dates. */
export interface StoryProgramme {
  mention: ProgrammeMention;
  commitments: Commitment[];
}

const tellingWords = (mention: { name: string; owner?: string }): string[] =>
  contentWords(`${mention.name} ${mention.owner ?? ''}`).filter((word) => !EMPTY.has(word));

/** Programmes with their stages, and what each report said of their dates: slippage stands in the history. */
export const programmeKind: Kind<StoryProgramme, ProgrammeRecord> = {
  kind: 'programme',
  threshold: SAME_WORDS,
  mentionsOf: (findings) =>
    findings.programmes.map((mention) => ({
      mention,
      commitments: findings.commitments.filter((one) => one.programme === mention.name),
    })),
  anchor: ({ mention }) => mention.evidence[0].start,
  keysOf: ({ mention }) => [...new Set(tellingWords(mention))].map((word) => `programme|${word}`),
  fit: ({ mention: { mention } }, entry) => {
    const words = Math.max(
      ...[entry.name, ...entry.aliases].map((name) =>
        wordOverlap(tellingWords(mention), tellingWords({ name, owner: entry.owner })),
      ),
    );
    return { score: words, reason: `${Math.round(words * 100)} % of the telling words shared` };
  },
  incremental: true,
  fold: foldProgramme,
};

/** What each report said of a programme's dates, at most so many lines of it; all of them are in the findings. */
const MOST_HISTORY = 300;

function foldProgramme(
  id: string,
  reports: readonly Report<StoryProgramme>[],
  known?: ProgrammeRecord,
): ProgrammeRecord {
  const names = [
    ...new Set([
      ...(known ? [known.name, ...known.aliases] : []),
      ...reports.map((report) => report.mention.mention.name),
    ]),
  ];
  const name = names.find((one) => /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{L}+)+/u.test(one)) ?? names[0];
  const said = reports.flatMap(({ story, mention }) =>
    mention.commitments.map((commitment) => ({ story, commitment })),
  );
  const history = said.map(({ story, commitment }) => ({
    ...(story.published ? { asOf: story.published } : {}),
    ...(commitment.stage?.name ? { stage: commitment.stage.name } : {}),
    ...(commitment.due ? { due: commitment.due } : {}),
    status: commitment.status,
    says: commitment.evidence[0].quote,
    story: story.id,
  }));
  const record: ProgrammeRecord = {
    kind: 'programme',
    id,
    name,
    aliases: names.filter((one) => one !== name),
    stages: structuredClone(known?.stages ?? []),
    history: [...(known?.history ?? []), ...history].slice(0, MOST_HISTORY),
    evidence: reports.reduce(
      (all, { story, mention }) => withMore(all, evidenceOf(story.id, mention.mention.evidence)),
      known?.evidence ?? [],
    ),
  };
  const owner = known?.owner ?? reports.map((report) => report.mention.mention.owner).find(Boolean);
  if (owner) record.owner = owner;
  for (const { story, commitment } of said) addStage(record.stages, commitment, story.id);
  record.stages.sort(
    (a, b) =>
      (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) ||
      (a.due?.from ?? '9').localeCompare(b.due?.from ?? '9'),
  );
  return record;
}

/** One stage a number; undertakings with a date and no number are steps of their own. A later report's date replaces an earlier one. */
function addStage(stages: ProgrammeStage[], commitment: Commitment, story: string): void {
  const evidence = evidenceOf(story, commitment.evidence);
  const known = stages.find((stage) =>
    commitment.stage?.number !== undefined
      ? stage.number === commitment.stage.number
      : stage.number === undefined && stage.due?.value === commitment.due?.value,
  );
  if (known) {
    known.evidence = withMore(known.evidence, evidence);
    if (commitment.due) known.due = commitment.due;
    known.status = commitment.status;
    return;
  }
  if (!commitment.stage && !commitment.due) return;
  stages.push({
    ...commitment.stage,
    what: commitment.what,
    ...(commitment.due ? { due: commitment.due } : {}),
    status: commitment.status,
    evidence,
  });
}
