import { plainName } from '../../language/en/plain-name.js';
import { deedOf } from '../../model/deed.js';
import { type Commitment, isSettled, type ProgrammeMention } from '../../model/findings.js';
import type { CommitmentFrame } from '../../model/frames.js';
import { overlap, type Span } from '../../model/span.js';
import { brief } from '../../model/trace.js';
import { type Context, type Stretch, wholeWords } from '../context.js';
import { evidenceOf } from '../evidence.js';
import { LEAST_CHANCE } from '../lines.js';
import { sourceOf } from '../statements/source.js';
import { programmeAt } from './programmes.js';
import { stageIn, stagesTold } from './stages.js';
import { supplyIn } from './supply.js';

/** Of two frames whose words share so much of the shorter the likelier is given out. */
const SAME_SHARE = 0.8;

/**
 * What frames tell was undertaken: by whom, what, by when, and how it stands; then the dated stages of programmes that no frame tells of.
 */
export function findCommitments(
  context: Context,
  frames: readonly CommitmentFrame[],
  programmes: readonly ProgrammeMention[],
): Commitment[] {
  const likely = frames.filter((frame) => isLikely(context, frame));
  const once = [...likely]
    .sort((a, b) => b.chance - a.chance)
    .filter((frame, i, all) => !all.slice(0, i).some((other) => sharedOfShorter(other.what, frame.what) >= SAME_SHARE));
  const found: Commitment[] = [];
  for (const frame of once.sort((a, b) => a.what.start - b.what.start))
    found.push(commitmentOf(context, frame, programmes, found));
  const told = once.map(({ what }) => what);
  return [...found, ...stagesTold(context, programmes, told)];
}

function isLikely({ text, trace }: Context, { chance, what, status }: CommitmentFrame): boolean {
  if (chance >= LEAST_CHANCE.commitment) return true;
  const { start, end } = what;
  trace({
    stage: 'extract',
    verdict: 'refused',
    rule: 'commitment:unlikely',
    reason: `${status}: ${Math.round(chance * 100)} %, and the line is ${LEAST_CHANCE.commitment * 100} %`,
    score: chance,
    start,
    end,
    quote: brief(text.slice(start, end)),
  });
  return false;
}

function sharedOfShorter(a: Stretch, b: Stretch): number {
  if (!overlap(a, b)) return 0;
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.min(a.end - a.start, b.end - b.start);
}

function commitmentOf(
  context: Context,
  frame: CommitmentFrame,
  programmes: readonly ProgrammeMention[],
  before: readonly Commitment[],
): Commitment {
  const { status } = frame;
  const what = wholeWords(context.text, frame.what);
  const due = frame.due ? context.values.dateOf(frame.due, isSettled(status) ? 'past' : 'future') : undefined;
  const stage = stageIn(context, what);
  const programme = stage || due || status === 'undated' ? programmeAt(programmes, what) : undefined;
  const by = frame.by ? undertaker(context, frame.by) : carriedOn(status, what, before);
  const supply = supplyIn(context, what);
  return {
    ...(by ? { by } : {}),
    what: what.quote,
    ...(due ? { due } : {}),
    ...(programme ? { programme } : {}),
    ...(stage ? { stage } : {}),
    status,
    ...(supply ? { supply } : {}),
    evidence: evidenceOf(context, [what, ...(frame.due ? [frame.due] : [])]),
  };
}

/** Whoever is meant by the words, by their full name; else the words. */
function undertaker(context: Context, by: Stretch): string {
  const { name, actor } = sourceOf(context, by, []);
  return actor ?? plainName(name);
}

/** How many undertakings back the one may be whose date is spoken of. */
const BEFORE = 4;

/** “No date has been set for the delivery”: of what somebody undertook a few sentences before, in other words for the same deed. */
function carriedOn(status: Commitment['status'], what: Span, before: readonly Commitment[]): string | undefined {
  const deed = status === 'undated' ? deedOf(what.quote) : undefined;
  return deed && before.slice(-BEFORE).findLast((one) => one.by !== undefined && deedOf(one.what) === deed)?.by;
}
