import { countryOfPeople } from '../../gazetteer/peoples.js';
import type { Token } from '../../language/analysis.js';
import type { DatedSpan } from '../../language/dates/mentions.js';
import type { ParsedSentence } from '../../language/en/clause.js';
import { type DateValue, dateValue } from '../../model/edtf.js';
import type { PlaceMention, PlacePrecision } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { wordsStart } from '../dateline.js';
import { overlapping, within } from '../spans-in.js';
import type { FoundCue } from './cues.js';

const FINENESS: Record<PlacePrecision, number> = { point: 4, city: 4, district: 3, region: 2, country: 0 };
const LOCATIVE = /^(?:in|at|near|on|outside|inside|around|from|to|of|into|across|through|along)$/;
const WEIGHTS = {
  after: 2,
  locative: 2.5,
  perCharacter: 1 / 60,
  fineness: 0.8,
  possessive: -1.5,
  worldRegion: -4,
  dateline: -3,
  compound: -4,
};

/** The place of the event that a trigger heads: among the places of its sentence the one best placed and finest. */
export function placeOf(context: StoryContext, parsed: ParsedSentence, cue: FoundCue): PlaceMention | undefined {
  const at = parsed.tokens[cue.head].start;
  let best: { place: PlaceMention; score: number } | undefined;
  for (const place of within(context.places, parsed.sentence)) {
    if (
      place.metonym ||
      overlapping(context.actors, place).some(
        (actor) => actor.kind !== 'person' && actor.end - actor.start > place.end - place.start,
      )
    )
      continue;
    const score = placeScore(context, parsed, place, at);
    if (!best || score > best.score) best = { place, score };
  }
  return best?.place ?? unlistedPlace(context, parsed);
}

/** Where no place of the sentence is known: a name behind “in” or “near” that is nobody's. It gets no coordinates. */
function unlistedPlace(context: StoryContext, parsed: ParsedSentence): PlaceMention | undefined {
  const { tokens } = parsed;
  for (const { first, last, head } of parsed.phrases) {
    const lead = tokens[first - 1]?.lower ?? '';
    if (tokens[head].pos !== 'PROPN' || !/^(?:in|at|near|outside)$/.test(lead)) continue;
    const name = firstCapital(tokens, first, last);
    const span = spanOf(context.text, tokens[name].start, tokens[last].end);
    if (overlapping(context.actors, span).length > 0 || overlapping(context.dates, span).length > 0) continue;
    if (countryOfPeople(context.gazetteer, tokens[name].text)) continue;
    return { name: span.quote, kind: 'unlisted', precision: 'city', ...span };
  }
  return undefined;
}

/** “the central Vesh” is Vesh. */
function firstCapital(tokens: readonly Token[], first: number, last: number): number {
  let at = first;
  while (at < last && !/^\p{Lu}/u.test(tokens[at].text)) at++;
  return at;
}

