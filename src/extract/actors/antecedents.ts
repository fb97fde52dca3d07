import type { Token } from '../../language/analysis.js';
import type { ActorMention } from '../../model/findings.js';
import type { StoryContext } from '../context.js';

/** How far back whom a pronoun means may stand, in characters: about four sentences; “the ministry” may mean one named at the story's top. */
const REACH = 700;
const NOUN_REACH = 5000;

const PERSON_PRONOUN = /^(?:he|she|him|her)$/;
const BODY_PRONOUN = /^(?:it|they|we)$/;
/** Nouns that mean a body of some kind, whatever its name. */
const BODIES: Readonly<Record<string, readonly ActorMention['kind'][]>> = {
  organization: ['organisation'],
  organisation: ['organisation'],
  alliance: ['organisation'],
  bloc: ['organisation'],
  group: ['armed-group', 'organisation'],
  movement: ['armed-group', 'organisation'],
  militia: ['armed-group'],
  government: ['government'],
};
/** Words of names that answer to a noun: the agency is the State Security Service. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  agency: ['agency', 'service', 'committee', 'bureau', 'directorate', 'office', 'administration'],
  department: ['department', 'directorate', 'office'],
  company: ['company', 'corporation', 'inc', 'ltd', 'group'],
};

/**
 * Whom a pronoun or a definite noun means, where that is plain: the last person for “he”, the last body for “it”, the last holder of the
 * office for “the president”, the last ministry for “the ministry”.
 *
 * @param head the pronoun, or the noun that heads “the …”.
 */
export function antecedentOf(context: StoryContext, head: Token): ActorMention | undefined {
  const fits = testFor(head);
  if (!fits) return undefined;
  const reach = head.pos === 'NOUN' ? NOUN_REACH : REACH;
  let found: ActorMention | undefined;
  for (const actor of context.actors) {
    if (actor.start >= head.start) break;
    if (actor.end >= head.start - reach && fits(actor)) found = actor;
  }
  return found;
}

function testFor({ lower, lemma, pos }: Token): ((actor: ActorMention) => boolean) | undefined {
  if (PERSON_PRONOUN.test(lower)) return ({ kind }) => kind === 'person';
  if (BODY_PRONOUN.test(lower)) return ({ kind }) => kind !== 'person';
  if (pos !== 'NOUN') return undefined;
  const kinds = Object.hasOwn(BODIES, lemma) ? BODIES[lemma] : [];
  const names = new Set(Object.hasOwn(ALSO_CALLED, lemma) ? ALSO_CALLED[lemma] : [lemma]);
  const says = (text: string): boolean =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => names.has(word));
  return ({ kind, name, role }) =>
    kinds.includes(kind) || (kind === 'person' ? role !== undefined && says(role) : says(name));
}
