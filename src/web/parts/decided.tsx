import type { EntryRecord } from '../../model/register.js';

/** What analysts decided about an entry; nothing where nobody did. */
export function Decided({ record }: { record: EntryRecord }) {
  const { corrected = [], notes = [] } = record;
  const review = 'review' in record && record.review !== 'none' ? record.review : undefined;
  if (!review && corrected.length + notes.length === 0) return null;
  return (
    <section class="decided">
      <h2>Decided</h2>
      <ul>
        {review ? <li>{review}</li> : null}
        {corrected.map(({ field, was, by, at }) => (
          <li>
            <b>{field}</b> set by {by} on <time datetime={at}>{at.slice(0, 10)}</time>
            {was === undefined ? '' : `, was ${was}`}
          </li>
        ))}
        {notes.map(({ text, by, at }) => (
          <li>
            “{text}” <span class="meta">{by}, </span>
            <time class="meta" datetime={at}>
              {at.slice(0, 10)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
