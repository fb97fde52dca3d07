import { ActorKind } from '../../model/findings.js';
import type { ActorRecord } from '../../model/register.js';
import { plural } from '../parts/badges.js';
import { Pager } from '../parts/pager.js';
import { PAGE_SIZE, type PageSpec, pageNumber } from './page.js';

/** Persons and bodies, those that are named most first; of one kind where one is chosen. */
export const actorsPage: PageSpec = {
  path: '/actors',
  async show(store, { query }) {
    const page = pageNumber(query);
    const kind = ActorKind.options.find((one) => one === query.kind);
    const chosen = { kind: 'actor' as const, type: kind };
    const [actors, total] = await Promise.all([
      store.entries({ ...chosen, order: 'reports', limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
      store.countEntries(chosen),
    ]);
    return {
      title: 'Actors',
      body: (
        <>
          <h1>Actors</h1>
          <form class="filters">
            <label>
              Kind
              <select name="kind">
                <option value="">all</option>
                {ActorKind.options.map((one) => (
                  <option value={one} selected={one === kind}>
                    {one.replace('-', ' ')}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit">Show</button>
          </form>
          <p class="meta">{plural(total, 'actor')}</p>
          <ul class="list">
            {(actors as ActorRecord[]).map((actor) => (
              <ActorItem actor={actor} />
            ))}
          </ul>
          <Pager path="/actors" query={query} page={page} total={total} />
        </>
      ),
    };
  },
};

function ActorItem({ actor: { id, name, actorKind, aliases, roles } }: { actor: ActorRecord }) {
  const [role] = roles;
  return (
    <li>
      <div class="meta">{actorKind.replace('-', ' ')}</div>
      <a class="title" href={`/actors/${id}`} dir="auto">
        {name}
      </a>
      <div class="meta">
        {[role && (role.of ? `${role.role} of ${role.of}` : role.role), ...aliases].filter(Boolean).join(' · ')}
      </div>
    </li>
  );
}
