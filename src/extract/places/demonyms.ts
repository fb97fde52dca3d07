import { fold } from '../../gazetteer/fold.js';
import { peopleNamed } from '../../gazetteer/peoples.js';
import type { Place } from '../../gazetteer/place.js';
import type { Token } from '../../language/analysis.js';
import type { PlaceMention } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { overlapping } from '../spans-in.js';

/**
 * The countries that adjectives and names of peoples speak of: “Veshan troops”, “two Orunans”. They say whose, not where, so that no event
 * is set by them: they stand beside the places that a text names.
 */
export function findDemonyms(context: StoryContext): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const { tokens } of context.analysis.sentences)
    for (const token of tokens) {
      const country = peopleOf(context, token);
      if (!country || overlapping(context.places, token).length > 0) continue;
      const span = spanOf(context.text, token.start, token.end);
      const mention: PlaceMention = {
        name: country.name,
        kind: 'people',
        precision: 'country',
        demonym: true,
        ...span,
      };
      if (country.country) mention.country = country.country;
      if (country.kind === 'country') {
        mention.lat = country.lat;
        mention.lon = country.lon;
        mention.gazetteerId = country.id;
      }
      found.push(mention);
    }
  return found;
}

/** The country of a people's name, with its point where the gazetteer gives it one. */
function peopleOf({ gazetteer }: StoryContext, token: Token): Place | undefined {
  if (!/^\p{Lu}/u.test(token.text) || !/^(?:ADJ|NOUN|PROPN)$/.test(token.pos)) return undefined;
  const people = peopleNamed(gazetteer, token.text);
  if (!people) return undefined;
  return gazetteer.named(fold(people.name)).find((place) => place.kind === 'country') ?? people;
}
