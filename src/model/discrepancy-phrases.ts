/** The fields that discrepancies lie in, beside the kinds of harm. */
export const FIELD_PHRASES = {
  sumOfKilled: 'sum of killed',
  whatIsSaid: 'what is said of it',
  dateOfStage: 'date of {stage}',
  office: '{role} of {of}',
  members: 'members',
  date: 'date',
  value: 'value',
  armedGroups: 'armed groups',
  troops: 'troops',
  camps: 'camps',
  weapons: 'weapons',
  casualties: 'casualties',
} as const;

/** Sides of discrepancies that are no plain value. */
export const SIDE_PHRASES = {
  atLeast: 'at least {n}',
  inItsParts: '{n} in its parts',
  reportedBy: 'reported by {n}',
  deniedBy: 'denied by {who}',
  someone: 'someone',
  noDate: 'no date',
  withAndWithout: 'with {more}, without {fewer}',
  with: 'with {more}',
  without: 'without {fewer}',
  thereAreNone: '{who}: there are none',
  thereAre: '{who}: there are',
} as const;

/** Why some are no quarrel. */
export const REASON_PHRASES = {
  itGrew: 'the count grew from day to day',
  itSlipped: 'it slipped: later reports give later dates',
  noDateAnyMore: 'it slipped: later reports have no date any more',
  dateSince: 'a date was set since',
  succession: 'a succession: the reports of one end before those of the other begin',
  membersChanged: 'it changed: the reports of one list end before those of the next begin',
} as const;

/**
 * What the register says of discrepancies in words of its own, with holes to fill. Records hold them in English; whoever speaks another language
 * has its own words for each.
 */
export const DISCREPANCY_PHRASES = { ...FIELD_PHRASES, ...SIDE_PHRASES, ...REASON_PHRASES } as const;

export type DiscrepancyPhrase = keyof typeof DISCREPANCY_PHRASES;
type Values = Readonly<Record<string, string | number>>;

/**
 * A phrase with its holes filled.
 *
 * @example discrepancyPhrase('reportedBy', { n: 4 }) // → 'reported by 4'
 */
export const discrepancyPhrase = (name: DiscrepancyPhrase, values: Values = {}): string =>
  DISCREPANCY_PHRASES[name].replace(/\{(\w+)\}/g, (hole, key: string) => String(values[key] ?? hole));

/** Each phrase as a pattern; one without holes stands before those that have any, and what stands first in the list before the rest. */
const PATTERNS = Object.entries(DISCREPANCY_PHRASES)
  .map(([name, text]) => ({
    name: name as DiscrepancyPhrase,
    plain: !text.includes('{'),
    pattern: new RegExp(
      `^${text.replace(/\{(\w+)\}/g, (_, key: string) => (key === 'n' ? '(?<n>\\d+)' : `(?<${key}>.+)`))}$`,
      's',
    ),
  }))
  .sort((a, b) => Number(b.plain) - Number(a.plain));

/**
 * Which of some phrases a text of a record is, and what fills its holes; `undefined` for words that are somebody's own.
 *
 * @example readDiscrepancyPhrase('denied by Teshar', ['deniedBy']) // → { name: 'deniedBy', values: { who: 'Teshar' } }
 */
export function readDiscrepancyPhrase(
  text: string,
  among: readonly DiscrepancyPhrase[],
): { name: DiscrepancyPhrase; values: Readonly<Record<string, string>> } | undefined {
  for (const { name, pattern } of PATTERNS) {
    const match = among.includes(name) ? pattern.exec(text) : null;
    if (match) return { name, values: match.groups ?? {} };
  }
  return undefined;
}
