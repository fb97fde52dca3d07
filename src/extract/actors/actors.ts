import { countryOfPeople } from '../../gazetteer/peoples.js';
import { ORGANISATIONS, PLACE_NOUNS, STATE_BODIES } from '../../language/en/lexicon/names.js';
import { words } from '../../language/en/lexicon/words.js';
import type { Name } from '../../language/name.js';
import type { ActorKind, ActorMention } from '../../model/findings.js';
import type { StoryContext } from '../context.js';
import { overlapping } from '../spans-in.js';
import { officeHeld, officeOf } from './office.js';

/**
 * The actors that a text names: persons in their roles, bodies, armed groups. A surname alone is the person named in full
 * before; an acronym is the body that introduced it.
 */
export function findActors(context: StoryContext, governments: readonly ActorMention[]): ActorMention[] {
  const persons = new Map<string, Name>();
  const bodies = new Map<string, Name>();
  for (const name of context.names) {
    if (name.kind === 'person' && name.last > name.first) persons.set(surname(name.text), name);
    if (name.acronym) bodies.set(name.acronym, name);
  }
  const actors = context.names.flatMap((name) => {
    const actor = actorOf(context, name, persons, bodies);
    return actor ? [actor] : [];
  });
  const others = governments.filter((government) => overlapping(actors, government).length === 0);
  return [...actors, ...others].sort((a, b) => a.start - b.start);
}

function actorOf(
  context: StoryContext,
  name: Name,
  persons: ReadonlyMap<string, Name>,
  bodies: ReadonlyMap<string, Name>,
): ActorMention | undefined {
  const known = context.book(name.text);
  if (!known && (isPlace(context, name) || isFragment(context, name))) return undefined;
  const full = persons.get(surname(name.text));
  const isPerson =
    name.kind === 'person' || (full !== undefined && (name.text === full.text || name.first === name.last));
  if (!isPerson && !known && name.kind === 'unknown') return undefined;
  const body = bodies.get(name.text);
  const said = known?.name ?? (isPerson && full ? full : (body ?? name)).text;
  const actor: ActorMention = {
    name: said,
    kind: known?.kind ?? (isPerson ? 'person' : kindOf(body ?? name)),
    start: name.start,
    end: name.end,
    quote: name.text,
  };
  const office = isPerson ? officeHeld(context, name) : undefined;
  if (office) actor.role = office.role;
  if (office?.of) actor.roleOf = office.of;
  const aliases = [name.acronym, name.text, body?.text].filter((one) => one !== undefined && one !== said);
  if (aliases.length > 0) actor.aliases = [...new Set(aliases as string[])];
  const country = known?.country ?? countryNear(context, name);
  if (country) actor.country = country;
  return actor;
}

/** A name that is a place's from end to end, and that nothing makes a person's. */
function isPlace(context: StoryContext, name: Name): boolean {
  if (name.kind === 'person' && name.role !== undefined && officeOf(name.role, context.gazetteer)) return false;
  const inside = overlapping(context.places, name).find(
    (place) => place.start <= name.start && name.end <= place.end && !place.metonym,
  );
  return inside !== undefined && (name.kind !== 'person' || inside.kind === 'country' || inside.kind === 'capital');
}

/** “Emirate”, “the Trust”: one word that only says what kind of body is meant, or a name that breaks off at “of”. */
function isFragment(context: StoryContext, name: Name): boolean {
  const { tokens } = context.analysis.sentences[name.sentence];
  if (/^(?:of|for|and|the)$/.test(tokens[name.last].lower)) return true;
  return name.first === name.last && name.kind !== 'person' && isBodyWord(tokens[name.last].lower);
}

const isBodyWord = (word: string): boolean =>
  (ORGANISATIONS.has(word) || STATE_BODIES.has(word) || PLACE_NOUNS.has(word)) && !NAMED_BY_ONE_WORD.has(word);
/** Bodies that one word names wherever it stands. */
const NAMED_BY_ONE_WORD = words('kremlin pentagon knesset bundestag duma majlis congress');

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
