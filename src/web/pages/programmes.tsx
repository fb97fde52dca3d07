import { type Dues, duesOn, isLate, today } from '../../brief/due.js';
import type { CommitmentRecord, ProgrammeRecord } from '../../model/register.js';
import { DateText } from '../parts/badges.js';
import { Columns } from '../parts/columns.js';
import { StoryLink, Words } from '../parts/evidence.js';
import type { PageSpec } from './page.js';

/** Programmes with their stages, and what each report said of their dates. */
export const programmesPage: PageSpec = {
  path: '/programmes',
  async show(store) {
    const on = today();
    const dues = await duesOn(store, on, { limit: MOST_DUE });
    const programmes = (await store.entries({ kind: 'programme', order: 'added' })) as ProgrammeRecord[];
    const rich = [...programmes].sort((a, b) => b.history.length - a.history.length);
    return {
      title: 'Programmes',
      body: (
        <>
          <h1>Programmes</h1>
          {programmes.length === 0 ? <p class="unknown">No programme has been named yet.</p> : null}
          <DueTables dues={dues} on={on} />
          {rich.map((programme) => (
            <Programme programme={programme} on={on} />
          ))}
        </>
      ),
    };
  },
};

const MOST_DUE = 12;

/** What was undertaken and is late, and what is due next, whether it belongs to a programme or not. */
function DueTables({ dues: { late, next }, on }: { dues: Dues; on: string }) {
  if (late.length + next.length === 0) return null;
  return (
    <section>
      <h2>Due next</h2>
      <DueTable commitments={next} empty={`Nothing is due after ${on}.`} />
      <h2>Late</h2>
      <p class="meta">The day has passed, and no report says that it was done.</p>
      <DueTable commitments={late} empty="Nothing." />
    </section>
  );
}

function DueTable({ commitments, empty }: { commitments: readonly CommitmentRecord[]; empty: string }) {
  if (commitments.length === 0) return <p class="unknown">{empty}</p>;
  return (
    <table class="dues">
      <Columns names={['By', 'Who', 'What', 'Status']} />
      <tbody>
        {commitments.map(({ due, by, programme, what, supply, status, evidence }) => (
          <tr>
            <td>
              <DateText date={due} />
            </td>
            <td>{by ?? programme ?? ''}</td>
            <td>
              {what}
              {supply?.to ? <span class="meta"> → {supply.to}</span> : null}{' '}
              <StoryLink id={evidence[0].story} at={evidence[0].start} />
            </td>
            <td>{status}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Programme({ programme, on }: { programme: ProgrammeRecord; on: string }) {
  return (
    <section id={programme.id}>
      <h2>{programme.name}</h2>
      <p class="meta">
        {programme.owner ? `Owner: ${programme.owner}. ` : ''}
        {programme.aliases.length > 0 ? `Also: ${programme.aliases.join('; ')}` : ''}
      </p>
      {programme.stages.length > 0 ? (
        <table>
          <Columns names={['Stage', 'What', 'Due', 'Status']} />
          <tbody>
            {programme.stages.map((stage) => (
              <tr>
                <td>{stage.name ?? 'step'}</td>
                <td>
                  {stage.what}{' '}
                  {stage.evidence.length > 0 ? (
                    <StoryLink
                      id={stage.evidence[stage.evidence.length - 1].story}
                      at={stage.evidence[stage.evidence.length - 1].start}
                    />
                  ) : null}
                </td>
                <td>
                  <DateText date={stage.due} />
                </td>
                <td>
                  {stage.status}
                  {isLate(stage, on) ? <strong class="late"> late</strong> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {programme.history.length > 0 ? (
        <details open>
          <summary>What each report said of its dates</summary>
          <ol class="history">
            {programme.history.map((one) => (
              <li>
                <span class="meta">
                  {one.asOf ?? 'undated report'}: {one.due?.value ?? one.status}
                </span>{' '}
                <q>{one.says}</q> <StoryLink id={one.story} />
              </li>
            ))}
          </ol>
        </details>
      ) : (
        <Words evidence={programme.evidence.slice(0, 3)} />
      )}
    </section>
  );
}