function placeScore(context: StoryContext, parsed: ParsedSentence, place: PlaceMention, trigger: number): number {
  const first = parsed.tokens.findIndex((token) => token.start === place.start);
  const lead = leadOf(parsed, first);
  let score = FINENESS[place.precision] * WEIGHTS.fineness - Math.abs(place.start - trigger) * WEIGHTS.perCharacter;
  if (place.start > trigger) score += WEIGHTS.after;
  if (lead && LOCATIVE.test(lead)) score += WEIGHTS.locative;
  if (/^[’']s?/.test(context.text.slice(place.end, place.end + 2))) score += WEIGHTS.possessive;
  if (place.kind === 'world-region') score += WEIGHTS.worldRegion;
  if (place.start < wordsStart(context, parsed)) score += WEIGHTS.dateline;
  if (COMPOUND.test(context.text.slice(place.end, place.end + COMPOUND_REACH))) score += WEIGHTS.compound;
  return score;
}

/** “Oruna-backed”, “Dol-based”: whose, not where. */
const COMPOUND = /^[-–](?:backed|led|based|supported|funded|trained|aligned|born|run|held|controlled|sponsored)/;
const COMPOUND_REACH = 12;

/** The preposition before the noun phrase that a token is in: “in” of “in Veshan’s Oru valley”. */
function leadOf(parsed: ParsedSentence, at: number): string | undefined {
  if (at < 0) return undefined;
  const phrase = parsed.phraseAt[at] >= 0 ? parsed.phrases[parsed.phraseAt[at]].first : at;
  return parsed.tokens[phrase - 1]?.lower ?? parsed.tokens[at - 1]?.lower;
}

/** The place that a whole text is set in: its dateline or the finest place of its first sentences. */
export function mainPlace(context: StoryContext): PlaceMention | undefined {
  const opening = context.sentences.slice(0, 2).flatMap((parsed) => within(context.places, parsed.sentence));
  return opening
    .filter((place) => place.kind !== 'world-region' && !place.metonym)
    .sort((a, b) => FINENESS[b.precision] - FINENESS[a.precision] || a.start - b.start)[0];
}

/** The date of the event that a trigger heads: the nearest of its sentence, days before longer spans. */
export function dateOf(
  context: StoryContext,
  parsed: ParsedSentence,
  cue: FoundCue,
  planned = false,
): DateValue | undefined {
  const at = parsed.tokens[cue.head].start;
  const dated = within(context.dates, parsed.sentence).filter(
    (date) => !isBackground(context.text, date) && (planned || !isLimit(context.text, date)),
  );
  const nearest = dated.sort((a, b) => distance(a, at) - distance(b, at))[0];
  return nearest ? asDateValue(context.text, nearest) : undefined;
}

const LEAD = 40;
const REPORTING =
  /\b(?:published|posted|updated|issued|said|says|told|reported|added)(?: [\w’]+){0,2}?(?: (?:on|late|early|in))* $/i;
const DATELINE_REACH = 60;
/** “published on May 9”, “said on Friday”, “DOL, May 9 (Valley Wire) —”: when it was reported, not when it happened. */
export function isBackground(text: string, date: DatedSpan): boolean {
  if (REPORTING.test(text.slice(Math.max(0, date.start - LEAD), date.start))) return true;
  return (
    date.start < DATELINE_REACH &&
    /^\s*(?:\([^)]*\)|\/[^/]*\/)?\s*[—–-]\s/.test(text.slice(date.end, date.end + DATELINE_REACH))
  );
}

const LIMIT_LEAD = 24;
const LIMIT = /\b(?:until|till|since|by|before)\s+(?:the\s+)?(?:(?:end|beginning|start|middle)\s+of\s+)?$/i;
/** “until the end of June”, “since 2029”: how long something lasts is not when it happened. */
export const isLimit = (text: string, { start, quote }: DatedSpan): boolean =>
  LIMIT.test(text.slice(Math.max(0, start - LIMIT_LEAD), start)) || /^(?:until|since|by|before)\b/i.test(quote);

function distance(date: DatedSpan, at: number): number {
  return date.start > at ? date.start - at : at - date.end;
}

const END_LEAD = 16;
/** “after the end of January 2031”: about the last day of it. */
function atItsEnd(text: string, date: DatedSpan): string | undefined {
  const ends = /\b(?:the )?end of (?:the )?$/i.test(text.slice(Math.max(0, date.start - END_LEAD), date.start));
  return ends && date.value?.precision === 'month' && date.value.to ? `${date.value.to}~` : undefined;
}

/** A date as a value, with its words; its year is `XXXX` where nothing tells it. */
export function asDateValue(text: string, date: DatedSpan): DateValue | undefined {
  const words = { start: date.start, end: date.end, quote: date.quote };
  if (!date.value) return date.open && { ...date.open, ...words };
  const { value, basis } = date.value;
  return { ...dateValue(atItsEnd(text, date) ?? value), ...(basis ? { basis } : {}), ...words };
}
