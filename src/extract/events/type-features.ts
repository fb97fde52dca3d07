import type { EventTypeCode } from '../../model/findings.js';
import type { StoryContext } from '../context.js';
import { findCues, STRENGTH } from './cues.js';
import type { RawMention } from './mention.js';

/** What a stretch of a text says that may tell a type: its words, what the cues make of it, and who and what the event named first holds. */
export interface TypeEvidence {
  words: readonly string[];
  /** What the cues of each type add up to. */
  scores: ReadonlyMap<EventTypeCode, number>;
  /** The types of cues by their scores, the highest first. */
  ranked: readonly EventTypeCode[];
  /** The types of the events that the rules find, the one that they hold for the main one first. */
  found: readonly EventTypeCode[];
}

const WORDS = /^(?:NOUN|VERB|ADJ|ADV)$/;
/** Levels of the cluster tree that words are told apart by: of ten, the upper six to eight. */
const CLUSTER_SHIFTS = [2, 3, 4];

/** @param sentences numbers of the sentences to look at. */
export function typeEvidence(
  context: StoryContext,
  sentences: readonly number[],
  events: readonly RawMention[],
): TypeEvidence {
  const words = new Set<string>();
  const scores = new Map<EventTypeCode, number>();
  for (const at of sentences) {
    const { tokens } = context.sentences[at];
    for (const { pos, lemma } of tokens) {
      if (!WORDS.test(pos)) continue;
      words.add(`word=${lemma.toLowerCase()}`);
      const cluster = context.grammar.cluster(lemma);
      if (cluster > 0) for (const shift of CLUSTER_SHIFTS) words.add(`cluster${shift}=${cluster >> shift}`);
    }
    for (const { type, strength } of findCues(tokens)) scores.set(type, (scores.get(type) ?? 0) + STRENGTH[strength]);
  }
  for (const event of events.slice(0, 1)) {
    for (const { role, kind } of event.participants) words.add(`party=${role}-${kind ?? 'any'}`);
    for (const { effect } of event.casualties) words.add(`harm=${effect}`);
    for (const { kind } of event.weapons) words.add(`means=${kind}`);
  }
  return {
    words: [...words],
    scores,
    ranked: [...scores].sort((a, b) => b[1] - a[1]).map(([type]) => type),
    found: events.map(({ type }) => type),
  };
}

const LOWEST_RANK = 4;
const HIGHEST_SCORE = 6;
const SCORE_STEP = 1.5;

/** Whether a feature is a word, or what an event holds, rather than what the rules say. */
export const isWord = (feature: string): boolean => /^(?:word|cluster\d|party|harm|means)=/.test(feature);

/** The named features of one type for a stretch of text. */
export const typeFeatures = (evidence: TypeEvidence, type: EventTypeCode): string[] => [
  ...evidence.words.map((word) => `${word} type=${type}`),
  ...ruleFeatures(evidence, type),
];

/** Those of what the rules make of the words. */
export function ruleFeatures({ scores, ranked, found }: TypeEvidence, type: EventTypeCode): string[] {
  const rank = Math.min(LOWEST_RANK, ranked.indexOf(type));
  const score = Math.min(HIGHEST_SCORE, Math.floor((scores.get(type) ?? 0) / SCORE_STEP));
  const place = Math.min(LOWEST_RANK, found.indexOf(type));
  return [
    `type=${type}`,
    `rank=${rank}`,
    `rank=${rank} type=${type}`,
    `score=${score}`,
    `place=${place}`,
    `place=${place} type=${type}`,
    `first=${found[0] ?? 'none'} type=${type}`,
  ];
}
