import { surer } from '../../model/confidence.js';
import { given } from '../../model/given.js';
import type { Evidence } from '../../model/span.js';
import { earliest, type Placed } from '../order.js';

/** Evidence that a form shows at most; all of it is in the findings. */
const MOST_EVIDENCE = 20;

/** What every kind of form keeps of the reports that tell it. */
export interface Told {
  reports: number;
  evidence: Placed<Evidence[]>[];
  /** The highest of theirs. */
  confidence?: number;
}

export const toldBy = (at: string, evidence: Evidence[], confidence?: number): Told => ({
  reports: 1,
  evidence: [{ at, value: evidence }],
  ...given('confidence', confidence),
});

export const mergeTold = (a: Told, b: Told): Told => ({
  reports: a.reports + b.reports,
  evidence: earliest(a.evidence, b.evidence, MOST_EVIDENCE),
  ...given('confidence', surer(a.confidence, b.confidence)),
});

/** All forms' reports as one. */
export const allTold = (forms: readonly { data: { told: Told } }[]): Told =>
  forms.map(({ data }) => data.told).reduce(mergeTold);

/** The earliest evidence, in order. */
export const evidenceIn = ({ evidence }: Told): Evidence[] => evidence.flatMap(({ value }) => value);
