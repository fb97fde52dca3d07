/**
 * From which chance on something is taken for what it may be. Low where a later step chooses again: an anchor is weighed once more as a
 * frame, and a frame by its calibrated chance. Chosen among a few values each by what the stories kept from training gave.
 */
export const LINES = {
  /** A piece opens an event. */
  event: 0.4,
  cue: 0.4,
  deed: 0.2,
  /** Two groups of mentions tell of one event, by the mean of their pairs. */
  same: 0.45,
  /** An anchor is a frame at all. */
  statement: 0.4,
  commitment: 0.35,
} as const;

/** What the chance that a piece has no role is weighed by, for each layer of roles: wrong roles cost less than missing ones up to here. */
export const OUTSIDE: Readonly<Record<string, number>> = { party: 0.5, place: 0.7, value: 0.5, speech: 1 };
