import { ORGANISATIONS, ROLE_LEADS, ROLE_WORDS } from '../../language/en/lexicon/names.js';
import { persian } from '../../language/fa/letters.js';
import { nominatives } from '../../language/ru/nominatives.js';
import { isStateBody } from '../../language/state-bodies.js';
import type { ActorKind, ActorMention, PlaceMention } from '../../model/findings.js';
import type { NameSpan } from '../../model/frames.js';
import { overlap, spanOf } from '../../model/span.js';
import { overlapping } from '../../model/spans-in.js';
import type { Stretch } from './date.js';
import type { ActorBook } from './known.js';
import { type OfficeContext, officeHeld } from './office.js';

/** What actors are found with. */
export interface ActorContext extends OfficeContext {
  /** Actors that are known beforehand. */
  book: ActorBook;
  /** The places and peoples of the story. */
  places: readonly PlaceMention[];
}

/** Whom a span of a role names: an actor of the story by its full name, else the words as they stand. */
export interface NamedActor {
  name: string;
  kind?: ActorKind;
  country?: string;
  actor?: ActorMention;
}

/**
 * The actors that a story names: persons in their offices, bodies, groups, and governments by the places that speak or act for them. A surname
 * alone is the person named in full; an acronym is the body that introduced it.
 *
 * @param acting spans of speakers and doers: a country or capital that fills one is its government.
 */
export function storyActors(context: ActorContext, acting: readonly Stretch[] = []): ActorMention[] {
  const spans = context.names.filter(({ kind }) => kind === 'person' || kind === 'organization' || kind === 'group');
  const full = fullNames(context, spans);
  const actors = spans.map((span) => mentionOf(context, span, full.get(span)));
  return [...actors, ...governments(context, acting)].sort((a, b) => a.start - b.start);
}

function mentionOf(context: ActorContext, span: NameSpan, fuller: NameSpan | undefined): ActorMention {
  const words = spanOf(context.text, span.start, span.end);
  const said = clean(words.quote);
  const known = context.book(said) ?? (fuller && context.book(textOf(context, fuller)));
  const name = known?.name ?? (fuller ? textOf(context, fuller) : said);
  const kind = known?.kind ?? kindOf(span, name, context.language);
  const office = kind === 'person' ? officeHeld(context, span) : undefined;
  const country = known?.country ?? countryBeside(context, span);
  return {
    name,
    kind,
    ...(country ? { country } : {}),
    ...(office ? { role: office.role } : {}),
    ...(office?.of ? { roleOf: office.of } : {}),
    ...(said === name ? {} : { aliases: [said] }),
    ...words,
  };
}

