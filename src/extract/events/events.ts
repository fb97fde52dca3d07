import type { EventMention, EventTotal } from '../../model/findings.js';
import type { EventFrame } from '../../model/frames.js';
import type { Span } from '../../model/span.js';
import { brief } from '../../model/trace.js';
import { type Context, type Stretch, sentenceAt, wholeWords } from '../context.js';
import { evidenceOf } from '../evidence.js';
import { LEAST_CHANCE } from '../lines.js';
import { withoutDuplicates } from './duplicates.js';

/** An event frame with what it is as a finding. */
export interface Told {
  frame: EventFrame;
  mention: EventMention;
}

export interface Events {
  events: EventMention[];
  totals: EventTotal[];
  /** All words that mention an event, by where its trigger begins. */
  mentions: ReadonlyMap<number, readonly Stretch[]>;
}

/**
 * The events that frames tell of, the main one first, background last; sums and series, which are no events, by themselves.
 *
 * @example findEvents(context, frames).events[0].type // → 'attack'
 */
export function findEvents(context: Context, frames: readonly EventFrame[]): Events {
  const likely = frames.filter((frame) => isLikely(context, frame));
  const tell = (frame: EventFrame): Told => toldOf(context, frame);
  const told = withoutDuplicates(context, likely.filter(isEvent).map(tell), tell);
  const kept = inOrder(withoutDenials(context, told));
  const mentions = new Map(kept.map(({ frame, mention }) => [mention.trigger.start, frame.mentions]));
  const totals = likely
    .filter((frame) => !isEvent(frame))
    .map((frame) => totalOf(context, frame))
    .filter(({ trigger }) => !mentions.has(trigger.start))
    .sort((a, b) => a.trigger.start - b.trigger.start);
  return { events: kept.map(({ mention }) => mention), totals, mentions };
}

const isEvent = ({ kind }: EventFrame): boolean => kind === 'event' || kind === 'background';

const triggerOf = ({ text }: Context, { mentions: [best] }: EventFrame): Span => wholeWords(text, best);

function isLikely({ text, trace }: Context, { type, chance, mentions: [best] }: EventFrame): boolean {
  if (chance >= LEAST_CHANCE.event) return true;
  const { start, end } = best;
  const reason = `${type}: ${Math.round(chance * 100)} %, and the line is ${LEAST_CHANCE.event * 100} %`;
  trace({
    stage: 'extract',
    verdict: 'refused',
    rule: 'event:unlikely',
    reason,
    score: chance,
    start,
    end,
    quote: brief(text.slice(start, end)),
  });
  return false;
}

function toldOf(context: Context, frame: EventFrame): Told {
  const { date, place, ...values } = context.values.event(frame);
  const mention: EventMention = {
    type: frame.type,
    status: frame.status,
    trigger: triggerOf(context, frame),
    ...values,
    evidence: evidenceOf(context, frame.mentions),
    confidence: frame.chance,
  };
  if (date) mention.date = date;
  if (place) mention.place = place;
  if (frame.kind === 'background') mention.background = true;
  return { frame, mention };
}

/** The likeliest main event, then the others by chance and place, then what is background. */
function inOrder(told: readonly Told[]): Told[] {
  const news = told.filter(({ frame }) => frame.kind === 'event').sort((a, b) => b.frame.main - a.frame.main);
  const rest = [...news.slice(1), ...told.filter(({ frame }) => frame.kind !== 'event')].sort(
    (a, b) =>
      Number(a.frame.kind !== 'event') - Number(b.frame.kind !== 'event') ||
      b.frame.chance - a.frame.chance ||
      a.mention.trigger.start - b.mention.trigger.start,
  );
  return [...news.slice(0, 1), ...rest];
}

/** A denial is a statement about an event: it is a row of its own only where nothing of its type is told as having happened. */
function withoutDenials({ trace }: Context, told: readonly Told[]): Told[] {
  const happened = new Set(told.filter(({ frame }) => frame.status === 'reported').map(({ frame }) => frame.type));
  return told.filter(({ frame: { type, status }, mention: { trigger } }) => {
    if (status !== 'denied' || !happened.has(type)) return true;
    const reason = `${type}: it is denied, and told as having happened elsewhere in the story`;
    trace({ stage: 'extract', verdict: 'refused', rule: 'event:denial', reason, ...trigger });
    return false;
  });
}

function totalOf(context: Context, frame: EventFrame): EventTotal {
  const trigger = triggerOf(context, frame);
  const { date, place, casualties } = context.values.event(frame);
  const of = numberBefore(context, trigger);
  return {
    kind: frame.kind === 'series' ? 'series' : 'sum',
    type: frame.type,
    trigger,
    casualties,
    ...(of === undefined ? {} : { of }),
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    evidence: evidenceOf(context, frame.mentions),
    confidence: frame.chance,
  };
}

/** “two separate attacks”: at most so many words stand between a number and what it counts. */
const BETWEEN = 1;
const FEWEST = 2;

/** Of how many events a total is: the number right before its words, or at their beginning. */
function numberBefore(context: Context, trigger: Span): number | undefined {
  const tokens = sentenceAt(context, trigger)?.tokens ?? [];
  const at = tokens.findIndex(({ end }) => end > trigger.start);
  for (let i = Math.max(0, at - BETWEEN - 1); i <= at; i++) {
    const number = context.numbers(tokens, i);
    if (!number || number.last < at - BETWEEN - 1 || tokens[number.last].end >= trigger.end) continue;
    return Number.isInteger(number.value) && number.value >= FEWEST && !number.count.approximate
      ? number.value
      : undefined;
  }
  return undefined;
}
