import { countryOfPeople } from '../../gazetteer/peoples.js';
import type { Name } from '../../language/names.js';
import type { ActorKind, ActorMention } from '../../model/findings.js';
import type { StoryContext } from '../context.js';
import { overlapping } from '../spans-in.js';

/**
 * The actors that a text names: persons in their roles, bodies, armed groups. A surname alone is the person named in full
 * before; an acronym is the body that introduced it.
 */
export function findActors(context: StoryContext): ActorMention[] {
  const persons = new Map<string, Name>();
  const bodies = new Map<string, Name>();
  for (const name of context.names) {
    if (name.kind === 'person' && name.last > name.first) persons.set(surname(name.text), name);
    if (name.acronym) bodies.set(name.acronym, name);
  }
  const actors: ActorMention[] = [];
  for (const name of context.names) {
    const full = persons.get(surname(name.text));
    const isPerson =
      name.kind === 'person' || (full !== undefined && (name.text === full.text || name.first === name.last));
    if (
      !isPerson &&
      (name.kind === 'unknown' ||
        overlapping(context.places, name).some((place) => place.start <= name.start && name.end <= place.end))
    )
      continue;
    const body = bodies.get(name.text);
    const said = isPerson && full ? full : (body ?? name);
    const actor: ActorMention = {
      name: said.text,
      kind: isPerson ? 'person' : kindOf(body ?? name),
      start: name.start,
      end: name.end,
      quote: name.text,
    };
    if (name.role) actor.role = name.role;
    if (name.acronym) actor.aliases = [name.acronym];
    else if (said.text !== name.text) actor.aliases = [name.text];
    const country = countryNear(context, name);
    if (country) actor.country = country;
    actors.push(actor);
  }
  return actors;
}

const surname = (text: string): string => text.split(/\s+/).at(-1) ?? text;

function kindOf(name: Name): ActorKind {
  return name.kind === 'unknown' ? 'organisation' : name.kind;
}

/** “Teshar’s State Border Service”, “Russian President Ada Holm”: the country named right before, or in the role. */
function countryNear(context: StoryContext, name: Name): string | undefined {
  for (const word of (name.role ?? '').split(/\s+/)) {
    const country = countryOfPeople(context.gazetteer, word) ?? countryNamed(context, word);
    if (country) return country;
  }
  const { tokens } = context.analysis.sentences[name.sentence];
  for (const token of tokens.slice(Math.max(0, name.first - 2), name.last + 1)) {
    const country = countryOfPeople(context.gazetteer, token.text);
    if (country) return country;
  }
  const owner =
    tokens[name.first - 1]?.text.startsWith('’') || tokens[name.first - 1]?.text.startsWith("'")
      ? tokens[name.first - 2]
      : undefined;
  return owner ? overlapping(context.places, owner).find((place) => place.end === owner.end)?.country : undefined;
}

function countryNamed(context: StoryContext, word: string): string | undefined {
  return context.places.find((place) => place.kind === 'country' && place.quote === word)?.country;
}
