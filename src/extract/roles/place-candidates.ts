import { countryOfPeople } from '../../gazetteer/peoples.js';
import type { Token } from '../../language/analysis.js';
import type { ParsedSentence } from '../../language/en/clause.js';
import { PLACE_NOUNS } from '../../language/en/lexicon/names.js';
import type { PlaceMention, PlacePrecision } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { inCountry } from '../places/places.js';
import { overlapping, within } from '../spans-in.js';
import type { WindowSentence } from './window.js';

/** A place that an event may have happened at, with the tokens `[first, last]` of its name. */
export interface PlaceOption {
  window: WindowSentence;
  place: PlaceMention;
  first: number;
  last: number;
}

/** Nouns that make a place of a name beside them, beyond those that a gazetteer would list. */
const SITES: ReadonlyMap<string, PlacePrecision> = new Map<string, PlacePrecision>([
  ...PLACE_NOUNS,
  ['border', 'region'],
  ...['area', 'areas', 'community', 'quarter', 'township', 'suburbs', 'locality', 'countryside'].map(
    (word) => [word, 'district'] as const,
  ),
  ...[
    'university',
    'college',
    'school',
    'hospital',
    'hotel',
    'station',
    'terminal',
    'stadium',
    'prison',
    'theatre',
    'theater',
    'centre',
    'center',
    'church',
    'cathedral',
    'plaza',
    'strait',
    'refinery',
    'plant',
    'crossing',
    'junction',
    'canal',
    'garden',
    'palace',
    'tower',
    'mall',
    'bazaar',
  ].map((word) => [word, 'point'] as const),
]);

const LOCATIVE = /^(?:in|at|near|outside|inside|around|across)$/;
const POSSESSIVE = /^[’']s?$/;
const CAPITAL = /^[\p{Lu}‘’'“]/u;

/** The places of a sentence, and names behind “in” or beside a word for a site that no gazetteer lists. */
export function placeOptions(context: StoryContext, window: WindowSentence): PlaceOption[] {
  const { parsed } = window;
  const { tokens } = parsed;
  const known = within(context.places, parsed.sentence)
    .filter((place) => !place.metonym)
    .map((place) => option(window, place));
  const unlisted = parsed.phrases.flatMap(({ first, last }) => {
    const found = capitals(tokens, first, last);
    if (!found) return [];
    const { country, ...run } = withNoun(context, tokens, found);
    const span = spanOf(context.text, tokens[run.first].start, tokens[run.last].end);
    const listed = overlapping(context.places, span).at(0);
    const whole = listed && listed.start <= span.start && span.end <= listed.end;
    if (whole || overlapping(context.dates, span).length > 0) return [];
    const site = siteOf(parsed, run.first, run.last);
    const lead = tokens[first - 1]?.lower ?? '';
    if (!site && (!LOCATIVE.test(lead) || isSomebody(context, span) || listed)) return [];
    const place: PlaceMention = { name: span.quote, kind: 'unlisted', precision: site ?? 'city', ...span };
    return [{ window, place: country ? inCountry(place, country) : place, ...run }];
  });
  const options = [...known, ...unlisted].sort((a, b) => a.first - b.first || a.last - b.last);
  for (const one of unlisted) {
    if (!one.place.country) inherit(one, known);
    if (!one.place.country && context.leading) one.place = inCountry(one.place, context.leading);
  }
  return options;
}

function option(window: WindowSentence, place: PlaceMention): PlaceOption {
  const { tokens } = window.parsed;
  const first = tokens.findIndex(({ end }) => end > place.start);
  let last = first;
  while (tokens[last + 1] && tokens[last + 1].start < place.end) last++;
  return { window, place, first, last };
}

/** The longest run of capitalised words in a phrase, with a site's noun behind it. */
function capitals(tokens: readonly Token[], from: number, to: number): { first: number; last: number } | undefined {
  let best: { first: number; last: number } | undefined;
  for (let i = from; i <= to; i++) {
    if (!CAPITAL.test(tokens[i].text) || !/^(?:PROPN|NOUN|ADJ|X)$/.test(tokens[i].pos)) continue;
    let last = i;
    while (last < to && (CAPITAL.test(tokens[last + 1].text) || /^[-–]$/.test(tokens[last + 1].text))) last++;
    while (last > i && (!CAPITAL.test(tokens[last].text) || POSSESSIVE.test(tokens[last].text))) last--;
    if (!best || last - i > best.last - best.first) best = { first: i, last };
    i = last;
  }
  return best;
}

/** The precision that a site's noun in, behind or before a name gives. */
function siteOf({ tokens }: ParsedSentence, first: number, last: number): PlacePrecision | undefined {
  const inside = last > first ? SITES.get(tokens[last].lower) : undefined;
  const behind = isCompounded(tokens, last + 1) ? undefined : SITES.get(tokens[last + 1]?.lower ?? '');
  const before = tokens[first - 1]?.lower === 'of' ? SITES.get(tokens[first - 2]?.lower ?? '') : undefined;
  return inside ?? behind ?? before;
}

/** A people's name is no place without its noun: “the Tajik border”, of the one country that it tells. */
function withNoun(
  { gazetteer }: StoryContext,
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
): { first: number; last: number; country?: string } {
  const words = tokens.slice(first, last + 1).flatMap(({ text }) => text.split(/[-–]/).filter(Boolean));
  const peoples = new Set(words.map((word) => countryOfPeople(gazetteer, word)));
  if (peoples.has(undefined) || isCompounded(tokens, last + 1) || !SITES.has(tokens[last + 1]?.lower ?? ''))
    return { first, last };
  return { first, last: last + 1, country: peoples.size === 1 ? [...peoples][0] : undefined };
}

/** “border” in “border guards” makes no place. */
function isCompounded(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1];
  return next?.pos === 'NOUN' && !SITES.has(next.lower);
}

function isSomebody(context: StoryContext, span: { start: number; end: number }): boolean {
  return overlapping(context.actors, span).length > 0;
}

/** How many tokens behind a name what it lies in may stand: “in the Zarin gorge of the Kesh district, Oruna”. */
const INSIDE_REACH = 8;
/** A name that no gazetteer lists lies where the place named right behind it does. */
function inherit({ place, last }: PlaceOption, known: readonly PlaceOption[]): void {
  const around = known.find((other) => other.first > last && other.first - last <= INSIDE_REACH && other.place.country);
  if (!around) return;
  place.country = around.place.country;
  if (around.place.region) place.region = around.place.region;
}
