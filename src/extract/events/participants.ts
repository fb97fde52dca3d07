import { countryOfPeople } from '../../gazetteer/peoples.js';
import type { Token } from '../../language/analysis.js';
import {
  governedBy,
  groupOf,
  isPassive,
  objectOf,
  type ParsedSentence,
  phraseOf,
  subjectOf,
  withOf,
} from '../../language/en/clause.js';
import { words } from '../../language/en/lexicon/words.js';
import { numberAt } from '../../language/en/numbers.js';
import type { NounPhrase, VerbGroup } from '../../language/en/phrases.js';
import type { EventFamily } from '../../model/event-types/index.js';
import type { ActorKind, Casualty, Participant, ParticipantRole } from '../../model/findings.js';
import { overlap, spanOf } from '../../model/span.js';
import { antecedentOf } from '../actors/antecedents.js';
import type { StoryContext } from '../context.js';
import { EFFECT_VERBS } from '../lexicon/casualties.js';
import { LIGHT_VERBS, NOT_AGENTS } from '../lexicon/roles.js';
import { SPEECH_VERBS } from '../lexicon/speech.js';
import { overlapping } from '../spans-in.js';
import type { FoundCue } from './cues.js';
import { groupInside } from './trigger.js';

const BY_REACH = 12;
const TARGET_REACH = 5;
const NO_TARGET: ReadonlySet<EventFamily> = new Set(['talks', 'public', 'disaster']);

/** Who takes part in the event of a trigger, and as what, as the clause around it says. */
export function participantsOf(
  context: StoryContext,
  parsed: ParsedSentence,
  cue: FoundCue,
  family: EventFamily,
  casualties: readonly Casualty[],
): Participant[] {
  const participants: Participant[] = [];
  const add = (role: ParticipantRole, phrase: NounPhrase | undefined) => {
    const made = phrase && !isTime(context, parsed, phrase) && participant(context, parsed, role, phrase);
    if (made && !participants.some((other) => overlap(other, made))) participants.push(made);
  };
  const group = groupInside(parsed, cue);
  if (group) {
    const by = governedBy(parsed, group.last, /^by$/, BY_REACH);
    if (isPassive(parsed, group)) {
      add('actor', by && agentLike(parsed, by) ? by : undefined);
      if (!NO_TARGET.has(family)) add('target', subjectOf(parsed, group));
    } else {
      add('actor', agent(parsed, subjectOf(parsed, group)));
      if (family === 'protest') add('target', protestedAgainst(parsed, cue));
      else if (!NO_TARGET.has(family)) add('target', targetOf(parsed, group.last));
    }
  } else {
    add('actor', agentOfNoun(parsed, cue));
    if (family === 'movement') add('affected', movedOnes(parsed, cue));
    if (family === 'protest') add('target', protestedAgainst(parsed, cue));
    else if (!NO_TARGET.has(family))
      add('target', governedBy(parsed, cue.head, /^(?:on|against|at|targeting|targetting)$/, TARGET_REACH));
  }
  if (family === 'talks') {
    add('actor', governedBy(parsed, Math.max(cue.first - 1, 0), /^(?:with|between)$/, BY_REACH));
    for (const actor of context.actors) {
      const inside = actor.start >= parsed.sentence.start && actor.end <= parsed.sentence.end;
      if (inside && actor.kind === 'person' && participants.length > 0) addSpan(participants, context, 'actor', actor);
    }
  }
  if ((family === 'protest' || cue.type === 'mob-violence') && !participants.some(({ role }) => role === 'actor'))
    add('actor', crowdIn(parsed));
  for (const casualty of casualties) addVictim(participants, context, casualty);
  return participants;
}

const AGAINST_REACH = 14;
/** “a rally in Oru against the toll”, “protesting the toll”. */
function protestedAgainst(parsed: ParsedSentence, cue: FoundCue): NounPhrase | undefined {
  return governedBy(parsed, Math.max(0, cue.first - 1), /^against$/, AGAINST_REACH);
}

const CROWDS: ReadonlySet<string> =
  words(`protester demonstrator marcher striker rioter supporter activist student worker farmer teacher resident villager crowd mob opponent
  trader employee driver nurse doctor`);
/** Who demonstrates, where the clause of the trigger does not say: the first crowd that the sentence names. */
function crowdIn(parsed: ParsedSentence): NounPhrase | undefined {
  return parsed.phrases.find(({ head }) => CROWDS.has(parsed.tokens[head].lemma) && parsed.tokens[head].pos === 'NOUN');
}

