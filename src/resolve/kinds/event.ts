import { type Count, countsAgree, sameCount, sumCounts } from '../../model/count.js';
import { addDays, datesMeet, daysBetween } from '../../model/edtf.js';
import { eventType } from '../../model/event-types/index.js';
import { Effect, type EventMention, evidenceOf, type PlaceMention } from '../../model/findings.js';
import type { EventRecord } from '../../model/register.js';
import type { Evidence } from '../../model/span.js';
import { contentWords, type Fit, type Kind, type Report, wordOverlap } from '../kind.js';

/** Points that a pair of an event and a finding gets for what they share; contradictions end the comparison. */
const POINTS = {
  sameDay: 3,
  datesMeet: 1.2,
  samePlace: 2,
  sameCountry: 0.6,
  sameType: 1,
  sameKilled: 2,
  sameInjured: 1,
  participant: 1,
  sameWords: 3,
  /** Two sums of as many dead, that speak of the same people: hardly two pairs of attacks. */
  sameSum: 2,
};
const MOST_PARTICIPANT_POINTS = 2;
/** A day, a place and a toll, or a day, a type and a participant: two features that are sure, or three that are not. */
const THRESHOLD = 4;
/** Stories further apart than this do not speak of one undated event. */
const UNDATED_DAYS = 5;
/** Trigger sentences that share this much are copies. */
const COPIED_WORDS = 0.7;

export const eventKind: Kind<EventMention, EventRecord> = {
  kind: 'event',
  threshold: THRESHOLD,
  mentionsOf: (findings) => findings.events.filter(({ status }) => status !== 'hypothetical'),
  anchor: (mention) => mention.trigger.start,
  keysOf(mention) {
    const family = familyKey(mention);
    const { date } = mention;
    const keys = keysIn(family, mention, [monthOf(mention)]);
    if (date?.from && date.precision === 'day')
      keys.push(`${family}|d|${date.from}`, `${family}|m|${monthOf(mention)}`);
    else if (date?.from) keys.push(`${family}|mm|${monthOf(mention)}`);
    return keys;
  },
  lookupKeysOf(mention) {
    const family = familyKey(mention);
    const { date } = mention;
    const keys = keysIn(family, mention, [monthOf(mention), UNDATED]);
    if (date?.from && date.precision === 'day') {
      for (const shift of [-1, 0, 1]) keys.push(`${family}|d|${addDays(date.from, shift)}`);
      keys.push(`${family}|mm|${monthOf(mention)}`);
    } else if (date?.from) keys.push(`${family}|m|${monthOf(mention)}`, `${family}|mm|${monthOf(mention)}`);
    return keys;
  },
  fit: fitEvent,
  fold: foldEvent,
};

const UNDATED = 'undated';
const KEY_WORDS = 6;
const familyKey = (mention: EventMention): string => `event|${eventType(mention.type).family}`;
const monthOf = (mention: EventMention): string => mention.date?.from?.slice(0, 7) ?? UNDATED;
const wordsKey = (family: string, mention: EventMention): string =>
  `${family}|w|${contentWords(mention.evidence[0].quote).slice(0, KEY_WORDS).join(' ')}`;

/** The keys that a mention is filed and looked up under alike, its place in each of these months. */
const keysIn = (family: string, mention: EventMention, months: readonly string[]): string[] => [
  wordsKey(family, mention),
  ...sumKeys(family, mention),
  ...tollKeys(family, mention),
  ...placeKeys(family, mention, months),
];

/** Sums are found by what they add up to. */
function sumKeys(family: string, mention: EventMention): string[] {
  const killed = mention.sum && totalOf(mention, 'killed');
  return killed ? [`${family}|sum|${killed.min}`] : [];
}

/** The deadly events of a month in a country: a sum told before its parts is met again with each of them. */
function tollKeys(family: string, mention: EventMention): string[] {
  const deadly = mention.casualties.some(({ effect }) => effect === 'killed');
  return deadly && mention.date?.from && mention.place?.country
    ? [`${family}|toll|${monthOf(mention)}|${mention.place.country}`]
    : [];
}

/** Names and peoples that two sentences both speak of. */
function sharedNames(a: string, b: string): number {
  const names = (text: string) => new Set(text.match(/(?<!^|[.!?]\s)\p{Lu}\p{L}{3,}/gu) ?? []);
  const theirs = names(b);
  return [...names(a)].filter((name) => theirs.has(name)).length;
}

/** A place finer than a country, in each of these months. */
function placeKeys(family: string, { place }: EventMention, months: readonly string[]): string[] {
  if (!place || place.precision === 'country') return [];
  return [...new Set(months)].map((month) => `${family}|p|${place.gazetteerId ?? place.name.toLowerCase()}|${month}`);
}

