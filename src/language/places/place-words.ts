import type { PlacePrecision } from '../../model/findings.js';

/** What a language says around the names of places. */
export interface PlaceWords {
  /** Nouns that say what a name is of, with how finely. */
  nouns: ReadonlyMap<string, PlacePrecision>;
  /** Words that add nothing to a name: articles, prepositions, points of the compass. */
  empty: RegExp;
  /** Ends of the words before a name that stand where something is. */
  located: RegExp;
}

/** A table of nouns from one list of words for each precision. */
export const nouns = (table: Readonly<Partial<Record<PlacePrecision, string>>>): ReadonlyMap<string, PlacePrecision> =>
  new Map(
    Object.entries(table).flatMap(([precision, words]) =>
      words.split(' ').map((word): [string, PlacePrecision] => [word, precision as PlacePrecision]),
    ),
  );
