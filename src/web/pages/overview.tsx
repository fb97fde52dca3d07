import type { EventRecord } from '../../model/register.js';
import { EventItem, plural } from '../parts/badges.js';
import { Timeline } from '../parts/timeline.js';
import type { PageSpec } from './page.js';

const LATEST = 8;

/** What is in the register at a glance. */
export const overviewPage: PageSpec = {
  path: '/',
  async show(store) {
    const [counts, months, latest, outlets] = await Promise.all([
      store.counts(),
      store.eventsByMonth(),
      store.entries({ kind: 'event', limit: LATEST }),
      store.outlets(),
    ]);
    const figures: [string, number, string?][] = [
      ['pages', counts.captures],
      ['stories', counts.stories, '/stories'],
      ['told before', counts.repeats],
      ['events', counts.entries.event, '/events'],
      ['statements', counts.entries.statement, '/statements'],
      ['programmes', counts.entries.programme, '/programmes'],
      ['open discrepancies', counts.entries.discrepancy, '/discrepancies'],
    ];
    return {
      title: 'Daftar',
      body: (
        <>
          <h1>Overview</h1>
          {counts.stories === 0 ? (
            <p>
              This register is empty. Add pages with <code>daftar add PATH…</code>.
            </p>
          ) : null}
          <dl class="counts">
            {figures.map(([name, value, href]) => (
              <div>
                <dt>{href ? <a href={href}>{name}</a> : name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <section>
            <h2>Events a month</h2>
            <Timeline months={months} />
          </section>
          <div class="columns">
            <section>
              <h2>Latest events</h2>
              <ul class="list">
                {(latest as EventRecord[]).map((event) => (
                  <EventItem event={event} />
                ))}
              </ul>
              <p>
                <a href="/events">All {plural(counts.entries.event, 'event')}</a>
              </p>
            </section>
            <section>
              <h2>Sources</h2>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Outlet</th>
                    <th scope="col" class="number">
                      Stories
                    </th>
                    <th scope="col">Latest</th>
                  </tr>
                </thead>
                <tbody>
                  {outlets.map((one) => (
                    <tr>
                      <td>{one.outlet}</td>
                      <td class="number">{one.stories}</td>
                      <td>{one.latest ?? ''}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </div>
        </>
      ),
    };
  },
};
