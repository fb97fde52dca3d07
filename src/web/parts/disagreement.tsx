import { fieldText, quantityOf, reasonText, sideText } from '../../brief/discrepancy-words.js';
import { discrepancyPhrase } from '../../model/discrepancy-phrases.js';
import type { DiscrepancyRecord } from '../../model/register.js';
import { converted, readBeside } from '../../model/units.js';
import { useView, type View } from '../view.js';
import { Words } from './evidence.js';
import { type Known, useKnown } from './known.js';
import { NameField } from './name-field.js';

/** Of one side so many wordings are shown, and the sources of so many passages looked up. */
const MOST_WORDS = 6;
const MOST_LOOKED_AT = 12;

/** The stories that discrepancies stand on, as far as they are shown. */
export const storiesOfSides = (discrepancies: readonly DiscrepancyRecord[]): string[] =>
  discrepancies.flatMap(({ values }) =>
    values.flatMap(({ evidence }) => evidence.slice(0, MOST_LOOKED_AT).map(({ story }) => story)),
  );

/** Two or more values for one field, side by side: their words, whose they are, how far they are apart, and what would settle it. */
export function Disagreement({ discrepancy }: { discrepancy: DiscrepancyRecord }) {
  const view = useView();
  const sources = useKnown().stories;
  const { texts, fill } = view;
  const words = texts.discrepancies;
  const { status, field, why, values } = discrepancy;
  const isOpen = status === 'open';
  return (
    <section class={`disagreement ${status}`} id={discrepancy.id}>
      <h2>{fill(isOpen ? words.disagree : words.differed, { field: fieldText(field, view) })}</h2>
      {isOpen ? null : <p class="state">{words.states[status]}</p>}
      {why ? (
        <p class="meta" dir="auto">
          {reasonText(why, view)}
        </p>
      ) : null}
      <div class="sides">
        {values.map((side) => (
          <Side field={field} side={side} />
        ))}
      </div>
      <Apart discrepancy={discrepancy} />
      {isOpen ? (
        <p class="settle">
          <strong>{words.settle}:</strong> {settling(discrepancy, sources, view)}
        </p>
      ) : null}
      {isOpen && view.writable ? <Explain id={discrepancy.id} /> : null}
      {sameOrigin(discrepancy, sources) ? <p class="meta">{words.origins}</p> : null}
    </section>
  );
}

/** Says why two values do not quarrel, where an analyst knows. */
function Explain({ id }: { id: string }) {
  const { texts } = useView();
  const words = texts.discrepancies;
  return (
    <details class="explain">
      <summary>{words.explain}</summary>
      <form method="post" action="/review" class="filters">
        <input type="hidden" name="what" value="explain" />
        <input type="hidden" name="entry" value={id} />
        <NameField />
        <label>
          {words.explanation}
          <input name="note" size={40} required dir="auto" />
        </label>
        <button type="submit">{words.explain}</button>
      </form>
    </details>
  );
}

function Side({ field, side: { value, evidence } }: { field: string; side: DiscrepancyRecord['values'][number] }) {
  const view = useView();
  const { texts, fill } = view;
  const quantity = quantityOf(field, value);
  const read = quantity?.unit ? readBeside(quantity.n, quantity.unit) : undefined;
  return (
    <div>
      <strong dir="auto">{sideText({ field }, value, view)}</strong>
      {read ? (
        <span class="meta">
          {' '}
          {fill(texts.discrepancies.converted, { value: view.quantity(read.value, read.unit) })}
        </span>
      ) : null}
      <Words evidence={evidence} most={MOST_WORDS} />
    </div>
  );
}

/** How far the largest of some quantities is from the smallest, where they can be compared. */
function Apart({ discrepancy: { field, values } }: { discrepancy: DiscrepancyRecord }) {
  const { texts, fill, percent } = useView();
  const quantities = values.flatMap(({ value }) => quantityOf(field, value) ?? []);
  const bases = quantities.map(({ n, unit }) => (unit ? converted(n, unit) : undefined) ?? { value: n, unit });
  const amounts = bases.map(({ value }) => value);
  const most = Math.max(...amounts);
  const least = Math.min(...amounts);
  const comparable = bases.length === values.length && new Set(bases.map(({ unit }) => unit)).size === 1;
  if (!comparable || least === most || most === 0) return null;
  return <p class="meta">{fill(texts.discrepancies.apart, { percent: percent((most - least) / most) })}</p>;
}

/** What kind of source would settle a discrepancy, by what it is about. */
function settling(
  { about, field, values }: DiscrepancyRecord,
  sources: Known['stories'],
  { texts, fill, day }: View,
): string {
  const { ways } = texts.discrepancies;
  const isCount = field in texts.effect || field === discrepancyPhrase('sumOfKilled');
  switch (about.kind) {
    case 'event': {
      const days = values.flatMap(({ evidence }) =>
        evidence.flatMap(({ story }) => sources.get(story)?.published ?? []),
      );
      const latest = days.sort().at(-1);
      if (!isCount) return ways.responsibility;
      return latest ? fill(ways.count, { day: day(latest) }) : ways.other;
    }
    case 'office':
      return ways.office;
    case 'actor':
      return ways.members;
    case 'figure':
      return values.every(({ value }) => /metre|mile|kilometre|foot|yard/.test(value)) ? ways.length : ways.other;
    case 'programme':
    case 'commitment':
      return ways.stage;
    default:
      return ways.other;
  }
}

/** Whether all sides go back to one source. */
function sameOrigin({ values }: DiscrepancyRecord, sources: Known['stories']): boolean {
  const origins = values.map(
    ({ evidence }) => new Set(evidence.flatMap(({ story }) => sources.get(story)?.origin ?? [])),
  );
  const [first] = origins;
  return origins.every((one) => one.size === 1 && first.has([...one][0]));
}
