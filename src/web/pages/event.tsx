import type { Child } from 'hono/jsx';
import { sameCount } from '../../model/count.js';
import type { DiscrepancyRecord, EventRecord, StatementRecord } from '../../model/register.js';
import type { Evidence } from '../../model/span.js';
import type { Store } from '../../store/store.js';
import { CountsChart } from '../charts/counts.js';
import { type Near, nearOf } from '../near.js';
import { DateText, EventItem, StatementItem, TypeBadge } from '../parts/badges.js';
import { Decided } from '../parts/decided.js';
import { Disagreement, storiesOfSides } from '../parts/disagreement.js';
import { Words } from '../parts/evidence.js';
import { knownOf, namedBy, WithKnown } from '../parts/known.js';
import { Reports } from '../parts/reports.js';
import { useView } from '../view.js';
import type { PageSpec } from './page.js';

const MOST_WORDS = 30;
/** Decimals of a degree: a hundred metres for a point, ten kilometres for a region. */
const DECIMALS = { point: 3, city: 2, district: 1, region: 1 } as const;
const MOST_STATEMENTS = 30;
/** Of an event that a thousand stories report, the statements of so many are looked through. */
const MOST_STORIES = 40;

/** One event: its fields with the words behind each, its reports, where they disagree, who says what, and what else happened nearby. */
export const eventPage: PageSpec = {
  path: '/events/:id',
  nav: '/events',
  async show(store, { params, view }) {
    const entry = await store.entry(params.id);
    if (entry?.record.kind !== 'event') return undefined;
    const event = entry.record;
    const stories = [...new Set(entry.reports.map((report) => report.story.id))];
    const [disagreements, about, others, whole, parts, near, decisions] = await Promise.all([
      store.discrepanciesAbout(event.id) as Promise<DiscrepancyRecord[]>,
      statementsAbout(store, event),
      statementsNear(store, stories),
      eventsOf(store, event.partOf ? [event.partOf] : []),
      eventsOf(store, event.includes ?? []),
      nearOf(store, event),
      store.decisionsAbout(event.id),
    ]);
    const said = namedBy([...about, ...others]);
    const known = await knownOf(
      store,
      { ...said, stories: [...said.stories, ...storiesOfSides(disagreements)] },
      entry.reports.map(({ story }) => story),
    );
    const denials = about.filter(({ stance }) => stance === 'denies');
    const rest = about.filter(({ stance }) => stance !== 'denies');
    const shown = new Set(about.map(({ id }) => id));
    const { texts } = view;
    const words = texts.event;
    return {
      title: view.title(event),
      body: (
        <WithKnown value={known}>
          <p class="meta">
            <TypeBadge event={event} />
            {view.writable ? (
              <a class="act" href={`/review?event=${event.id}`}>
                {words.reviewIt}
              </a>
            ) : null}
          </p>
          <h1 dir="auto">{view.title(event)}</h1>
          <p class="meta">
            {view.fill(words.behind, {
              reports: view.count(texts.count.reports, event.reports),
              outlets: event.outlets > 0 ? view.count(texts.count.outlets, event.outlets) : texts.known.unknownOutlet,
              origins: view.count(texts.count.origins, event.origins),
            })}
            {event.sources
              ? `; ${view.fill(words.wordOf, { names: view.list(event.sources.map(({ name, reports }) => `${name} (${view.count(texts.count.reports, reports)})`)) })}`
              : ''}
            {` · ${words.confidence}: ${view.percent(event.confidence)}`}
          </p>
          {whole.map((sum) => (
            <p class="sum">
              {words.countedIn}{' '}
              <a href={`/events/${sum.id}`} dir="auto">
                {view.title(sum)}
              </a>
            </p>
          ))}
          {disagreements.map((one) => (
            <Disagreement discrepancy={one} />
          ))}
          {parts.length > 0 ? (
            <section class="sum">
              <h2>{words.sumOver}</h2>
              <ul class="list">
                {parts.map((part) => (
                  <EventItem event={part} />
                ))}
              </ul>
            </section>
          ) : null}
          <h2>{words.reported}</h2>
          <Fields event={event} />
          <CountsChart event={event} reports={entry.reports} />
          <h2>{words.reportsBehind}</h2>
          <Reports reports={entry.reports} />
          <h2>{words.words}</h2>
          <Words evidence={event.evidence} most={MOST_WORDS} />
          <Said heading={words.denied} statements={denials} />
          <Said heading={words.says} statements={rest} empty={about.length === 0 ? words.noStatement : undefined} />
          <OtherStatements statements={others.filter(({ id }) => !shown.has(id))} />
          <Nearby near={near} />
          <Decided decisions={decisions} empty={words.noDecision} />
        </WithKnown>
      ),
    };
  },
};

