import { weightOf } from '../../model/doubt.js';
import type { CommitmentRecord, DiscrepancyRecord, EventRecord, StatementRecord } from '../../model/register.js';
import type { EntryFilter, EventDigest, Store } from '../../store/store.js';
import { fieldText, sideText } from '../discrepancy-words.js';
import { duesOn } from '../due.js';
import { earlierThan, periodText } from '../period.js';
import type { Speech } from '../speech.js';
import type { Block, BriefDocument, Inline } from './document.js';
import { Sources } from './sources.js';

const MOST_MAIN = 8;
const MOST_LISTED = 100;
const MOST_SAID = 8;
const MOST_OPEN = 8;
const MOST_DUE = 8;
const MOST_TYPES = 3;
/** Bars are none of a brief's business; the sums are. */
const NO_BINS = 1;
/** What is said in these ways is worth telling; that somebody says something is not. */
const TELLING = ['denies', 'condemns', 'blames', 'warns', 'promises', 'urges'] as const;

/**
 * A brief on what a choice of events holds: what matters most, who says what, where sources disagree, what is due, all events in a table, and the
 * numbered sources of all of it.
 *
 * @param on the day it is made on, `2031-05-09`
 */
export async function briefOf(store: Store, filter: EntryFilter, speech: Speech, on: string): Promise<BriefDocument> {
  const sources = new Sources();
  const digest = await store.eventDigest(filter, NO_BINS);
  const main = await weightiest(store, filter);
  const all = await eventsBy(store, filter, 'date', MOST_LISTED);
  const { texts } = speech;
  const blocks: Block[] = [
    { kind: 'paragraph', parts: await summary(store, filter, digest, speech) },
    ...section(
      texts.brief.main,
      main.map((event) => mainItem(event, sources, speech)),
    ),
    ...section(texts.brief.said, await saidItems(store, main, filter, sources, speech)),
    ...section(texts.brief.disagreements, await openItems(store, [...main, ...all], sources, speech)),
    ...(await dueTable(store, filter, on, sources, speech)),
    ...eventTable(all, digest.events, sources, speech),
    { kind: 'paragraph', parts: [texts.brief.method] },
  ];
  const listed = await sources.list(store, speech);
  return {
    language: speech.language,
    dir: speech.dir,
    quotationMarks: texts.known.quotationMarks,
    title: speech.fill(texts.brief.of, { scope: filter.situation ?? texts.overview.whole }),
    subtitle: `${periodText(filter, speech) ?? texts.brief.wholePeriod}. ${speech.fill(texts.brief.made, {
      day: speech.day(on),
      stories: speech.count(texts.count.stories, listed.length),
      outlets: speech.count(texts.count.outlets, new Set(listed.flatMap(({ outlet }) => outlet ?? [])).size),
    })}`,
    blocks,
    sourcesTitle: texts.brief.sources,
    sources: listed,
  };
}

const section = (text: string, items: readonly (readonly Inline[])[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'list', items },
      ];

async function eventsBy(
  store: Store,
  filter: EntryFilter,
  order: 'reports' | 'killed' | 'date',
  limit: number,
): Promise<EventRecord[]> {
  const found = await store.entries({ ...filter, kind: 'event', order, limit });
  return found.flatMap((one) => (one.kind === 'event' && one.review !== 'rejected' ? [one] : []));
}

/** The events on which most hangs, of those that most report and those that most people died in. */
async function weightiest(store: Store, filter: EntryFilter): Promise<EventRecord[]> {
  const found = await Promise.all(
    (['reports', 'killed'] as const).map((order) => eventsBy(store, filter, order, MOST_MAIN * 2)),
  );
  const once = new Map(found.flat().map((event) => [event.id, event]));
  return [...once.values()].sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1)).slice(0, MOST_MAIN);
}

/** The sums of the choice, and whether they are more than in as many days before. */
async function summary(store: Store, filter: EntryFilter, digest: EventDigest, speech: Speech): Promise<Inline[]> {
  const { texts, fill, count, list, type, country } = speech;
  const words = texts.brief;
  if (digest.events === 0) return [words.none];
  const sentences = [
    fill(words.sum, {
      events: count(texts.count.events, digest.events),
      killed: count(texts.count.killed, digest.killed),
      injured: count(texts.count.injured, digest.injured),
    }),
  ];
  const earlier = earlierThan(filter);
  if (earlier) {
    const before = await store.countEntries({ ...earlier, kind: 'event' });
    const than = before === digest.events ? words.same : before < digest.events ? words.more : words.fewer;
    sentences.push(fill(than, { n: before }));
  }
  const types = digest.types.slice(0, MOST_TYPES);
  if (!filter.type && types.length > 1)
    sentences.push(
      fill(words.most, {
        types: list(types.map((one) => `${type(one.type as EventRecord['type'])} (${speech.number(one.events)})`)),
      }),
    );
  const countries = digest.countries.slice(0, MOST_TYPES);
  if (!filter.country && countries.length > 0)
    sentences.push(
      fill(words.where, {
        countries: list(countries.map((one) => `${country(one.country)} (${speech.number(one.events)})`)),
      }),
    );
  return [sentences.join(' ')];
}

