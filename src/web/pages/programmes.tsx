import type { ProgrammeRecord } from '../../model/register.js';
import { DateText } from '../parts/badges.js';
import { StoryLink, Words } from '../parts/evidence.js';
import type { PageSpec } from './page.js';

/** Programmes with their stages, and what each report said of their dates. */
export const programmesPage: PageSpec = {
  path: '/programmes',
  async show(store) {
    const programmes = (await store.entries({ kind: 'programme', order: 'added' })) as ProgrammeRecord[];
    const rich = [...programmes].sort((a, b) => b.history.length - a.history.length);
    return {
      title: 'Programmes',
      body: (
        <>
          <h1>Programmes</h1>
          {programmes.length === 0 ? <p class="unknown">No programme has been named yet.</p> : null}
          {rich.map((programme) => (
            <Programme programme={programme} />
          ))}
        </>
      ),
    };
  },
};

function Programme({ programme }: { programme: ProgrammeRecord }) {
  return (
    <section id={programme.id}>
      <h2>{programme.name}</h2>
      <p class="meta">
        {programme.owner ? `Owner: ${programme.owner}. ` : ''}
        {programme.aliases.length > 0 ? `Also: ${programme.aliases.join('; ')}` : ''}
      </p>
      {programme.stages.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col">What</th>
              <th scope="col">Due</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
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
                <td>{stage.status}</td>
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
