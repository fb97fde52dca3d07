import type { CommitmentStatus, Effect, EventStatus, EventTypeCode, Stance } from './findings.js';

/**
 * What the learned reader gives of a story: frames, each an anchor (the words that evoke it), what it is, and roles. Offsets are UTF-16 code
 * units of the story's text, `end` exclusive; chances go from 0 to 1.
 */
export interface Frames {
  names: NameSpan[];
  events: EventFrame[];
  statements: StatementFrame[];
  commitments: CommitmentFrame[];
  figures: FigureFrame[];
}

/** A stretch of the text, and the chance that it is what it is said to be. */
export interface LikelySpan {
  start: number;
  end: number;
  chance: number;
}

export const NAME_KINDS = ['person', 'organization', 'group', 'place', 'people', 'other'] as const;
/** `people` are demonyms (“Kurds”, “Chinese”), `other` laws, works, products and named events. */
export type NameKind = (typeof NAME_KINDS)[number];

export interface NameSpan extends LikelySpan {
  kind: NameKind;
}

/** `background` is an earlier event told as context, `sum` a total over several, `series` a repeated happening that is not counted. */
export const EVENT_KINDS = ['event', 'background', 'sum', 'series'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `place` is the smallest place told, `area` one that holds it. */
export type EventRole = 'actor' | 'target' | 'affected' | 'place' | 'area' | 'date' | Effect;

export interface RoleSpan extends LikelySpan {
  role: EventRole;
}

/** One event of a story, with all its mentions. */
export interface EventFrame {
  type: EventTypeCode;
  kind: EventKind;
  status: EventStatus;
  /** The chance that the story is mainly about it. */
  main: number;
  /** The calibrated chance that it is an event of this type and happened as told. */
  chance: number;
  /** The words that evoke it, the best first. */
  mentions: LikelySpan[];
  roles: RoleSpan[];
}

/** Who said what; several stretches where a speech goes on under one reporting word. */
export interface StatementFrame {
  cue: LikelySpan;
  stance: Stance;
  /** The chance that an analyst would file it. */
  keep: number;
  chance: number;
  source?: LikelySpan;
  contents: LikelySpan[];
}

/** Who undertakes what, by when. */
export interface CommitmentFrame {
  deed: LikelySpan;
  what: LikelySpan;
  by?: LikelySpan;
  due?: LikelySpan;
  status: CommitmentStatus;
  chance: number;
}

/** A quantity that is no toll: a turnout, a length, a sum of money. */
export interface FigureFrame {
  quantity: LikelySpan;
  chance: number;
}

export const NO_FRAMES: Frames = { names: [], events: [], statements: [], commitments: [], figures: [] };
