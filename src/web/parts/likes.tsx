import type { Change } from '../../brief/differences.js';
import type { Like } from '../../brief/likes.js';
import { useView } from '../view.js';
import { StoryLink } from './evidence.js';

const RELATIONS = {
  original: 'told',
  copy: 'alsoTold',
  'earlier version': 'earlier',
  'later version': 'later',
} as const satisfies Readonly<Record<Like['relation'], string>>;

/** Who tells the same as a story, and its other versions, each with where it differs. */
export function Likes({ likes, more }: { likes: readonly Like[]; more: number }) {
  const { texts, fill, day } = useView();
  if (likes.length === 0) return null;
  return (
    <ul class="likes">
      {likes.map(({ story, relation, changes }) => (
        <li>
          {texts.story[RELATIONS[relation]]}{' '}
          <StoryLink id={story.id}>{story.outlet ?? texts.known.unknownOutlet}</StoryLink>
          {story.published ? `, ${day((story.updated ?? story.published).value)}` : ''}
          {changes.length === 0 ? texts.story.wordForWord : <Changes changes={changes} />}
        </li>
      ))}
      {more > 0 ? <li>{fill(texts.story.moreCopies, { n: more })}</li> : null}
    </ul>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { texts, count } = useView();
  return (
    <details>
      <summary>{count(texts.count.differences, changes.length)}</summary>
      {changes.map(({ was, now }) => (
        <p dir="auto">
          {was ? <del>{was.quote}</del> : null} {now ? <ins>{now.quote}</ins> : null}
        </p>
      ))}
    </details>
  );
}
