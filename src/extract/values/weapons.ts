import type { Sentence, Token } from '../../language/analysis.js';
import { NOT_ALONE, PAIRS, WEAPONS } from '../../language/en/lexicon/weapons.js';
import { type EventFamily, eventType } from '../../model/event-types/index.js';
import type { EventTypeCode, Weapon } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { overlapping } from '../../model/spans-in.js';
import type { Stretch } from './date.js';

/** “suicide car bomber”, “car bomber”: a man, and no aircraft. */
const PERSON_BOMBER = /^(?:suicide|car|truck|marathon|embassy|motorcycle|female|would-be|the|a)$/;
const BOMBER_REACH = 3;

/** The families of events that weapons are means of. */
const FAMILIES: ReadonlySet<EventFamily> = new Set<EventFamily>(['violence', 'abuse', 'protest', 'control']);
const SEIZED: ReadonlySet<EventTypeCode> = new Set<EventTypeCode>([
  'disrupted-weapons',
  'arms-transfer',
  'exercise',
  'organized-crime',
]);

/**
 * The weapons and means that the sentences of an event's mentions name, each kind once; none for events that are no use of any (a crash of a
 * helicopter, talks on missiles).
 */
export function weaponsOf(
  text: string,
  sentences: readonly Sentence[],
  type: EventTypeCode,
  mentions: readonly Stretch[],
): Weapon[] {
  if (!FAMILIES.has(eventType(type).family) && !SEIZED.has(type)) return [];
  const weapons: Weapon[] = [];
  for (const { tokens } of sentencesOf(sentences, mentions)) {
    for (let i = 0; i < tokens.length; i++) {
      const pair = PAIRS.get(`${tokens[i].lower} ${tokens[i + 1]?.lower}`);
      const kind = pair ?? weaponAt(tokens, i);
      const last = pair ? i + 1 : i;
      if (kind && kind !== 'none' && !weapons.some((one) => one.kind === kind))
        weapons.push({ kind, ...spanOf(text, tokens[i].start, tokens[last].end) });
      i = last;
    }
  }
  return weapons;
}

function weaponAt(tokens: readonly Token[], i: number): string | undefined {
  const { lower } = tokens[i];
  const kind = WEAPONS.get(lower);
  if (!kind || NOT_ALONE.has(lower)) return undefined;
  if (lower !== 'bomber') return kind;
  const before = tokens.slice(Math.max(0, i - BOMBER_REACH), i).map((token) => token.lower);
  return before.some((word) => PERSON_BOMBER.test(word)) ? undefined : kind;
}

/** The sentences that mentions stand in, each once. */
export function sentencesOf(sentences: readonly Sentence[], mentions: readonly Stretch[]): Sentence[] {
  return [...new Set(mentions.flatMap((mention) => overlapping(sentences, mention)))];
}
