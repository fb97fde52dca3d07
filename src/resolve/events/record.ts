import { titleParts } from '../../model/event-title.js';
import { eventType } from '../../model/event-types/index.js';
import { Effect, type EventMention, evidenceOf, type PlaceMention } from '../../model/findings.js';
import type { EventRecord } from '../../model/register.js';
import type { Evidence } from '../../model/span.js';
import type { Report } from '../kind.js';
import { originsOf, sourcesOf } from './sources.js';
import { byHand, chosenCount, tollText } from './toll.js';

/** What the surest report tells; what was entered by hand goes before. */
export function likeliest(reports: readonly Report<EventMention>[]): EventMention {
  return [...reports].sort(
    (a, b) => b.mention.confidence - a.mention.confidence || byHand(b.mention) - byHand(a.mention),
  )[0].mention;
}

/** The entry of an event from its reports, in their order. */
export function foldEvent(id: string, reports: readonly Report<EventMention>[]): EventRecord {
  const trusted = [...reports].sort((a, b) => byHand(b.mention) - byHand(a.mention));
  const best = likeliest(reports);
  const dated = trusted
    .flatMap(({ mention: { date, enteredBy } }) => (date && (date.from || date.to) ? [{ date, enteredBy }] : []))
    .sort((a, b) => byHand(b) - byHand(a) || fineness(b.date.precision) - fineness(a.date.precision))[0]?.date;
  const placed = bestPlaced(trusted);
  const enteredBy = reports.find(({ mention }) => mention.enteredBy)?.mention.enteredBy;
  const sources = sourcesOf(reports);
  const support: Record<string, Evidence[]> = {};
  const record: EventRecord = {
    kind: 'event',
    id,
    type: typeOf(reports, best.type),
    title: '',
    status: best.status,
    participants: unique(
      reports.flatMap(({ story, mention }) => mention.participants.map((one) => ({ ...one, story: story.id }))),
      (one) => `${one.role}|${one.name.toLowerCase()}`,
    ),
    casualties: {},
    casualtyReports: reports.flatMap(({ story, mention }) =>
      mention.casualties.map((one) => ({ ...one, story: story.id })),
    ),
    weapons: unique(
      reports.flatMap(({ story, mention }) => mention.weapons.map((one) => ({ ...one, story: story.id }))),
      (one) => one.kind,
    ),
    seizures: unique(
      reports.flatMap(({ story, mention }) => mention.seizures.map((one) => ({ ...one, story: story.id }))),
      (one) => one.what,
    ),
    reports: new Set(reports.map((report) => report.story.id)).size,
    outlets: new Set(reports.map((report) => report.story.outlet).filter(Boolean)).size,
    origins: new Set(originsOf(reports)).size,
    ...(sources.length > 0 ? { sources } : {}),
    confidence: Math.max(...reports.map((report) => report.mention.confidence)),
    evidence: reports.flatMap(({ story, mention }) => evidenceOf(story.id, mention.evidence)),
    support,
    review: 'none',
    ...(enteredBy ? { enteredBy } : {}),
  };
  if (dated) {
    const { start: _start, end: _end, quote: _quote, ...date } = dated;
    record.date = date;
    support.date = reports.flatMap(({ story, mention: { date: own } }) =>
      own?.quote ? [{ story: story.id, start: own.start ?? 0, end: own.end ?? 0, quote: own.quote }] : [],
    );
  }
  if (placed) {
    const { start: _start, end: _end, quote: _quote, ...place } = placed;
    record.place = place;
    support.place = reports.flatMap(({ story, mention }) =>
      mention.place ? evidenceOf(story.id, [mention.place]) : [],
    );
  }
  for (const effect of Effect.options) {
    const chosen = chosenCount(reports, effect);
    if (chosen) record.casualties[effect] = chosen;
  }
  const sum = reports.map(({ mention }) => mention.sum).find((one) => one?.of !== undefined) ?? best.sum;
  if (sum) record.sum = sum;
  record.title = titleOf(record);
  return record;
}

/** “attack” yields to the special type that another report gives. */
function typeOf(reports: readonly Report<EventMention>[], best: EventRecord['type']): EventRecord['type'] {
  const special = reports.map((report) => report.mention.type).filter((type) => type !== 'attack');
  if (best === 'attack' && special.length > 0) return special[0];
  return best;
}

const fineness = (precision: string): number => ['range', 'year', 'season', 'month', 'week', 'day'].indexOf(precision);

function bestPlaced(reports: readonly Report<EventMention>[]): PlaceMention | undefined {
  const order = ['country', 'region', 'district', 'point', 'city'];
  return reports
    .flatMap(({ mention: { place, enteredBy } }) => (place ? [{ place, enteredBy }] : []))
    .sort((a, b) => byHand(b) - byHand(a) || order.indexOf(b.place.precision) - order.indexOf(a.place.precision))[0]
    ?.place;
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

/** “Air or drone strike, Kesh, 3 killed, 1 injured”. */
export function titleOf(record: EventRecord): string {
  const { place, tolls, actor } = titleParts(record);
  const type = eventType(record.type);
  return [type.short ?? type.label, place, ...tolls.map(({ effect, count }) => `${tollText(count)} ${effect}`), actor]
    .filter(Boolean)
    .join(', ');
}
