import type { DateValue } from '../../model/edtf.js';
import { eventType } from '../../model/event-types/index.js';
import type { EventRecord, StatementRecord } from '../../model/register.js';
import { addressOf } from '../address.js';
import { useView } from '../view.js';
import { SourceLink } from './evidence.js';
import { useKnown } from './known.js';

/** A date, with how it is known where its words do not say it all. */
export function DateText({ date }: { date?: DateValue }) {
  const { texts, date: written } = useView();
  const { known } = texts;
  if (!date) return <span class="unknown">{known.undated}</span>;
  return (
    <>
      <time datetime={date.value}>{written(date)}</time>
      {date.basis === 'inferred' ? (
        <span class="inferred" title={known.inferredWhy}>
          {' '}
          {known.inferred}
        </span>
      ) : null}
      {date.basis === 'assumed' ? (
        <span class="inferred" title={known.assumedWhy}>
          {' '}
          {known.assumed}
        </span>
      ) : null}
    </>
  );
}

/** “Armed clash”, and the status where it is not plainly reported. */
export function TypeBadge({ event: { type, status, review } }: { event: EventRecord }) {
  const { texts, type: label } = useView();
  return (
    <>
      <span class={`type family-${eventType(type).family}`}>{label(type)}</span>
      {status === 'reported' ? null : <span class={`status status-${status}`}> {texts.status[status]}</span>}
      {review === 'none' ? null : (
        <span class={`reviewed reviewed-${review}`}>
          {' '}
          {review === 'confirmed' ? '✓' : '✗'} {texts.status[review]}
        </span>
      )}
    </>
  );
}

/** “4 reports, 4 outlets, 3 independent origins”. */
export function Support({ event: { reports, outlets, origins } }: { event: EventRecord }) {
  const { texts, count, joined } = useView();
  return (
    <>
      {joined(
        count(texts.count.reports, reports),
        outlets > 0 ? count(texts.count.outlets, outlets) : texts.known.unknownOutlet,
        count(texts.count.origins, origins),
      )}
    </>
  );
}

/** A row of a list of events. */
export function EventItem({ event, note }: { event: EventRecord; note?: string }) {
  const { title } = useView();
  return (
    <li>
      <div class="meta">
        <DateText date={event.date} /> <TypeBadge event={event} />
        {note ? <span class="note-word"> {note}</span> : null}
      </div>
      <a class="title" href={`/events/${event.id}`} dir="auto">
        {title(event)}
      </a>
      <p class="lead" dir="auto">
        {event.evidence[0].quote}
      </p>
      <div class="meta">
        <Support event={event} />
      </div>
    </li>
  );
}

/** A row of a list of statements. `onItsPage`: the event that they are about is the one of the page. */
export function StatementItem({ statement, onItsPage = false }: { statement: StatementRecord; onItsPage?: boolean }) {
  const { texts, fill, number, frozen } = useView();
  const { actor, speaker, stance, via, content, evidence, reports, about } = statement;
  const who = actor ?? speaker;
  return (
    <li id={statement.id}>
      <div class="meta">
        <strong dir="auto">
          {who && !frozen ? (
            <a href={addressOf('/statements', {}, { actor: who })}>{who}</a>
          ) : (
            (who ?? texts.known.unnamed)
          )}
        </strong>{' '}
        <Stance stance={stance} />
        {via ? ` ${fill(texts.statements.via, { name: via })}` : ''}
      </div>
      <blockquote dir="auto">{content}</blockquote>
      <div class="meta">
        <SourceLink id={evidence[0].story} at={evidence[0].start} />
        {reports > 1 ? ` · ${fill(texts.statements.inStories, { n: number(reports) })}` : ''}
        {about && !onItsPage ? <MatterLink id={about} /> : null}
      </div>
    </li>
  );
}

/** The event that a statement is about. */
function MatterLink({ id }: { id: string }) {
  const { texts, title } = useView();
  const event = useKnown().events.get(id);
  return (
    <>
      {' · '}
      <a href={`/events/${id}`} dir="auto">
        {event ? title(event) : texts.search.kinds.event}
      </a>
    </>
  );
}

export function Stance({ stance }: { stance: StatementRecord['stance'] }) {
  return <span class={`stance stance-${stance}`}>{useView().texts.stance[stance]}</span>;
}
