import { fold } from './fold.js';
import type { Gazetteer } from './place.js';

/**
 * The country that an adjective or name of a people stands for.
 *
 * @example countryOfPeople(gazetteer, 'Afghans') // → 'AF'
 */
export function countryOfPeople(gazetteer: Gazetteer, word: string): string | undefined {
  return gazetteer.named(fold(word)).find((place) => place.kind === 'people')?.country;
}
