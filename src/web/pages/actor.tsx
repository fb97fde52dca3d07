import type {
  ActorRecord,
  DiscrepancyRecord,
  EntryRecord,
  EventRecord,
  StatementRecord,
} from '../../model/register.js';
import type { Store } from '../../store/store.js';
import { EventItem, StatementItem } from '../parts/badges.js';
import { Decided } from '../parts/decided.js';
import { Disagreement } from '../parts/disagreement.js';
import { Words } from '../parts/evidence.js';
import type { PageSpec } from './page.js';

/** So many of the entries that name somebody are shown. */
const MOST_NAMING = 60;

/** One person or body: other names, offices and members over time, what it says and what it has a part in. */
export const actorPage: PageSpec = {
  path: '/actors/:id',
  nav: '/actors',
  async show(store, { params }) {
    const record = (await store.entry(params.id))?.record;
    if (record?.kind !== 'actor') return undefined;
    const disagreements = (await store.discrepanciesAbout(record.id)) as DiscrepancyRecord[];
    const naming = await entriesNaming(store, record);
    const says = naming.filter(
      (one): one is StatementRecord => one.kind === 'statement' && namesOf(record).has(one.actor ?? one.speaker ?? ''),
    );
    const events = naming.filter((one): one is EventRecord => one.kind === 'event');
    return {
      title: record.name,
      body: (
        <>
          <p class="meta">{record.actorKind.replace('-', ' ')}</p>
          <h1 dir="auto">{record.name}</h1>
          {record.aliases.length > 0 ? <p class="meta">Also: {record.aliases.join(', ')}</p> : null}
          {disagreements.map((one) => (
            <Disagreement discrepancy={one} />
          ))}
          <Decided record={record} />
          <Offices actor={record} />
          <Members actor={record} />
          <h2>Events</h2>
          {events.length === 0 ? <p class="unknown">No event names it.</p> : null}
          <ul class="list">
            {events.map((event) => (
              <EventItem event={event} />
            ))}
          </ul>
          <h2>Statements</h2>
          {says.length === 0 ? <p class="unknown">No statement of it.</p> : null}
          <ul class="list">
            {says.map((statement) => (
              <StatementItem statement={statement} />
            ))}
          </ul>
          <h2>Where it is named</h2>
          <Words evidence={record.evidence.slice(0, MOST_WORDS)} />
        </>
      ),
    };
  },
};

const MOST_WORDS = 12;

const namesOf = ({ name, aliases }: ActorRecord): Set<string> => new Set([name, ...aliases]);

/** The entries whose words name somebody, by name or another one. */
async function entriesNaming(store: Store, actor: ActorRecord): Promise<EntryRecord[]> {
  const ids = new Set<string>();
  for (const name of namesOf(actor))
    for (const { kind, id } of await store.search(`"${name.replaceAll('"', ' ')}"`, { limit: MOST_NAMING, offset: 0 }))
      if (kind === 'event' || kind === 'statement') ids.add(id);
  const found = await Promise.all([...ids].slice(0, MOST_NAMING).map((id) => store.entry(id)));
  return found.flatMap((entry) => (entry ? [entry.record] : []));
}

const period = ({ from, to }: { from?: string; to?: string }): string =>
  [...new Set([from, to])].filter(Boolean).join(' – ') || 'undated';

function Offices({ actor: { roles } }: { actor: ActorRecord }) {
  if (roles.length === 0) return null;
  return (
    <>
      <h2>Offices, by the days of the reports that give them</h2>
      <dl class="fields">
        {[...roles]
          .sort((a, b) => (a.from ?? '9').localeCompare(b.from ?? '9'))
          .map((role) => (
            <div>
              <dt>{period(role)}</dt>
              <dd>
                <div class="value">{role.of ? `${role.role} of ${role.of}` : role.role}</div>
                <Words evidence={role.evidence.slice(0, 1)} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function Members({ actor: { memberLists = [] } }: { actor: ActorRecord }) {
  if (memberLists.length === 0) return null;
  return (
    <>
      <h2>Members, as reports list them</h2>
      <dl class="fields">
        {memberLists.map((list) => (
          <div>
            <dt>{period(list)}</dt>
            <dd>
              <div class="value">{list.names.join(', ')}</div>
              <Words evidence={list.evidence.slice(0, 1)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
