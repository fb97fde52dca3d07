import { formatCount } from '../../model/count.js';
import type { DiscrepancyRecord, EventRecord, StatementRecord } from '../../model/register.js';
import type { Evidence } from '../../model/span.js';
import type { Store } from '../../store/store.js';
import { DateText, EventItem, plural, StatementItem, TypeBadge } from '../parts/badges.js';
import { Decided } from '../parts/decided.js';
import { Disagreement } from '../parts/disagreement.js';
import { Words } from '../parts/evidence.js';
import { Reports } from '../parts/reports.js';
import type { PageSpec } from './page.js';

/** One event: its fields with the words behind each, its reports, where they disagree, and who says what. */
export const eventPage: PageSpec = {
  path: '/events/:id',
  nav: '/events',
  async show(store, { params }) {
    const entry = await store.entry(params.id);
    if (entry?.record.kind !== 'event') return undefined;
    const event = entry.record;
    const disagreements = (await store.discrepanciesAbout(event.id)) as DiscrepancyRecord[];
    const statements = await statementsNear(store, [...new Set(entry.reports.map((report) => report.story.id))]);
    const about = statements.filter((statement) => statement.about === event.id);
    const others = statements.filter((statement) => statement.about !== event.id);
    const [whole] = await eventsOf(store, event.partOf ? [event.partOf] : []);
    const parts = await eventsOf(store, event.includes ?? []);
    return {
      title: event.title,
      body: (
        <>
          <p class="meta">
            <TypeBadge event={event} />
          </p>
          <h1>{event.title}</h1>
          <p class="meta">
            {plural(event.reports, 'report')} by {plural(event.outlets, 'outlet')} from{' '}
            {plural(event.origins, 'independent origin')}
            {event.sources
              ? `; the word of ${event.sources.map(({ name, reports }) => `${name} (${plural(reports, 'report')})`).join(', ')}`
              : ''}
          </p>
          {whole ? (
            <p class="sum">
              Counted in the sum <a href={`/events/${whole.id}`}>{whole.title}</a>
            </p>
          ) : null}
          {disagreements.map((one) => (
            <Disagreement discrepancy={one} />
          ))}
          {parts.length > 0 ? (
            <section class="sum">
              <h2>A sum over these events</h2>
              <ul class="list">
                {parts.map((part) => (
                  <EventItem event={part} />
                ))}
              </ul>
            </section>
          ) : null}
          <Decided record={event} />
          <h2>What is reported</h2>
          <dl class="fields">
            <Field name="Date" value={<DateText date={event.date} />} evidence={event.support.date ?? []} />
            {event.place ? (
              <Field name="Place" value={placeText(event.place)} evidence={event.support.place ?? []} />
            ) : null}
            {Object.entries(event.casualties).map(([effect, count]) => (
              <Field
                name={effect}
                value={formatCount(count)}
                evidence={event.casualtyReports.filter((one) => one.effect === effect)}
              />
            ))}
            {event.participants.map((one) => (
              <Field name={one.role} value={`${one.name}${one.country ? ` (${one.country})` : ''}`} evidence={[one]} />
            ))}
            {event.weapons.map((one) => (
              <Field name="weapon" value={one.kind} evidence={[one]} />
            ))}
            {event.seizures.map((one) => (
              <Field
                name="seized"
                value={one.count ? `${one.what}: ${formatCount(one.count)}` : one.what}
                evidence={[one]}
              />
            ))}
          </dl>
          <h2>Reports behind it</h2>
          <Reports reports={entry.reports} />
          <h2>The words it stands on</h2>
          <Words evidence={event.evidence.slice(0, MOST_WORDS)} />
          {event.evidence.length > MOST_WORDS ? (
            <p class="meta">and {event.evidence.length - MOST_WORDS} more passages in the reports above</p>
          ) : null}
          <h2>Who says what about it</h2>
          {about.length === 0 ? <p class="unknown">No statement about it.</p> : null}
          <ul class="list">
            {about.map((statement) => (
              <StatementItem statement={statement} />
            ))}
          </ul>
          {others.length > 0 ? (
            <details>
              <summary>{others.length} other statements in these reports</summary>
              <ul class="list">
                {others.map((statement) => (
                  <StatementItem statement={statement} />
                ))}
              </ul>
            </details>
          ) : null}
        </>
      ),
    };
  },
};

function placeText(place: NonNullable<EventRecord['place']>): string {
  const where = [place.name, place.country && place.country !== place.name ? place.country : undefined]
    .filter(Boolean)
    .join(', ');
  return place.lat === undefined
    ? `${where} (no coordinates known)`
    : `${where} (${place.precision}, ${place.lat}, ${place.lon})`;
}

async function eventsOf(store: Store, ids: readonly string[]): Promise<EventRecord[]> {
  const entries = await Promise.all(ids.map((id) => store.entry(id)));
  return entries.flatMap((entry) => (entry?.record.kind === 'event' ? [entry.record] : []));
}

const MOST_WORDS = 30;
const MOST_STATEMENTS = 30;
/** Of an event that a thousand stories report, the statements of so many are looked through. */
const MOST_STORIES = 40;

/** The statements of the stories that report the event, each once. */
async function statementsNear(store: Store, stories: readonly string[]): Promise<StatementRecord[]> {
  const ids = new Set<string>();
  for (const story of stories.slice(0, MOST_STORIES))
    for (const join of await store.joinsOf(story)) if (join.kind === 'statement') ids.add(join.entry);
  const found: StatementRecord[] = [];
  for (const id of [...ids].slice(0, MOST_STATEMENTS)) {
    const entry = await store.entry(id);
    if (entry?.record.kind === 'statement') found.push(entry.record);
  }
  return found;
}

function Field({ name, value, evidence }: { name: string; value: unknown; evidence: readonly Evidence[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <div class="value">{value as string}</div>
        <Words evidence={evidence.map(({ story, start, end, quote }) => ({ story, start, end, quote }))} />
      </dd>
    </div>
  );
}
