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

/** The sentences that tell of an event, and those around them. */
export function windowOf(context: StoryContext, event: RawMention, claims: Claims): WindowSentence[] {
  const told = new Map<number, number[]>();
  for (const { sentence, head } of event.tells) told.set(sentence, [...(told.get(sentence) ?? []), head]);
  const own = [...told.keys()].sort((a, b) => a - b).slice(0, MOST_TOLD);
  const near = new Set(own);
  for (const at of own)
    for (let i = Math.max(0, at - BEFORE); i <= at + BEHIND && i < context.sentences.length; i++) near.add(i);
  return [...near]
    .sort((a, b) => a - b)
    .map((at) => ({
      parsed: context.sentences[at],
      heads: told.get(at) ?? [],
      distance: at - own[0],
      shared: [...(claims.get(at) ?? [])].some((other) => other !== event),
    }));
}

/** Whether a sentence tells of the event itself, or stands before or behind those that do, and whether another event is told of in it. */
export function toldIn({ heads, distance, shared }: WindowSentence): string {
  const where = heads.length > 0 ? 'told' : distance < 0 ? 'before' : 'behind';
  return shared ? `${where}-shared` : where;
}
