import type { DateValue } from '../../model/edtf.js';
import { eventType } from '../../model/event-types/index.js';
import type { EventRecord, StatementRecord } from '../../model/register.js';

const DATE_BASIS = {
  inferred: 'the words leave out a part of it, such as the year',
  assumed: 'no words tell it: the day is that of the story',
};

/** A date, with how it is known where its words do not say it all. */
export function DateText({ date }: { date?: DateValue }) {
  if (!date) return <span class="unknown">undated</span>;
  return (
    <>
      <time>{date.value}</time>
      {date.basis && date.basis !== 'stated' ? (
        <span class="inferred" title={DATE_BASIS[date.basis]}>
          {' '}
          {date.basis}
        </span>
      ) : null}
    </>
  );
}

/** “Armed clash”, and the status where it is not plainly reported. */
export function TypeBadge({ event }: { event: EventRecord }) {
  return (
    <>
      <span class={`type family-${eventType(event.type).family}`}>{eventType(event.type).label}</span>
      {event.status === 'reported' ? null : <span class="status"> {event.status}</span>}
    </>
  );
}

/** A row of a list of events. */
export function EventItem({ event }: { event: EventRecord }) {
  return (
    <li>
      <div class="meta">
        <DateText date={event.date} /> <TypeBadge event={event} />
      </div>
      <a class="title" href={`/events/${event.id}`}>
        {event.title}
      </a>
      <p class="lead">{event.evidence[0].quote}</p>
      <div class="meta">
        {plural(event.reports, 'report')}, {plural(event.outlets, 'outlet')},{' '}
        {plural(event.origins, 'independent origin')}
      </div>
    </li>
  );
}

/** A row of a list of statements. */
export function StatementItem({ statement }: { statement: StatementRecord }) {
  return (
    <li>
      <div class="meta">
        <strong>{statement.actor ?? statement.speaker ?? 'Unnamed'}</strong>{' '}
        <span class={`stance stance-${statement.stance}`}>{statement.stance}</span>
        {statement.via ? ` via ${statement.via}` : ''}
      </div>
      <blockquote>{statement.content}</blockquote>
      <div class="meta">
        {statement.evidence.slice(0, 1).map((one) => (
          <a href={`/stories/${one.story}#at-${one.start}`}>in its story</a>
        ))}
        {statement.reports > 1 ? ` · in ${statement.reports} stories` : ''}
      </div>
    </li>
  );
}

/** @example plural(2, 'report') // → '2 reports' */
export function plural(n: number, word: string, many = `${word}s`): string {
  return `${n} ${n === 1 ? word : many}`;
}
