import { sameCount } from '../../model/count.js';
import { datesMeet, daysBetween } from '../../model/edtf.js';
import { eventType } from '../../model/event-types/index.js';
import { Effect, type EventMention } from '../../model/findings.js';
import { contentWords, type Fit, wordOverlap } from '../kind.js';
import type { EventForm } from './form.js';
import { placesContradict, samePlace } from './places.js';
import { totalOf } from './toll.js';
import { victimsContradict } from './victims.js';

/** Points that two reports get for what they share; contradictions end the comparison. */
const POINTS = {
  sameDay: 2.4,
  datesMeet: 1.2,
  samePlace: 2,
  sameCountry: 0.4,
  sameType: 1,
  sameKilled: 2,
  sameInjured: 1,
  participant: 1,
  sameWords: 3,
  /** Two sums of as many dead, that speak of the same people: hardly two pairs of attacks. */
  sameSum: 2,
};
const MOST_PARTICIPANT_POINTS = 2;
/** A day, a place and a type, or a day, a type and a participant; a day and a country are not enough. */
export const THRESHOLD = 4;
/** Stories further apart than this do not speak of one undated event. */
const UNDATED_DAYS = 5;
/** Trigger sentences that share this much are copies. */
const COPIED_WORDS = 0.7;

/** What two reports have in common that speaks for one event, in points, or what they cannot both say. */
export function fitEvents(
  { story, mention }: EventForm,
  { story: otherStory, mention: other }: EventForm,
): Fit | undefined {
  const apart = contradiction(mention, other);
  if (apart) return { score: 0, reason: apart, apart: true };
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  if (mention.date?.from && other.date?.from) {
    if (mention.date.precision === 'day' && other.date.precision === 'day')
      add(POINTS.sameDay, `both on ${mention.date.value}`);
    else add(POINTS.datesMeet, `${mention.date.value} and ${other.date.value} meet`);
  } else if (!mention.date && !other.date && !closeInTime(story.published, otherStory.published)) return undefined;
  if (mention.place && other.place) {
    if (samePlace(mention.place, other.place)) add(POINTS.samePlace, `both in ${mention.place.name}`);
    else if (mention.place.country && mention.place.country === other.place.country)
      add(POINTS.sameCountry, `both in ${mention.place.country}`);
  }
  if (mention.type === other.type) add(POINTS.sameType, `both ${other.type}`);
  for (const [effect, points] of [
    ['killed', POINTS.sameKilled],
    ['injured', POINTS.sameInjured],
  ] as const) {
    const own = totalOf(mention, effect);
    const theirs = totalOf(other, effect);
    if (own && theirs && sameCount(own, theirs)) {
      add(points, `both ${own.min} ${effect}`);
      if (effect === 'killed' && mention.sum && sharedNames(mention.evidence[0].quote, other.evidence[0].quote) > 0)
        add(POINTS.sameSum, `both a sum of ${own.min} killed`);
    }
  }
  const words = wordOverlap(contentWords(mention.evidence[0].quote), contentWords(other.evidence[0].quote));
  if (words >= COPIED_WORDS) add(POINTS.sameWords, `${Math.round(words * 100)} % of the words shared`);
  const shared = mention.participants.filter((one) =>
    other.participants.some((their) => wordOverlap(contentWords(one.name), contentWords(their.name)) > 0.4),
  ).length;
  if (shared > 0) add(Math.min(shared * POINTS.participant, MOST_PARTICIPANT_POINTS), `${shared} participants shared`);
  return { score, reason: `${reasons.join(', ') || 'nothing in common'} (${score.toFixed(1)} of ${THRESHOLD})` };
}

/** What two reports of one event cannot both say. */
function contradiction(a: EventMention, b: EventMention): string | undefined {
  if (eventType(a.type).family !== eventType(b.type).family) return `${a.type} and ${b.type} are of two kinds`;
  if (Boolean(a.sum) !== Boolean(b.sum)) return 'one is a sum over several events';
  if (a.date && (a.date.from || a.date.to) && b.date && (b.date.from || b.date.to) && !datesMeet(a.date, b.date))
    return `${a.date.value} is not ${b.date.value}`;
  if (placesContradict(a.place, b.place)) return `${a.place?.name} is not ${b.place?.name}`;
  return victimsContradict(a, b);
}

function closeInTime(a: string | undefined, b: string | undefined): boolean {
  const day = (value: string | undefined) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
  const [own, theirs] = [day(a), day(b)];
  return !own || !theirs || Math.abs(daysBetween(own, theirs)) <= UNDATED_DAYS;
}

/** Names and peoples that two sentences both speak of. */
function sharedNames(a: string, b: string): number {
  const names = (text: string) => new Set(text.match(/(?<!^|[.!?]\s)\p{Lu}\p{L}{3,}/gu) ?? []);
  const theirs = names(b);
  return [...names(a)].filter((name) => theirs.has(name)).length;
}

/** What of a report is compared: reports of which this is the same are as like to any third. */
export function likeness({ story, mention }: EventForm): string {
  return JSON.stringify([
    mention.type,
    mention.date?.value ?? story.published,
    mention.place?.gazetteerId ?? mention.place?.name,
    mention.sum,
    Effect.options.map((effect) => totalOf(mention, effect)),
    mention.participants.map(({ name, country }) => [name, country]),
    mention.evidence[0].quote,
  ]);
}
