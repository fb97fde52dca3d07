import type { Token } from '../../language/analysis.js';
import { type ParsedSentence, phraseOf } from '../../language/en/clause.js';
import type { NounPhrase } from '../../language/en/phrases.js';
import { EVENT_TYPES, type EventFamily, eventType } from '../../model/event-types/index.js';
import type { Casualty, EventMention, EventStatus, EventTypeCode } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { brief } from '../../model/trace.js';
import type { StoryContext } from '../context.js';
import { classOfWord } from '../lexicon/role-classes.js';
import { overlapping } from '../spans-in.js';
import { casualtiesIn } from './casualties.js';
import { type FoundCue, findCues, STRENGTH } from './cues.js';
import { seizuresIn, weaponsIn } from './means.js';
import { notMeant } from './not-meant.js';
import { participantsOf } from './participants.js';
import { typeByParties } from './parties.js';
import { dateOf, placeOf } from './setting.js';
import { statusOf } from './status.js';
import { sumIn } from './sums.js';
import { groupInside } from './trigger.js';

/** An event as one sentence speaks of it, with how strongly, before the mentions of a text are joined. */
export interface RawMention extends EventMention {
  sentence: number;
  /** The last sentence that tells of it so far. */
  lastSentence: number;
  score: number;
  family: EventFamily;
  /** The words that tell of it: their sentence, and their token in it. */
  tells: { sentence: number; head: number }[];
  /** “the attack”, “this incident”: points back to an event told before. */
  definite: boolean;
  /** A noun that names a kind of thing and no one of it: “arms trafficking”, “humanitarian aid”. */
  kindOnly: boolean;
  /** “a second attack”, “two more workers”: says itself that it is another event. */
  further: boolean;
}

/** Types that any act of their family answers to: they yield to a type with a strong cue of its own. */
const GENERIC: ReadonlySet<EventTypeCode> = new Set<EventTypeCode>([
  'attack',
  'peaceful-protest',
  'diplomacy',
  'arrest',
]);
const GENERIC_SHARE = 0.4;
/** A family whose cues weigh less than this share of the sentence's strongest is only mentioned in passing. */
const PASSING = 0.4;
/** Casualties speak for violence (or a disaster) as much as one plain cue. */
const CASUALTY_WEIGHT = 1.5;

const familyOf = new Map(EVENT_TYPES.map((type) => [type.code, type.family]));

/** The event mentions of one sentence: at most one a family, each with its roles filled from the sentence. */
export function mentionsIn(context: StoryContext, parsed: ParsedSentence): RawMention[] {
  const cues = findCues(parsed.tokens).filter((cue) => !insideBody(context, parsed, cue));
  if (!cues.some((cue) => cue.strength !== 'context')) return [];
  const casualties = casualtiesIn(context.text, parsed);
  const meant = cues.filter((cue) => isMeant(context, parsed, cue, casualties));
  if (!meant.some((cue) => cue.strength !== 'context')) return [];
  const scored = withoutDoers(parsed, scoreFamilies(meant, casualties));
  const strongest = Math.max(...scored.map((one) => one.score));
  const mentions: RawMention[] = [];
  for (const { family, type, score, trigger, opening } of scored) {
    if (score < strongest * PASSING) {
      context.trace({
        stage: 'extract',
        verdict: 'refused',
        rule: 'passing-mention',
        reason: `${type} weighs ${score.toFixed(1)} beside ${strongest.toFixed(1)}`,
        ...spanOf(context.text, parsed.tokens[trigger.first].start, parsed.tokens[trigger.last].end),
      });
      continue;
    }
    for (const cue of triggersOf(context, parsed, trigger, opening)) {
      const mention = buildMention(
        context,
        parsed,
        { family, type, score, trigger: cue, opening: [cue, ...opening] },
        casualties,
      );
      mentions.push(mention);
      context.trace({
        stage: 'extract',
        verdict: 'kept',
        rule: `cue “${cue.source}”`,
        reason: `${mention.status} ${type}, score ${score.toFixed(1)}: ${brief(mention.trigger.quote)}`,
        start: mention.trigger.start,
        end: mention.trigger.end,
      });
    }
  }
  return mentions;
}

/** Whether a word for a deed is said of one, not of a match, a film or the reader; if not, the reason is left. */
function isMeant(
  context: StoryContext,
  parsed: ParsedSentence,
  cue: FoundCue,
  casualties: readonly Casualty[],
): boolean {
  const rule = notMeant(parsed, cue, casualties);
  if (!rule) return true;
  const words = spanOf(context.text, parsed.tokens[cue.first].start, parsed.tokens[cue.last].end);
  context.trace({
    stage: 'extract',
    verdict: 'refused',
    rule: `not-meant:${rule.id}`,
    reason: `“${words.quote}” as in “${rule.example}”`,
    start: words.start,
    end: words.end,
  });
  return false;
}

/** “drug traffickers” beside a firefight are who was in it: a word for a doer tells of a deed only where nothing else does. */
function withoutDoers({ tokens }: ParsedSentence, scored: readonly FamilyScore[]): FamilyScore[] {
  const deeds = scored.filter(({ trigger }) => !tokens.slice(trigger.first, trigger.last + 1).every(isDoer));
  return deeds.length > 0 ? deeds : [...scored];
}

