import { Stance } from '../../model/findings.js';
import type { StatementRecord } from '../../model/register.js';
import { plural, StatementItem } from '../parts/badges.js';
import { Pager } from '../parts/pager.js';
import { PAGE_SIZE, type PageSpec, pageNumber } from './page.js';

/** Who says what, latest first; by stance where one is chosen. */
export const statementsPage: PageSpec = {
  path: '/statements',
  async show(store, { query }) {
    const page = pageNumber(query);
    const chosen = { kind: 'statement' as const, type: query.stance || undefined };
    const [statements, total] = await Promise.all([
      store.entries({ ...chosen, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
      store.countEntries(chosen),
    ]);
    return {
      title: 'Statements',
      body: (
        <>
          <h1>Statements</h1>
          <form class="filters">
            <label>
              Stance
              <select name="stance">
                <option value="">all</option>
                {Stance.options.map((one) => (
                  <option value={one} selected={one === query.stance}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit">Show</button>
          </form>
          <p class="meta">{plural(total, 'statement')}</p>
          <ul class="list">
            {(statements as StatementRecord[]).map((statement) => (
              <StatementItem statement={statement} />
            ))}
          </ul>
          <Pager path="/statements" query={query} page={page} total={total} />
        </>
      ),
    };
  },
};
