import { EVENT_TYPES } from '../../model/event-types/index.js';
import type { EventRecord } from '../../model/register.js';
import { EventItem, plural } from '../parts/badges.js';
import { Pager } from '../parts/pager.js';
import { PAGE_SIZE, type PageSpec, pageNumber } from './page.js';

/** All events, filtered by what the address says. */
export const eventsPage: PageSpec = {
  path: '/events',
  async show(store, { query }) {
    const { type, country, from, to } = query;
    const page = pageNumber(query);
    const chosen = {
      kind: 'event' as const,
      type: type || undefined,
      country: country?.toUpperCase() || undefined,
      from: from || undefined,
      to: to || undefined,
    };
    const [events, total] = await Promise.all([
      store.entries({ ...chosen, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
      store.countEntries(chosen),
    ]);
    return {
      title: 'Events',
      body: (
        <>
          <h1>Events</h1>
          <form class="filters">
            <label>
              Type
              <select name="type">
                <option value="">all types</option>
                {EVENT_TYPES.map((one) => (
                  <option value={one.code} selected={one.code === type}>
                    {one.label}
                  </option>
                ))}
              </select>
            </label>
            <label>
              Country
              <input name="country" value={country ?? ''} placeholder="code" size={4} maxlength={2} />
            </label>
            <label>
              From
              <input name="from" type="date" value={from ?? ''} />
            </label>
            <label>
              To
              <input name="to" type="date" value={to ?? ''} />
            </label>
            <button type="submit">Show</button>
          </form>
          <p class="meta">{plural(total, 'event')}</p>
          {total === 0 ? (
            <p>
              No event fits. <a href="/events">Show all</a>.
            </p>
          ) : null}
          <ul class="list">
            {(events as EventRecord[]).map((event) => (
              <EventItem event={event} />
            ))}
          </ul>
          <Pager path="/events" query={query} page={page} total={total} />
        </>
      ),
    };
  },
};
