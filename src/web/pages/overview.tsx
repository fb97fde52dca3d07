import { fieldText, sideText } from '../../brief/discrepancy-words.js';
import { type Dues, duesOn, today } from '../../brief/due.js';
import { recordName } from '../../brief/labels.js';
import { earlierThan, periodText } from '../../brief/period.js';
import { addDays, daysBetween } from '../../model/edtf.js';
import type { DiscrepancyRecord, EntryRecord, EventRecord } from '../../model/register.js';
import type { AddedEntry, EventDigest, EventTotals, RegisterCounts, Store } from '../../store/store.js';
import { addressOf, type Query } from '../address.js';
import { digestOf } from '../digest.js';
import { EventItem } from '../parts/badges.js';
import { Columns } from '../parts/columns.js';
import { DueList } from '../parts/dues.js';
import { Unread } from '../parts/filters.js';
import { EventMap } from '../parts/map.js';
import { Timeline } from '../parts/timeline.js';
import { remembered } from '../remembered.js';
import { selectionOf } from '../selection.js';
import { layersOf, situationsOf } from '../situations.js';
import { useView } from '../view.js';
import type { PageSpec } from './page.js';

const LATEST = 8;
const MOST_NEW = 6;
const MOST_OPEN = 5;
const MOST_DUE = 5;
const MOST_SOURCES = 15;
const PERIODS = [7, 30, 90] as const;
const YEAR = 365;
/** A source that has told nothing for so long before the last story of all is silent. */
const SILENT_DAYS = 30;

/** What is in the register at a glance, of a situation and a period where they are chosen. */
export const overviewPage: PageSpec = {
  path: '/',
  nav: '/',
  async show(store, { path, query, view, lastVisit }) {
    const { filter, unread } = await selectionOf(store, query);
    const [counts, outlets, situations] = await Promise.all([
      store.counts(),
      remembered(store, 'outlets', () => store.outlets()),
      situationsOf(store),
    ]);
    const digest = await digestOf(store, filter);
    const earlier = earlierThan(filter);
    const before = earlier && (await store.eventTotals(earlier));
    const [latest, open, dues, layers, added] = await Promise.all([
      store.entries({ ...filter, kind: 'event', limit: LATEST }),
      remembered(store, 'open discrepancies', () => openOf(store)),
      remembered(store, `due ${today()} ${filter.situation ?? ''}`, () =>
        duesOn(store, today(), { limit: MOST_DUE, situation: filter.situation }),
      ),
      layersOf(store, filter.situation),
      lastVisit ? store.addedSince(lastVisit, 'event', MOST_NEW) : undefined,
    ]);
    const lastDay = outlets
      .flatMap(({ latest }) => latest?.slice(0, 10) ?? [])
      .sort()
      .at(-1);
    return {
      title: view.texts.overview.title,
      islands: ['explore'],
      body: (
        <>
          <h1>{filter.situation ?? view.texts.overview.title}</h1>
          {counts.stories === 0 ? (
            <p>
              {view.texts.overview.empty} <code>daftar add PATH…</code>
            </p>
          ) : null}
          <Unread unread={unread} />
          <Scope
            path={path}
            query={query}
            situations={situations.map(({ name }) => name)}
            last={anchorOf(lastDay, digest)}
          />
          {added && lastVisit ? <New added={added} since={lastVisit} /> : null}
          <Totals digest={digest} before={before} />
          {view.frozen ? null : <p class="meta keys-help">{view.texts.events.brush}</p>}
          <div class="explore" data-explore>
            <section>
              <h2>{view.texts.overview.inTime}</h2>
              <Timeline digest={digest} path={path} query={query} />
            </section>
            <section>
              <h2>{view.texts.overview.onMap}</h2>
              <EventMap digest={digest} path={path} query={query} layers={layers} />
            </section>
          </div>
          <div class="columns">
            <section>
              <h2>{view.texts.overview.latest}</h2>
              {latest.length === 0 ? <p class="unknown">{view.texts.list.nothingFits}</p> : null}
              <ul class="list">
                {(latest as EventRecord[]).map((event) => (
                  <EventItem event={event} />
                ))}
              </ul>
              <p>
                <a href={addressOf('/events', query)}>{view.texts.overview.allEvents}</a>
              </p>
            </section>
            <div>
              <Open {...open} />
              <Due dues={dues} />
            </div>
          </div>
          <div class="columns">
            <Sources outlets={outlets.slice(0, MOST_SOURCES)} more={outlets.length - MOST_SOURCES} last={lastDay} />
            <Counts counts={counts} />
          </div>
        </>
      ),
    };
  },
};

