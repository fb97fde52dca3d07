import type { Stance } from '../model/findings.js';
import type { StatementFrame } from '../model/frames.js';
import type { Anchor } from './anchors.js';
import { calibrated, logit, type Signs } from './calibrated.js';
import { best } from './chances.js';
import { type FrameAnswer, spanOfRun } from './heads.js';
import { LINES } from './lines.js';
import type { Description } from './model.js';
import type { Pieces } from './pieces.js';
import { type Run, wordsOf } from './runs.js';
import { wholeNames } from './whole-names.js';

/** So few pieces between two stretches of what is said do not part them. */
const SMALL_GAP = 2;

/** The statement that a reporting word opens, and its signs; none where nothing is said. */
export function statementOf(
  text: string,
  pieces: Pieces,
  cue: Anchor,
  answer: FrameAnswer,
  names: readonly Run[],
  { labels, calibration }: Description,
): { frame: StatementFrame; signs: Signs } | undefined {
  const stances = answer.whole('stance');
  const real = 1 - stances[0];
  if (real < LINES.statement) return undefined;
  const span = wordsOf(text, pieces, { first: cue.pieces[0], last: cue.pieces[cue.pieces.length - 1] }, cue.chance);
  const roles = answer.roles('speech');
  const contents = joined(roles.filter(({ label }) => label === 'content')).flatMap(
    (run) => spanOfRun(text, pieces, run) ?? [],
  );
  if (!span || contents.length === 0) return undefined;
  const source = nearestTo(
    cue,
    roles.filter(({ label }) => label === 'source'),
  );
  const sourceSpan = source && spanOfRun(text, pieces, wholeNames(source, names));
  const signs: Signs = {
    real: logit(real),
    cue: logit(cue.chance),
    content: logit(Math.max(...contents.map(({ chance }) => chance))),
    source: source ? logit(source.chance) : 0,
    unsourced: Number(!source),
  };
  const frame: StatementFrame = {
    cue: span,
    stance: labels.frames.stance[best(stances, 1).at] as Stance,
    keep: answer.whole('keep')[1],
    chance: calibrated(signs, real, calibration.statement),
    contents,
  };
  if (sourceSpan) frame.source = sourceSpan;
  return { frame, signs };
}

function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out[out.length - 1];
    if (last && run.first - last.last <= SMALL_GAP + 1) {
      last.chance = (last.chance + run.chance) / 2;
      last.last = run.last;
    } else out.push({ ...run });
  }
  return out;
}

/** The run that lies nearest to the anchor. */
export function nearestTo({ pieces }: Anchor, runs: readonly Run[]): Run | undefined {
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  const apart = (run: Run) => Math.min(Math.abs(run.last - first), Math.abs(run.first - last));
  return [...runs].sort((a, b) => apart(a) - apart(b))[0];
}
