import { ActorKind } from '../../model/findings.js';
import type { ActorRecord } from '../../model/register.js';
import { Choice, Filters } from '../parts/filters.js';
import { Pager } from '../parts/pager.js';
import { useView } from '../view.js';
import { type PageSpec, pageNumber, rowsOf } from './page.js';

/** Persons and bodies, those that are named most first; of one kind where one is chosen. */
export const actorsPage: PageSpec = {
  path: '/actors',
  nav: '/actors',
  async show(store, { path, query, view }) {
    const page = pageNumber(query);
    const kind = ActorKind.options.find((one) => one === query.kind);
    const chosen = { kind: 'actor' as const, type: kind };
    const [actors, total] = await Promise.all([
      store.entries({ ...chosen, order: 'reports', ...rowsOf(page) }),
      store.countEntries(chosen),
    ]);
    const { texts } = view;
    return {
      title: texts.actors.title,
      islands: ['explore'],
      body: (
        <>
          <h1>{texts.actors.title}</h1>
          <Filters path={path} clear={Boolean(kind)}>
            <Choice
              name="kind"
              label={texts.actors.kind}
              query={query}
              all={texts.list.all}
              options={ActorKind.options.map((one) => [one, texts.actors.kinds[one]] as const)}
            />
          </Filters>
          <p class="meta" role="status">
            {view.count(texts.count.actors, total)}
          </p>
          {total === 0 ? <p class="unknown">{texts.list.nothingFits}</p> : null}
          <ul class="list" data-walk>
            {(actors as ActorRecord[]).map((actor) => (
              <ActorItem actor={actor} />
            ))}
          </ul>
          <Pager path={path} query={query} page={page} total={total} />
        </>
      ),
    };
  },
};

function ActorItem({ actor: { id, name, actorKind, aliases, roles } }: { actor: ActorRecord }) {
  const { texts } = useView();
  const [role] = roles;
  return (
    <li>
      <div class="meta">{texts.actors.kinds[actorKind]}</div>
      <a class="title" href={`/actors/${id}`} dir="auto">
        {name}
      </a>
      <div class="meta" dir="auto">
        {[role && <RoleText role={role} />, aliases.join(' · ')].filter(Boolean).map((part, i) => (
          <>
            {i > 0 ? ' · ' : ''}
            {part}
          </>
        ))}
      </div>
    </li>
  );
}

/** “Secretary General of the Compact”. */
export function RoleText({ role: { role, of } }: { role: { role: string; of?: string } }) {
  const { texts, fill } = useView();
  return <>{of ? fill(texts.actors.of, { role, of }) : role}</>;
}