/** A doer, or a word that says of what: “drug” of “drug traffickers”. */
const isDoer = (token: Token): boolean =>
  token.pos !== 'VERB' && /^(?:rebel|crowd|people|other)$/.test(classOfWord(token));

/** “the March 13 agreement … and the March 31 agreement”: nouns that each carry a date of their own are an event each. */
function triggersOf(
  context: StoryContext,
  parsed: ParsedSentence,
  trigger: FoundCue,
  opening: readonly FoundCue[],
): FoundCue[] {
  const dated = new Map<number, FoundCue>();
  for (const cue of opening) {
    const at = parsed.phraseAt[cue.head];
    if (at < 0 || dated.has(at)) continue;
    const { first, last } = parsed.phrases[at];
    const range = { start: parsed.tokens[first].start, end: parsed.tokens[last].end };
    if (overlapping(context.dates, range).length > 0) dated.set(at, cue);
  }
  return dated.size > 1 ? [...dated.values()] : [trigger];
}

/** “Treaty” of “River Treaty Organization” is a word of a name, not of what happened. */
function insideBody(context: StoryContext, parsed: ParsedSentence, cue: FoundCue): boolean {
  const range = { start: parsed.tokens[cue.first].start, end: parsed.tokens[cue.last].end };
  return overlapping(context.names, range).some(
    (name) =>
      name.sentence === parsed.sentence.index &&
      name.last > name.first &&
      (name.kind === 'organisation' || name.kind === 'government') &&
      name.first <= cue.first &&
      cue.last <= name.last,
  );
}

interface FamilyScore {
  family: EventFamily;
  type: EventTypeCode;
  score: number;
  trigger: FoundCue;
  /** All cues that open the type, the trigger first. */
  opening: readonly FoundCue[];
}

function scoreFamilies(cues: readonly FoundCue[], casualties: readonly Casualty[]): FamilyScore[] {
  const best = new Map<EventFamily, FamilyScore>();
  const types = new Set(cues.map((cue) => cue.type));
  const specific = new Set(
    cues.filter((cue) => cue.strength === 'strong' && !GENERIC.has(cue.type)).map((cue) => familyOf.get(cue.type)),
  );
  for (const type of types) {
    const own = cues.filter((cue) => cue.type === type);
    const opening = own.filter((cue) => cue.strength !== 'context');
    if (opening.length === 0) continue;
    const family = eventType(type).family;
    const seen = new Set<string>();
    let score = 0;
    for (const cue of own) {
      if (seen.has(cue.source)) continue;
      seen.add(cue.source);
      score += STRENGTH[cue.strength];
    }
    if (GENERIC.has(type) && specific.has(family)) score *= GENERIC_SHARE;
    if (casualties.length > 0 && (family === 'violence' || family === 'disaster')) score += CASUALTY_WEIGHT;
    const trigger = opening.sort((a, b) => STRENGTH[b.strength] - STRENGTH[a.strength] || a.head - b.head)[0];
    const known = best.get(family);
    if (!known || score > known.score) best.set(family, { family, type, score, trigger, opening });
  }
  for (const one of best.values()) if (oneWordOf(one, best)) best.delete(one.family);
  const violence = best.get('violence');
  if (
    violence &&
    EXPLOSIVES.has(violence.type) &&
    best.get('policing')?.type === 'disrupted-weapons' &&
    casualties.length === 0
  )
    violence.score *= GENERIC_SHARE;
  const protest = best.get('protest');
  if (protest && protest.trigger.strength === 'strong') {
    for (const other of best.values()) if (YIELDS_TO_PROTEST.has(other.type)) other.score *= GENERIC_SHARE;
  }
  return [...best.values()];
}

/** A plain cue inside the trigger of a stronger family is one of its words: “blast” in “gas blast”. */
function oneWordOf(one: FamilyScore, all: ReadonlyMap<EventFamily, FamilyScore>): boolean {
  if (one.trigger.strength === 'strong') return false;
  return [...all.values()].some(
    (other) =>
      other.family !== one.family &&
      other.trigger.strength === 'strong' &&
      other.trigger.first <= one.trigger.first &&
      one.trigger.last <= other.trigger.last,
  );
}

/** What is found or defused has not gone off. */
const EXPLOSIVES: ReadonlySet<EventTypeCode> = new Set<EventTypeCode>([
  'remote-explosive',
  'grenade',
  'shelling-missile',
]);

/** What police and crowds do to each other at a protest is told by the types of protest. */
const YIELDS_TO_PROTEST: ReadonlySet<EventTypeCode> = new Set<EventTypeCode>([
  'attack',
  'armed-clash',
  'arrest',
  'property-destruction',
]);

