import type { EventTypeCode, Participant, ParticipantRole } from '../../model/findings.js';

/** Words for those who bear arms for a state, and for what is theirs. */
const STATE_ARMED =
  /\b(?:army|forces?|troops?|soldiers?|police(?:m[ae]n)?|military|navy|guards?|militiam[ae]n|peacekeepers?|patrol|convoy|base|bases|checkpoints?|outposts?|barracks|warplanes?|commandos?|gendarmes?|troopers?|army’s)\b/i;
/** Words for those who bear arms against one. */
const REBELS =
  /\b(?:militants?|militias?|rebels?|insurgents?|fighters|guerrillas?|jihadis?t?s?|terrorists?|separatists?|extremists?|taliban|isis|isil|daesh|islamic state|boko haram|al[- ]?sha(?:b|ba)ab?|houthis?|hezbollah|mujahid(?:in|een))\b/i;

/**
 * The type of an event by who does it to whom, where its words leave that open: an attack of armed men on armed men is a clash (ACLED's
 * “Armed clash”, against “Attack” on those who bear no arms), and ground that rebels take is none that a government regains.
 */
export function typeByParties(type: EventTypeCode, participants: readonly Participant[]): EventTypeCode {
  const by = (role: ParticipantRole, words: RegExp): boolean =>
    participants.some(
      (one) => one.role === role && (words.test(one.name) || (words === REBELS && one.kind === 'armed-group')),
    );
  if (type === 'attack') {
    const armed = (role: ParticipantRole) => by(role, REBELS) || by(role, STATE_ARMED);
    return armed('actor') && armed('target') ? 'armed-clash' : type;
  }
  if (type === 'government-regains-territory' && by('actor', REBELS) && !by('actor', STATE_ARMED))
    return 'non-state-overtakes-territory';
  if (type === 'non-state-overtakes-territory' && by('actor', STATE_ARMED) && !by('actor', REBELS))
    return 'government-regains-territory';
  return type;
}
