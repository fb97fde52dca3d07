import { type Count, countsAgree, sameCount, sumCounts } from '../../model/count.js';
import { datesMeet, daysBetween } from '../../model/edtf.js';
import { eventType } from '../../model/event-types/index.js';
import { Effect, type EventMention, evidenceOf, type PlaceMention } from '../../model/findings.js';
import type { EventRecord } from '../../model/register.js';
import type { Evidence } from '../../model/span.js';
import { contentWords, type Fit, type Kind, type Report, wordOverlap } from '../kind.js';

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
const THRESHOLD = 4;
/** Stories further apart than this do not speak of one undated event. */
const UNDATED_DAYS = 5;
/** Trigger sentences that share this much are copies. */
const COPIED_WORDS = 0.7;
/** Towns further apart than this, in kilometres, are two places; nearer ones may be a town and the village where it was. */
const APART_KM = 40;

/** A report of an event is a form of its own. */
export type EventForm = Report<EventMention>;

export const eventKind: Kind<EventMention, EventForm, EventRecord> = {
  kind: 'event',
  threshold: THRESHOLD,
  mentionsOf: (findings) => findings.events.filter(({ status }) => status !== 'hypothetical'),
  anchor: (mention) => mention.trigger.start,
  formOf: (report, at) => ({ key: `${report.story.id}#${report.mention.trigger.start}`, at, data: report }),
  merge: (a) => a,
  keysOf: ({ mention }) => [
    ...sharedKeys(mention),
    ...tollKeys(mention, mention.sum ? 'sum' : 'part'),
    ...timeKeys(mention, FILED, filedWhere(mention)),
  ],
  lookupKeysOf: ({ mention }) => [
    ...sharedKeys(mention),
    ...tollKeys(mention, mention.sum ? 'part' : 'sum'),
    ...timeKeys(mention, SOUGHT, soughtWhere(mention)),
  ],
  likeness,
  exclusive: ({ story }) => story.id,
  fit: fitEvents,
  idOf: ([{ data }]) => [data.story.id, data.mention.trigger.start],
  recordOf: (id, forms) =>
    foldEvent(
      id,
      forms.map(({ data }) => data),
    ),
};

const UNDATED = 'undated';
const KEY_WORDS = 6;
const familyKey = (mention: EventMention): string => `event|${eventType(mention.type).family}`;
const monthOf = (mention: EventMention): string => mention.date?.from?.slice(0, 7) ?? UNDATED;
const wordsKey = (family: string, mention: EventMention): string =>
  `${family}|w|${contentWords(mention.evidence[0].quote).slice(0, KEY_WORDS).join(' ')}`;

/** The keys that a mention is filed and looked up under alike. */
function sharedKeys(mention: EventMention): string[] {
  const family = familyKey(mention);
  return [wordsKey(family, mention), ...sumKeys(family, mention), ...placeKeys(family, mention)];
}

/** For mentions with a country, whichever; and for those without. */
const ANY = 'any';
const NONE = 'none';
/** Of mentions in a country: all of them, and those that say no spot in it. */
const ALL = 'all';
const COARSE = 'coarse';

/** The square degree in which a spot lies; none where there are no coordinates. */
function cellOf({ place }: EventMention): { lat: number; lon: number } | undefined {
  if (!place || !isSpot(place) || place.lat === undefined || place.lon === undefined) return undefined;
  return { lat: Math.floor(place.lat), lon: Math.floor(place.lon) };
}

/** Where a mention is filed: spots by their square degree, the others by their country. */
function filedWhere(mention: EventMention): string[] {
  const country = mention.place?.country;
  if (!country) return [NONE];
  const cell = cellOf(mention);
  return [cell ? `${cell.lat},${cell.lon}` : `${country}:${COARSE}`, `${country}:${ALL}`, ANY];
}

/** Where a mention is looked for: a spot among those in the squares around it, and wherever no spot is said. */
function soughtWhere(mention: EventMention): string[] {
  const country = mention.place?.country;
  if (!country) return [ANY, NONE];
  const cell = cellOf(mention);
  if (!cell) return [`${country}:${ALL}`, NONE];
  const around = [-1, 0, 1].flatMap((lat) => [-1, 0, 1].map((lon) => `${cell.lat + lat},${cell.lon + lon}`));
  return [...around, `${country}:${COARSE}`, NONE];
}

