import { plural } from '../parts/badges.js';
import { StoryLink } from '../parts/evidence.js';
import { Pager } from '../parts/pager.js';
import { PAGE_SIZE, type PageSpec, pageNumber } from './page.js';

/** The stories, latest added first. */
export const storiesPage: PageSpec = {
  path: '/stories',
  async show(store, { query }) {
    const page = pageNumber(query);
    const { stories: total } = await store.counts();
    const stories = await store.stories({ limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    return {
      title: 'Stories',
      body: (
        <>
          <h1>Stories</h1>
          <p class="meta">{plural(total, 'story', 'stories')}</p>
          <ul class="list">
            {stories.map((story) => (
              <li>
                <StoryLink id={story.id}>{story.title ?? '(no title)'}</StoryLink>
                <div class="meta">
                  {[story.outlet ?? 'unknown outlet', story.published?.value, story.sameAs ? 'told before' : undefined]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </li>
            ))}
          </ul>
          <Pager path="/stories" query={query} page={page} total={total} />
        </>
      ),
    };
  },
};