const TIMES =
  /^(?:day|night|morning|evening|afternoon|noon|midnight|week|weekend|month|year|hour|minute|dawn|dusk|time)$/;
/** “the night of May 9” is when, not who. */
function isTime(context: StoryContext, parsed: ParsedSentence, phrase: NounPhrase): boolean {
  const head = parsed.tokens[phrase.head];
  return TIMES.test(head.lemma) || overlapping(context.dates, head).length > 0;
}

function addSpan(
  participants: Participant[],
  context: StoryContext,
  role: ParticipantRole,
  actor: StoryContext['actors'][number],
): void {
  if (participants.some((other) => overlap(other, actor))) return;
  participants.push({ role, name: actor.name, kind: actor.kind, ...spanOf(context.text, actor.start, actor.end) });
}

/** Adds whoever a casualty names, unless they take part already. */
export function addVictim(participants: Participant[], context: StoryContext, casualty: Casualty): void {
  if (!casualty.who || participants.some((other) => overlap(other, casualty))) return;
  const country = countryIn(context, casualty.who);
  const victim: Participant = {
    role: casualty.effect === 'displaced' ? 'affected' : 'victim',
    name: casualty.who,
    count: casualty.count,
    ...spanOf(context.text, casualty.start, casualty.end),
  };
  if (country) victim.country = country;
  participants.push(victim);
}

/** Objects that are the act or its means; whom it is aimed at stands behind a preposition. */
const MEANS: ReadonlySet<string> =
  words(`attack strike assault raid fire offensive operation bombing ambush bomb missile rocket grenade shell mortar round shot bullet
  cylinder barrel canister container stone projectile drone petrol gas teargas cannon firework cocktail`);

/** The object of the verb, or what the attack is “on”. */
function targetOf(parsed: ParsedSentence, after: number): NounPhrase | undefined {
  const object = objectOf(parsed, after);
  if (object && MEANS.has(parsed.tokens[object.head].lemma))
    return governedBy(parsed, object.last, /^(?:on|against|at|into|toward|towards|targeting)$/, TARGET_REACH);
  return object;
}

/** “an attack by gunmen”, “the gunmen’s attack”, “militants launched an attack”, “police raid”. */
function agentOfNoun(parsed: ParsedSentence, cue: FoundCue): NounPhrase | undefined {
  const by = governedBy(parsed, cue.last, /^by$/, BY_REACH);
  if (by && agentLike(parsed, by)) return by;
  const doer = whoseObject(parsed, cue);
  if (doer) return doer;
  const before = parsed.groups.filter((group) => group.last < cue.first && acts(parsed, group)).at(-1);
  const light = before && cue.first - before.last <= TARGET_REACH && LIGHT_VERBS.has(parsed.tokens[before.verb].lemma);
  const intransitive = before && EFFECT_VERBS.get(parsed.tokens[before.verb].lemma)?.intransitive;
  if (before && !intransitive && (light || EFFECT_VERBS.has(parsed.tokens[before.verb].lemma)) && !before.passive)
    return agent(parsed, subjectOf(parsed, before));
  const after = parsed.groups.find((group) => group.verb > cue.last);
  const subject = after && acts(parsed, after) && !after.passive ? subjectOf(parsed, after) : undefined;
  return subject && agent(parsed, subject);
}

/** “forces fired live rounds”: the trigger is what somebody's verb takes. */
function whoseObject(parsed: ParsedSentence, cue: FoundCue): NounPhrase | undefined {
  const { tree } = parsed;
  const group = tree.is(cue.head, 'obj') ? groupOf(parsed, tree.heads[cue.head]) : undefined;
  return group && acts(parsed, group) && !isPassive(parsed, group)
    ? agent(parsed, subjectOf(parsed, group))
    : undefined;
}

/** “the deployment of 600 soldiers”: the phrase with a number inside the trigger. */
function movedOnes(parsed: ParsedSentence, cue: FoundCue): NounPhrase | undefined {
  const phrase = phraseOf(parsed, cue.last);
  if (!phrase) return undefined;
  const counted = parsed.tokens
    .slice(phrase.first, phrase.last + 1)
    .some((_token, i) => numberAt(parsed.tokens, phrase.first + i));
  return counted ? phrase : undefined;
}

