import type { Change } from '../../brief/differences.js';
import type { Like } from '../../brief/likes.js';
import { StoryLink } from './evidence.js';

const RELATIONS: Readonly<Record<Like['relation'], string>> = {
  original: 'Told before by',
  copy: 'Also told by',
  'earlier version': 'Stood here before, by',
  'later version': 'Changed later, by',
};

/** Who tells the same as a story, and its other versions, each with where it differs. */
export function Likes({ likes, more }: { likes: readonly Like[]; more: number }) {
  if (likes.length === 0) return null;
  return (
    <ul class="likes">
      {likes.map(({ story, relation, changes }) => (
        <li>
          {RELATIONS[relation]} <StoryLink id={story.id}>{story.outlet ?? 'an unknown outlet'}</StoryLink>
          {story.published ? `, ${(story.updated ?? story.published).value}` : ''}
          {changes.length === 0 ? ', word for word' : <Changes changes={changes} />}
        </li>
      ))}
      {more > 0 ? <li>and {more} more copies</li> : null}
    </ul>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <details>
      <summary>
        {changes.length} {changes.length === 1 ? 'difference' : 'differences'}
      </summary>
      {changes.map(({ was, now }) => (
        <p dir="auto">
          {was ? <del>{was.quote}</del> : null} {now ? <ins>{now.quote}</ins> : null}
        </p>
      ))}
    </details>
  );
}
