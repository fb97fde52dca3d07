import { type Dues, duesOn, isLate, today } from '../../brief/due.js';
import type { ProgrammeRecord } from '../../model/register.js';
import { SlippageChart } from '../charts/slippage.js';
import { DateText } from '../parts/badges.js';
import { Columns } from '../parts/columns.js';
import { DueTable } from '../parts/dues.js';
import { Quote, SourceLink, StoryLink, Words } from '../parts/evidence.js';
import { knownOf, WithKnown } from '../parts/known.js';
import { Pager } from '../parts/pager.js';
import { useView } from '../view.js';
import { type PageSpec, pageNumber, rowsOf } from './page.js';

const MOST_DUE = 12;
const MOST_WORDS = 3;

/** Programmes with their stages on an axis of time, what each report said of their dates, what is late and what is due. */
export const programmesPage: PageSpec = {
  path: '/programmes',
  nav: '/programmes',
  async show(store, { path, query, view }) {
    const on = today();
    const page = pageNumber(query);
    const [dues, listed, total] = await Promise.all([
      duesOn(store, on, { limit: MOST_DUE }),
      store.entries({ kind: 'programme', order: 'reports', ...rowsOf(page) }),
      store.countEntries({ kind: 'programme' }),
    ]);
    const programmes = listed.flatMap((one) => (one.kind === 'programme' ? [one] : []));
    const rich = [...programmes].sort((a, b) => b.history.length - a.history.length);
    const known = await knownOf(store, { stories: storiesShown(programmes, dues) });
    const words = view.texts.programmes;
    return {
      title: words.title,
      body: (
        <>
          <h1>{words.title}</h1>
          {total === 0 ? <p class="unknown">{words.none}</p> : null}
          <WithKnown value={known}>
            {page === 1 ? <DueTables dues={dues} on={on} /> : null}
            {rich.map((programme) => (
              <Programme programme={programme} on={on} />
            ))}
          </WithKnown>
          <Pager path={path} query={query} page={page} total={total} />
        </>
      ),
    };
  },
};

/** The stories that the page names. */
const storiesShown = (programmes: readonly ProgrammeRecord[], { late, next }: Dues): string[] => [
  ...[...late, ...next].map(({ evidence }) => evidence[0].story),
  ...programmes.flatMap(({ history, stages, evidence }) => [
    ...history.map(({ story }) => story),
    ...[...stages.flatMap((stage) => stage.evidence.slice(-1)), ...evidence.slice(0, MOST_WORDS)].map(
      ({ story }) => story,
    ),
  ]),
];

/** What was undertaken and is late, and what is due next, whether it belongs to a programme or not. */
function DueTables({ dues: { late, next }, on }: { dues: Dues; on: string }) {
  const { texts, fill, day } = useView();
  const words = texts.programmes;
  if (late.length + next.length === 0) return null;
  return (
    <section>
      <h2>{words.dueNext}</h2>
      <DueTable commitments={next} empty={fill(words.nothingAfter, { day: day(on) })} />
      <h2>{words.late}</h2>
      <p class="meta">{words.lateWhy}</p>
      <DueTable commitments={late} empty={words.nothing} />
    </section>
  );
}

function Programme({ programme, on }: { programme: ProgrammeRecord; on: string }) {
  const { texts, fill } = useView();
  const { id, name, owner, aliases, history, evidence } = programme;
  const words = texts.programmes;
  return (
    <section id={id}>
      <h2 dir="auto">{name}</h2>
      <p class="meta" dir="auto">
        {owner ? `${fill(words.owner, { name: owner })} ` : ''}
        {aliases.length > 0 ? fill(texts.actors.also, { names: aliases.join('; ') }) : ''}
      </p>
      <Stages programme={programme} on={on} />
      <SlippageChart programme={programme} today={on} />
      {history.length > 0 ? <History programme={programme} /> : <Words evidence={evidence.slice(0, MOST_WORDS)} />}
    </section>
  );
}

function Stages({ programme: { stages }, on }: { programme: ProgrammeRecord; on: string }) {
  const { texts } = useView();
  const words = texts.programmes;
  if (stages.length === 0) return null;
  return (
    <table class="stages">
      <Columns names={[words.stage, words.what, words.due, words.status]} />
      <tbody>
        {stages.map((stage) => {
          const last = stage.evidence.at(-1);
          return (
            <tr>
              <td dir="auto">{stage.name ?? words.step}</td>
              <td dir="auto">
                {stage.what} {last ? <StoryLink id={last.story} at={last.start} /> : null}
              </td>
              <td>
                <DateText date={stage.due} />
              </td>
              <td>
                {texts.status[stage.status]}
                {isLate(stage, on) ? <strong class="late"> {words.isLate}</strong> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function History({ programme: { history } }: { programme: ProgrammeRecord }) {
  const { texts, date } = useView();
  const words = texts.programmes;
  return (
    <details open>
      <summary>{words.history}</summary>
      <ol class="history">
        {history.map(({ due, status, says, story }) => (
          <li>
            <strong>{due ? date(due) : texts.status[status]}</strong> <Quote text={says} /> <SourceLink id={story} />
          </li>
        ))}
      </ol>
    </details>
  );
}