function fitEvent(
  { story, mention }: Report<EventMention>,
  entry: EventRecord,
  reports: readonly Report<EventMention>[],
): Fit | undefined {
  if (eventType(mention.type).family !== eventType(entry.type).family) return undefined;
  if (Boolean(mention.sum) !== Boolean(entry.sum)) return undefined;
  if (reports.some((report) => report.story.id === story.id)) return undefined;
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  if (mention.date && (mention.date.from || mention.date.to) && entry.date) {
    if (!datesMeet(mention.date, entry.date)) return undefined;
    if (mention.date.precision === 'day' && entry.date.precision === 'day')
      add(POINTS.sameDay, `both on ${mention.date.value}`);
    else add(POINTS.datesMeet, `${mention.date.value} and ${entry.date.value} meet`);
  }
  if (!mention.date && !entry.date && !closeInTime(story.published, reports)) return undefined;
  if (placesContradict(mention.place, entry.place)) return undefined;
  if (mention.place && entry.place) {
    if (samePlace(mention.place, entry.place)) add(POINTS.samePlace, `both in ${mention.place.name}`);
    else if (mention.place.country === entry.place.country) add(POINTS.sameCountry, `both in ${mention.place.country}`);
  }
  if (mention.type === entry.type) add(POINTS.sameType, `both ${entry.type}`);
  for (const [effect, points] of [
    ['killed', POINTS.sameKilled],
    ['injured', POINTS.sameInjured],
  ] as const) {
    const own = totalOf(mention, effect);
    const theirs = entry.casualties[effect];
    if (own && theirs && sameCount(own, theirs)) add(points, `both ${own.min} ${effect}`);
  }
  const told = reports[0]?.mention.evidence[0].quote ?? '';
  if (mention.sum && entry.sum && sharedNames(mention.evidence[0].quote, told) > 0) {
    const own = totalOf(mention, 'killed');
    if (own && entry.casualties.killed && sameCount(own, entry.casualties.killed))
      add(POINTS.sameSum, `both a sum of ${own.min} killed`);
  }
  const words = Math.max(
    0,
    ...reports.map((report) =>
      wordOverlap(contentWords(mention.evidence[0].quote), contentWords(report.mention.evidence[0].quote)),
    ),
  );
  if (words >= COPIED_WORDS) add(POINTS.sameWords, `${Math.round(words * 100)} % of the words shared`);
  const shared = mention.participants.filter((one) =>
    entry.participants.some((other) => wordOverlap(contentWords(one.name), contentWords(other.name)) > 0.4),
  ).length;
  if (shared > 0) add(Math.min(shared * POINTS.participant, MOST_PARTICIPANT_POINTS), `${shared} participants shared`);
  return { score, reason: `${reasons.join(', ')} (${score.toFixed(1)} of ${THRESHOLD})` };
}

function closeInTime(published: string | undefined, reports: readonly Report<EventMention>[]): boolean {
  const day = (value: string | undefined) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
  const own = day(published);
  return reports.every((report) => {
    const theirs = day(report.story.published);
    return !own || !theirs || Math.abs(daysBetween(own, theirs)) <= UNDATED_DAYS;
  });
}

type Where = Pick<PlaceMention, 'name' | 'country' | 'precision' | 'gazetteerId'>;
const samePlace = (a: Where, b: Where): boolean =>
  (a.gazetteerId !== undefined && a.gazetteerId === b.gazetteerId) ||
  (a.precision !== 'country' && a.name.toLowerCase() === b.name.toLowerCase());

function placesContradict(a: Where | undefined, b: Where | undefined): boolean {
  if (!a || !b || samePlace(a, b)) return false;
  if (a.country && b.country && a.country !== b.country && a.precision !== 'country' && b.precision !== 'country')
    return true;
  return (
    a.precision === b.precision &&
    (a.precision === 'region' || a.precision === 'district') &&
    a.name.toLowerCase() !== b.name.toLowerCase()
  );
}

/** The toll that one report gives: its total where it says one, else the sum of its parts. */
export function totalOf(mention: EventMention, effect: Effect): Count | undefined {
  const own = mention.casualties.filter((casualty) => casualty.effect === effect);
  const total = own.find((casualty) => casualty.total);
  if (total) return total.count;
  return own.length > 0 ? sumCounts(own.map((casualty) => casualty.count)) : undefined;
}