const FURTHER = /^(?:second|third|fourth|another|separate|more|other|later|earlier)$/;
const DEFINITE = /^(?:the|this|that|these|those|both|such)$/;
/** Families whose events can cost lives. */
export const HARMED: ReadonlySet<EventFamily> = new Set([
  'violence',
  'abuse',
  'disaster',
  'protest',
  'policing',
  'movement',
  'control',
]);
/** Score at which a mention is as sure as the rules get; half of it is an even chance. */
const SURE_SCORE = 6;
const LEAST_CONFIDENCE = 0.2;
const MOST_CONFIDENCE = 0.8;

function buildMention(
  context: StoryContext,
  parsed: ParsedSentence,
  { family, type, score, trigger, opening }: FamilyScore,
  casualties: Casualty[],
): RawMention {
  const { tokens, sentence } = parsed;
  const own =
    HARMED.has(family) || type === 'attribution' ? casualties.filter((casualty) => fitsFamily(casualty, family)) : [];
  const phrase = phraseOf(parsed, trigger.head);
  const participants = participantsOf(context, parsed, trigger, family, own);
  const mention: RawMention = {
    type: typeByParties(type, participants),
    status: happened(own) ? reportedAs(statusOf(parsed, trigger)) : statusOf(parsed, trigger),
    trigger: spanOf(context.text, tokens[trigger.first].start, tokens[trigger.last].end),
    participants,
    casualties: own,
    weapons:
      family === 'violence' || family === 'protest' || type === 'attribution' ? weaponsIn(context.text, parsed) : [],
    seizures: family === 'policing' || family === 'violence' ? seizuresIn(context.text, parsed) : [],
    evidence: [spanOf(context.text, sentence.start, sentence.end)],
    confidence: Math.min(MOST_CONFIDENCE, Math.max(LEAST_CONFIDENCE, score / SURE_SCORE)),
    sentence: sentence.index,
    lastSentence: sentence.index,
    score,
    family,
    tells: tellingWords(parsed, [trigger, ...opening]).map((head) => ({ sentence: sentence.index, head })),
    kindOnly: groupInside(parsed, trigger) === undefined && !singledOut(parsed, phrase),
    further: saysFurther(parsed, phrase, own),
    definite: opening.some((cue) => pointsBack(parsed, cue) || knownDoer(parsed, cue)),
  };
  const sum = HARMED.has(family) ? sumIn(parsed, own) : undefined;
  if (sum) mention.sum = sum;
  const date = dateOf(context, parsed, trigger, mention.status === 'planned');
  const place = placeOf(context, parsed, trigger);
  if (date) mention.date = date;
  if (place) mention.place = place;
  return mention;
}

/** Where people were counted who came to harm, it is no supposition. */
const happened = (casualties: readonly Casualty[]): boolean =>
  casualties.some(({ count, effect }) => effect !== 'displaced' && !count.approximate && count.max !== 0);
const reportedAs = (status: EventStatus): EventStatus => (status === 'hypothetical' ? 'reported' : status);

/** The heads of cues, and the verbs in them: “seized” and “guns” of “seized eight guns”. */
function tellingWords({ tokens }: ParsedSentence, cues: readonly FoundCue[]): number[] {
  const telling = new Set<number>();
  for (const { first, last, head } of cues) {
    telling.add(head);
    for (let i = first; i <= last; i++) if (tokens[i].pos === 'VERB') telling.add(i);
  }
  return [...telling];
}

/** “the clashes”, “this attack”: a noun with an article that says it is known. */
function pointsBack(parsed: ParsedSentence, cue: FoundCue): boolean {
  const phrase = phraseOf(parsed, cue.head);
  return (
    phrase !== undefined && DEFINITE.test(parsed.tokens[phrase.first].lower) && parsed.tokens[cue.head].pos !== 'VERB'
  );
}

/** “The attackers opened fire”: whoever did what was told before. */
function knownDoer({ tokens }: ParsedSentence, { first }: FoundCue): boolean {
  return (
    /^(?:the|these|both)$/.test(tokens[first - 1]?.lower ?? '') &&
    classOfWord(tokens[first]) === 'rebel' &&
    tokens[first].fine === 'NNS'
  );
}

/** An article, a number, an owner or a date before a noun speaks of one of its kind. */
function singledOut({ tokens }: ParsedSentence, phrase: NounPhrase | undefined): boolean {
  if (!phrase) return false;
  return tokens
    .slice(phrase.first, phrase.head)
    .some(
      ({ pos, fine, lower }) =>
        pos === 'DET' || pos === 'NUM' || fine === 'POS' || fine === 'PRP$' || lower === 'upcoming',
    );
}

function saysFurther(parsed: ParsedSentence, phrase: NounPhrase | undefined, casualties: readonly Casualty[]): boolean {
  const inPhrase = phrase && parsed.tokens.slice(phrase.first, phrase.last).some((token) => FURTHER.test(token.lower));
  return inPhrase || casualties.some((casualty) => /\bmore\b(?! than)/.test(casualty.quote));
}

function fitsFamily(casualty: Casualty, family: EventFamily): boolean {
  if (family === 'movement') return casualty.effect === 'displaced';
  if (family === 'disaster') return casualty.effect !== 'detained' && casualty.effect !== 'abducted';
  return true;
}
