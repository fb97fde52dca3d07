import { SUM_FIELD } from '../../model/discrepancy-fields.js';
import type { DiscrepancyRecord } from '../../model/register.js';
import { converted } from '../../model/units.js';
import type { Store, StoryRef } from '../../store/store.js';
import { useView, type View } from '../view.js';
import { StoryLink } from './evidence.js';
import { NameField } from './name-field.js';

/** The stories that the sides of discrepancies stand on, by id. */
export type SourcesOf = ReadonlyMap<string, StoryRef>;

/** Of one side so many passages are shown. */
const MOST_WORDS = 6;

/** What is known of the stories that discrepancies stand on. */
export async function sourcesOf(store: Store, discrepancies: readonly DiscrepancyRecord[]): Promise<SourcesOf> {
  const ids = discrepancies.flatMap(({ values }) =>
    values.flatMap(({ evidence }) => evidence.slice(0, MOST_WORDS).map(({ story }) => story)),
  );
  const refs = await store.storyRefs([...new Set(ids)]);
  return new Map(refs.map((one) => [one.id, one]));
}

/** Two or more values for one field, side by side: their words, whose they are, how far they are apart, and what would settle it. */
export function Disagreement({ discrepancy, sources }: { discrepancy: DiscrepancyRecord; sources: SourcesOf }) {
  const view = useView();
  const { texts, fill } = view;
  const words = texts.discrepancies;
  const { status, field, why, values } = discrepancy;
  const isOpen = status === 'open';
  return (
    <section class={`disagreement ${status}`} id={discrepancy.id}>
      <h2>{fill(isOpen ? words.disagree : words.differed, { field: fieldName(field, view) })}</h2>
      {isOpen ? null : <p class="state">{words.states[status]}</p>}
      {why ? (
        <p class="meta" dir="auto">
          {why}
        </p>
      ) : null}
      <div class="sides">
        {values.map((side) => (
          <Side value={side.value} evidence={side.evidence} sources={sources} />
        ))}
      </div>
      <Apart values={values.map(({ value }) => value)} />
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

function Side({
  value,
  evidence,
  sources,
}: {
  value: string;
  evidence: DiscrepancyRecord['values'][number]['evidence'];
  sources: SourcesOf;
}) {
  const { texts, fill, day, number } = useView();
  const quantity = quantityIn(value);
  const base = quantity && converted(quantity.n, quantity.unit);
  return (
    <div>
      <strong dir="auto">{value}</strong>
      {base && quantity && base.unit !== quantity.unit ? (
        <span class="meta">
          {' '}
          {fill(texts.discrepancies.converted, { value: `${number(readable(base).n)} ${readable(base).unit}` })}
        </span>
      ) : null}
      <ul class="words">
        {evidence.slice(0, MOST_WORDS).map((one) => {
          const story = sources.get(one.story);
          return (
            <li>
              <q dir="auto">{one.quote}</q>{' '}
              <StoryLink id={one.story} at={one.start}>
                {[story?.outlet ?? texts.known.unknownOutlet, story?.published ? day(story.published) : undefined]
                  .filter(Boolean)
                  .join(', ')}
              </StoryLink>
            </li>
          );
        })}
        {evidence.length > MOST_WORDS ? <li>{fill(texts.list.andMore, { n: evidence.length - MOST_WORDS })}</li> : null}
      </ul>
    </div>
  );
}

/** How far the largest of some quantities is from the smallest, where they can be compared. */
function Apart({ values }: { values: readonly string[] }) {
  const { texts, fill, percent } = useView();
  const quantities = values.map(quantityIn);
  const bases = quantities.flatMap((one) => (one ? [converted(one.n, one.unit)?.value ?? one.n] : []));
  const units = new Set(quantities.map((one) => (one ? (converted(one.n, one.unit)?.unit ?? one.unit) : '')));
  const most = Math.max(...bases);
  const least = Math.min(...bases);
  if (bases.length !== values.length || units.size > 1 || least === most || most === 0) return null;
  return <p class="meta">{fill(texts.discrepancies.apart, { percent: percent((most - least) / most) })}</p>;
}

const QUANTITY = /^([\d.]+)(?: ([a-z ]+))?$/;

/** @example quantityIn('850 mile') // → { n: 850, unit: 'mile' } */
function quantityIn(value: string): { n: number; unit: string } | undefined {
  const [, n, unit = ''] = QUANTITY.exec(value) ?? [];
  return n === undefined ? undefined : { n: Number(n), unit };
}

const METRES_A_KILOMETRE = 1000;
/** Long distances are read in kilometres. */
const readable = ({ value, unit }: { value: number; unit: string }): { n: number; unit: string } =>
  unit === 'metre' && value >= METRES_A_KILOMETRE
    ? { n: Math.round(value / METRES_A_KILOMETRE), unit: 'km' }
    : { n: value, unit };

/** The name of a field in the reader's language, where it is one of ours. */
export function fieldName(field: string, { texts }: View): string {
  const { effect, role } = texts;
  return { ...role, ...effect }[field as keyof typeof effect] ?? field;
}

/** What kind of source would settle a discrepancy, by what it is about. */
function settling({ about, field, values }: DiscrepancyRecord, sources: SourcesOf, { texts, fill, day }: View): string {
  const { ways } = texts.discrepancies;
  const isCount = field in texts.effect || field === SUM_FIELD;
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
function sameOrigin({ values }: DiscrepancyRecord, sources: SourcesOf): boolean {
  const origins = values.map(
    ({ evidence }) => new Set(evidence.flatMap(({ story }) => sources.get(story)?.origin ?? [])),
  );
  const [first] = origins;
  return origins.every((one) => one.size === 1 && first.has([...one][0]));
}