function foldEvent(id: string, reports: readonly Report<EventMention>[]): EventRecord {
  const latestFirst = [...reports].sort((a, b) => (b.story.published ?? '').localeCompare(a.story.published ?? ''));
  const best = [...reports].sort((a, b) => b.mention.confidence - a.mention.confidence)[0].mention;
  const dated = reports
    .flatMap(({ mention: { date } }) => (date && (date.from || date.to) ? [date] : []))
    .sort((a, b) => fineness(b.precision) - fineness(a.precision))[0];
  const placed = bestPlaced(reports);
  const support: Record<string, Evidence[]> = {};
  const record: EventRecord = {
    kind: 'event',
    id,
    type: typeOf(reports, best.type),
    title: '',
    status: best.status,
    participants: unique(
      reports.flatMap(({ story, mention }) => mention.participants.map((one) => ({ ...one, story: story.id }))),
      (one) => `${one.role}|${one.name.toLowerCase()}`,
    ),
    casualties: {},
    casualtyReports: reports.flatMap(({ story, mention }) =>
      mention.casualties.map((one) => ({ ...one, story: story.id })),
    ),
    weapons: unique(
      reports.flatMap(({ story, mention }) => mention.weapons.map((one) => ({ ...one, story: story.id }))),
      (one) => one.kind,
    ),
    seizures: unique(
      reports.flatMap(({ story, mention }) => mention.seizures.map((one) => ({ ...one, story: story.id }))),
      (one) => one.what,
    ),
    reports: new Set(reports.map((report) => report.story.id)).size,
    outlets: new Set(reports.map((report) => report.story.outlet).filter(Boolean)).size,
    origins: new Set(reports.map((report) => report.story.origin)).size,
    confidence: Math.max(...reports.map((report) => report.mention.confidence)),
    evidence: reports.flatMap(({ story, mention }) => evidenceOf(story.id, mention.evidence)),
    support,
    review: 'none',
  };
  if (dated) {
    const { start: _start, end: _end, quote: _quote, ...date } = dated;
    record.date = date;
    support.date = reports.flatMap(({ story, mention: { date: own } }) =>
      own?.quote ? [{ story: story.id, start: own.start ?? 0, end: own.end ?? 0, quote: own.quote }] : [],
    );
  }
  if (placed) {
    const { start: _start, end: _end, quote: _quote, ...place } = placed;
    record.place = place;
    support.place = reports.flatMap(({ story, mention }) =>
      mention.place ? evidenceOf(story.id, [mention.place]) : [],
    );
  }
  for (const effect of Effect.options) {
    const chosen = latestFirst.map((report) => totalOf(report.mention, effect)).find((count) => count !== undefined);
    if (chosen) record.casualties[effect] = chosen;
  }
  const sum = reports.map(({ mention }) => mention.sum).find((one) => one?.of !== undefined) ?? best.sum;
  if (sum) record.sum = sum;
  record.title = titleOf(record);
  return record;
}

/** “attack” yields to the special type that another report gives. */
function typeOf(reports: readonly Report<EventMention>[], best: EventRecord['type']): EventRecord['type'] {
  const special = reports.map((report) => report.mention.type).filter((type) => type !== 'attack');
  if (best === 'attack' && special.length > 0) return special[0];
  return best;
}

const fineness = (precision: string): number => ['range', 'year', 'season', 'month', 'week', 'day'].indexOf(precision);

function bestPlaced(reports: readonly Report<EventMention>[]): PlaceMention | undefined {
  const order = ['country', 'region', 'district', 'point', 'city'];
  return reports
    .map((report) => report.mention.place)
    .filter((place) => place !== undefined)
    .sort((a, b) => order.indexOf(b.precision) - order.indexOf(a.precision))[0];
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

/** “Air or drone strike, Kesh, 3 killed, 1 injured”. */
function titleOf(record: EventRecord): string {
  const toll = Effect.options.flatMap((effect) => {
    const count = record.casualties[effect];
    return count ? [`${count.min === count.max ? count.min : `${count.min}+`} ${effect}`] : [];
  });
  const actors = record.participants.filter(({ role, name }) => role === 'actor' && name !== record.place?.name);
  const actor = (actors.find(({ name }) => /\p{Lu}/u.test(name)) ?? actors[0])?.name;
  const type = eventType(record.type);
  return [type.short ?? type.label, record.place?.name, ...toll.slice(0, 2), toll.length === 0 ? actor : undefined]
    .filter(Boolean)
    .join(', ');
}

/** The reports of an event that give counts which cannot both hold, by effect. */
export function disagreements(
  reports: readonly Report<EventMention>[],
): { effect: Effect; values: Map<string, Report<EventMention>[]> }[] {
  const found: { effect: Effect; values: Map<string, Report<EventMention>[]> }[] = [];
  for (const effect of Effect.options) {
    const counts = reports.flatMap((report) => {
      const count = totalOf(report.mention, effect);
      return count ? [{ report, count }] : [];
    });
    if (counts.every((a) => counts.every((b) => countsAgree(a.count, b.count)))) continue;
    const values = new Map<string, Report<EventMention>[]>();
    for (const { report, count } of counts) {
      const value = count.max === null ? `at least ${count.min}` : String(count.min);
      values.set(value, [...(values.get(value) ?? []), report]);
    }
    found.push({ effect, values });
  }
  return found;
}