const A_DAY = 10;
/** The day that “the last 30 days” are counted from: that of the last story, or of the last event, or today, whichever is known and first. */
function anchorOf(lastStory: string | undefined, { core }: EventDigest): string {
  const known = [lastStory, core?.to]
    .filter((day) => day?.length === A_DAY)
    .sort()
    .at(-1);
  return known && known < today() ? known : today();
}

function Scope({
  path,
  query,
  situations,
  last,
}: {
  path: string;
  query: Query;
  situations: readonly string[];
  /** The last day of the periods. */
  last: string;
}) {
  const view = useView();
  const { texts, count, frozen } = view;
  const words = texts.overview;
  if (frozen) return null;
  const periods: [string, Record<string, string | undefined>][] = [
    ...PERIODS.map((days): [string, Record<string, string>] => [
      count(words.days, days),
      { from: addDays(last, 1 - days), to: last },
    ]),
    [words.year, { from: addDays(last, 1 - YEAR), to: last }],
    [words.wholeTime, { from: undefined, to: undefined }],
  ];
  return (
    <div class="scope">
      {situations.length > 0 ? (
        <nav aria-label={words.situation}>
          {[undefined, ...situations].map((name) => (
            <a
              href={addressOf(path, query, { situation: name })}
              aria-current={name === (query.situation || undefined) ? 'true' : undefined}
              dir="auto"
            >
              {name ?? words.whole}
            </a>
          ))}
        </nav>
      ) : null}
      <nav aria-label={words.period}>
        {periods.map(([name, period]) => (
          <a
            href={addressOf(path, query, { ...period, within: undefined })}
            aria-current={
              period.from === (query.from || undefined) && period.to === (query.to || undefined) ? 'true' : undefined
            }
          >
            {name}
          </a>
        ))}
      </nav>
      <p class="meta">
        {periodText(query, view) ?? ''}
        {query.within ? (
          <>
            {' '}
            {texts.events.boxed} <a href={addressOf(path, query, { within: undefined })}>{texts.list.clear}</a>
          </>
        ) : null}
      </p>
    </div>
  );
}

function New({ added, since }: { added: { stories: number; entries: AddedEntry[] }; since: string }) {
  const { texts, fill, count, day } = useView();
  const words = texts.overview;
  return (
    <section class="news">
      <h2>{fill(words.newSince, { when: `${words.lastVisit}, ${day(since.slice(0, 10))}` })}</h2>
      {added.stories === 0 ? (
        <p class="unknown">{words.nothingNew}</p>
      ) : (
        <>
          <p class="meta">{count(texts.count.stories, added.stories)}</p>
          <ul class="list">
            {added.entries.map(({ record, isNew }) =>
              record.kind === 'event' ? (
                <EventItem event={record} note={isNew ? words.isNew : words.toldAgain} />
              ) : null,
            )}
          </ul>
        </>
      )}
    </section>
  );
}