/** What of a report is compared: reports of which this is the same are as like to any third. */
function likeness({ story, mention }: EventForm): string {
  return JSON.stringify([
    mention.type,
    mention.date?.value ?? story.published,
    mention.place?.gazetteerId ?? mention.place?.name,
    mention.sum,
    Effect.options.map((effect) => totalOf(mention, effect)),
    mention.participants.map(({ name }) => name),
    mention.evidence[0].quote,
  ]);
}

/** What a mention is filed under by its day or its month: `d`, and `m` for its month; a coarser date under `mm`. */
const FILED = { day: ['d', 'm'], coarse: ['mm'] };
/** What meets a day: the same day, and a coarser date of its month; what meets a coarser date: all of its month. */
const SOUGHT = { day: ['d', 'mm'], coarse: ['m', 'mm'] };

/** Keys of a mention's time, each for the countries that it may meet. */
function timeKeys(mention: EventMention, names: typeof FILED, scopes: readonly string[]): string[] {
  const { date } = mention;
  if (!date?.from) return [];
  const day = date.from;
  const family = familyKey(mention);
  return (date.precision === 'day' ? names.day : names.coarse).flatMap((name) =>
    scopes.map((scope) => `${family}|${name}|${name === 'd' ? day : monthOf(mention)}|${scope}`),
  );
}

/** Sums are found by what they add up to. */
function sumKeys(family: string, mention: EventMention): string[] {
  const killed = mention.sum && totalOf(mention, 'killed');
  return killed ? [`${family}|sum|${killed.min}`] : [];
}

/** The deadly events of a month in a country, sums and parts apart: a sum told before its parts is met again with each of them. */
function tollKeys(mention: EventMention, what: 'sum' | 'part'): string[] {
  const deadly = mention.casualties.some(({ effect }) => effect === 'killed');
  return deadly && mention.date?.from && mention.place?.country
    ? [`${familyKey(mention)}|toll-${what}|${monthOf(mention)}|${mention.place.country}`]
    : [];
}

/** Names and peoples that two sentences both speak of. */
function sharedNames(a: string, b: string): number {
  const names = (text: string) => new Set(text.match(/(?<!^|[.!?]\s)\p{Lu}\p{L}{3,}/gu) ?? []);
  const theirs = names(b);
  return [...names(a)].filter((name) => theirs.has(name)).length;
}

/** A place finer than a country, in a month. */
function placeKeys(family: string, mention: EventMention): string[] {
  const { place } = mention;
  if (!place || place.precision === 'country') return [];
  return [`${family}|p|${place.gazetteerId ?? place.name.toLowerCase()}|${monthOf(mention)}`];
}

function fitEvents({ story, mention }: EventForm, { story: otherStory, mention: other }: EventForm): Fit | undefined {
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
  return undefined;
}

function closeInTime(a: string | undefined, b: string | undefined): boolean {
  const day = (value: string | undefined) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
  const [own, theirs] = [day(a), day(b)];
  return !own || !theirs || Math.abs(daysBetween(own, theirs)) <= UNDATED_DAYS;
}

type Where = Pick<PlaceMention, 'name' | 'country' | 'precision' | 'gazetteerId' | 'lat' | 'lon'>;
const samePlace = (a: Where, b: Where): boolean =>
  (a.gazetteerId !== undefined && a.gazetteerId === b.gazetteerId) ||
  (a.precision !== 'country' && a.name.toLowerCase() === b.name.toLowerCase());

const isSpot = ({ precision }: Where): boolean => precision === 'city' || precision === 'point';

function placesContradict(a: Where | undefined, b: Where | undefined): boolean {
  if (!a || !b || samePlace(a, b)) return false;
  if (a.country && b.country && a.country !== b.country && a.precision !== 'country' && b.precision !== 'country')
    return true;
  if (isSpot(a) && isSpot(b)) return (kilometresBetween(a, b) ?? APART_KM + 1) > APART_KM;
  return a.precision === b.precision && (a.precision === 'region' || a.precision === 'district');
}

