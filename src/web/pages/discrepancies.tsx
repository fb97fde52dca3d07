import type { DiscrepancyRecord } from '../../model/register.js';
import { Disagreement } from './event.js';
import type { PageSpec } from './page.js';

/** Where sources disagree, both sides' words next to each other. */
export const discrepanciesPage: PageSpec = {
  path: '/discrepancies',
  async show(store) {
    const found = (await store.entries({ kind: 'discrepancy', order: 'added' })) as DiscrepancyRecord[];
    const events = await Promise.all(found.map(async (one) => (await store.entry(one.about.id))?.record));
    return {
      title: 'Discrepancies',
      body: (
        <>
          <h1>Discrepancies</h1>
          {found.length === 0 ? <p class="unknown">No two sources disagree on a field of one event.</p> : null}
          {found.map((one, i) => {
            const event = events[i];
            return (
              <>
                {event?.kind === 'event' ? (
                  <p>
                    <a href={`/events/${event.id}`}>{event.title}</a>
                  </p>
                ) : null}
                <Disagreement discrepancy={one} />
              </>
            );
          })}
        </>
      ),
    };
  },
};
