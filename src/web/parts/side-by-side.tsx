import type { EventRecord } from '../../model/register.js';
import type { Evidence } from '../../model/span.js';
import { useView, type View } from '../view.js';
import { Words } from './evidence.js';

/** A field of an event as it is compared: what it says, and the words. */
interface Row {
  name: string;
  value: (event: EventRecord, view: View) => string;
  words: (event: EventRecord) => readonly Evidence[];
}

/** Fields in which two events are compared, in this order. */
const ROWS: readonly ((view: View) => Row)[] = [
  ({ texts }) => ({ name: texts.events.type, value: ({ type }, view) => view.type(type), words: () => [] }),
  ({ texts }) => ({
    name: texts.events.date,
    value: ({ date }, view) => (date ? view.date(date) : ''),
    words: ({ support }) => support.date ?? [],
  }),
  ({ texts }) => ({
    name: texts.events.place,
    value: ({ place }, view) => (place ? view.joined(place.name, place.country && view.country(place.country)) : ''),
    words: ({ support }) => support.place ?? [],
  }),
  ...(['killed', 'injured'] as const).map(
    (effect) =>
      ({ texts }: View): Row => ({
        name: texts.effect[effect],
        value: ({ casualties }, view) => {
          const count = casualties[effect];
          return count ? view.people(count) : '';
        },
        words: ({ casualtyReports }) => casualtyReports.filter((one) => one.effect === effect),
      }),
  ),
  ({ texts }) => ({
    name: texts.nav.actors,
    value: ({ participants }, view) =>
      [...new Set(participants.map(({ role, name }) => `${name} (${view.texts.role[role]})`))].join('; '),
    words: () => [],
  }),
  ({ texts }) => ({ name: texts.event.words, value: () => '', words: ({ evidence }) => evidence }),
];

const MOST_WORDS = 3;

/** An event and another beside it, field by field, those in which they differ marked; or the one alone. */
export function SideBySide({ event, other }: { event: EventRecord; other?: EventRecord }) {
  const view = useView();
  const words = view.texts.review;
  const sides = other ? [event, other] : [event];
  return (
    <table class="beside">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.this}</th>
          {other ? (
            <th scope="col">
              {words.that}:{' '}
              <a href={`/events/${other.id}`} dir="auto">
                {view.title(other)}
              </a>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((make) => {
          const row = make(view);
          const values = sides.map((one) => row.value(one, view));
          if (sides.every((one, i) => !values[i] && row.words(one).length === 0)) return null;
          const differs = values.length === 2 && values[0] !== values[1];
          return (
            <tr class={differs ? 'differs' : undefined}>
              <th scope="row">
                {row.name}
                {differs ? <span class="meta"> ≠ {words.differs}</span> : null}
              </th>
              {sides.map((one, i) => (
                <td data-side={i === 0 ? words.this : words.that}>
                  <span class="value" dir="auto">
                    {values[i]}
                  </span>
                  <Words evidence={row.words(one)} most={MOST_WORDS} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
