import type { Sentence } from '../../language/analysis.js';
import { STAGE_WORDS } from '../../language/programmes.js';
import type { Commitment, ProgrammeMention } from '../../model/findings.js';
import { overlap, spanOf } from '../../model/span.js';
import { within } from '../../model/spans-in.js';
import { type Context, type Stretch, sentenceAt } from '../context.js';
import { programmeAt } from './programmes.js';

/** How far from the word for a stage its number may stand, in words: “the second and third stages”. */
const REACH = 1;
/** What stands behind the word for a stage is a year, no number of it, from this on: “phase 2027”. */
const MOST_STAGES = 20;

/**
 * Which stage of a programme a sentence speaks of: “the second stage”, “phase 3”.
 *
 * @example stageIn(context, span of 'begin the second stage') // → { number: 2, name: 'stage 2' }
 */
export function stageIn(context: Context, stretch: Stretch): Commitment['stage'] {
  const sentence = sentenceAt(context, stretch);
  return sentence && stageOf(context, sentence);
}

function stageOf({ language, numbers }: Context, { tokens }: Sentence): Commitment['stage'] {
  const words = STAGE_WORDS.get(language);
  const at = words ? tokens.findIndex(({ lower }) => words.stage.test(lower)) : -1;
  if (!words || at < 0) return undefined;
  const ordinals = [at - 1, at - 1 - REACH].map(
    (i) => words.ordinals.findIndex((one) => one.test(tokens[i]?.lower ?? '')) + 1,
  );
  const behind = numbers(tokens, at + 1)?.value ?? 0;
  const number = ordinals.find((one) => one > 0) ?? (behind <= MOST_STAGES ? behind : 0);
  if (number > 0 && Number.isInteger(number))
    return { number, name: `${tokens[at].lower.replace(/s$/, '')} ${number}` };
  return undefined;
}

/**
 * The stages of a programme that a text tells with their dates, where no undertaking does: “The third stage will last from 2027 to 2029.”
 *
 * @param told the words of what was undertaken, whose sentences say it already.
 */
export function stagesTold(
  context: Context,
  programmes: readonly ProgrammeMention[],
  told: readonly Stretch[],
): Commitment[] {
  if (programmes.length === 0) return [];
  return context.sentences.flatMap((sentence) => {
    const stage = stageOf(context, sentence);
    const date = stage && within(context.values.dates, sentence).at(-1);
    const due = date && context.values.dateOf(date, 'future');
    const programme = programmeAt(programmes, sentence);
    if (!stage || !due || !programme || told.some((one) => overlap(one, sentence))) return [];
    const span = spanOf(context.text, sentence.start, sentence.end);
    const what = span.quote.replace(/[.\s]+$/, '');
    return [{ what, due, programme, stage, status: 'planned' as const, evidence: [span] }];
  });
}
