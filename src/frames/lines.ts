/**
 * From which chance on something is taken for what it may be. Low where a later step chooses again: an anchor is weighed once more as a
 * frame, and a frame by its calibrated chance. Fitted on stories that the net was not trained on (`training/reader/calibrate.mjs`).
 */
export const LINES = {
  /** A piece opens an event. */
  event: 0.3,
  cue: 0.4,
  deed: 0.3,
  /** Two groups of mentions tell of one event, by the mean of their pairs. */
  same: 0.5,
  /** An anchor is a frame at all. */
  statement: 0.4,
  commitment: 0.4,
} as const;

/** What the chance that a piece has no role is weighed by, for each layer of roles: wrong roles cost less than missing ones up to here. */
export const OUTSIDE: Readonly<Record<string, number>> = { party: 1, place: 1, value: 1, speech: 1 };
