import type { ParsedSentence } from '../../language/en/clause.js';
import type { EventStatus } from '../../model/findings.js';
import type { FoundCue } from './cues.js';
import { groupInside } from './trigger.js';

const PLANNED =
  /^(?:plan|planned|upcoming|schedule|scheduled|expect|expected|intend|slated|due|set|future|prepare|forthcoming|begin|aim)$/;
const HYPOTHETICAL =
  /^(?:potential|possible|feared|fear|threat|threaten|risk|could|might|may|would|if|whether|prevent|avoid|avert|warn|imminent|concern)$/;
const REACH = 4;
/** A verb governs the noun before it only where it follows at once: “the attack would …”. */
const RIGHT_AFTER = 2;

/** Whether the clause of a trigger reports its event, plans it, denies it or only imagines it. */
export function statusOf(parsed: ParsedSentence, cue: FoundCue): EventStatus {
  const group = governing(parsed, cue);
  if (group?.negated && group.verb === cue.head) return 'denied';
  const near = parsed.tokens.slice(Math.max(0, cue.first - REACH), cue.first);
  if (near.some((token) => /^(?:no|never|without)$/.test(token.lower))) return 'denied';
  if (near.some((token) => /^(?:deny|denies|denied)$/.test(token.lower))) return 'denied';
  if (group?.future) return 'planned';
  if (group?.modal) return 'hypothetical';
  const before = group ? parsed.tokens.slice(Math.max(0, group.first - REACH), group.first) : [];
  if (parsed.tokens[(group?.first ?? 0) - 1]?.lower === 'to' && before.some((token) => PLANNED.test(token.lemma)))
    return 'planned';
  if (near.some((token) => /^(?:upcoming|scheduled|planned|forthcoming)$/.test(token.lower))) return 'planned';
  if (near.some((token) => HYPOTHETICAL.test(token.text))) return 'hypothetical';
  return 'reported';
}

/** The verb group that holds the trigger, or the nearest one that governs its noun. */
function governing(parsed: ParsedSentence, cue: FoundCue) {
  const own = groupInside(parsed, cue);
  if (own) return own;
  const before = parsed.groups.filter((group) => group.last < cue.first && cue.first - group.last <= REACH).at(-1);
  const after = parsed.groups.find((group) => group.first > cue.last && group.first - cue.last <= RIGHT_AFTER);
  return before ?? after;
}
