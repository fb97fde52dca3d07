import type { Analysis, Sentence, Token } from '../analysis.js';
import type { Name, NameKind } from '../name.js';
import { MONTHS, WEEKDAYS } from './calendar.js';
import { ALSO_OTHERS, GIVEN_NAMES } from './lexicon/given-names.js';
import {
  ARMED_GROUPS,
  KNOWN_ORGANISATIONS,
  ORGANISATIONS,
  PLACE_NOUNS,
  ROLE_LEADS,
  ROLE_WORDS,
  SHOUTED,
  SPEAKING,
  STATE_BODIES,
} from './lexicon/names.js';

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,6}$/u;
const CALENDAR: ReadonlySet<string> = new Set([...MONTHS.keys(), ...WEEKDAYS.keys()].filter((word) => word !== 'may'));
const CONNECTORS = /^(?:of|for|on|and|the|al|de|von|bin|ibn|in|to|&)$/;

/**
 * The names of persons and bodies in a text, in order. Places are not told apart here: the gazetteer does that.
 *
 * @example namesIn(analyse('Interior Minister Ada Holm resigned.', grammar))[0].text // → 'Ada Holm'
 */
export function namesIn(analysis: Analysis): Name[] {
  const names: Name[] = [];
  for (const sentence of analysis.sentences) for (const name of namesOf(analysis.text, sentence)) names.push(name);
  recallSurnames(analysis, names);
  return names;
}

/** A single name that ends the full name of a person in the same text is that person: “Ada Holm … Holm said”. */
function recallSurnames(analysis: Analysis, names: readonly Name[]): void {
  const surnames = new Set<string>();
  for (const { kind, sentence, first, last } of names) {
    const { tokens } = analysis.sentences[sentence];
    if (kind === 'person' && last > first && GIVEN_NAMES.has(tokens[first].lower)) surnames.add(tokens[last].lower);
  }
  for (const name of names)
    if (name.kind === 'unknown' && name.first === name.last && surnames.has(name.text.toLowerCase()))
      name.kind = 'person';
}

function namesOf(text: string, sentence: Sentence): Name[] {
  const { tokens } = sentence;
  const names: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!nameToken(tokens, i)) continue;
    const last = runEnd(tokens, i);
    for (const name of splitRun(text, sentence, i, last)) names.push(name);
    i = last;
  }
  return names;
}

function nameToken(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!CAPITAL.test(token.text) || token.pos === 'PUNCT' || CALENDAR.has(token.lower)) return false;
  if (token.lower === 'may' && /^\d/.test(tokens[i + 1]?.text ?? '')) return false;
  if (token.pos === 'PROPN') return true;
  const opens = i === 0 || /^[“"‘:]$/.test(tokens[i - 1].text);
  if (opens)
    return token.pos === 'ADJ' && nextIsName(tokens, i) ? true : ROLE_WORDS.has(token.lower) && nextIsName(tokens, i);
  return (
    token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'X' || token.pos === 'VERB' || ACRONYM.test(token.text)
  );
}

const nextIsName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1] !== undefined && CAPITAL.test(tokens[i + 1].text) && tokens[i + 1].pos !== 'PUNCT';

/** The last token of the run of name words that begins at `i`, over “of”, “for” and “and” inside names of bodies. */
function runEnd(tokens: readonly Token[], i: number): number {
  let last = i;
  for (let j = i + 1; j < tokens.length; j++) {
    const token = tokens[j];
    if (nameToken(tokens, j)) last = j;
    else if (token.text === '-' && token.start === tokens[j - 1].end && nextIsName(tokens, j)) continue;
    else if (token.pos === 'ADP' && CAPITAL.test(token.text) && nextIsName(tokens, j)) continue;
    else if (CONNECTORS.test(token.lower) && bridges(tokens, i, last, j)) continue;
    else break;
  }
  return last;
}

function bridges(tokens: readonly Token[], first: number, last: number, j: number): boolean {
  const next = tokens[j + 1];
  if (!next) return false;
  const lower = tokens[j].lower;
  if (/^(?:al|de|von|bin|ibn)$/.test(lower)) return CAPITAL.test(next.text);
  const body = tokens
    .slice(first, last + 1)
    .some((token) => STATE_BODIES.has(token.lower) || ORGANISATIONS.has(token.lower) || token.lower === 'emirate');
  if (!body || j - last > 2) return false;
  const follows =
    CAPITAL.test(next.text) ||
    (next.lower === 'the' && tokens[j + 2] !== undefined && CAPITAL.test(tokens[j + 2].text));
  if (lower === 'the') return follows && tokens[j - 1].lower === 'of';
  if (lower === 'and')
    return (
      follows &&
      tokens
        .slice(first, last + 1)
        .some((token) => /^(?:ministry|department|committee|institute|head|council|office)$/.test(token.lower))
    );
  return follows && (lower === 'of' || lower === 'for' || lower === 'on');
}

