import { peopleNamed } from '../../gazetteer/peoples.js';
import type { Gazetteer } from '../../gazetteer/place.js';
import { ORGANISATIONS, ROLE_LEADS, ROLE_WORDS, STATE_BODIES } from '../../language/en/lexicon/names.js';
import type { Name } from '../../language/name.js';
import { NOWHERE } from '../../language/tree.js';
import type { StoryContext } from '../context.js';

/** An office, and whose it is. */
export interface Office {
  role: string;
  of?: string;
}

const HONORIFICS =
  /^(?:mr|mrs|ms|dr|sir|lord|lady|sheikh|mullah|mawlawi|maulvi|khalifa|haji|ayatollah|imam|professor)$/i;

const OWNED_BY = /\s+(?:of|for|at)\s+(?:the\s+)?/i;
/** What follows the owner's name says more of it: a bracket, a relative clause. */
const BEHIND_OWNER = /\s*(?:\(|,|\bwh(?:o|ich)\b).*$/;

/**
 * Takes an office apart: names before its words, or what stands behind “of”, “for” or “at”, say whose it is; a people's adjective its
 * country. “The head of the organisation” leaves it open.
 *
 * @returns `undefined` where no word of office is among them.
 * @example officeOf('Russian President', gazetteer) // → { role: 'President', of: 'Russia' }
 * @example officeOf('press secretary of the Border Service', gazetteer) // → { role: 'press secretary', of: 'Border Service' }
 */
export function officeOf(words: string, gazetteer: Gazetteer): Office | undefined {
  const [title] = words.split(OWNED_BY, 1);
  const after = words
    .slice(title.length)
    .replace(OWNED_BY, '')
    .replace(BEHIND_OWNER, '')
    .replace(/[.,;\s]+$/, '');
  const parts = title
    .replace(/[.,;\s]+$/, '')
    .split(/\s+/)
    .filter((word) => !HONORIFICS.test(word) && !/^(?:the|an?|its|his|her|their)$/i.test(word));
  if (!parts.some((word) => ROLE_WORDS.has(word.toLowerCase()))) return undefined;
  const owners = parts.findIndex((word) => isOfficeWord(word) || !/^\p{Lu}/u.test(word));
  const role = parts.slice(owners).join(' ');
  const portfolio = portfolioOf(after);
  if (portfolio) return { role: `${parts.join(' ')} of ${portfolio.name}`, of: portfolio.of };
  const owner = /\p{Lu}/u.test(after)
    ? after
    : parts
        .slice(0, owners)
        .join(' ')
        .replace(/[’']s?$/, '');
  return owner ? { role, of: countryWords(owner, gazetteer) } : { role };
}

/** “Interior of Oruna” behind “Minister of”: what the office is for, then whose it is. A body's own name keeps its “of”. */
function portfolioOf(after: string): { name: string; of: string } | undefined {
  const [name, ...rest] = after.split(OWNED_BY);
  const body = name
    .split(/\s+/)
    .some((word) => STATE_BODIES.has(word.toLowerCase()) || ORGANISATIONS.has(word.toLowerCase()));
  return rest.length > 0 && !body ? { name, of: after.slice(name.length).replace(OWNED_BY, '') } : undefined;
}

const isOfficeWord = (word: string): boolean =>
  ROLE_WORDS.has(word.toLowerCase()) || ROLE_LEADS.has(word.toLowerCase());

/** “Russian” → “Russia”; other owners stay as they are. */
function countryWords(owner: string, gazetteer: Gazetteer): string {
  return peopleNamed(gazetteer, owner)?.name ?? owner;
}

/** The office of a person, as the words before and behind the name give it. */
export function officeHeld(context: StoryContext, name: Name): Office | undefined {
  const led = name.role ? officeOf(name.role, context.gazetteer) : undefined;
  const office = led ?? officeBehind(context, name);
  if (!office || office.of) return office && asCounterpart(context, name, office);
  const owner = context.names.find(
    (other) =>
      other.sentence === name.sentence &&
      (other.kind === 'government' || other.kind === 'organisation') &&
      name.roleStart !== undefined &&
      /^\s*$/.test(context.text.slice(other.end, name.roleStart)) &&
      other.end <= name.roleStart,
  );
  return asCounterpart(context, name, owner ? { ...office, of: owner.text } : office);
}

/** “Ada Holm, head of the Border Service”: what stands beside the name in the tree. */
function officeBehind(context: StoryContext, name: Name): Office | undefined {
  const parsed = context.sentences[name.sentence];
  if (!/^[,(]$/.test(parsed.tokens[name.last + 1]?.text ?? '')) return undefined;
  const { tree, tokens } = parsed;
  for (let i = name.first; i <= name.last; i++) {
    const beside = tree.child(i, 'appos');
    if (beside === NOWHERE || !ROLE_WORDS.has(tokens[beside].lower)) continue;
    return officeOf(
      context.text.slice(tokens[tree.first(beside)].start, tokens[tree.last(beside)].end),
      context.gazetteer,
    );
  }
  const behind = BETWEEN_COMMAS.exec(context.text.slice(name.end, name.end + LONGEST_OFFICE));
  const [, words] = behind ?? [];
  return words?.split(/\s+/, WORDS_TO_OFFICE).some((word) => ROLE_WORDS.has(word.toLowerCase()))
    ? officeOf(words, context.gazetteer)
    : undefined;
}

const BETWEEN_COMMAS = /^,\s+(?:the\s+)?([^,.;:“”"]+)[,.;]/;
const LONGEST_OFFICE = 160;
/** Words of office stand early: “the former interior minister of Oruna”. */
const WORDS_TO_OFFICE = 3;

/** “Foreign Minister Elin Tarsk met her Veshan counterpart, Bahar Nuri”: a counterpart holds the office of whom the sentence names with one. */
function asCounterpart(context: StoryContext, name: Name, office: Office): Office {
  if (office.role.toLowerCase() !== 'counterpart') return office;
  for (const other of context.names) {
    if (other === name || other.sentence !== name.sentence || !other.role) continue;
    const held = officeOf(other.role, context.gazetteer);
    if (held && held.role.toLowerCase() !== 'counterpart') return { ...office, role: held.role };
  }
  return office;
}