const EARTH_KM = 6371;
/** The way between two places as the crow flies, where both have coordinates. */
function kilometresBetween(a: Where, b: Where): number | undefined {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return undefined;
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** The toll that one report gives: its total where it says one, else the sum of its parts. */
export function totalOf(mention: EventMention, effect: Effect): Count | undefined {
  const own = mention.casualties.filter((casualty) => casualty.effect === effect);
  const total = own.find((casualty) => casualty.total);
  if (total) return total.count;
  return own.length > 0 ? sumCounts(own.map((casualty) => casualty.count)) : undefined;
}

function foldEvent(id: string, reports: readonly Report<EventMention>[]): EventRecord {
  const trusted = [...reports].sort((a, b) => standing(b) - standing(a));
  const best = [...trusted].sort((a, b) => b.mention.confidence - a.mention.confidence)[0].mention;
  const dated = trusted
    .flatMap(({ mention: { date, enteredBy } }) => (date && (date.from || date.to) ? [{ date, enteredBy }] : []))
    .sort((a, b) => byHand(b) - byHand(a) || fineness(b.date.precision) - fineness(a.date.precision))[0]?.date;
  const placed = bestPlaced(trusted);
  const enteredBy = reports.find(({ mention }) => mention.enteredBy)?.mention.enteredBy;
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
    ...(enteredBy ? { enteredBy } : {}),
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
    const chosen = chosenCount(reports, effect);
    if (chosen) record.casualties[effect] = chosen;
  }
  const sum = reports.map(({ mention }) => mention.sum).find((one) => one?.of !== undefined) ?? best.sum;
  if (sum) record.sum = sum;
  record.title = titleOf(record);
  return record;
}

const byHand = ({ enteredBy }: { enteredBy?: string }): number => (enteredBy ? 1 : 0);
const standing = ({ mention }: Report<EventMention>): number => byHand(mention);

/**
 * The toll of an event: what an analyst entered, else what the reports of the last day that give one say. Where they differ, the one that
 * most independent origins give; where as many give another, the range from the least to the most.
 */
export function chosenCount(reports: readonly Report<EventMention>[], effect: Effect): Count | undefined {
  const given = reports.flatMap((report) => {
    const count = totalOf(report.mention, effect);
    return count ? [{ count, report }] : [];
  });
  const entered = given.filter(({ report }) => standing(report) > 0);
  const days = given.map(({ report }) => report.story.published ?? '').sort();
  const last =
    entered.length > 0 ? entered : given.filter(({ report }) => (report.story.published ?? '') === days.at(-1));
  const origins = new Map<string, { count: Count; origins: Set<string> }>();
  for (const { count, report } of last) {
    const key = JSON.stringify([count.min, count.max]);
    const known = origins.get(key) ?? { count, origins: new Set() };
    known.origins.add(report.story.origin);
    origins.set(key, known);
  }
  const ranked = [...origins.values()].sort((a, b) => b.origins.size - a.origins.size);
  const tied = ranked.filter((one) => one.origins.size === ranked[0].origins.size).map(({ count }) => count);
  if (tied.length <= 1) return tied[0];
  const open = tied.some(({ max }) => max === null);
  return {
    min: Math.min(...tied.map(({ min }) => min)),
    max: open ? null : Math.max(...tied.map(({ max }) => max ?? 0)),
  };
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
    .flatMap(({ mention: { place, enteredBy } }) => (place ? [{ place, enteredBy }] : []))
    .sort((a, b) => byHand(b) - byHand(a) || order.indexOf(b.place.precision) - order.indexOf(a.place.precision))[0]
    ?.place;
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

/** “Air or drone strike, Kesh, 3 killed, 1 injured”. */
export function titleOf(record: EventRecord): string {
  const toll = Effect.options.flatMap((effect) => {
    const count = record.casualties[effect];
    return count ? [`${tollText(count)} ${effect}`] : [];
  });
  const actors = record.participants.filter(({ role, name }) => role === 'actor' && name !== record.place?.name);
  const actor = (actors.find(({ name }) => /\p{Lu}/u.test(name)) ?? actors[0])?.name;
  const type = eventType(record.type);
  return [type.short ?? type.label, record.place?.name, ...toll.slice(0, 2), toll.length === 0 ? actor : undefined]
    .filter(Boolean)
    .join(', ');
}

/** @example tollText({ min: 3, max: 5 }) // → '3–5' */
function tollText({ min, max }: Count): string {
  if (max === null) return `${min}+`;
  return min === max ? `${min}` : `${min}–${max}`;
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
