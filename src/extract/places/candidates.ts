import { abbreviated, fold } from '../../gazetteer/fold.js';
import type { Gazetteer, Place } from '../../gazetteer/place.js';
import type { Sentence, Token } from '../../language/analysis.js';
import { MONTHS, WEEKDAYS } from '../../language/en/calendar.js';
import { PLACE_NOUNS, ROLE_WORDS } from '../../language/en/lexicon/names.js';
import type { PlacePrecision } from '../../model/findings.js';
import type { StoryContext } from '../context.js';

/** A stretch of tokens that may name a place. */
export interface PlaceCandidate {
  sentence: Sentence;
  first: number;
  last: number;
  places: readonly Place[];
  /** The kind that a noun beside it gives: “Zarin Gorge”, “the village of Oru”. */
  noun?: { word: string; precision: PlacePrecision };
}

const CAPITAL = /^\p{Lu}/u;
const MOST_WORDS = 5;
/** Capitalised words that name a small town somewhere and hardly ever mean it. */
const NOT_PLACES: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...ROLE_WORDS,
  'the',
  'of',
  'in',
  'on',
  'at',
  'and',
  'but',
  'for',
  'as',
  'us it',
  'he',
  'she',
  'they',
  'we',
  'police',
  'army',
  'god',
  'islam',
  'street',
  'university',
  'church',
  'union',
  'nation',
  'nations',
  'most',
  'many',
  'man',
  'will',
  'they',
  'as',
  'both',
  'also',
  'many',
  'along',
  'nice',
  'police',
  'best',
  'mobile',
  'reading',
  'same',
  'male',
  'bar',
  'see',
  'center',
  'centre',
  'liberal',
  'republic',
  'democrat',
  'national',
  'battle',
  'same',
  'of',
  'deal',
  'bath',
  'this',
  'que',
  'much',
  'north',
  'south',
  'east',
  'west',
  'central',
  'northern',
  'southern',
  'eastern',
  'western',
]);

/** Every stretch of capitalised words that a gazetteer knows, the longest first at each point, and names beside a place noun. */
export function placeCandidates(sentence: Sentence, { gazetteer, language }: Lookup): PlaceCandidate[] {
  const { tokens } = sentence;
  const found: PlaceCandidate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!CAPITAL.test(tokens[i].text)) continue;
    const candidate =
      abbreviatedAt(sentence, i, gazetteer) ??
      longestAt(sentence, i, { gazetteer, language }) ??
      unknownWithNoun(sentence, i);
    if (!candidate) continue;
    found.push(candidate);
    i = candidate.last;
  }
  return found;
}

/** “B.C.” needs no comma; behind a year it is none. */
const INITIALS = /^\p{Lu}\.\p{Lu}\.?$/u;

/** “Ky.” or “KY” behind a comma: “Laurel, Ky.”. The full stop belongs to it. */
function abbreviatedAt(sentence: Sentence, i: number, gazetteer: Gazetteer): PlaceCandidate | undefined {
  const { tokens } = sentence;
  const { text, end } = tokens[i];
  const before = tokens[i - 1]?.text ?? '';
  const initials = INITIALS.test(text) && !/\d$/.test(before);
  if (before !== ',' && !initials) return undefined;
  const stop = tokens[i + 1]?.text === '.' && tokens[i + 1].start === end;
  if (!stop && !text.endsWith('.') && !/^\p{Lu}{2}$/u.test(text)) return undefined;
  const places = gazetteer.named(abbreviated(text));
  return places.length > 0 ? { sentence, first: i, last: i, places } : undefined;
}

/** What names are looked up with. */
type Lookup = Pick<StoryContext, 'gazetteer' | 'language'>;

/** The places of a name in the first of its forms that any place bears. */
function placesOf(name: string, { gazetteer, language }: Lookup): readonly Place[] {
  for (const form of language.nominatives(name)) {
    const places = gazetteer.named(fold(form));
    if (places.length > 0) return places;
  }
  return [];
}

