import { dateValue } from '../../model/edtf.js';
import type { Participant, ParticipantRole } from '../../model/findings.js';
import { overlap } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { weaponsIn } from '../events/means.js';
import type { RawMention } from '../events/mention.js';
import { addVictim, participant } from '../events/participants.js';
import { asDateValue, isLimit } from '../events/setting.js';
import { probability, strongest } from '../learned/linear.js';
import { classOfWord } from '../lexicon/role-classes.js';
import { within } from '../spans-in.js';
import { type DateOption, dateFeatures } from './date-features.js';
import { type PartyCandidate, partyCandidates } from './party-candidates.js';
import { partyFeatures } from './party-features.js';
import { type PlaceOption, placeOptions } from './place-candidates.js';
import { placeFeatures } from './place-features.js';
import { isSpeaker } from './tree-place.js';
import { type Claims, inParagraph, type WindowSentence, windowOf } from './window.js';

/** Families whose doers and targets are chosen by learned weights; of talks and the like the rules know more. */
const LEARNED: ReadonlySet<RawMention['family']> = new Set([
  'violence',
  'abuse',
  'protest',
  'control',
  'policing',
  'disaster',
]);
/** Somebody is taken for a role from these probabilities on: where F1 is highest in cross-validation on the shared snippets. */
export const LEAST = { actor: 0.25, target: 0.25, where: 0.15, when: 0.2 };
/** What a sentence that tells of the event names goes before all that others name from these on. */
export const LEAST_TOLD = { where: 0.3, when: 0.4 };
/** A further one of the same sentence needs more: the other side of a clash. */
const LEAST_FURTHER = 0.5;
const NAMED = 4;

/** Those who may have a role in an event, from the sentences that tell of it and those around. */
export function candidatesOf(context: StoryContext, event: RawMention, claims: Claims): PartyCandidate[] {
  return windowOf(context, event, claims).flatMap((window) => partyCandidates(context, window));
}

/** Fills who did it and to whom it was done: the likeliest of all that the sentences around an event name. */
export function fillParties(context: StoryContext, event: RawMention, claims: Claims): void {
  if (!LEARNED.has(event.family)) return;
  const candidates = candidatesOf(context, event, claims).map((candidate) => ({
    candidate,
    features: partyFeatures(context, event, candidate),
  }));
  const kept = event.participants.filter(({ role }) => role !== 'actor' && role !== 'target');
  for (const casualty of event.casualties) addVictim(kept, context, casualty);
  const taken = new Set<PartyCandidate>();
  for (const role of ['actor', 'target'] as const) {
    const model = context.weights[role];
    const scored = candidates
      .map((one) => ({ ...one, likely: probability(model, one.features) }))
      .sort((a, b) => b.likely - a.likely);
    const best = scored.find(({ candidate }) => !taken.has(candidate) && mayBe(role, candidate));
    if (!best || best.likely < LEAST[role]) continue;
    for (const { candidate, features, likely } of scored) {
      if (likely < (candidate === best.candidate ? LEAST[role] : LEAST_FURTHER)) break;
      if (candidate.window.parsed !== best.candidate.window.parsed || taken.has(candidate)) continue;
      if (!mayBe(role, candidate)) continue;
      taken.add(candidate);
      add(context, kept, candidate, role, `${likely.toFixed(2)}: ${strongest(model, features, NAMED)}`);
    }
  }
  event.participants = kept;
}

/** Shells and blasts do nothing by themselves. */
function mayBe(role: 'actor' | 'target', { window, head }: PartyCandidate): boolean {
  return role === 'target' || !/^(?:weapon|deed)$/.test(classOfWord(window.parsed.tokens[head]));
}

function add(
  context: StoryContext,
  participants: Participant[],
  candidate: PartyCandidate,
  role: ParticipantRole,
  reason: string,
): void {
  const made = participant(context, candidate.window.parsed, role, candidate);
  if (!made || participants.some((other) => overlap(other, made))) return;
  if (role === 'actor') participants.unshift(made);
  else participants.push(made);
  context.trace({
    stage: 'extract',
    verdict: 'kept',
    rule: `role ${role}`,
    reason: `“${made.name}” (${reason})`,
    start: made.start,
    end: made.end,
  });
}

