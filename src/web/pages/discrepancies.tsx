import { recordName } from '../../brief/labels.js';
import { DiscrepancyRecord, type EntryRecord } from '../../model/register.js';
import { Disagreement, storiesOfSides } from '../parts/disagreement.js';
import { Choice, Filters } from '../parts/filters.js';
import { knownOf, WithKnown } from '../parts/known.js';
import { Pager } from '../parts/pager.js';
import { pathOf } from '../paths.js';
import { useView } from '../view.js';
import { type PageSpec, pageNumber, rowsOf } from './page.js';

const STATES = DiscrepancyRecord.shape.status.options;

/** Where sources disagree, both sides' words next to each other; the open ones first. */
export const discrepanciesPage: PageSpec = {
  path: '/discrepancies',
  nav: '/discrepancies',
  async show(store, { path, query, view }) {
    const page = pageNumber(query);
    const status = STATES.find((one) => one === query.status);
    const chosen = { kind: 'discrepancy' as const, ...(status ? { status } : {}) };
    const [listed, total] = await Promise.all([
      store.entries({ ...chosen, order: 'open', ...rowsOf(page) }),
      store.countEntries(chosen),
    ]);
    const found = listed.flatMap((one) => (one.kind === 'discrepancy' ? [one] : []));
    const [about, known] = await Promise.all([
      store.records(found.map((one) => one.about.id)),
      knownOf(store, { stories: storiesOfSides(found) }),
    ]);
    const subjects = new Map(about.map((one) => [one.id, one]));
    const words = view.texts.discrepancies;
    return {
      title: words.title,
      body: (
        <>
          <h1>{words.title}</h1>
          <Filters path={path} clear={Boolean(status)}>
            <Choice
              name="status"
              label={words.status}
              query={query}
              all={view.texts.list.any}
              options={STATES.map((one) => [one, words.states[one]] as const)}
            />
          </Filters>
          <p class="meta" role="status">
            {view.count(view.texts.count.discrepancies, total)}
          </p>
          {total === 0 ? <p class="unknown">{status ? view.texts.list.nothingFits : words.none}</p> : null}
          <WithKnown value={known}>
            {found.map((one) => (
              <>
                <Subject record={subjects.get(one.about.id)} />
                <Disagreement discrepancy={one} />
              </>
            ))}
          </WithKnown>
          <Pager path={path} query={query} page={page} total={total} />
        </>
      ),
    };
  },
};

/** What a discrepancy is about, where its field does not say it. */
function Subject({ record }: { record?: EntryRecord }) {
  const view = useView();
  if (!record || record.kind === 'statement') return null;
  const path = pathOf(record);
  const name = recordName(record, view);
  return (
    <p class="subject">
      <span class="meta">{view.texts.search.kinds[record.kind]}</span>{' '}
      {path ? (
        <a href={path} dir="auto">
          {name}
        </a>
      ) : (
        <span dir="auto">{name}</span>
      )}
    </p>
  );
}