/** Verbs that report do not act: “…, the ministry said” names no actor. */
function acts(parsed: ParsedSentence, group: VerbGroup): boolean {
  return parsed.tokens[group.verb].pos === 'VERB' && !SPEECH_VERBS.has(parsed.tokens[group.verb].lemma);
}

function agent(parsed: ParsedSentence, phrase: NounPhrase | undefined): NounPhrase | undefined {
  return phrase && agentLike(parsed, phrase) ? phrase : undefined;
}

/** Someone, not the event itself: “an explosion killed six” has no agent. */
function agentLike(parsed: ParsedSentence, phrase: NounPhrase): boolean {
  const head = parsed.tokens[phrase.head];
  if (head.pos === 'NUM' || head.pos === 'PRON') return /^(?:they|he|she|we|others)$/.test(head.lower);
  return !NOT_AGENTS.has(head.lemma.toLowerCase()) && !NOT_AGENTS.has(head.lower);
}

/** Somebody in a role, by the words of a noun phrase: with kind, country and number where those tell. */
export function participant(
  context: StoryContext,
  parsed: ParsedSentence,
  role: ParticipantRole,
  phrase: NounPhrase,
): Participant | undefined {
  const { tokens } = parsed;
  const last = withOf(parsed, phrase);
  let first = phrase.first;
  while (first < last && tokens[first].pos === 'DET') first++;
  first = nameStart(context, tokens, first, last);
  if (tokens[phrase.head].pos === 'PRON') return byPronoun(context, tokens[phrase.head], role);
  const span = spanOf(context.text, tokens[first].start, tokens[last].end);
  const made: Participant = { role, name: span.quote, ...span };
  const actor = overlapping(context.actors, span).at(0);
  const country = actor?.country ?? countryIn(context, span.quote);
  const kind = actor?.kind ?? groupKind(span.quote, country);
  if (kind) made.kind = kind;
  if (country) made.country = country;
  for (let i = phrase.first; i <= phrase.last && !made.count; i++) {
    const number = numberAt(tokens, i);
    if (number) made.count = number.count;
  }
  return made;
}

/** “United Nations” is one name, whatever the phrases make of “United”. */
function nameStart({ actors }: StoryContext, tokens: readonly Token[], first: number, last: number): number {
  const cut = overlapping(actors, { start: tokens[first].start, end: tokens[last].end }).find(
    ({ start }) => start < tokens[first].start,
  );
  const at = cut ? tokens.findIndex(({ start }) => start === cut.start) : first;
  return at < 0 ? first : at;
}

/** “They opened fire”: whoever the pronoun plainly means. */
function byPronoun(context: StoryContext, pronoun: Token, role: ParticipantRole): Participant | undefined {
  const meant = antecedentOf(context, pronoun);
  if (!meant) return undefined;
  const made: Participant = {
    role,
    name: meant.name,
    kind: meant.kind,
    ...spanOf(context.text, pronoun.start, pronoun.end),
  };
  if (meant.country) made.country = meant.country;
  return made;
}

function groupKind(quote: string, country: string | undefined): ActorKind | undefined {
  if (
    /\b(?:militants?|rebels?|insurgents?|gunm[ae]n|terrorists?|traffickers?|smugglers?|extremists?|jihadists?)\b/i.test(
      quote,
    )
  )
    return 'armed-group';
  if (/\b(?:army|forces?|troops|police|government|officials|authorities|soldiers|guards)\b/i.test(quote))
    return 'government';
  return country && /^\p{Lu}\S*$/u.test(quote) ? 'government' : undefined;
}

function countryIn(context: StoryContext, quote: string): string | undefined {
  for (const word of quote.split(/\s+/)) {
    if (!/^\p{Lu}/u.test(word)) continue;
    const country =
      countryOfPeople(context.gazetteer, word) ?? countriesByName(context.places).get(word.replace(/[’']s$/, ''));
    if (country) return country;
  }
  return undefined;
}

const named = new WeakMap<StoryContext['places'], Map<string, string>>();

/** The countries of a text's places, by the words that name them there. */
function countriesByName(places: StoryContext['places']): ReadonlyMap<string, string> {
  const known = named.get(places);
  if (known) return known;
  const countries = new Map<string, string>();
  for (const { quote, country } of places) if (country && !countries.has(quote)) countries.set(quote, country);
  named.set(places, countries);
  return countries;
}
