import type { Decision } from '../../model/decision.js';
import { useView } from '../view.js';

/** What analysts decided about an entry, in the order in which they did, those taken back struck through; `empty` where nobody did. */
export function Decided({ decisions, empty }: { decisions: readonly Decision[]; empty?: string }) {
  const { texts, day, fill } = useView();
  if (decisions.length === 0 && !empty) return null;
  return (
    <section class="decided">
      <h2>{texts.event.decisions}</h2>
      {decisions.length === 0 ? (
        <p class="unknown">{empty}</p>
      ) : (
        <ol>
          {decisions.map((one) => (
            <li class={one.undone ? 'undone' : undefined}>
              <time class="meta" datetime={one.at}>
                {day(one.at.slice(0, 10))}
              </time>{' '}
              <span>
                {fill(texts.decided[one.what], { by: one.by, field: one.field ?? '', value: one.value ?? '' })}
              </span>
              {one.note ? <q dir="auto">{one.note}</q> : null}
              {one.undone ? <span class="meta"> ({fill(texts.event.undone, { by: one.undone.by })})</span> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