/** Sets where and when an event happened: the likeliest of all that the sentences around it name. */
export function fillSetting(context: StoryContext, event: RawMention, claims: Claims): void {
  if (!LEARNED.has(event.family)) return;
  const window = windowOf(context, event, claims);
  const place = likeliest(context, 'where', placeOptionsOf(context, window), (one, all) =>
    placeFeatures(context, event, one, all),
  );
  if (place) event.place = place.place;
  const date = likeliest(context, 'when', dateOptionsOf(context, event, window), (one) =>
    dateFeatures(context, event, one),
  );
  const value = date && asDateValue(context.text, date.date);
  if (value) event.date = value;
}

/** The means of an event whose own sentences name none: those of the sentences behind it. */
export function fillMeans(context: StoryContext, event: RawMention, claims: Claims): void {
  if (event.weapons.length > 0 || (event.family !== 'violence' && event.family !== 'protest')) return;
  for (const { parsed, shared, distance } of inParagraph(context, windowOf(context, event, claims))) {
    if (shared || distance <= 0) continue;
    event.weapons = weaponsIn(context.text, parsed);
    if (event.weapons.length > 0) return;
  }
}

/** Where an event may have happened, by the sentences around it: not where those sit who tell of it, if a sentence names more. */
export function placeOptionsOf(context: StoryContext, window: readonly WindowSentence[]): PlaceOption[] {
  return window.flatMap((sentence) => {
    const options = placeOptions(context, sentence);
    const happened = options.filter(({ last }) => !isSpeaker(sentence.parsed, last));
    return happened.length > 0 ? happened : options;
  });
}

/** When an event may have happened, by the sentences around it. */
export function dateOptionsOf(
  context: StoryContext,
  event: RawMention,
  window: readonly WindowSentence[],
): DateOption[] {
  return inParagraph(context, window).flatMap((sentence) =>
    within(context.dates, sentence.parsed.sentence)
      .filter((date) => event.status === 'planned' || !isLimit(context.text, date))
      .map((date) => ({ window: sentence, date })),
  );
}

/** Sentences that tell of the event go first; those around fill what they leave open. */
function likeliest<T extends { window: WindowSentence }>(
  context: StoryContext,
  name: 'where' | 'when',
  options: readonly T[],
  features: (one: T, all: readonly T[]) => string[],
): T | undefined {
  const scored = options.map((one) => ({
    one,
    likely: probability(context.weights[name], features(one, options)),
  }));
  const best = (among: typeof scored) => among.reduce((a, b) => (b.likely > a.likely ? b : a));
  const told = scored.filter(({ one }) => one.window.heads.length > 0);
  const own = told.length > 0 ? best(told) : undefined;
  if (own && own.likely >= LEAST_TOLD[name]) return own.one;
  const any = scored.length > 0 ? best(scored) : undefined;
  return any && any.likely >= LEAST[name] ? any.one : undefined;
}

/** A story that speaks of “Monday” and “last week” alone may be of any year, whatever its page says of itself. */
const onlyRelative = ({ dates }: StoryContext): boolean => dates.length > 0 && dates.every(({ value }) => !value);

/** An event in the first sentences of a story, without a word for when, happened about when the story was told. */
const LEAD_SENTENCES = 3;

/**
 * Assumes when an event happened of which no word says when: about the story's day where it leads the story, in the story's year else. What
 * is said to be of a day that nothing tells (“on Friday”) is left open.
 */
export function assumeDate(context: StoryContext, event: RawMention): void {
  if (event.date || event.status === 'hypothetical') return;
  const told = new Set(event.tells.map(({ sentence }) => sentence));
  for (const sentence of told) if (within(context.dates, context.sentences[sentence].sentence).length > 0) return;
  const { day, year, assumed } = context.reference;
  if (!day && onlyRelative(context)) return;
  const leads = event.sentence < LEAD_SENTENCES;
  const value = day && leads ? `${day}~` : (day?.slice(0, 4) ?? year ?? assumed)?.toString();
  if (value) event.date = { ...dateValue(value), basis: 'assumed' };
}
