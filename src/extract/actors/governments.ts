import type { ParsedSentence } from '../../language/en/clause.js';
import { words } from '../../language/en/lexicon/words.js';
import { subjectAt } from '../../language/queries.js';
import { NOWHERE } from '../../language/tree.js';
import type { ActorMention, PlaceMention } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { SPEECH_VERBS } from '../lexicon/speech.js';
import { within } from '../spans-in.js';

/** What governments do besides speaking. */
const STATECRAFT: ReadonlySet<string> =
  words(`recognize recognise summon expel sanction seek agree refuse pledge sign ratify withdraw deploy recall negotiate mediate
  intend plan want respond retaliate suspend impose lift ban offer promise accept reject join leave back`);

/**
 * Countries and capitals that act or speak: “Dushanbe denied”, “talks that Moscow offered”. They are their governments, and no place of
 * what is told.
 */
export function findGovernments(context: StoryContext): ActorMention[] {
  const found: ActorMention[] = [];
  for (const parsed of context.sentences) {
    for (const place of within(context.places, parsed.sentence)) {
      if (place.kind !== 'capital' && place.kind !== 'country') continue;
      if (!place.country || !actsHere(parsed, place)) continue;
      const name = place.kind === 'country' ? place.name : COUNTRY_NAMES.of(place.country);
      if (!name) continue;
      const actor: ActorMention = {
        name,
        kind: 'government',
        country: place.country,
        ...spanOf(context.text, place.start, place.end),
      };
      if (place.quote !== name) actor.aliases = [place.quote];
      found.push(actor);
    }
  }
  return found;
}

/** Whether a place's name is the subject of a verb that only people do. */
function actsHere(parsed: ParsedSentence, place: PlaceMention): boolean {
  const { tokens } = parsed;
  const at = tokens.findIndex((token) => token.start <= place.start && place.start < token.end);
  if (at < 0 || tokens[at - 1]?.pos === 'ADP') return false;
  return parsed.groups.some((group) => {
    const verb = tokens[group.verb];
    if (!SPEECH_VERBS.has(verb.lemma) && !STATECRAFT.has(verb.lemma)) return false;
    if (group.passive) return false;
    const subject = subjectAt(parsed.tree, group.verb);
    return subject !== NOWHERE && tokens[subject].start >= place.start && tokens[subject].end <= place.end;
  });
}

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** Marks the places that stand for their governments, so that nothing is set there. */
export function markMetonyms(places: readonly PlaceMention[], governments: readonly ActorMention[]): PlaceMention[] {
  const acting = new Set(governments.map(({ start }) => start));
  return places.map((place) => (acting.has(place.start) ? { ...place, metonym: true } : place));
}
