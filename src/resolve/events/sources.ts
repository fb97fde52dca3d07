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

/** Where a report comes from: whom its story credits or copies, else the official it cites, else its outlet. */
export function originOf(report: Report<EventMention>): string {
  const { origin, outlet } = report.story;
  const own = origin === `source:${outlet?.toLowerCase()}`;
  const official = own ? officialOf(report) : undefined;
  return official ? `official:${contentWords(official).join(' ')}` : origin;
}

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
