import type { DiscrepancyRecord, FigureRecord } from '../../model/register.js';
import type { Evidence } from '../../model/span.js';
import { readBeside } from '../../model/units.js';
import { DateText } from '../parts/badges.js';
import { Columns } from '../parts/columns.js';
import { Quote, SourceLink, Words } from '../parts/evidence.js';
import { Entry, Filters } from '../parts/filters.js';
import { knownOf, WithKnown } from '../parts/known.js';
import { Pager } from '../parts/pager.js';
import { useView } from '../view.js';
import { type PageSpec, pageNumber, rowsOf } from './page.js';

const MOST_WORDS = 2;

/** Reported quantities: as they are told, in the unit that their kind is compared in, as of which day, and where others give another value. */
export const figuresPage: PageSpec = {
  path: '/figures',
  nav: '/figures',
  async show(store, { path, query, view }) {
    const page = pageNumber(query);
    const unit = query.unit?.trim();
    const chosen = { kind: 'figure' as const, ...(unit ? { type: unit } : {}) };
    const [listed, total] = await Promise.all([
      store.entries({ ...chosen, order: 'added', ...rowsOf(page) }),
      store.countEntries(chosen),
    ]);
    const figures = listed.flatMap((one) => (one.kind === 'figure' ? [one] : []));
    const quarrels = (await Promise.all(figures.map(({ id }) => store.discrepanciesAbout(id)))).flat();
    const quarrelOf = new Map((quarrels as DiscrepancyRecord[]).map((one) => [one.about.id, one.id]));
    const known = await knownOf(store, {
      stories: figures.flatMap(({ evidence }) => evidence.slice(0, MOST_WORDS).map(({ story }) => story)),
    });
    const words = view.texts.figures;
    return {
      title: words.title,
      body: (
        <>
          <h1>{words.title}</h1>
          <Filters path={path} clear={Boolean(unit)}>
            <Entry name="unit" label={words.unit} query={query} size={10} />
          </Filters>
          <p class="meta" role="status">
            {view.count(view.texts.count.figures, total)}
          </p>
          {total === 0 ? (
            <p class="unknown">{unit ? view.texts.list.nothingFits : words.none}</p>
          ) : (
            <table class="figures">
              <Columns names={[words.value, words.what, words.asOf, words.words]} />
              <WithKnown value={known}>
                <tbody>
                  {figures.map((figure) => (
                    <FigureRow figure={figure} quarrel={quarrelOf.get(figure.id)} />
                  ))}
                </tbody>
              </WithKnown>
            </table>
          )}
          <Pager path={path} query={query} page={page} total={total} />
        </>
      ),
    };
  },
};

function FigureRow({ figure, quarrel }: { figure: FigureRecord; quarrel?: string }) {
  const { texts, quantity, people } = useView();
  const { id, what, of, value, unit, count, asOf, evidence } = figure;
  const read = unit ? readBeside(value, unit) : undefined;
  return (
    <tr id={id}>
      <td>
        {count && count.max !== count.min ? (
          <>
            <strong>{people(count)}</strong> {unit ?? ''}
          </>
        ) : (
          <strong>{quantity(value, unit)}</strong>
        )}
        {read ? <div class="meta">= {quantity(read.value, read.unit)}</div> : null}
        {quarrel ? (
          <div>
            <a class="late" href={`/discrepancies#${quarrel}`}>
              {texts.figures.disagree}
            </a>
          </div>
        ) : null}
      </td>
      <td dir="auto">{of ? `${what} (${of})` : what}</td>
      <td>
        <DateText date={asOf} />
      </td>
      <td>
        <FigureWords evidence={evidence} />
      </td>
    </tr>
  );
}

/** The sentence that tells a figure, with the figure's own words marked in it. */
function FigureWords({ evidence }: { evidence: readonly Evidence[] }) {
  const [sentence, words] = evidence;
  const inside =
    words !== undefined &&
    words.story === sentence.story &&
    words.start >= sentence.start &&
    words.end <= sentence.end &&
    words.quote !== sentence.quote;
  if (!inside) return <Words evidence={evidence.slice(0, MOST_WORDS)} />;
  return (
    <p class="words">
      <Quote text={sentence.quote} marked={[words.start - sentence.start, words.end - sentence.start]} />{' '}
      <SourceLink id={words.story} at={words.start} />
    </p>
  );
}
