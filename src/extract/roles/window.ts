import type { ParsedSentence } from '../../language/en/clause.js';
import type { StoryContext } from '../context.js';
import type { RawMention } from '../events/mention.js';

/** How many sentences before and behind those that tell of an event may name who took part, where and when. */
const BEFORE = 1;
const BEHIND = 2;
/** An event that is told of in more sentences than this is set by the first of them. */
const MOST_TOLD = 4;

/** A sentence that may say more of an event, with the words of it that tell of the event. */
export interface WindowSentence {
  parsed: ParsedSentence;
  heads: readonly number[];
  /** How far it stands from the event's first sentence. */
  distance: number;
  /** Another event is told of in it, too. */
  shared: boolean;
}

/** Which events tell of each sentence. */
export type Claims = ReadonlyMap<number, ReadonlySet<RawMention>>;

/** The sentences of a text by the events that they tell of. */
export function claimsOf(events: readonly RawMention[]): Claims {
  const claims = new Map<number, Set<RawMention>>();
  for (const event of events)
    for (const { sentence } of event.tells) claims.set(sentence, (claims.get(sentence) ?? new Set()).add(event));
  return claims;
}

const othersOf = (claims: Claims, sentence: number, event: RawMention): RawMention[] =>
  [...(claims.get(sentence) ?? [])].filter((other) => other !== event);

/** Two events of a kind, each with a day or a toll of its own: what is said of one says nothing of the other. */
function isAnother(a: RawMention, b: RawMention): boolean {
  const ownDay = a.date !== undefined && b.date !== undefined && a.date.value !== b.date.value;
  return a.family === b.family && (ownDay || (a.casualties.length > 0 && b.casualties.length > 0));
}

/** The sentences that tell of an event, and those around them that tell of no other event of its kind. */
export function windowOf(context: StoryContext, event: RawMention, claims: Claims): WindowSentence[] {
  const told = new Map<number, number[]>();
  for (const { sentence, head } of event.tells) told.set(sentence, [...(told.get(sentence) ?? []), head]);
  const own = [...told.keys()].sort((a, b) => a - b).slice(0, MOST_TOLD);
  const near = new Set(own);
  for (const at of own)
    for (let i = Math.max(0, at - BEFORE); i <= at + BEHIND && i < context.sentences.length; i++)
      if (!othersOf(claims, i, event).some((other) => isAnother(event, other))) near.add(i);
  return [...near]
    .sort((a, b) => a - b)
    .map((at) => ({
      parsed: context.sentences[at],
      heads: told.get(at) ?? [],
      distance: at - own[0],
      shared: othersOf(claims, at, event).length > 0,
    }));
}

/** A text of so few sentences is one paragraph, however it is set. */
const SHORT = 5;

/** The sentences of a window in the paragraphs that tell of its event: the next paragraph may tell of another day. */
export function inParagraph({ sentences }: StoryContext, window: readonly WindowSentence[]): WindowSentence[] {
  if (sentences.length <= SHORT) return [...window];
  const told = new Set(window.filter(({ heads }) => heads.length > 0).map(({ parsed }) => parsed.sentence.paragraph));
  return window.filter(({ parsed }) => told.has(parsed.sentence.paragraph));
}

/** Whether a sentence tells of the event itself, or stands before or behind those that do, and whether another event is told of in it. */
export function toldIn({ heads, distance, shared }: WindowSentence): string {
  const where = heads.length > 0 ? 'told' : distance < 0 ? 'before' : 'behind';
  return shared ? `${where}-shared` : where;
}