const clean = (words: string): string => words.replace(/[’']s?$/, '').replace(/\s+/g, ' ');
const textOf = ({ text }: ActorContext, { start, end }: Stretch): string => clean(text.slice(start, end));

function kindOf({ kind }: NameSpan, name: string, language: string): ActorKind {
  if (kind === 'person') return 'person';
  if (kind === 'group') return 'armed-group';
  return isStateBody(name, language) ? 'government' : 'organisation';
}

// --- one actor under several names

/** For each name the fuller one that it is short for, where the story has one. */
function fullNames(context: ActorContext, spans: readonly NameSpan[]): ReadonlyMap<NameSpan, NameSpan> {
  const found = new Map<NameSpan, NameSpan>();
  const persons = spans.filter(({ kind }) => kind === 'person').sort((a, b) => a.start - b.start);
  const book = personBook(context, persons);
  /** Of several persons of one surname, whom the story named last. */
  const latest = new Map<string, string>();
  for (const span of persons) {
    const words = wordsOf(context, span);
    const last = words[words.length - 1] ?? '';
    const keys = keysOf(context, last);
    if (words.length > 1) for (const key of keys) latest.set(key, givenOf(words));
    const surname = keys.find((key) => book.bySurname.has(key));
    const given = words.length > 1 ? givenOf(words) : surname && (latest.get(surname) ?? book.bySurname.get(surname));
    const fuller =
      surname === undefined
        ? words.length === 1 && book.byGivenName.get(last)
        : book.longest.get(`${surname} ${given}`);
    if (fuller && textOf(context, fuller) !== textOf(context, span)) found.set(span, fuller);
  }
  const bodies = spans.filter(({ kind }) => kind !== 'person');
  const acronyms = acronymsOf(context, bodies);
  for (const span of bodies) {
    const fuller = acronyms.get(textOf(context, span).replaceAll('.', ''));
    if (fuller && fuller !== span) found.set(span, fuller);
  }
  return found;
}

/** “Ada Holm” may be “Ada M. Holm”, and not “Elin Holm”; «Ады Холм» in another case may be either. */
const SHARED_LETTERS = 2;
const givenOf = (words: readonly string[]): string => words[0].slice(0, SHARED_LETTERS);

/** The persons of a story that are named in full: the first of each surname, the longest name of each, and those whose given name nobody shares. */
function personBook(context: ActorContext, persons: readonly NameSpan[]) {
  const bySurname = new Map<string, string>();
  const longest = new Map<string, NameSpan>();
  const byGivenName = new Map<string, NameSpan | undefined>();
  const most = new Map<string, number>();
  for (const span of persons) {
    const words = wordsOf(context, span);
    if (words.length < 2) continue;
    const given = givenOf(words);
    for (const surname of keysOf(context, words[words.length - 1])) {
      const key = `${surname} ${given}`;
      if (!bySurname.has(surname)) bySurname.set(surname, given);
      if (words.length <= (most.get(key) ?? 0)) continue;
      most.set(key, words.length);
      longest.set(key, span);
    }
    const other = byGivenName.get(words[0]);
    const shared = byGivenName.has(words[0]) && (!other || textOf(context, other) !== textOf(context, span));
    byGivenName.set(words[0], shared ? undefined : span);
  }
  return { bySurname, longest, byGivenName };
}

const wordsOf = (context: ActorContext, span: Stretch): string[] =>
  textOf(context, span)
    .replace(/,? (?:Jr|Sr)\.?$/, '')
    .split(/\s+/);

/** A surname in the forms that it may be told again in. */
function keysOf({ language }: ActorContext, word: string): string[] {
  if (language === 'ru') return nominatives(word.toLowerCase());
  return [language === 'fa' ? persian(word) : word.toLowerCase()];
}

const IN_BRACKETS = /^\s*\(\s*["“”]?(\p{Lu}[\p{L}\p{N}.&-]{1,10})["“”]?\s*\)/u;
const SMALL_WORDS = /^(?:of|the|and|for|in|on|to|de|la|и|по|в|на)$/i;
const LONGEST_BRACKET = 20;
const FEWEST_INITIALS = 3;

/** Acronyms with the names they are short for: in brackets behind one, or its initials. */
function acronymsOf(context: ActorContext, bodies: readonly NameSpan[]): ReadonlyMap<string, NameSpan> {
  const found = new Map<string, NameSpan>();
  for (const span of bodies) {
    const words = textOf(context, span).split(/[\s-]+/);
    if (words.length < 2) continue;
    const bracket = IN_BRACKETS.exec(context.text.slice(span.end, span.end + LONGEST_BRACKET));
    if (bracket) found.set(bracket[1].replaceAll('.', ''), span);
    const initials = words.filter((word) => !SMALL_WORDS.test(word)).map((word) => word[0]?.toUpperCase() ?? '');
    const acronym = initials.join('');
    if (initials.length >= FEWEST_INITIALS && !found.has(acronym)) found.set(acronym, span);
  }
  return found;
}

// --- countries

const LEAD = 60;
/** What may stand between a country's name or adjective and the name it says more of. */
const BETWEEN = /^(?:[’']s?)?\s+(?:(?:\p{L}|-)+\s+){0,4}$/u;

/** “Teshar’s State Border Service”, “Russian Foreign Ministry”, “Veshan President Ada Holm”. */
function countryBeside({ text, places }: ActorContext, span: NameSpan): string | undefined {
  const own = overlapping(places, span).find(({ country }) => country)?.country;
  if (own) return own;
  const near = overlapping(places, { start: Math.max(0, span.start - LEAD), end: span.start });
  for (const place of [...near].reverse()) {
    const between = text.slice(place.end, span.start);
    if (!place.country || !BETWEEN.test(between)) continue;
    const words = between
      .replace(/^[’']s?/, '')
      .trim()
      .split(/\s+/)
      .filter(Boolean);
    const owned = place.demonym || /^[’']/.test(between);
    if (owned && words.every((word) => isOfficeWord(word))) return place.country;
  }
  return undefined;
}

const isOfficeWord = (word: string): boolean =>
  word
    .toLowerCase()
    .split('-')
    .some((part) => ROLE_WORDS.has(part) || ROLE_LEADS.has(part));

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** Countries and capitals that fill the role of a speaker or doer: their governments. */
function governments({ places, text }: ActorContext, acting: readonly Stretch[]): ActorMention[] {
  const found: ActorMention[] = [];
  for (const span of acting) {
    const place = overlapping(places, span).find((one) => isWhole(text, span, one));
    if (!place?.country || (place.kind !== 'country' && place.kind !== 'capital')) continue;
    if (found.some(({ start }) => start === place.start)) continue;
    const name = place.kind === 'country' ? place.name : (COUNTRY_NAMES.of(place.country) ?? place.name);
    const { start, end, quote } = place;
    found.push({
      name,
      kind: 'government',
      country: place.country,
      ...(quote === name ? {} : { aliases: [quote] }),
      start,
      end,
      quote,
    });
  }
  return found;
}

/** Whether a span holds nothing but a name and an article. */
const isWhole = (text: string, span: Stretch, name: Stretch): boolean =>
  name.start >= span.start && name.end <= span.end && rest(text, span, name).every((word) => ARTICLE.test(word));

const ARTICLE = /^(?:the|an?|[’']s)$/i;

function rest(text: string, span: Stretch, name: Stretch): string[] {
  return `${text.slice(span.start, Math.max(span.start, name.start))} ${text.slice(Math.min(name.end, span.end), span.end)}`
    .split(/[\s,]+/)
    .filter(Boolean);
}

/** Marks the places that stand for their governments, so that nothing is set there. */
export function markMetonyms(places: readonly PlaceMention[], actors: readonly ActorMention[]): PlaceMention[] {
  const acting = new Set(actors.filter(({ kind }) => kind === 'government').map(({ start }) => start));
  return places.map((place) =>
    acting.has(place.start) && (place.kind === 'country' || place.kind === 'capital')
      ? { ...place, metonym: true as const }
      : place,
  );
}

// --- whom a span names

/** What stands before a name in a span that is about somebody else: “a spokesman for Ada Holm”, “sons of”. */
const RELATED = /(?:^|\s)(?:of|for|to|by|with|from|against|near|at|in)\s+(?:the\s+)?$/i;
const LEADING = /^(?:(?:the|an?)\s+)+/i;
/** Words that say what kind of body a name is, and nothing more. */
const SORT =
  /^(?:group|groups|movement|militia|militants|militant|rebels|insurgents|organization|organisation|government|authorities|forces|army|military|troops|company|party|newspaper|agency|news|website)$/i;

/**
 * Whom a span of a role names. A person in it is meant, with title and office, unless the span is of somebody of theirs (“Ada Holm’s lawyer”);
 * a body where the span says no more than its name and what it is. Else the words as they stand, without their article.
 *
 * @example actorOf(context, actors, span of 'Foreign Minister Tarsk').name // → 'Elin Tarsk'
 */
export function actorOf(context: ActorContext, actors: readonly ActorMention[], span: Stretch): NamedActor {
  const { text } = context;
  const inside = actors.filter((actor) => overlap(actor, span));
  const actor =
    inside.find((one) => one.kind === 'person' && isMeant(text, span, one)) ??
    inside.find((one) => one.kind !== 'person' && saysNoMore(text, span, one));
  if (actor) {
    const { name, kind, country } = actor;
    return { name, kind, ...(country ? { country } : {}), actor };
  }
  const words = spanOf(text, span.start, span.end).quote;
  const country = overlapping(context.places, span).find((place) => place.demonym || place.kind === 'country')?.country;
  return {
    name: words.replace(LEADING, '').replace(/[,;:]+$/, '') || words,
    ...(country ? { country } : {}),
  };
}

function isMeant(text: string, span: Stretch, name: Stretch): boolean {
  if (name.start < span.start) return name.end >= span.end;
  if (/^[’']s?\s/.test(text.slice(name.end, Math.max(name.end, span.end)))) return false;
  return !RELATED.test(text.slice(span.start, name.start));
}

function saysNoMore(text: string, span: Stretch, name: Stretch): boolean {
  if (name.start <= span.start && name.end >= span.end) return true;
  if (!isMeant(text, span, name)) return false;
  const behind = text.slice(name.end, span.end);
  if (name.start - span.start <= LONGEST_ARTICLE && /^(?:,|\s*\()/.test(behind)) return true;
  return rest(text, span, name).every(
    (word) => ARTICLE.test(word) || SORT.test(word) || ORGANISATIONS.has(word.toLowerCase()),
  );
}

const LONGEST_ARTICLE = 4;
