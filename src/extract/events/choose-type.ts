import { EVENT_TYPES } from '../../model/event-types/index.js';
import type { EventTypeCode } from '../../model/findings.js';
import type { StoryContext } from '../context.js';
import type { LinearModel } from '../learned/linear.js';
import { HARMED, type RawMention } from './mention.js';
import { absorb, contradicts } from './merge.js';
import { isWord, ruleFeatures, type TypeEvidence, typeEvidence } from './type-features.js';

/** The types that the annotated snippets tell apart: those that ACLED has, and some more. The others are left to the rules. */
export const LEARNED_TYPES: readonly EventTypeCode[] = EVENT_TYPES.filter(
  ({ code, acled }) =>
    acled !== undefined || /^(?:organized-crime|natural-disaster|man-made-disaster|diplomacy|attribution)$/.test(code),
).map(({ code }) => code);

/** The weights of each word by type. */
type WordWeights = ReadonlyMap<string, Float64Array>;

/** Laid out once for a model: a text has many words, and each would be asked for thirty types. */
const laidOut = new WeakMap<LinearModel, WordWeights>();

function wordWeights(model: LinearModel): WordWeights {
  const known = laidOut.get(model);
  if (known) return known;
  const byWord = new Map<string, Float64Array>();
  for (const [feature, weight] of model.weights) {
    const [word, type] = feature.split(' type=');
    const at = (LEARNED_TYPES as readonly string[]).indexOf(type);
    if (at < 0 || !isWord(word)) continue;
    const row = byWord.get(word) ?? new Float64Array(LEARNED_TYPES.length);
    row[at] = weight;
    byWord.set(word, row);
  }
  laidOut.set(model, byWord);
  return byWord;
}

/** Makes the shares mean what they say: with this exponent, of types held for 0.7 likely about 70 % are right in cross-validation. */
const SHARPNESS = 1.6;

/** How likely each type is, of those that were learned; they add up to one. */
export function typeChances(context: StoryContext, evidence: TypeEvidence): Map<EventTypeCode, number> {
  const model = context.weights.type;
  const byWord = wordWeights(model);
  const sums = new Float64Array(LEARNED_TYPES.length).fill(model.bias);
  for (const word of evidence.words) {
    const row = byWord.get(word);
    if (row) for (let at = 0; at < row.length; at++) sums[at] += row[at];
  }
  const chances = LEARNED_TYPES.map((type, at) => {
    for (const feature of ruleFeatures(evidence, type)) sums[at] += model.weights.get(feature) ?? 0;
    return [type, (1 / (1 + Math.exp(-sums[at]))) ** SHARPNESS] as const;
  });
  const sum = chances.reduce((total, [, chance]) => total + chance, 0);
  return new Map(chances.map(([type, chance]) => [type, chance / sum]));
}

/** From this chance on a toll without a word for what happened gets a type. */
const SURE = 0.6;

/** Sentences that say what a text is mainly about. */
export const LEAD_SENTENCES = 4;

/** The numbers of the sentences that open a text. */
export const leadOf = (context: StoryContext): number[] =>
  context.sentences.slice(0, LEAD_SENTENCES).map((_parsed, i) => i);

/**
 * Puts the event of the type that the opening sentences are likeliest about first, and gives it that type where the rules found none of it.
 *
 * @param events the events of a text, by the rules' own order.
 */
export function settleMain(context: StoryContext, events: RawMention[]): void {
  const [main] = events;
  if (!main || main.sentence >= LEAD_SENTENCES) return;
  const chances = typeChances(context, typeEvidence(context, leadOf(context), events));
  if (!chances.has(main.type)) return;
  const [type, chance] = [...chances].reduce((a, b) => (b[1] > a[1] ? b : a));
  if (main.type === 'other' && chance < SURE) return;
  const named = events.findIndex((event) => event.type === type && event.sentence < LEAD_SENTENCES);
  if (named > 0) {
    const [likelier] = events.splice(named, 1);
    if (likelier.family === main.family && !contradicts(main, likelier)) {
      absorb(main, likelier);
      main.type = type;
      main.confidence = chance;
    } else {
      if (likelier.casualties.length === 0 && likelier.sentence === main.sentence && HARMED.has(likelier.family))
        likelier.casualties = main.casualties;
      events.unshift(likelier);
    }
  }
  if (events[0].type === type) {
    events[0].confidence = chance;
    return;
  }
  context.trace({
    stage: 'extract',
    verdict: 'noted',
    rule: 'type',
    reason: `${events[0].type} becomes ${type}: the words of the opening are likelier of that (${chance.toFixed(2)} against ${(chances.get(events[0].type) ?? 0).toFixed(2)})`,
    ...events[0].trigger,
  });
  events[0].type = type;
  events[0].confidence = chance;
}

/** How sure the type of each event but the main one is, by the sentences that tell of it. */
export function settleConfidence(context: StoryContext, events: readonly RawMention[]): void {
  for (const event of events.slice(1)) {
    const own = [...new Set(event.tells.map(({ sentence }) => sentence))].slice(0, LEAD_SENTENCES);
    const chance = typeChances(context, typeEvidence(context, own, [event])).get(event.type);
    if (chance !== undefined) event.confidence = chance;
  }
}