function Totals({ digest, before }: { digest: EventDigest; before?: EventTotals }) {
  const { texts, number, fill } = useView();
  const words = texts.overview;
  const rows: [string, number, number | undefined][] = [
    [texts.nav.events, digest.events, before?.events],
    [texts.effect.killed, digest.killed, before?.killed],
    [texts.effect.injured, digest.injured, before?.injured],
  ];
  const trend = (now: number, then: number): [string, string] =>
    now === then
      ? ['→', words.same]
      : now > then
        ? ['↑', fill(words.more, { n: then })]
        : ['↓', fill(words.less, { n: then })];
  return (
    <dl class="counts">
      {rows.map(([name, value, earlier]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            {number(value)}
            {earlier === undefined ? null : (
              <span class="trend">
                <span aria-hidden="true">{trend(value, earlier)[0]}</span> {trend(value, earlier)[1]}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Discrepancies, and what they are about. */
interface OpenOnes {
  discrepancies: readonly DiscrepancyRecord[];
  subjects: readonly EntryRecord[];
}

async function openOf(store: Store): Promise<OpenOnes> {
  const found = await store.entries({ kind: 'discrepancy', status: 'open', order: 'added', limit: MOST_OPEN });
  const discrepancies = found.flatMap((one) => (one.kind === 'discrepancy' ? [one] : []));
  return { discrepancies, subjects: await store.records(discrepancies.map(({ about }) => about.id)) };
}

function Open({ discrepancies, subjects }: OpenOnes) {
  const view = useView();
  const { texts } = view;
  return (
    <section>
      <h2>
        <a href="/discrepancies">{texts.overview.open}</a>
      </h2>
      {discrepancies.length === 0 ? <p class="unknown">{texts.overview.noneOpen}</p> : null}
      <ul class="plain">
        {discrepancies.map((one) => {
          const subject = subjects.find(({ id }) => id === one.about.id);
          return (
            <li>
              <a href={`/discrepancies#${one.id}`}>{fieldText(one.field, view)}</a>
              {subject && subject.kind !== 'statement' ? (
                <span class="meta">
                  {' · '}
                  <bdi>{recordName(subject, view)}</bdi>
                </span>
              ) : null}
              <span class="versus">
                {one.values.map(({ value }) => view.isolated(sideText(one, value, view))).join(' ≠ ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Due({ dues: { next, late } }: { dues: Dues }) {
  const { texts } = useView();
  return (
    <section>
      <h2>
        <a href="/programmes">{texts.overview.due}</a>
      </h2>
      <DueList commitments={next} empty={texts.overview.nothingDue} />
      {late.length > 0 ? (
        <>
          <h3>{texts.overview.late}</h3>
          <DueList commitments={late} empty="" />
        </>
      ) : null}
    </section>
  );
}

function Sources({
  outlets,
  more,
  last,
}: {
  outlets: Awaited<ReturnType<Store['outlets']>>;
  more: number;
  last?: string;
}) {
  const { texts, number, day, fill, frozen } = useView();
  const words = texts.overview;
  const isSilent = (latest?: string) => latest && last && daysBetween(latest, last) > SILENT_DAYS;
  return (
    <section>
      <h2>{words.sources}</h2>
      <table>
        <Columns names={[words.outlet, words.stories, words.lastStory]} />
        <tbody>
          {outlets.map(({ outlet, stories, latest }) => (
            <tr>
              <td dir="auto">{frozen ? outlet : <a href={addressOf('/stories', {}, { outlet })}>{outlet}</a>}</td>
              <td>{number(stories)}</td>
              <td>
                {latest ? <time datetime={latest}>{day(latest.slice(0, 10))}</time> : texts.known.undated}
                {isSilent(latest) ? (
                  <span class="inferred" title={words.silentWhy}>
                    {' '}
                    {words.silent}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p class="meta">{fill(texts.list.andMore, { n: more })}</p> : null}
    </section>
  );
}

function Counts({ counts }: { counts: RegisterCounts }) {
  const { texts, count } = useView();
  const { entries } = counts;
  const rows: [string, string][] = [
    [count(texts.count.stories, counts.stories), '/stories'],
    [count(texts.count.events, entries.event), '/events'],
    [count(texts.count.statements, entries.statement), '/statements'],
    [count(texts.count.actors, entries.actor), '/actors'],
    [count(texts.count.programmes, entries.programme), '/programmes'],
    [count(texts.count.figures, entries.figure), '/figures'],
    [count(texts.count.discrepancies, entries.discrepancy), '/discrepancies'],
  ];
  return (
    <section>
      <h2>{texts.overview.allKinds}</h2>
      <ul class="plain">
        {rows.map(([text, href]) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
