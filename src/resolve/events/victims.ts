import type { EventMention, Participant } from '../../model/findings.js';
import { contentWords } from '../kind.js';
import { sharedPairs } from '../spellings.js';
import { totalOf } from './toll.js';

/**
 * Why two reports cannot be of one event by those who came to harm, where both are sure of them: all of the dead are named in both, and none by the
 * same name; or all victims are of a country, and of no country that the other report's are of.
 *
 * @example victimsContradict(reportOf('Ada Holm', 1), reportOf('Berit Lund', 1)) // → 'Ada Holm is not Berit Lund'
 */
export function victimsContradict(a: EventMention, b: EventMention): string | undefined {
  const [own, other] = [namedDead(a), namedDead(b)];
  if (own && other && !own.some((name) => other.some((their) => mayBeOne(name, their))))
    return `${own.join(', ')} is not ${other.join(', ')}`;
  const [here, there] = [countriesOf(a), countriesOf(b)];
  if (here && there && here.every((country) => !there.includes(country)))
    return `victims of ${here.join(', ')} are not of ${there.join(', ')}`;
  return undefined;
}

const victimsOf = ({ participants }: EventMention): Participant[] =>
  participants.filter(({ role }) => role === 'victim');

/** “farmer Ada Holm”: a full name at the end of who it was. */
const FULL_NAME = /\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)+$/u;

/** The dead by name, where a report names as many as died. */
function namedDead(mention: EventMention): string[] | undefined {
  const killed = totalOf(mention, 'killed');
  const named = victimsOf(mention).flatMap(({ name }) => FULL_NAME.exec(name)?.[0] ?? []);
  const all = killed && killed.min === named.length && killed.max === named.length;
  return all && named.length > 0 ? named : undefined;
}

/** Whether two names may be one person's: a word of the one is spelt like a word of the other, as transliterations are. */
function mayBeOne(a: string, b: string): boolean {
  const theirs = contentWords(b);
  return contentWords(a).some((word) => theirs.some((their) => sharedPairs(word, their) >= LIKE));
}

/** Words that share this much of their pairs of letters are spellings of one name: Rahimov and Rakhimov share 0.77. */
const LIKE = 0.5;

/** The countries of all victims, where each of them is given one. */
function countriesOf(mention: EventMention): string[] | undefined {
  const countries = victimsOf(mention).map(({ country }) => country);
  const known = countries.filter((country) => country !== undefined);
  return known.length > 0 && known.length === countries.length ? [...new Set(known)] : undefined;
}
