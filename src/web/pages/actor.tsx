import type { ActorRecord, DiscrepancyRecord, EventRecord, StatementRecord } from '../../model/register.js';
import type { Evidence } from '../../model/span.js';
import { addressOf } from '../address.js';
import { digestOf } from '../digest.js';
import { EventItem, StatementItem } from '../parts/badges.js';
import { Decided } from '../parts/decided.js';
import { Disagreement, storiesOfSides } from '../parts/disagreement.js';
import { Words } from '../parts/evidence.js';
import { knownOf, namedBy, WithKnown } from '../parts/known.js';
import { Timeline } from '../parts/timeline.js';
import { namesOfActor } from '../selection.js';
import { useView } from '../view.js';
import { RoleText } from './actors.js';
import type { PageSpec } from './page.js';

/** So many of the events and of the statements are shown. */
const MOST_SHOWN = 20;
const MOST_NAMED = 24;

/** One person or body: other names, offices and members over time, what it says and what it has a part in. */
export const actorPage: PageSpec = {
  path: '/actors/:id',
  nav: '/actors',
  async show(store, { params, view }) {
    const record = (await store.entry(params.id))?.record;
    if (record?.kind !== 'actor') return undefined;
    const named = namesOfActor(record);
    const [disagreements, decisions, events, says, digest] = await Promise.all([
      store.discrepanciesAbout(record.id) as Promise<DiscrepancyRecord[]>,
      store.decisionsAbout(record.id),
      store.entries({ kind: 'event', named, limit: MOST_SHOWN }) as Promise<EventRecord[]>,
      store.entries({ kind: 'statement', named, limit: MOST_SHOWN }) as Promise<StatementRecord[]>,
      digestOf(store, { named }),
    ]);
    const statements = namedBy(says);
    const known = await knownOf(store, {
      ...statements,
      stories: [
        ...statements.stories,
        ...storiesOfSides(disagreements),
        ...[...record.evidence.slice(0, MOST_NAMED), ...firstWords(record)].map(({ story }) => story),
      ],
    });
    const { texts } = view;
    const words = texts.actors;
    return {
      title: record.name,
      body: (
        <WithKnown value={known}>
          <p class="meta">{words.kinds[record.actorKind]}</p>
          <h1 dir="auto">{record.name}</h1>
          {record.aliases.length > 0 ? (
            <p class="meta" dir="auto">
              {view.fill(words.also, { names: view.joined(...record.aliases) })}
            </p>
          ) : null}
          {disagreements.map((one) => (
            <Disagreement discrepancy={one} />
          ))}
          <Offices actor={record} />
          <Members actor={record} />
          <h2>{texts.events.title}</h2>
          {events.length === 0 ? <p class="unknown">{words.noEvent}</p> : null}
          {digest.bins.length > 1 ? <Timeline digest={digest} path="/events" query={{ actor: record.name }} /> : null}
          <ul class="list">
            {events.map((event) => (
              <EventItem event={event} />
            ))}
          </ul>
          {digest.events > events.length && !view.frozen ? (
            <p>
              <a href={addressOf('/events', {}, { actor: record.name })}>
                {view.fill(words.allOf, { name: record.name })}
              </a>
            </p>
          ) : null}
          <h2>{texts.statements.title}</h2>
          {says.length === 0 ? <p class="unknown">{words.noStatement}</p> : null}
          <ul class="list">
            {says.map((statement) => (
              <StatementItem statement={statement} />
            ))}
          </ul>
          {says.length === MOST_SHOWN && !view.frozen ? (
            <p>
              <a href={addressOf('/statements', {}, { actor: record.name })}>
                {view.fill(words.allSaid, { name: record.name })}
              </a>
            </p>
          ) : null}
          <h2>{words.named}</h2>
          <Words evidence={record.evidence.slice(0, MOST_NAMED)} />
          <Decided decisions={decisions} />
        </WithKnown>
      ),
    };
  },
};

/** The words that offices and lists of members stand on. */
const firstWords = ({ roles, memberLists = [] }: ActorRecord): Evidence[] =>
  [...roles, ...memberLists].flatMap(({ evidence }) => evidence.slice(0, 1));

/** “3 May 2031 – 9 Jun 2031”, the days of the first and the last report. */
function Period({ of: { from, to } }: { of: { from?: string; to?: string } }) {
  const { texts, day } = useView();
  const days = [...new Set([from, to])].flatMap((one) => (one ? [day(one)] : []));
  return <>{days.length > 0 ? days.join(' – ') : texts.known.undated}</>;
}

function Offices({ actor: { roles } }: { actor: ActorRecord }) {
  const { texts } = useView();
  if (roles.length === 0) return null;
  return (
    <>
      <h2>{texts.actors.offices}</h2>
      <dl class="fields">
        {[...roles]
          .sort((a, b) => (a.from ?? '9').localeCompare(b.from ?? '9'))
          .map((role) => (
            <div>
              <dt>
                <Period of={role} />
              </dt>
              <dd>
                <div class="value" dir="auto">
                  <RoleText role={role} />
                </div>
                <Words evidence={role.evidence.slice(0, 1)} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function Members({ actor: { memberLists = [] } }: { actor: ActorRecord }) {
  const { texts, list } = useView();
  if (memberLists.length === 0) return null;
  return (
    <>
      <h2>{texts.actors.members}</h2>
      <dl class="fields">
        {memberLists.map((one) => (
          <div>
            <dt>
              <Period of={one} />
            </dt>
            <dd>
              <div class="value" dir="auto">
                {list(one.names)}
              </div>
              <Words evidence={one.evidence.slice(0, 1)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