/** Splits “Russian President Vladimir Putin” into role and person; leaves the name of a body whole. */
function splitRun(text: string, sentence: Sentence, first: number, last: number): Name[] {
  const { tokens } = sentence;
  let lastRole = -1;
  for (let i = first; i <= last; i++) if (ROLE_WORDS.has(tokens[i].lower)) lastRole = i;
  const headIsBody = STATE_BODIES.has(tokens[last].lower) || ORGANISATIONS.has(tokens[last].lower);
  if (lastRole >= 0 && lastRole < last && !headIsBody && !bodyWithOf(tokens, first, last)) {
    const person = make(text, sentence, lastRole + 1, last, 'person');
    person.role = text.slice(tokens[first].start, tokens[lastRole].end);
    person.roleStart = tokens[first].start;
    return [person];
  }
  if (lastRole === last) return roleAlone(text, sentence, first, last);
  const name = make(text, sentence, first, last, kindOf(sentence, first, last));
  addRoleAround(text, sentence, name);
  addAcronym(sentence, name);
  return [name];
}

/** “Ministry of Foreign Affairs”, “State Committee for National Security”: a body, then “of” or “for”. */
function bodyWithOf(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const body = STATE_BODIES.has(tokens[i].lower) || ORGANISATIONS.has(tokens[i].lower);
    if (body && /^(?:of|for)$/.test(tokens[i + 1].lower)) return true;
  }
  return false;
}

/** “the CSTO Secretary General”: the body before the role is a name by itself. */
function roleAlone(text: string, sentence: Sentence, first: number, last: number): Name[] {
  let end = last;
  while (end >= first && (ROLE_WORDS.has(sentence.tokens[end].lower) || ROLE_LEADS.has(sentence.tokens[end].lower)))
    end--;
  return end < first ? [] : [make(text, sentence, first, end, kindOf(sentence, first, end))];
}

function make(text: string, sentence: Sentence, first: number, last: number, kind: NameKind): Name {
  const { tokens } = sentence;
  const start = tokens[first].start;
  const end = tokens[last].end;
  return { sentence: sentence.index, first, last, start, end, text: text.slice(start, end), kind };
}

function kindOf(sentence: Sentence, first: number, last: number): NameKind {
  const { tokens } = sentence;
  const inside = tokens.slice(first, last + 1);
  const head = inside.find((token) => token.lower === 'of' || token.lower === 'for') ? inside : inside.slice(-1);
  if (inside.some((token) => ARMED_GROUPS.has(token.lower))) return 'armed-group';
  if (inside.some((token) => token.lower === 'emirate')) return 'government';
  if (head.some((token) => STATE_BODIES.has(token.lower)) || STATE_BODIES.has(inside[0].lower)) return 'government';
  if (head.some((token) => ORGANISATIONS.has(token.lower))) return 'organisation';
  if (inside.some(({ lower }) => KNOWN_ORGANISATIONS.has(lower))) return 'organisation';
  if (inside.length === 1 && ACRONYM.test(inside[0].text))
    return SHOUTED.has(inside[0].lower) || isShouted(tokens, first) ? 'unknown' : 'organisation';
  if (PLACE_NOUNS.has(tokens[last].lower)) return 'unknown';
  if (isPersonsName(inside) && (inside.length > 1 || !standsAsPlace(tokens, first))) return 'person';
  if (
    inside.length >= 2 &&
    inside.length <= 4 &&
    inside.every(
      (token) => CAPITAL.test(token.text) || token.text === '-' || /^(?:al|bin|ibn|de|von)$/.test(token.lower),
    )
  ) {
    if (speaksNear(tokens, first, last) || roleAfter(tokens, last)) return 'person';
  }
  return 'unknown';
}

const CAPITALS = /^\p{Lu}{2,}$/u;
/** A word in capitals between words in capitals is said loudly, and names nothing by that. */
const isShouted = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].some((token) => token !== undefined && CAPITALS.test(token.text));

