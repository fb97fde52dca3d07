import { recordTitle } from '../../brief/labels.js';
import type { DiscrepancyRecord } from '../../model/register.js';
import { Disagreement } from '../parts/disagreement.js';
import type { PageSpec } from './page.js';

/** Where sources disagree, both sides' words next to each other. */
export const discrepanciesPage: PageSpec = {
  path: '/discrepancies',
  async show(store) {
    const found = (await store.entries({ kind: 'discrepancy', order: 'added' })) as DiscrepancyRecord[];
    const open = (one: DiscrepancyRecord): number => (one.status === 'open' ? 0 : 1);
    found.sort((a, b) => open(a) - open(b));
    const about = await Promise.all(found.map(async (one) => (await store.entry(one.about.id))?.record));
    return {
      title: 'Discrepancies',
      body: (
        <>
          <h1>Discrepancies</h1>
          {found.length === 0 ? <p class="unknown">No two sources disagree on an event or a figure.</p> : null}
          {found.map((one, i) => {
            const entry = about[i];
            return (
              <>
                <p>
                  {entry?.kind === 'event' ? <a href={`/events/${entry.id}`}>{entry.title}</a> : null}
                  {entry?.kind === 'figure' || entry?.kind === 'programme' ? recordTitle(entry) : null}
                </p>
                <Disagreement discrepancy={one} />
              </>
            );
          })}
        </>
      ),
    };
  },
};
