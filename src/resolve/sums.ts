import { sameCount, sumCounts } from '../model/count.js';
import { discrepancyPhrase } from '../model/discrepancy-phrases.js';
import { datesMeet } from '../model/edtf.js';
import { eventType } from '../model/event-types/index.js';
import type { DiscrepancyRecord, EventRecord } from '../model/register.js';
import type { Trace } from '../model/trace.js';
import { discrepancyId } from './discrepancies.js';
import { isTold } from './standing.js';

/** The field of the discrepancy between a sum and its parts. */
export const SUM_FIELD = discrepancyPhrase('sumOfKilled');

/** Among more candidates than this no subset is looked for: too many would fit by chance. */
const MOST_CANDIDATES = 10;
const FEWEST_PARTS = 2;

/** What ties change: entries with their sum or parts, and sums that their parts do not reach. */
export interface Ties {
  entries: EventRecord[];
  discrepancies: DiscrepancyRecord[];
  /** Sums that no discrepancy is left of. */
  settled: string[];
}

/**
 * Ties sums (“two attacks left five dead”) to their parts: events of the same family that may lie in the sum's days and place, and whose dead
 * add up to it. Where a sum says of how many events it is, and just so many are known that do not add up, they are tied as well, and
 * the difference is a discrepancy.
 *
 * @param events what the story touched and what the register holds around it, each once and none tied.
 */
export function tieSums(events: readonly EventRecord[], trace: Trace): Ties {
  const ties: Ties = { entries: [], discrepancies: [], settled: [] };
  const taken = new Set<string>();
  for (const sum of events) {
    if (!sum.sum || !sum.casualties.killed) continue;
    ties.settled.push(sum.id);
    const candidates = events
      .filter((one) => !one.sum && !taken.has(one.id) && mayBePart(sum, one))
      .slice(0, MOST_CANDIDATES);
    const parts = partsOf(sum, candidates);
    if (!parts) continue;
    for (const part of parts) {
      taken.add(part.id);
      ties.entries.push({ ...part, partOf: sum.id });
    }
    ties.entries.push({ ...sum, includes: parts.map(({ id }) => id) });
    const short = shortfall(sum, parts);
    if (short) {
      ties.discrepancies.push(short);
      ties.settled.pop();
    }
    trace({
      stage: 'resolve',
      verdict: 'joined',
      rule: 'sum',
      reason: `${parts.map(({ title }) => title).join(' + ')}${short ? ', which do not add up' : ''}`,
      about: sum.id,
    });
  }
  return ties;
}

function mayBePart(sum: EventRecord, one: EventRecord): boolean {
  if (!isTold(one) || !one.casualties.killed) return false;
  if (eventType(one.type).family !== eventType(sum.type).family) return false;
  const dated = sum.date?.from && one.date?.from;
  if (dated && sum.date && one.date && !datesMeet(sum.date, one.date)) return false;
  const story = sum.evidence.some((own) => one.evidence.some((other) => other.story === own.story));
  const country = sum.place?.country && one.place?.country ? sum.place.country === one.place.country : undefined;
  return story || (Boolean(dated) && (country ?? true) && sharedPeople(sum, one));
}

/** The same kind of people came to harm: a word of the one's victims is one of the other's evidence. */
function sharedPeople(sum: EventRecord, one: EventRecord): boolean {
  const told = sum.evidence.map(({ quote }) => quote.toLowerCase()).join(' ');
  return one.participants.some(
    ({ role, name }) =>
      (role === 'victim' || role === 'target') &&
      name.split(/\s+/).some((word) => word.length > 3 && told.includes(word.toLowerCase())),
  );
}

/** The smallest set of candidates whose dead add up to the sum's, or, where it says how many, just that many. */
function partsOf(sum: EventRecord, candidates: readonly EventRecord[]): EventRecord[] | undefined {
  const wanted = sum.sum?.of;
  const { killed } = sum.casualties;
  if (!killed) return undefined;
  const fitting = subsets(candidates)
    .filter((set) => set.length >= FEWEST_PARTS && (wanted === undefined || set.length === wanted))
    .filter((set) => sameCount(totalKilled(set), killed))
    .sort((a, b) => a.length - b.length);
  if (fitting.length > 0) return fitting[0];
  return wanted !== undefined && candidates.length === wanted ? [...candidates] : undefined;
}

function subsets(of: readonly EventRecord[]): EventRecord[][] {
  const sets: EventRecord[][] = [[]];
  for (const one of of) sets.push(...sets.map((set) => [...set, one]));
  return sets;
}

const totalKilled = (events: readonly EventRecord[]) =>
  sumCounts(events.flatMap(({ casualties }) => casualties.killed ?? []));

function shortfall(sum: EventRecord, parts: readonly EventRecord[]): DiscrepancyRecord | undefined {
  const { killed } = sum.casualties;
  const total = totalKilled(parts);
  if (!killed || sameCount(total, killed)) return undefined;
  const told = (event: EventRecord) =>
    event.casualtyReports
      .filter(({ effect }) => effect === 'killed')
      .map(({ story, start, end, quote }) => ({ story, start, end, quote }));
  return {
    kind: 'discrepancy',
    id: discrepancyId(sum.id, SUM_FIELD),
    about: { kind: 'event', id: sum.id },
    field: SUM_FIELD,
    values: [
      { value: String(killed.min), evidence: told(sum) },
      { value: discrepancyPhrase('inItsParts', { n: total.min }), evidence: parts.flatMap(told) },
    ],
    status: 'open',
  };
}
