export type NameKind = 'person' | 'organisation' | 'government' | 'armed-group' | 'unknown';

/** A name in a sentence: the tokens `[first, last]`, its kind by the words around it, and the role that leads it. */
export interface Name {
  sentence: number;
  first: number;
  last: number;
  start: number;
  end: number;
  text: string;
  kind: NameKind;
  /** “Foreign Minister”, “CSTO Secretary General”, and for “…, head of the bank,” what stands between the commas. */
  role?: string;
  roleStart?: number;
  /** “CSTO” of “Collective Security Treaty Organization (CSTO)”. */
  acronym?: string;
}
