import type { NumberWords } from './reader.js';

const NOTHING = /^(?!)/;

/** Figures alone, for a language that has no number words here. */
export const FIGURES_ONLY: NumberWords = {
  units: new Map(),
  scales: new Map(),
  vague: new Map(),
  to: /^[-–—]$/,
  moreThan: NOTHING,
  atLeast: NOTHING,
  atMost: NOTHING,
  fewerThan: NOTHING,
  about: NOTHING,
  plain: (word) => word,
};