function longestAt(sentence: Sentence, first: number, { gazetteer, language }: Lookup): PlaceCandidate | undefined {
  const { tokens } = sentence;
  const most = Math.min(tokens.length, first + Math.min(gazetteer.longestName, MOST_WORDS) * 2) - 1;
  let name = '';
  let best: PlaceCandidate | undefined;
  for (let last = first; last <= most; last++) {
    const token = tokens[last];
    const glued = last > first && token.start === tokens[last - 1].end;
    if (last > first && !glued && token.start - tokens[last - 1].end > 1) break;
    if (!/^[\p{L}\p{N}.’'‘-]+$/u.test(token.text)) break;
    name += glued || last === first ? token.text : ` ${token.text}`;
    if (!CAPITAL.test(token.text) && token.text.length > 3) break;
    if (!CAPITAL.test(token.text)) continue;
    const folded = fold(name);
    if (folded.length < 2 || (last === first && (NOT_PLACES.has(folded) || !nameLike(sentence, first)))) continue;
    const places = placesOf(name, { gazetteer, language });
    if (places.some((place) => place.kind !== 'people')) best = { sentence, first, last, places };
    else if (places.length > 0 && !best) continue;
  }
  return best ? withNoun(best) : undefined;
}

/** “US” in capitals is a country; “us” at the start of a headline in capitals, or a word that opens a sentence, is none. */
function nameLike(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  if (/^US$|^UK$|^UAE$|^U\.S\.?$/.test(token.text)) return true;
  if (token.text.length <= 3 && token.text === token.text.toUpperCase()) return false;
  return token.pos === 'PROPN' || (i > 0 && (token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'X'));
}

function withNoun(candidate: PlaceCandidate): PlaceCandidate {
  const noun =
    nounAfter(candidate.sentence.tokens, candidate.last) ?? nounBefore(candidate.sentence.tokens, candidate.first);
  const last = kindOfRegionEnd(candidate.sentence.tokens, candidate.last);
  return noun ? { ...candidate, last, noun } : candidate;
}

/** “Upper-Salk Autonomous Region”: the last of the words that say what kind of region a name is of. */
function kindOfRegionEnd(tokens: readonly Token[], last: number): number {
  let end = last;
  while (STANDING.test(tokens[end + 1]?.lower ?? '')) end++;
  return end > last && PLACE_NOUNS.has(tokens[end + 1]?.lower ?? '') && CAPITAL.test(tokens[end + 1].text)
    ? end + 1
    : last;
}

function nounAfter(tokens: readonly Token[], last: number): PlaceCandidate['noun'] {
  for (const token of tokens.slice(last + 1, last + 3)) {
    const precision = PLACE_NOUNS.get(token.lower);
    if (precision) return { word: token.lower, precision };
    if (!CAPITAL.test(token.text)) break;
  }
  return undefined;
}

function nounBefore(tokens: readonly Token[], first: number): PlaceCandidate['noun'] {
  const noun = tokens[first - 1]?.lower === 'of' ? tokens[first - 2] : undefined;
  const precision = noun && PLACE_NOUNS.get(noun.lower);
  return noun && precision ? { word: noun.lower, precision } : undefined;
}

const STANDING = /^(?:autonomous|special|federal|capital|administrative|national|military|tribal)$/;

/** “Autonomous Region” of “Upper-Salk Autonomous Region”: what kind of region the name before it is of, and no name. */
function isKindOfRegion(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  return (
    before?.pos === 'PROPN' && tokens.slice(first, last).every(({ lower }) => STANDING.test(lower)) && last > first
  );
}

/** A capitalised name before a place noun, or after “village of”, is a place even where no gazetteer knows it. */
function unknownWithNoun(sentence: Sentence, first: number): PlaceCandidate | undefined {
  const { tokens } = sentence;
  let last = first;
  while (tokens[last + 1] && CAPITAL.test(tokens[last + 1].text) && tokens[last + 1].pos !== 'PUNCT') last++;
  const headed = PLACE_NOUNS.get(tokens[last].lower);
  const followed = PLACE_NOUNS.get(tokens[last + 1]?.lower ?? '');
  const before = nounBefore(tokens, first);
  if (headed && isKindOfRegion(tokens, first, last)) return undefined;
  if (headed && last > first && /^(?:PROPN|ADJ|NOUN|X)$/.test(tokens[first].pos)) {
    return { sentence, first, last, places: [], noun: { word: tokens[last].lower, precision: headed } };
  }
  if (tokens[first].pos !== 'PROPN') return undefined;
  if (before) return { sentence, first, last, places: [], noun: before };
  if (
    followed &&
    /^(?:village|town|city|district|province|region|gorge|valley|river|island)$/.test(tokens[last + 1].lower)
  ) {
    return { sentence, first, last, places: [], noun: { word: tokens[last + 1].lower, precision: followed } };
  }
  return undefined;
}
