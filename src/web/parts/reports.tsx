import type { StoredReport } from '../../store/store.js';
import { plural } from './badges.js';
import { Columns } from './columns.js';
import { StoryLink } from './evidence.js';

type StoryOf = StoredReport['story'];

/** The stories that report an entry, those of one origin together, each origin where its first report stands in time. */
export function Reports({ reports }: { reports: readonly StoredReport[] }) {
  const origins = byOrigin(reports.map(({ story }) => story));
  return (
    <table class="reports">
      <Columns names={['Published', 'Outlet', 'Story']} />
      {origins.map(({ origin, stories }) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={3}>
              {origin.replace(/^source:/, '')} <span class="meta">{plural(stories.length, 'report')}</span>
            </th>
          </tr>
          {stories.slice(0, MOST_OF_ORIGIN).map((story) => (
            <tr>
              <td>{story.published ?? 'undated'}</td>
              <td>{story.outlet ?? 'unknown'}</td>
              <td>
                <StoryLink id={story.id}>{story.title ?? '(no title)'}</StoryLink>
              </td>
            </tr>
          ))}
          {stories.length > MOST_OF_ORIGIN ? (
            <tr>
              <td colspan={3}>and {stories.length - MOST_OF_ORIGIN} more</td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  );
}

/** Of one origin that a thousand reprint, so many are listed. */
const MOST_OF_ORIGIN = 40;

function byOrigin(stories: readonly StoryOf[]): { origin: string; stories: StoryOf[] }[] {
  const found = new Map<string, StoryOf[]>();
  const once = new Map(stories.map((story) => [story.id, story]));
  for (const story of [...once.values()].sort(byDay)) {
    const own = found.get(story.origin);
    if (own) own.push(story);
    else found.set(story.origin, [story]);
  }
  return [...found].map(([origin, own]) => ({ origin, stories: own }));
}

/** Undated stories stand behind the others. */
const byDay = (a: StoryOf, b: StoryOf): number => (a.published ?? '9').localeCompare(b.published ?? '9');
