import { StoryLink } from '../parts/evidence.js';
import { Entry, Filters } from '../parts/filters.js';
import { Pager } from '../parts/pager.js';
import { remembered } from '../remembered.js';
import { useView } from '../view.js';
import { type PageSpec, pageNumber, rowsOf } from './page.js';

/** The stories, latest added first; those of one outlet, latest published first. */
export const storiesPage: PageSpec = {
  path: '/stories',
  nav: '/stories',
  async show(store, { path, query, view }) {
    const page = pageNumber(query);
    const outlet = query.outlet?.trim() || undefined;
    const outlets = outlet ? await remembered(store, 'outlets', () => store.outlets()) : [];
    const total = outlet
      ? (outlets.find((one) => one.outlet === outlet)?.stories ?? 0)
      : (await store.counts()).stories;
    const stories = await store.stories({ ...rowsOf(page), ...(outlet ? { outlet } : {}) });
    const { texts } = view;
    return {
      title: texts.nav.stories,
      islands: ['explore'],
      body: (
        <>
          <h1>{texts.nav.stories}</h1>
          <Filters path={path} clear={outlet !== undefined}>
            <Entry name="outlet" label={texts.overview.outlet} query={query} size={20} />
          </Filters>
          <p class="meta" role="status">
            {view.count(texts.count.stories, total)}
          </p>
          {total === 0 ? <p class="unknown">{texts.list.nothingFits}</p> : null}
          <ul class="list" data-walk>
            {stories.map((story) => (
              <StoryItem story={story} />
            ))}
          </ul>
          <Pager path={path} query={query} page={page} total={total} />
        </>
      ),
    };
  },
};

function StoryItem({
  story: { id, title, outlet, published, sameAs },
}: {
  story: { id: string; title?: string; outlet?: string; published?: { value: string }; sameAs?: string };
}) {
  const { texts, day } = useView();
  return (
    <li>
      <StoryLink id={id}>{title ?? texts.known.noTitle}</StoryLink>
      <div class="meta" dir="auto">
        {[
          outlet ?? texts.known.unknownOutlet,
          published ? day(published.value.slice(0, 10)) : undefined,
          sameAs ? texts.story.toldBefore : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </li>
  );
}
