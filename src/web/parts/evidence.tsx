import { bringsMarks } from '../../brief/quotation.js';
import type { Evidence } from '../../model/span.js';
import { useView } from '../view.js';
import { useKnown } from './known.js';

/** Passages of so many wordings are shown, and of each so many stories that have it. */
const MOST_WORDINGS = 8;
const MOST_STORIES = 4;

/** Words that stand in one story or in several. */
interface Wording {
  quote: string;
  at: readonly Evidence[];
}

/**
 * Passages by their words, in the order of the first of each.
 *
 * @example wordingsOf([inA, inB]) // → [{ quote: 'four', at: [inA, inB] }] where both read “four”
 */
function wordingsOf(evidence: readonly Evidence[]): Wording[] {
  const found = new Map<string, Map<string, Evidence>>();
  for (const one of evidence) {
    const byStory = found.get(one.quote) ?? new Map<string, Evidence>();
    if (!byStory.has(one.story)) byStory.set(one.story, one);
    found.set(one.quote, byStory);
  }
  return [...found].map(([quote, byStory]) => ({ quote, at: [...byStory.values()] }));
}

/** The words behind a value, each once, with the stories they stand in. */
export function Words({ evidence, most = MOST_WORDINGS }: { evidence: readonly Evidence[]; most?: number }) {
  const { texts, fill } = useView();
  const wordings = wordingsOf(evidence);
  return (
    <ul class="words">
      {wordings.slice(0, most).map(({ quote, at }) => (
        <li>
          <Quote text={quote} />{' '}
          {at.slice(0, MOST_STORIES).map(({ story, start }, i) => (
            <>
              {i > 0 ? ' · ' : ''}
              <SourceLink id={story} at={start} />
            </>
          ))}
          {at.length > MOST_STORIES ? ` ${fill(texts.list.andMore, { n: at.length - MOST_STORIES })}` : ''}
        </li>
      ))}
      {wordings.length > most ? <li class="meta">{fill(texts.list.andMore, { n: wordings.length - most })}</li> : null}
    </ul>
  );
}

/**
 * Words of a source between quotation marks, or between those that they bring along.
 *
 * @param marked where in them what they are quoted for begins and ends
 */
export function Quote({ text, marked: [from, to] = [0, 0] }: { text: string; marked?: readonly [number, number] }) {
  return (
    <q dir="auto" class={bringsMarks(text) ? 'bare' : undefined}>
      {to > from ? (
        <>
          {text.slice(0, from)}
          <strong>{text.slice(from, to)}</strong>
          {text.slice(to)}
        </>
      ) : (
        text
      )}
    </q>
  );
}

/** A link to the place in a story where a span begins: an arrow, where there are no words for it. */
export function StoryLink({
  id,
  at,
  children,
  dir = 'auto',
}: {
  id: string;
  at?: number;
  children?: string;
  dir?: 'auto' | 'ltr' | 'rtl';
}) {
  const { statements } = useView().texts;
  const name = useSourceName(id);
  return (
    <a
      class="source"
      href={`/stories/${id}${at === undefined ? '' : `#at-${at}`}`}
      aria-label={children ? undefined : (name ?? statements.inStory)}
      title={children ? undefined : name}
      dir={children ? dir : undefined}
    >
      {children ?? '↗'}
    </a>
  );
}

/** A link to a place in a story by its outlet and day, where they are known. */
export function SourceLink({ id, at }: { id: string; at?: number }) {
  return (
    <StoryLink id={id} at={at} dir={useView().dir}>
      {useSourceName(id)}
    </StoryLink>
  );
}

/** “Valley Wire, 4 Mar 2031”. */
function useSourceName(id: string): string | undefined {
  const { texts, day, joined } = useView();
  const story = useKnown().stories.get(id);
  if (!story) return undefined;
  const { outlet = texts.known.unknownOutlet, published } = story;
  return joined(outlet, published && day(published.slice(0, 10)));
}
