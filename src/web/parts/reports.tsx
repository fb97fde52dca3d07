import type { StoredReport } from '../../store/store.js';
import { useView } from '../view.js';
import { Columns } from './columns.js';
import { StoryLink } from './evidence.js';

type StoryOf = StoredReport['story'];

/** Of one origin that a thousand reprint, so many are listed. */
const MOST_OF_ORIGIN = 40;

/** The stories that report an entry, those of one origin together, each origin where its first report stands in time. */
export function Reports({ reports }: { reports: readonly StoredReport[] }) {
  const { texts, count, day, fill } = useView();
  const origins = byOrigin(reports.map(({ story }) => story));
  return (
    <table class="reports">
      <Columns names={[texts.event.published, texts.overview.outlet, texts.search.kinds.story]} />
      {origins.map(({ origin, stories }) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={3} dir="auto">
              {nameOfOrigin(origin, stories)} <span class="meta">{count(texts.count.reports, stories.length)}</span>
            </th>
          </tr>
          {stories.slice(0, MOST_OF_ORIGIN).map((story) => (
            <tr>
              <td>
                {story.published ? (
                  <time datetime={story.published}>{day(story.published)}</time>
                ) : (
                  <span class="unknown">{texts.known.undated}</span>
                )}
              </td>
              <td dir="auto">{story.outlet ?? texts.known.unknownOutlet}</td>
              <td>
                <StoryLink id={story.id}>{story.title ?? texts.known.noTitle}</StoryLink>
              </td>
            </tr>
          ))}
          {stories.length > MOST_OF_ORIGIN ? (
            <tr>
              <td colspan={3}>{fill(texts.list.andMore, { n: stories.length - MOST_OF_ORIGIN })}</td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  );
}

/** An origin by the name of the outlet that it is, where one of its stories is of that outlet. */
function nameOfOrigin(origin: string, stories: readonly StoryOf[]): string {
  const name = origin.replace(/^source:/, '');
  return stories.find(({ outlet }) => outlet?.toLowerCase() === name)?.outlet ?? name;
}

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
