import { fold } from './fold.js';
import type { Gazetteer, Place } from './place.js';

/**
 * The country that an adjective or name of a people stands for.
 *
 * @example countryOfPeople(gazetteer, 'Afghans') // → 'AF'
 */
export function countryOfPeople(gazetteer: Gazetteer, word: string): string | undefined {
  return peopleNamed(gazetteer, word)?.country;
}

/** The people that an adjective or a name speaks of: its name is that of its country. */
export function peopleNamed(gazetteer: Gazetteer, word: string): Place | undefined {
  return gazetteer.named(fold(word)).find((place) => place.kind === 'people');
}