const LONGEST_PERSON = 4;
/** A given name, alone or with what follows it: “Lia”, “Lia Maren”. */
function isPersonsName(inside: readonly Token[]): boolean {
  if (inside.length > LONGEST_PERSON || !GIVEN_NAMES.has(inside[0].lower)) return false;
  return inside.every(
    ({ text, lower }) => /^\p{Lu}[\p{L}’'.-]*$/u.test(text) || /^(?:al|bin|ibn|de|von|van|-)$/.test(lower),
  );
}

const LOCATIVES: ReadonlySet<string> = new Set('in at near from outside around across to'.split(' '));
/** “in Holly”, “Clayton, Oruna”: a given name is a place's, too, where it stands as one. */
function standsAsPlace(tokens: readonly Token[], at: number): boolean {
  if (ALSO_OTHERS.has(tokens[at].lower)) return true;
  if (LOCATIVES.has(tokens[at - 1]?.lower ?? '')) return true;
  return tokens[at + 1]?.text === ',' && CAPITAL.test(tokens[at + 2]?.text ?? '');
}

const NEAR = 3;
function speaksNear(tokens: readonly Token[], first: number, last: number): boolean {
  const near = tokens.slice(last + 1, last + 1 + NEAR);
  const clause = near.findIndex(({ pos }) => pos === 'SCONJ');
  const after = clause < 0 ? near : near.slice(0, clause);
  if (after.some((token) => token.pos === 'VERB' && SPEAKING.has(token.lemma))) return true;
  const before = tokens[first - 1];
  return before !== undefined && before.pos === 'VERB' && SPEAKING.has(before.lemma) && before.lemma !== 'tell';
}

const ROLE_AFTER_REACH = 5;
/** “Ada Holm, press secretary of the bank”. */
function roleAfter(tokens: readonly Token[], last: number): boolean {
  if (tokens[last + 1]?.text !== ',') return false;
  for (const token of tokens.slice(last + 2, last + 2 + ROLE_AFTER_REACH)) {
    if (ROLE_WORDS.has(token.lower)) return true;
    if (/^(?:SCONJ|CCONJ|VERB|AUX|PRON|PUNCT)$/.test(token.pos)) return false;
  }
  return false;
}

function addRoleAround(text: string, sentence: Sentence, name: Name): void {
  const { tokens } = sentence;
  if (name.kind !== 'person' && name.kind !== 'unknown') return;
  const before = roleBefore(tokens, name.first);
  if (before !== undefined) {
    name.kind = 'person';
    name.role = text.slice(tokens[before].start, tokens[name.first - 1].end);
    name.roleStart = tokens[before].start;
    return;
  }
  const apart = roleBeforeComma(tokens, name);
  if (apart !== undefined) {
    name.kind = 'person';
    name.role = text.slice(tokens[apart].start, tokens[name.first - 2].end);
    name.roleStart = tokens[apart].start;
  } else if (roleAfter(tokens, name.last) && name.kind === 'person') {
    let end = name.last + 2;
    while (end + 1 < tokens.length && tokens[end + 1].text !== ',' && !/^(?:VERB|AUX)$/.test(tokens[end + 1].pos))
      end++;
    name.role = text.slice(tokens[name.last + 2].start, tokens[end].end).replace(/^(?:the|an?) /i, '');
  }
}

/** “the President of Teshar Bahar Nuri” or “spokesman Idris Kavan”: lower-case roles right before the name. */
function roleBefore(tokens: readonly Token[], first: number): number | undefined {
  let i = first - 1;
  if (i < 0 || !ROLE_WORDS.has(tokens[i].lower)) return undefined;
  while (
    i > 0 &&
    (ROLE_WORDS.has(tokens[i - 1].lower) ||
      ROLE_LEADS.has(tokens[i - 1].lower) ||
      (tokens[i - 1].pos === 'ADJ' && tokens[i - 1].text !== ','))
  )
    i--;
  return i;
}

const ROLE_REACH = 9;
/** “the Secretary General of the organisation, Ada Holm, met”: a role, a comma, the name, a comma. */
function roleBeforeComma(tokens: readonly Token[], name: Name): number | undefined {
  if (tokens[name.first - 1]?.text !== ',' || tokens[name.last + 1]?.text !== ',' || name.first === name.last)
    return undefined;
  let at: number | undefined;
  for (let i = name.first - 2; i >= Math.max(0, name.first - ROLE_REACH); i--) {
    if (/^(?:VERB|AUX|PUNCT|CCONJ)$/.test(tokens[i].pos)) break;
    if (ROLE_WORDS.has(tokens[i].lower)) at = i;
  }
  while (at !== undefined && at > 0 && /^(?:ADJ|PROPN)$/.test(tokens[at - 1].pos)) at--;
  return at;
}

function addAcronym(sentence: Sentence, name: Name): void {
  const { tokens } = sentence;
  if (tokens[name.last + 1]?.text !== '(') return;
  const inner = tokens[name.last + 2];
  if (inner && ACRONYM.test(inner.text) && tokens[name.last + 3]?.text === ')') name.acronym = inner.text;
}
