import { EVENT_TYPES } from '../../model/event-types/index.js';
import { type EventRecord, RegisterStatus, Review } from '../../model/register.js';
import type { EventDigest } from '../../store/store.js';
import type { Query } from '../address.js';
import { digestOf } from '../digest.js';
import { DateText, TypeBadge } from '../parts/badges.js';
import { type SortColumn, SortColumns } from '../parts/columns.js';
import { Choice, Entry, Filters, Unread } from '../parts/filters.js';
import { EventMap } from '../parts/map.js';
import { Pager } from '../parts/pager.js';
import { Timeline } from '../parts/timeline.js';
import { FILTER_KEYS, selectionOf } from '../selection.js';
import { layersOf, situationsOf } from '../situations.js';
import { useView } from '../view.js';
import { type PageSpec, pageNumber, rowsOf } from './page.js';

/** All events, filtered and sorted by what the address says: a table, and a map and a timeline of the same choice. */
export const eventsPage: PageSpec = {
  path: '/events',
  nav: '/events',
  async show(store, { path, query, view }) {
    const { filter, order, ascending, unread } = await selectionOf(store, query);
    const page = pageNumber(query);
    const [digest, events, layers, situations] = await Promise.all([
      digestOf(store, filter),
      store.entries({ ...filter, kind: 'event', order, ascending, ...rowsOf(page) }),
      layersOf(store, filter.situation),
      situationsOf(store),
    ]);
    return {
      title: view.texts.events.title,
      islands: ['explore'],
      body: (
        <>
          <h1>{view.texts.events.title}</h1>
          <EventFilters query={query} digest={digest} situations={situations.map(({ name }) => name)} />
          <Unread unread={unread} />
          <p class="meta" role="status">
            {view.count(view.texts.count.events, digest.events)}, {view.count(view.texts.count.killed, digest.killed)},{' '}
            {view.count(view.texts.count.injured, digest.injured)}
            {filter.within ? ` · ${view.texts.events.boxed}` : ''}
          </p>
          {digest.events === 0 ? (
            <p>
              {view.texts.list.nothingFits} <a href={path}>{view.texts.list.showAll}</a>
            </p>
          ) : (
            <>
              {view.frozen ? null : <p class="meta keys-help">{view.texts.events.brush}</p>}
              <div class="explore" data-explore>
                <section aria-label={view.texts.overview.inTime}>
                  <Timeline digest={digest} path={path} query={query} />
                </section>
                <section aria-label={view.texts.overview.onMap}>
                  <EventMap digest={digest} path={path} query={query} layers={layers} />
                </section>
              </div>
              <EventTable
                events={events as EventRecord[]}
                path={path}
                query={query}
                sorted={`${ascending ? '' : '-'}${order}`}
              />
              <Pager path={path} query={query} page={page} total={digest.events} />
            </>
          )}
        </>
      ),
    };
  },
};

function EventFilters({
  query,
  digest,
  situations,
}: {
  query: Query;
  digest: EventDigest;
  situations: readonly string[];
}) {
  const { texts, type, country } = useView();
  const words = texts.events;
  const countries = new Set(digest.countries.map((one) => one.country));
  if (query.country) countries.add(query.country.toUpperCase());
  return (
    <Filters path="/events" clear={FILTER_KEYS.some((key) => query[key])}>
      <Choice
        name="type"
        label={words.type}
        query={query}
        all={words.allTypes}
        options={EVENT_TYPES.map(({ code }) => [code, type(code)] as const)}
      />
      <Entry name="from" label={words.from} query={query} type="date" />
      <Entry name="to" label={words.to} query={query} type="date" />
      <Choice
        name="country"
        label={words.country}
        query={query}
        all={words.allCountries}
        options={[...countries].map((code) => [code, country(code)] as const)}
      />
      <Entry name="place" label={words.place} query={query} size={12} />
      <Entry name="actor" label={words.actor} query={query} size={14} />
      <Entry name="killed" label={words.killed} query={query} type="number" />
      <Entry name="origins" label={words.origins} query={query} type="number" />
      <Choice
        name="status"
        label={words.status}
        query={query}
        all={texts.list.any}
        options={RegisterStatus.options.map((one) => [one, texts.status[one]] as const)}
      />
      <Choice
        name="review"
        label={words.review}
        query={query}
        all={texts.list.any}
        options={Review.options.map((one) => [one, texts.status[one]] as const)}
      />
      {situations.length > 0 ? (
        <Choice
          name="situation"
          label={texts.overview.situation}
          query={query}
          all={texts.overview.whole}
          options={situations.map((name) => [name, name] as const)}
        />
      ) : null}
      {query.within ? <input type="hidden" name="within" value={query.within} /> : null}
      {query.sort ? <input type="hidden" name="sort" value={query.sort} /> : null}
    </Filters>
  );
}

function EventTable({
  events,
  path,
  query,
  sorted,
}: {
  events: readonly EventRecord[];
  path: string;
  query: Query;
  sorted: string;
}) {
  const { texts, number, people, country, title, frozen } = useView();
  const words = texts.events;
  const columns: SortColumn[] = [
    { name: words.date, order: 'date' },
    { name: words.event, order: 'type' },
    { name: words.where, order: 'place' },
    { name: words.killedColumn, order: 'killed', number: true },
    { name: words.originsColumn, order: 'origins', number: true },
    { name: words.reportsColumn, order: 'reports', number: true },
  ];
  return (
    <>
      {frozen ? null : <p class="meta keys-help">{texts.list.keys}</p>}
      <table class="events" data-walk>
        <SortColumns columns={columns} path={path} query={query} sorted={sorted} />
        <tbody>
          {events.map((event) => (
            <tr>
              <td>
                <DateText date={event.date} />
              </td>
              <td>
                <TypeBadge event={event} />
                <a class="title" href={`/events/${event.id}`} dir="auto">
                  {title(event)}
                </a>
              </td>
              <td dir="auto">
                {event.place?.name ?? ''}
                {event.place?.country && event.place.precision !== 'country' ? (
                  <span class="meta"> {country(event.place.country)}</span>
                ) : null}
              </td>
              <td class="number" data-name={words.killedColumn}>
                {event.casualties.killed ? people(event.casualties.killed) : ''}
              </td>
              <td class="number" data-name={words.originsColumn}>
                {number(event.origins)}
              </td>
              <td class="number" data-name={words.reportsColumn}>
                {number(event.reports)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
