import { Stance } from '../../model/findings.js';
import type { EventRecord, StatementRecord } from '../../model/register.js';
import type { Store } from '../../store/store.js';
import type { Query } from '../address.js';
import { StatementItem } from '../parts/badges.js';
import { Choice, Entry, Filters, Unread } from '../parts/filters.js';
import { knownOf, namedBy, WithKnown } from '../parts/known.js';
import { Matrix, type Matter } from '../parts/matrix.js';
import { Pager } from '../parts/pager.js';
import { remembered } from '../remembered.js';
import { selectionOf } from '../selection.js';
import { type PageSpec, pageNumber, rowsOf } from './page.js';

const MOST_MATTERS = 12;
/** Of one matter so many statements are looked through. */
const MOST_OF_MATTER = 60;

/** Who says what on which matter: actors and claims side by side, and the statements themselves, latest first. */
export const statementsPage: PageSpec = {
  path: '/statements',
  nav: '/statements',
  async show(store, { path, query, view }) {
    const page = pageNumber(query);
    const { filter, unread } = await selectionOf(store, onlyKeys(query, ['from', 'to', 'actor', 'situation']));
    const stance = Stance.options.find((one) => one === query.stance);
    const chosen = {
      ...filter,
      kind: 'statement' as const,
      ...(stance ? { type: stance } : {}),
      ...(query.about ? { about: query.about } : {}),
    };
    const isFiltered = Boolean(stance || query.about || filter.named || filter.from || filter.to || filter.situation);
    const [statements, total, matters, [matter]] = await Promise.all([
      store.entries({ ...chosen, ...rowsOf(page) }),
      store.countEntries(chosen),
      isFiltered || page > 1 ? [] : mattersOf(store),
      store.records(query.about ? [query.about] : []),
    ]);
    const known = await knownOf(store, namedBy(statements as StatementRecord[]));
    const { texts } = view;
    return {
      title: texts.statements.title,
      islands: ['explore'],
      body: (
        <>
          <h1>{texts.statements.title}</h1>
          <Filters path={path} clear={isFiltered}>
            <Choice
              name="stance"
              label={texts.statements.stance}
              query={query}
              all={texts.list.all}
              options={Stance.options.map((one) => [one, texts.stance[one]] as const)}
            />
            <Entry name="actor" label={texts.statements.speaker} query={query} size={16} />
            <Entry name="from" label={texts.events.from} query={query} type="date" />
            <Entry name="to" label={texts.events.to} query={query} type="date" />
            {query.about ? <input type="hidden" name="about" value={query.about} /> : null}
          </Filters>
          <Unread unread={unread} />
          {matter?.kind === 'event' ? (
            <p>
              <a href={`/events/${matter.id}`} dir="auto">
                {view.fill(texts.statements.onMatter, { title: view.title(matter) })}
              </a>
            </p>
          ) : null}
          {matters.length > 0 ? (
            <section>
              <h2>{texts.statements.matrix}</h2>
              <Matrix matters={matters} />
            </section>
          ) : null}
          <p class="meta" role="status">
            {view.count(texts.count.statements, total)}
          </p>
          {total === 0 ? (
            <p>
              {texts.list.nothingFits} <a href={path}>{texts.list.showAll}</a>
            </p>
          ) : null}
          <WithKnown value={known}>
            <ul class="list" data-walk>
              {(statements as StatementRecord[]).map((statement) => (
                <StatementItem statement={statement} onItsPage={matter !== undefined} />
              ))}
            </ul>
          </WithKnown>
          <Pager path={path} query={query} page={page} total={total} />
        </>
      ),
    };
  },
};

const onlyKeys = (query: Query, keys: readonly string[]): Query =>
  Object.fromEntries(Object.entries(query).filter(([key]) => keys.includes(key)));

/** The events that most statements are about, each with what is said of it. */
const mattersOf = (store: Store): Promise<Matter[]> =>
  remembered(store, 'matters', async () => {
    const spoken = await store.mattersSpokenOf(MOST_MATTERS);
    const events = await store.records(spoken.map(({ event }) => event));
    return Promise.all(
      events
        .filter((one): one is EventRecord => one.kind === 'event')
        .map(async (event) => ({
          event,
          statements: (await store.entries({
            kind: 'statement',
            about: event.id,
            limit: MOST_OF_MATTER,
          })) as StatementRecord[],
        })),
    );
  });
