import type { EventStatus, EventTypeCode } from '../model/findings.js';
import { EVENT_KINDS, type EventFrame, type EventRole, type LikelySpan, type RoleSpan } from '../model/frames.js';
import type { Anchor } from './anchors.js';
import { calibrated, logit, type Signs } from './calibrated.js';
import { best } from './chances.js';
import { type FrameAnswer, spanOfRun } from './heads.js';
import type { Description } from './model.js';
import type { Pieces } from './pieces.js';
import { type Run, wordsOf } from './runs.js';
import { joinedRuns, wholeNames, wholePlace } from './whole-names.js';

const ROLE_LAYERS = ['party', 'place', 'value'];
/** Neither of the two readers of a type rules one out by itself. */
const LEAST_OF_A_TYPE = 1e-4;

/** One event of a story and the signs by which its chance is told. */
export interface ReadEvent {
  frame: EventFrame;
  signs: Signs;
}

/** The event that a group of mentions tells of; none where no mention holds a word. */
export function eventOf(
  text: string,
  pieces: Pieces,
  mentions: readonly Anchor[],
  answer: FrameAnswer,
  names: readonly Run[],
  description: Description,
): ReadEvent | undefined {
  const { labels, calibration } = description;
  const types = labels.frames.type;
  const whole = answer.whole('type');
  const { at, chance: typed } = best(typeChances(mentions, whole));
  const kinds = answer.whole('kind');
  const kind = EVENT_KINDS[best(kinds).at];
  const likely = (anchor: Anchor): number => anchor.classes[at];
  const spans = [...mentions]
    .sort((a, b) => likely(b) - likely(a) || a.pieces[0] - b.pieces[0])
    .flatMap((anchor) => mentionSpan(text, pieces, anchor) ?? []);
  if (spans.length === 0) return undefined;
  const main = answer.whole('main')[1];
  const real = 1 - whole[0];
  const happened = kinds[0] + kinds[1];
  const signs: Signs = {
    real: logit(real),
    type: logit(typed),
    happened: logit(happened),
    anchor: logit(Math.max(...mentions.map(({ chance }) => chance))),
    main: logit(main),
    mentions: Math.log(mentions.length),
    catchAll: Number(CATCH_ALL.has(types[at])),
  };
  const frame: EventFrame = {
    type: types[at] as EventTypeCode,
    kind,
    status: labels.frames.status[best(answer.whole('status')).at] as EventStatus,
    main,
    chance: calibrated(signs, real * typed * happened, calibration.event),
    mentions: spans,
    roles: rolesOf(text, pieces, answer, names),
  };
  return { frame, signs };
}

/** Types that take what no other does: rows of them are right less often. */
const CATCH_ALL: ReadonlySet<string> = new Set(['other', 'policy']);

/** The chance of each type, by the pieces of the mentions and by the whole frame; the first class is none. */
function typeChances(mentions: readonly Anchor[], whole: Float32Array): Float64Array {
  const chances = new Float64Array(whole.length);
  let sum = 0;
  for (let k = 1; k < whole.length; k++) {
    const byPieces = mentions.reduce((total, { classes }) => total + classes[k], 0) / mentions.length;
    chances[k] = Math.max(LEAST_OF_A_TYPE, byPieces) * Math.max(LEAST_OF_A_TYPE, whole[k]);
    sum += chances[k];
  }
  return chances.map((chance) => chance / sum);
}

function mentionSpan(text: string, pieces: Pieces, { pieces: run, chance }: Anchor): LikelySpan | undefined {
  return wordsOf(text, pieces, { first: run[0], last: run[run.length - 1] }, chance);
}

function rolesOf(text: string, pieces: Pieces, answer: FrameAnswer, names: readonly Run[]): RoleSpan[] {
  return ROLE_LAYERS.flatMap((layer) => {
    const whole = layer === 'place' ? wholePlace : wholeNames;
    return joinedRuns(answer.roles(layer).map((run) => whole(run, names))).flatMap((run) => {
      const span = spanOfRun(text, pieces, run);
      return span ? [{ role: run.label as EventRole, ...span }] : [];
    });
  });
}
