import { type DiscrepancyPhrase, discrepancyPhrase } from '../model/discrepancy-phrases.js';
import { stableId } from '../model/id.js';
import type { DiscrepancyRecord, StatementRecord } from '../model/register.js';

/** What a statement says to be there, or not to be there. */
interface Claim {
  /** The class of things. */
  of: string;
  holds: boolean;
  /** Names in it: of a country, a group. */
  names: string[];
}

/** Classes of things of which one side says that there are none and another that there are, by their nouns. */
const CLASSES = {
  armedGroups:
    /\b(?:armed|militant|terrorist|extremist|insurgent|rebel|foreign|jihadist)s?\b(?:[ -]\w+){0,2}? (?:groups?|organi[sz]ations?|fighters?|elements?|networks?)\b|\b(?:militants|terrorists|extremists|insurgents|jihadists|fighters)\b/i,
  troops: /\b(?:troops|soldiers|forces|mercenaries|military bases?|bases)\b/i,
  camps: /\b(?:training )?camps\b/i,
  weapons: /\b(?:nuclear|chemical|biological) (?:weapons?|arms|programme|program)\b/i,
  casualties: /\b(?:casualties|victims|civilian deaths)\b/i,
} as const satisfies Readonly<Partial<Record<DiscrepancyPhrase, RegExp>>>;

/** Words that say that something is there: verbs of being and working at a place. */
const PRESENCE =
  /\b(?:there (?:are|is|were|was)|exists?|existed|operat(?:e|es|ed|ing)|(?:is|are|was|were) (?:present|active|based|stationed|located|deployed)|presence|harbou?rs?|hosts?|shelters?|these are|detected|gather(?:ed|ing)?|concentrat(?:ed|ing|ion)s?)\b/i;
const NEGATION =
  /\b(?:no|not any|none|neither|never any|without any)\b|\bdoes not (?:host|harbou?r|shelter)\b|\bthere (?:is|are) no\b/i;
/** A negation speaks of the thing where it stands this near before it, in characters. */
const NEGATION_REACH = 40;
const NAME = /(?<=[\s(“"])\p{Lu}\p{L}{3,}/gu;
const MOST_NAMES = 6;

/**
 * What a statement claims to be there or not, if it does.
 *
 * @example claimOf('no foreign fighters operate in Oruna') // → { of: 'armed groups', holds: false, names: ['Oruna'] }
 */
export function claimOf(content: string): Claim | undefined {
  if (!PRESENCE.test(content)) return undefined;
  for (const [name, noun] of Object.entries(CLASSES)) {
    const match = noun.exec(content);
    if (!match) continue;
    const names = [...new Set(content.match(NAME) ?? [])].slice(0, MOST_NAMES);
    if (names.length === 0) return undefined;
    const before = content.slice(Math.max(0, match.index - NEGATION_REACH), match.index + match[0].length);
    return { of: discrepancyPhrase(name as keyof typeof CLASSES), holds: !NEGATION.test(before), names };
  }
  return undefined;
}

/** The keys under which statements lie that may contradict one. */
export function claimKeys(content: string): string[] {
  const claim = claimOf(content);
  return claim ? claim.names.map((name) => `claim|${claim.of}|${name.toLowerCase()}`) : [];
}

/** Statements of other speakers that say there is what one says there is not, of the same place or group. */
export function contradictions(statement: StatementRecord, others: readonly StatementRecord[]): DiscrepancyRecord[] {
  const own = claimOf(statement.content);
  if (!own) return [];
  return others.flatMap((other) => {
    const theirs = claimOf(other.content);
    if (!theirs || theirs.of !== own.of || theirs.holds === own.holds || sameSpeaker(statement, other)) return [];
    if (!theirs.names.some((name) => own.names.includes(name))) return [];
    const [first, second] = [statement, other].sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      kind: 'discrepancy' as const,
      id: stableId('discrepancy', first.id, second.id),
      about: { kind: 'statement', id: first.id },
      field: own.of,
      values: [first, second].map((one) => ({
        value: discrepancyPhrase(claimOf(one.content)?.holds ? 'thereAre' : 'thereAreNone', {
          who: one.actor ?? one.speaker ?? 'unnamed',
        }),
        evidence: one.evidence.slice(0, 1),
      })),
      status: 'open' as const,
    };
  });
}

const sameSpeaker = (a: StatementRecord, b: StatementRecord): boolean =>
  (a.actor ?? a.speaker) !== undefined && (a.actor ?? a.speaker) === (b.actor ?? b.speaker);