function mainItem(event: EventRecord, sources: Sources, speech: Speech): Inline[] {
  const { texts, fill, count, date } = speech;
  const words = texts.brief;
  return [
    {
      strong: fill(words.onDay, {
        day: event.date ? date(event.date) : texts.known.undated,
        title: speech.title(event),
      }),
    },
    ' ',
    { quote: event.evidence[0].quote },
    ' ',
    fill(words.supported, {
      reports: count(texts.count.reports, event.reports),
      origins: count(texts.count.origins, event.origins),
    }),
    event.status === 'reported' ? '' : ` ${fill(words.standing, { status: texts.status[event.status] })}`,
    ' ',
    sources.cite(event.evidence),
  ];
}

/** What is said about the main events, and what else is said in the period, the telling stances first. */
async function saidItems(
  store: Store,
  main: readonly EventRecord[],
  { from, to, situation }: EntryFilter,
  sources: Sources,
  speech: Speech,
): Promise<Inline[][]> {
  const { texts, fill } = speech;
  const about = await Promise.all(
    main.map(({ id }) => store.entries({ kind: 'statement', about: id, limit: MOST_SAID })),
  );
  const others = await Promise.all(
    TELLING.map((type) => store.entries({ kind: 'statement', type, from, to, situation, limit: 2 })),
  );
  const once = new Map([...about.flat(), ...others.flat()].map((one) => [one.id, one as StatementRecord]));
  const telling = [...once.values()].filter(({ stance }) => TELLING.some((one) => one === stance));
  return telling.slice(0, MOST_SAID).map((one) => [
    {
      strong: fill(texts.brief.saying, {
        who: one.actor ?? one.speaker ?? texts.known.unnamed,
        stance: texts.stance[one.stance],
      }),
    },
    { quote: one.content },
    ' ',
    sources.cite(one.evidence),
  ]);
}

async function openItems(
  store: Store,
  events: readonly EventRecord[],
  sources: Sources,
  speech: Speech,
): Promise<Inline[][]> {
  const { texts, fill } = speech;
  const items: Inline[][] = [];
  for (const event of new Map(events.map((one) => [one.id, one])).values()) {
    if (items.length >= MOST_OPEN) break;
    const found = (await store.discrepanciesAbout(event.id)) as DiscrepancyRecord[];
    for (const discrepancy of found) {
      const { field, status, values } = discrepancy;
      if (status !== 'open') continue;
      items.push([
        { strong: fill(texts.brief.disagreeing, { subject: speech.title(event), field: fieldText(field, speech) }) },
        ...values.flatMap(({ value, evidence }, i): Inline[] => [
          i > 0 ? '; ' : '',
          sideText(discrepancy, value, speech),
          ' ',
          { quote: evidence[0]?.quote ?? '' },
          ' ',
          sources.cite(evidence),
        ]),
      ]);
    }
  }
  return items;
}

async function dueTable(
  store: Store,
  { situation }: EntryFilter,
  on: string,
  sources: Sources,
  { texts, date }: Speech,
): Promise<Block[]> {
  const { late, next } = await duesOn(store, on, { limit: MOST_DUE, situation });
  const words = texts.programmes;
  const row = (one: CommitmentRecord, isLate: boolean): Inline[][] => [
    [one.due ? date(one.due) : texts.known.undated, ...(isLate ? [' ', { strong: words.isLate }] : [])],
    [one.by ?? one.programme ?? ''],
    [one.what, ' ', sources.cite(one.evidence.slice(0, 1))],
    [texts.status[one.status]],
  ];
  const rows = [...late.map((one) => row(one, true)), ...next.map((one) => row(one, false))];
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: texts.brief.due },
    { kind: 'table', head: [words.by, words.who, words.what, words.status], rows },
  ];
}

function eventTable(all: readonly EventRecord[], total: number, sources: Sources, speech: Speech): Block[] {
  const { texts, date, people, number, country, joined, fill } = speech;
  const words = texts.events;
  if (all.length === 0) return [];
  const rows = all.map((event): Inline[][] => [
    [event.date ? date(event.date) : texts.known.undated],
    [speech.title(event), event.status === 'reported' ? '' : ` (${texts.status[event.status]})`],
    [joined(event.place?.name, event.place?.country && country(event.place.country))],
    [event.casualties.killed ? people(event.casualties.killed) : ''],
    [event.casualties.injured ? people(event.casualties.injured) : ''],
    [number(event.origins)],
    [sources.cite(event.evidence)],
  ]);
  const head = [
    words.date,
    words.event,
    words.where,
    words.killedColumn,
    words.injuredColumn,
    words.originsColumn,
    texts.brief.sources,
  ];
  return [
    { kind: 'heading', text: texts.brief.all },
    { kind: 'table', head, rows },
    ...(total > all.length
      ? [{ kind: 'paragraph' as const, parts: [fill(texts.brief.leftOut, { n: total - all.length })] }]
      : []),
  ];
}
