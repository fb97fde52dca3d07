import { groupOf, type ParsedSentence } from '../../language/en/clause.js';
import type { VerbGroup } from '../../language/en/phrases.js';
import type { FoundCue } from './cues.js';

/** The verb group that a trigger is or holds: that of its head, or of its first word (“deploy … troops”). */
export function groupInside(parsed: ParsedSentence, cue: FoundCue): VerbGroup | undefined {
  for (const at of [cue.head, cue.first]) {
    const group = groupOf(parsed, at);
    if (group && parsed.tokens[group.verb].pos === 'VERB' && group.verb >= cue.first && group.verb <= cue.last)
      return group;
  }
  return undefined;
}