function Fields({ event }: { event: EventRecord }) {
  const { texts, people, country } = useView();
  const words = texts.event;
  const { date, place, casualties, casualtyReports, participants, weapons, seizures, support, reports } = event;
  return (
    <dl class="fields">
      <Field
        name={words.date}
        value={<DateText date={date} />}
        evidence={support.date ?? []}
        support={[storiesIn(support.date ?? []), reports]}
      />
      {place ? (
        <Field
          name={words.place}
          value={<PlaceText place={place} />}
          evidence={support.place ?? []}
          support={[storiesIn(support.place ?? []), reports]}
        />
      ) : null}
      {Object.entries(casualties).map(([effect, count]) => {
        const told = casualtyReports.filter((one) => one.effect === effect);
        const same = told.filter((one) => sameCount(one.count, count));
        return (
          <Field
            name={texts.effect[effect as keyof typeof texts.effect]}
            value={people(count)}
            evidence={told}
            support={[storiesIn(same), reports]}
          />
        );
      })}
      {participants.map((one) => (
        <Field
          name={texts.role[one.role]}
          value={
            <span dir="auto">
              {one.name}
              {one.country ? <span class="meta"> {country(one.country)}</span> : null}
            </span>
          }
          evidence={[one]}
        />
      ))}
      {weapons.map((one) => (
        <Field name={words.weapon} value={one.kind} evidence={[one]} />
      ))}
      {seizures.map((one) => (
        <Field
          name={words.seized}
          value={one.count ? `${one.what}: ${people(one.count)}` : one.what}
          evidence={[one]}
        />
      ))}
    </dl>
  );
}

const storiesIn = (evidence: readonly Evidence[]): number => new Set(evidence.map(({ story }) => story)).size;

/** Where a place lies, to the decimal that its precision bears; a country lies nowhere in particular. */
function Coordinates({ place: { lat, lon, precision } }: { place: NonNullable<EventRecord['place']> }) {
  const { texts } = useView();
  if (precision === 'country') return null;
  if (lat === undefined || lon === undefined)
    return (
      <>
        {texts.known.comma}
        {texts.event.noCoordinates}
      </>
    );
  const digits = DECIMALS[precision];
  return (
    <>
      {texts.known.comma}
      <bdi dir="ltr">
        {lat.toFixed(digits)}, {lon.toFixed(digits)}
      </bdi>
    </>
  );
}

function PlaceText({ place }: { place: NonNullable<EventRecord['place']> }) {
  const { texts, country, joined, frozen } = useView();
  const where = joined(place.name, place.country && place.precision !== 'country' ? country(place.country) : undefined);
  const name = frozen ? (
    <span dir="auto">{where}</span>
  ) : (
    <a href={`/events?${new URLSearchParams({ place: place.name })}`} dir="auto">
      {where}
    </a>
  );
  return (
    <>
      {name}{' '}
      <span class="meta">
        {texts.precision[place.precision]}
        <Coordinates place={place} />
      </span>
    </>
  );
}

function Field({
  name,
  value,
  evidence,
  support: [n, all] = [0, 0],
}: {
  name: string;
  value: Child;
  evidence: readonly Evidence[];
  /** In how many reports it stands so, and of how many. */
  support?: readonly [n: number, all: number];
}) {
  const { texts, fill } = useView();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <div class="value">
          {value}
          {all > 1 && n > 0 ? (
            <span class="meta support"> · {fill(texts.event.support, { n: Math.min(n, all), all })}</span>
          ) : null}
        </div>
        <Words evidence={evidence} />
      </dd>
    </div>
  );
}

function Said({
  heading,
  statements,
  empty,
}: {
  heading: string;
  statements: readonly StatementRecord[];
  empty?: string;
}) {
  if (statements.length === 0 && !empty) return null;
  return (
    <>
      <h2>{heading}</h2>
      {statements.length === 0 ? <p class="unknown">{empty}</p> : null}
      <ul class="list">
        {statements.map((statement) => (
          <StatementItem statement={statement} onItsPage />
        ))}
      </ul>
    </>
  );
}

function OtherStatements({ statements }: { statements: readonly StatementRecord[] }) {
  const { texts, count } = useView();
  if (statements.length === 0) return null;
  return (
    <details>
      <summary>{count(texts.event.otherStatements, statements.length)}</summary>
      <ul class="list">
        {statements.map((statement) => (
          <StatementItem statement={statement} />
        ))}
      </ul>
    </details>
  );
}

function Nearby({ near }: { near: readonly Near[] }) {
  const { texts, count, fill, number, title } = useView();
  const words = texts.event;
  const distance = (days: number): string =>
    days === 0 ? words.sameDay : count(days < 0 ? words.daysBefore : words.daysAfter, Math.abs(days));
  return (
    <>
      <h2>{words.near}</h2>
      {near.length === 0 ? <p class="unknown">{words.nearNone}</p> : null}
      <ul class="plain near">
        {near.map(({ event, days, km }) => (
          <li>
            <span class="meta">
              {distance(days)}, {fill(words.kilometres, { n: number(Math.round(km)) })}
            </span>{' '}
            <a href={`/events/${event.id}`} dir="auto">
              {title(event)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

async function eventsOf(store: Store, ids: readonly string[]): Promise<EventRecord[]> {
  const found = await store.records(ids);
  return found.flatMap((one) => (one.kind === 'event' ? [one] : []));
}

async function statementsAbout(store: Store, { id }: EventRecord): Promise<StatementRecord[]> {
  const found = await store.entries({ kind: 'statement', about: id, limit: MOST_STATEMENTS });
  return found.flatMap((one) => (one.kind === 'statement' ? [one] : []));
}

/** The statements of the stories that report the event, each once. */
async function statementsNear(store: Store, stories: readonly string[]): Promise<StatementRecord[]> {
  const ids = new Set<string>();
  for (const story of stories.slice(0, MOST_STORIES))
    for (const join of await store.joinsOf(story)) if (join.kind === 'statement') ids.add(join.entry);
  const found = await store.records([...ids].slice(0, MOST_STATEMENTS));
  return found.flatMap((one) => (one.kind === 'statement' ? [one] : []));
}
