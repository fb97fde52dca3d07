import type { Evidence } from '../../model/span.js';
import { useView } from '../view.js';

/** The words behind a value, each a link to its place in its story. */
export function Words({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul class="words">
      {evidence.map((one) => (
        <li>
          <q dir="auto">{one.quote}</q> <StoryLink id={one.story} at={one.start} />
        </li>
      ))}
    </ul>
  );
}

/** A link to the place in a story where a span begins. */
export function StoryLink({ id, at, children }: { id: string; at?: number; children?: string }) {
  const { statements } = useView().texts;
  return (
    <a
      class="source"
      href={`/stories/${id}${at === undefined ? '' : `#at-${at}`}`}
      aria-label={children ? undefined : statements.inStory}
      dir={children ? 'auto' : undefined}
    >
      {children ?? '↗'}
    </a>
  );
}
