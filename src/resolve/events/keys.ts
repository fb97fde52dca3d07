import { eventType } from '../../model/event-types/index.js';
import type { EventMention } from '../../model/findings.js';
import { contentWords } from '../kind.js';
import { isSpot } from './places.js';
import { totalOf } from './toll.js';

/** Keys that a mention is filed under. */
export const filedUnder = (mention: EventMention): string[] => [
  ...sharedKeys(mention),
  ...tollKeys(mention, mention.sum ? 'sum' : 'part'),
  ...timeKeys(mention, FILED, filedWhere(mention)),
];

/** Keys under which mentions lie that may tell of the same event, or be its sum or its parts. Whoever finds another is found by it. */
export const soughtUnder = (mention: EventMention): string[] => [
  ...sharedKeys(mention),
  ...tollKeys(mention, mention.sum ? 'part' : 'sum'),
  ...timeKeys(mention, SOUGHT, soughtWhere(mention)),
];

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

/** A place finer than a country, in a month. */
function placeKeys(family: string, mention: EventMention): string[] {
  const { place } = mention;
  if (!place || place.precision === 'country') return [];
  return [`${family}|p|${place.gazetteerId ?? place.name.toLowerCase()}|${monthOf(mention)}`];
}
