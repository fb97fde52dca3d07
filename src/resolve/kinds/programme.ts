import { isCandidate } from '../../model/confidence.js';
import { type Commitment, evidenceOf, type ProgrammeMention } from '../../model/findings.js';
import { given } from '../../model/given.js';
import type { ProgrammeRecord, ProgrammeStage } from '../../model/register.js';
import type { Evidence } from '../../model/span.js';
import { contentWords, type Kind, wordOverlap } from '../kind.js';
import { byPlace, earlier, earliest, firstOf, type Placed } from '../order.js';
import { initials } from '../spellings.js';
import { allTold, evidenceIn, mergeTold, type Told, toldBy } from './told.js';

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
/** What each report said of a programme's dates, at most so many of them; all are in the findings. */
const MOST_HISTORY = 300;

/** A programme as one story speaks of it, with what it says of its stages and dates. */
export interface StoryProgramme {
  mention: ProgrammeMention;
  commitments: Commitment[];
}

/** What a report says of a programme's dates. */
interface SaidOfIt {
  story: string;
  published?: string;
  commitment: Omit<Commitment, 'evidence' | 'confidence'> & { evidence: Evidence[] };
}

/** One name of a programme. */
export interface ProgrammeForm {
  told: Told;
  name: Placed<string>;
  owner?: Placed<string>;
  said: Placed<SaidOfIt>[];
}

const tellingWords = ({ name, owner }: ProgrammeForm): string[] =>
  contentWords(`${name.value} ${owner?.value ?? ''}`).filter((word) => !EMPTY.has(word));

/** Whether one body may be the owner of both: nobody is named for one, or the names have the same initials. */
const ownersAgree = ({ owner }: ProgrammeForm, { owner: other }: ProgrammeForm): boolean =>
  !owner || !other || initials(owner.value) === initials(other.value);

/** Programmes with their stages, and what each report said of their dates: slippage stands in the history. */
export const programmeKind: Kind<StoryProgramme, ProgrammeForm, ProgrammeRecord> = {
  kind: 'programme',
  threshold: SAME_WORDS,
  mentionsOf: (findings) =>
    findings.programmes.map((mention) => ({
      mention,
      commitments: findings.commitments.filter((one) => one.programme === mention.name && !isCandidate(one)),
    })),
  anchor: ({ mention }) => mention.evidence[0].start,
  formOf: ({ story, mention: { mention, commitments } }, at) => ({
    key: `${mention.name}|${mention.owner ?? ''}`,
    at,
    data: {
      told: toldBy(at, evidenceOf(story.id, mention.evidence)),
      name: { at, value: mention.name },
      ...given('owner', mention.owner ? { at, value: mention.owner } : undefined),
      said: commitments.map(({ proposedBy: _proposedBy, confidence: _confidence, ...commitment }, i) => ({
        at: `${at}|${i}`,
        value: {
          story: story.id,
          ...given('published', story.published),
          commitment: { ...commitment, evidence: evidenceOf(story.id, commitment.evidence) },
        },
      })),
    },
  }),
  merge: (a, b) => ({
    told: mergeTold(a.told, b.told),
    name: earlier(a.name, b.name),
    ...given('owner', earlier(a.owner, b.owner)),
    said: earliest(a.said, b.said, MOST_HISTORY),
  }),
  keysOf: (form) => [...new Set(tellingWords(form))].map((word) => `programme|${word}`),
  fit: (a, b) => {
    if (a.name.value === b.name.value && ownersAgree(a, b)) return { score: 1, reason: `the name “${a.name.value}”` };
    const words = wordOverlap(tellingWords(a), tellingWords(b));
    return { score: words, reason: `${Math.round(words * 100)} % of the telling words shared` };
  },
  idOf: (forms) => [forms.map(({ key }) => key).sort()[0]],
  recordOf(id, forms) {
    const data = forms.map((form) => form.data);
    const names = [...new Set(data.map(({ name }) => name.value))];
    const name = names.find((one) => /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{L}+)+/u.test(one)) ?? names[0];
    const said = data.flatMap((one) => one.said).sort(byPlace);
    const owner = firstOf(data.map((one) => one.owner));
    return {
      kind: 'programme',
      id,
      name,
      aliases: names.filter((one) => one !== name),
      ...(owner ? { owner: owner.value } : {}),
      stages: stagesOf(said.map(({ value }) => value)),
      history: said.slice(0, MOST_HISTORY).map(({ value: { story, published, commitment } }) => ({
        ...given('asOf', published),
        ...given('stage', commitment.stage?.name),
        ...given('due', commitment.due),
        status: commitment.status,
        says: commitment.evidence[0].quote,
        story,
      })),
      evidence: evidenceIn(allTold(forms)),
    };
  },
};

function stagesOf(said: readonly SaidOfIt[]): ProgrammeStage[] {
  const stages: ProgrammeStage[] = [];
  for (const { commitment } of said) addStage(stages, commitment);
  return stages.sort(
    (a, b) =>
      (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) ||
      (a.due?.from ?? '9').localeCompare(b.due?.from ?? '9'),
  );
}

/**
 * One stage a number; undertakings with a date and no number are steps of their own. A later report's date replaces an earlier one, and what was
 * entered by hand stays.
 */
function addStage(
  stages: ProgrammeStage[],
  { stage, what, due, status, evidence, enteredBy }: SaidOfIt['commitment'],
): void {
  const known = stages.find((one) =>
    stage?.number !== undefined
      ? one.number === stage.number
      : one.number === undefined && one.due?.value === due?.value,
  );
  if (known) {
    known.evidence = [...known.evidence, ...evidence];
    if (known.enteredBy && !enteredBy) return;
    if (due) known.due = due;
    known.status = status;
    if (enteredBy) known.enteredBy = enteredBy;
    return;
  }
  if (!stage && !due) return;
  stages.push({
    ...stage,
    what,
    ...given('due', due),
    status,
    evidence: [...evidence],
    ...given('enteredBy', enteredBy),
  });
}
