import type { CommitmentStatus } from '../model/findings.js';
import type { CommitmentFrame } from '../model/frames.js';
import type { Anchor } from './anchors.js';
import { calibrated, logit, type Signs } from './calibrated.js';
import { best } from './chances.js';
import { type FrameAnswer, spanOfRun } from './heads.js';
import { LINES } from './lines.js';
import type { Description } from './model.js';
import type { Pieces } from './pieces.js';
import { type Run, wordsOf } from './runs.js';
import { wholeNames } from './whole-names.js';

/** The commitment that the words of a deed open, and its signs; none where nothing is undertaken. */
export function commitmentOf(
  text: string,
  pieces: Pieces,
  deed: Anchor,
  answer: FrameAnswer,
  names: readonly Run[],
  { labels, calibration }: Description,
): { frame: CommitmentFrame; signs: Signs } | undefined {
  const statuses = answer.whole('commitment');
  const real = 1 - statuses[0];
  if (real < LINES.commitment) return undefined;
  const roles = answer.roles('speech');
  const [what, by, due] = ['what', 'by', 'due'].map((label) => weightiest(roles.filter((run) => run.label === label)));
  const span = wordsOf(text, pieces, { first: deed.pieces[0], last: deed.pieces[deed.pieces.length - 1] }, deed.chance);
  const whatSpan = what && spanOfRun(text, pieces, what);
  if (!span || !whatSpan) return undefined;
  const signs: Signs = {
    real: logit(real),
    deed: logit(deed.chance),
    what: logit(what.chance),
    due: Number(!!due),
    by: Number(!!by),
  };
  const frame: CommitmentFrame = {
    deed: span,
    what: whatSpan,
    status: labels.frames.commitment[best(statuses, 1).at] as CommitmentStatus,
    chance: calibrated(signs, real, calibration.commitment),
  };
  const bySpan = by && spanOfRun(text, pieces, wholeNames(by, names));
  const dueSpan = due && spanOfRun(text, pieces, due);
  if (bySpan) frame.by = bySpan;
  if (dueSpan) frame.due = dueSpan;
  return { frame, signs };
}

/** The longest of the likelier runs. */
function weightiest(runs: readonly Run[]): Run | undefined {
  const weight = (run: Run) => (run.last - run.first + 1) * run.chance;
  return [...runs].sort((a, b) => weight(b) - weight(a))[0];
}
