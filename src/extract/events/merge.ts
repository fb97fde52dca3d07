import { type Count, countsAgree, sameCount } from '../../model/count.js';
import { type DateValue, datesMeet } from '../../model/edtf.js';
import type { Casualty, Effect, EventMention } from '../../model/findings.js';
import type { StoryContext } from '../context.js';
import type { RawMention } from './mention.js';

/** How many sentences on a mention without a setting of its own still goes with the one before it. */
const CLOSE = 2;

/**
 * Joins the mentions of a text that tell one event: the same family, nothing that contradicts, and either a pointer back
 * (“the attack”), the same date, or nearness.
 */
export function mergeMentions(context: StoryContext, mentions: readonly RawMention[]): RawMention[] {
  const events: RawMention[] = [];
  for (const mention of mentions) {
    const same = events.findLast((event) => sameEvent(event, mention));
    if (!same) {
      events.push({ ...mention });
      continue;
    }
    context.trace({
      stage: 'extract',
      verdict: 'joined',
      rule: mention.definite ? 'points-back' : 'same-setting',
      reason: `“${mention.trigger.quote}” tells of “${same.trigger.quote}” again`,
      start: mention.trigger.start,
      end: mention.trigger.end,
    });
    absorb(same, mention);
  }
  return events;
}

function sameEvent(event: RawMention, mention: RawMention): boolean {
  if (event.family !== mention.family) return false;
  if (event.family !== 'violence' && event.type !== mention.type) return false;
  if (event.status !== mention.status && mention.status !== 'reported') return false;
  if (contradicts(event, mention)) return false;
  if (mention.definite) return true;
  if (bothOnDays(event, mention) || toldInTheSameWords(event, mention)) return true;
  const close = mention.sentence - event.lastSentence <= CLOSE;
  return close && (!mention.date || (!event.date && event.casualties.length === 0)) && placesMeet(event, mention);
}

/** Days, places or tolls that cannot both be those of one event, or words that say it is a further one. */
export function contradicts(event: RawMention, mention: RawMention): boolean {
  const { date } = event;
  if (date && mention.date && (!datesMeet(date, mention.date) || differentWords(date, mention.date))) return true;
  if (Boolean(event.sum) !== Boolean(mention.sum) && event.casualties.length + mention.casualties.length > 0)
    return true;
  return placesDiffer(event, mention) || tollsDiffer(event, mention) || mention.further;
}

/** The same deed of the same month or year, by the same word: a text that says it again. */
const toldInTheSameWords = (a: RawMention, b: RawMention): boolean =>
  a.type === b.type &&
  a.date !== undefined &&
  a.date.value === b.date?.value &&
  sameWord(a.trigger.quote, b.trigger.quote);
const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const bothOnDays = (a: EventMention, b: EventMention): boolean =>
  a.date?.precision === 'day' && b.date?.precision === 'day' && a.date.from !== undefined && b.date.from !== undefined;

/** One place, or a country and a place in it. */
function placesMeet(a: EventMention, b: EventMention): boolean {
  if (!a.place || !b.place || a.place.name === b.place.name) return true;
  const wide = a.place.precision === 'country' || b.place.precision === 'country';
  return wide && a.place.country !== undefined && a.place.country === b.place.country;
}

/** Two days whose year is unknown are told apart by their words. */
function differentWords(a: DateValue, b: DateValue): boolean {
  return (
    !a.from &&
    !b.from &&
    a.precision === 'day' &&
    b.precision === 'day' &&
    a.quote?.toLowerCase() !== b.quote?.toLowerCase()
  );
}

function placesDiffer(a: EventMention, b: EventMention): boolean {
  if (!a.place || !b.place) return false;
  if (
    a.place.country &&
    b.place.country &&
    a.place.country !== b.place.country &&
    a.place.precision !== 'country' &&
    b.place.precision !== 'country'
  )
    return true;
  return a.place.precision === b.place.precision && a.place.precision !== 'country' && a.place.name !== b.place.name;
}

function tollsDiffer(a: EventMention, b: EventMention): boolean {
  for (const effect of ['killed', 'injured'] as const) {
    const x = a.casualties.filter((one) => one.effect === effect);
    const y = b.casualties.filter((one) => one.effect === effect);
    if (x.length === 1 && y.length === 1 && countsDiffer(x[0].count, y[0].count)) return true;
  }
  return false;
}

/** Two numbers differ; “several” and a number that it may stand for do not. */
function countsDiffer(a: Count, b: Count): boolean {
  const vague = a.approximate === true || b.approximate === true;
  return vague ? !countsAgree(a, b) : !sameCount(a, b);
}

/** The casualties of both: a number takes the place of a vague word for it. */
export function joinedCasualties(known: readonly Casualty[], more: readonly Casualty[]): Casualty[] {
  const told = new Set(known.map((one) => one.effect));
  const exact = (effect: Effect) => more.filter((one) => one.effect === effect && !one.count.approximate);
  const least = (effect: Effect): number => exact(effect).reduce((sum, { count }) => sum + count.min, 0);
  const replaced = new Set(
    known.filter((one) => one.count.approximate && least(one.effect) >= one.count.min).map((one) => one.effect),
  );
  return [
    ...known.filter((one) => !replaced.has(one.effect)),
    ...more.filter((one) => (replaced.has(one.effect) ? !one.count.approximate : !told.has(one.effect))),
  ];
}

/** Takes over what the later mention adds: evidence always, a field where the event has none or a coarser one. */
export function absorb(event: RawMention, mention: RawMention): void {
  event.evidence.push(...mention.evidence);
  event.tells.push(...mention.tells);
  event.score += mention.score / 2;
  event.lastSentence = mention.sentence;
  event.date ??= mention.date;
  if (!event.place || (event.place.precision === 'country' && mention.place && mention.place.precision !== 'country'))
    event.place = mention.place ?? event.place;
  event.casualties = joinedCasualties(event.casualties, mention.casualties);
  for (const one of mention.participants) {
    if (
      !event.participants.some(
        (other) => other.role === one.role && other.name.toLowerCase() === one.name.toLowerCase(),
      )
    )
      event.participants.push(one);
  }
  for (const weapon of mention.weapons)
    if (!event.weapons.some((one) => one.kind === weapon.kind)) event.weapons.push(weapon);
  for (const seizure of mention.seizures)
    if (!event.seizures.some((one) => one.what === seizure.what)) event.seizures.push(seizure);
  event.confidence = Math.max(event.confidence, mention.confidence);
}
