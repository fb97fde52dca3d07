import type { Token } from '../../language/analysis.js';
import { EVENT_TYPES } from '../../model/event-types/index.js';
import type { EventTypeCode } from '../../model/findings.js';
import { type CueMatch, type CuePattern, compileCue, formsOf, matchCue } from './cue-pattern.js';

export type CueStrength = 'strong' | 'plain' | 'context';

/** What a cue of each strength adds to its type. Set by hand on the shared snippets; learned ones may replace them where they do better. */
export const STRENGTH: Record<CueStrength, number> = { strong: 3, plain: 1.5, context: 0.5 };

/** A cue of one type found in a sentence. */
export interface FoundCue extends CueMatch {
  type: EventTypeCode;
  strength: CueStrength;
  source: string;
}

interface TypedPattern {
  pattern: CuePattern;
  type: EventTypeCode;
  strength: CueStrength;
}

const byFirstForm = new Map<string, TypedPattern[]>();
for (const { code, cues } of EVENT_TYPES) {
  for (const strength of ['strong', 'plain', 'context'] as const) {
    for (const pattern of cues.en[strength].flatMap(compileCue)) {
      for (const form of pattern.words[0].forms) {
        byFirstForm.set(form, [...(byFirstForm.get(form) ?? []), { pattern, type: code, strength }]);
      }
    }
  }
}

/**
 * The cues of all event types in a row of tokens. A cue inside a longer one of the same type is left out.
 *
 * @example findCues(tokensOf('Gunmen opened fire on a bus.'))[0].type // → 'attack'
 */
export function findCues(tokens: readonly Token[]): FoundCue[] {
  const forms = tokens.map(formsOf);
  const found: FoundCue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const seen = new Set<TypedPattern>();
    for (const form of forms[at]) {
      for (const typed of byFirstForm.get(form) ?? []) {
        if (seen.has(typed)) continue;
        seen.add(typed);
        const match = matchCue(typed.pattern, forms, tokens, at);
        if (match) found.push({ ...match, type: typed.type, strength: typed.strength, source: typed.pattern.source });
      }
    }
  }
  return found.filter((cue) => !found.some((other) => other !== cue && covers(other, cue)));
}

function covers(other: FoundCue, cue: FoundCue): boolean {
  if (other.type !== cue.type) return false;
  const inside = other.first <= cue.first && cue.last <= other.last;
  const longer = other.last - other.first > cue.last - cue.first;
  const stronger = STRENGTH[other.strength] > STRENGTH[cue.strength];
  const first = STRENGTH[other.strength] === STRENGTH[cue.strength] && other.source < cue.source;
  return inside && STRENGTH[other.strength] >= STRENGTH[cue.strength] && (longer || stronger || first);
}
