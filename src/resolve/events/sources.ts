import type { EventMention } from '../../model/findings.js';
import type { EventRecord } from '../../model/register.js';
import { contentWords, type Report } from '../kind.js';

/** Words of those who speak for a body: what several outlets have from them, they have from one source. */
const OFFICIAL =
  /\b(?:police|ministr(?:y|ies)|army|military|government|authorit(?:y|ies)|officials?|spokes(?:man|woman|person)|governor|prosecutors?|embassy|committee|agency|department|command|service|administration|mayor|office|commission)\b/i;

/** The official whose word a report gives, if it does. */
function officialOf({ mention: { assertedBy } }: Report<EventMention>): string | undefined {
  const name = assertedBy?.actor ?? assertedBy?.name;
  return name && (OFFICIAL.test(name) || OFFICIAL.test(assertedBy?.name ?? '')) ? name : undefined;
}

/**
 * Where each report of an event comes from: whom its story credits, else the official it cites, else its outlet; a copy comes from where its
 * original does.
 *
 * @returns one origin a report, in their order.
 */
export function originsOf(reports: readonly Report<EventMention>[]): string[] {
  const officials = new Map<string, string>();
  for (const report of reports) {
    const { origin, outlet } = report.story;
    const official = origin === `source:${outlet?.toLowerCase()}` ? officialOf(report) : undefined;
    if (official && !officials.has(origin))
      officials.set(origin, `${OFFICIAL_ORIGIN}${contentWords(official).join(' ')}`);
  }
  return reports.map(({ story: { origin } }) => officials.get(origin) ?? origin);
}

const OFFICIAL_ORIGIN = 'official:';

/** Whether an origin is the word of an official. */
export const isOfficial = (origin: string): boolean => origin.startsWith(OFFICIAL_ORIGIN);

/** The officials whose word the reports of an event give, those of most reports first. */
export function sourcesOf(reports: readonly Report<EventMention>[]): Required<EventRecord>['sources'] {
  const byName = new Map<string, { name: string; reports: number }>();
  for (const report of reports) {
    const name = officialOf(report);
    if (!name) continue;
    const key = contentWords(name).join(' ');
    byName.set(key, { name: byName.get(key)?.name ?? name, reports: (byName.get(key)?.reports ?? 0) + 1 });
  }
  return [...byName.values()].sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1));
}
