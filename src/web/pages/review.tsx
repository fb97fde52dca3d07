import type { Child } from 'hono/jsx';
import { versionOf } from '../../model/id.js';
import type { EventRecord } from '../../model/register.js';
import type { Store, StoredReport } from '../../store/store.js';
import { addressOf } from '../address.js';
import { type Near, nearOf } from '../near.js';
import { Support, TypeBadge } from '../parts/badges.js';
import { type Known, knownOf, WithKnown } from '../parts/known.js';
import { NameField } from '../parts/name-field.js';
import { SideBySide } from '../parts/side-by-side.js';
import { useView } from '../view.js';
import type { PageSpec } from './page.js';

/** Fields that a form offers to correct; the command line and the API take more. */
const CORRECTABLE = [
  'title',
  'type',
  'status',
  'date',
  'place',
  'killed',
  'injured',
  'missing',
  'abducted',
  'detained',
  'displaced',
] as const;

/** Of the event beside the one in question so many sources are looked up. */
const MOST_LOOKED_UP = 100;

interface Shown {
  event: EventRecord;
  reports: readonly StoredReport[];
  near: readonly Near[];
  other?: EventRecord;
  known: Known;
  skip: number;
}

/** The queue of events that nobody has reviewed, those first that are most worth a look, each beside the one it is most like. */
export const reviewPage: PageSpec = {
  path: '/review',
  nav: '/review',
  async show(store, { query, view }) {
    const skip = Math.max(0, Number.parseInt(query.skip ?? '0', 10) || 0);
    const left = await store.countEntries({ kind: 'event', review: 'none' });
    const entry = await chosenOf(store, query.event, skip);
    const words = view.texts.review;
    const message = query.fault ?? '';
    const done = query.done ?? '';
    const shown = entry && (await withOthers(store, entry, query.other, skip));
    return {
      title: words.title,
      islands: view.writable ? ['review'] : [],
      body: (
        <>
          <h1>{words.title}</h1>
          <p class="meta">
            {words.queue} <span data-left>{view.count(words.left, left)}</span>
          </p>
          <div
            class="toast"
            role="status"
            aria-live="polite"
            data-toast
            data-kept={words.kept}
            data-sent={words.sent}
            data-conflict={words.conflict}
            data-failed={words.failed}
            data-who={words.whoFirst}
            data-nothing={words.nothingToUndo}
          >
            {message ? (
              <p class="note">{message === 'conflict' ? words.conflict : view.fill(words.failed, { why: message })}</p>
            ) : null}
            {query.undone ? <p>{view.fill(words.undone, { what: query.undone })}</p> : null}
            {done && view.writable ? <Done decision={done} /> : null}
          </div>
          {view.writable ? null : <p class="note">{words.readOnly}</p>}
          {shown ? <One shown={shown} /> : <p class="unknown">{words.done}</p>}
        </>
      ),
    };
  },
};

/** The event that is asked for, or the next of the queue. */
async function chosenOf(store: Store, id: string | undefined, skip: number) {
  const wanted =
    id ??
    (await store.entries({ kind: 'event', review: 'none', order: 'worth', limit: 1, offset: skip }))[0]?.id ??
    (skip > 0 ? (await store.entries({ kind: 'event', review: 'none', order: 'worth', limit: 1 }))[0]?.id : undefined);
  const entry = wanted === undefined ? undefined : await store.entry(wanted);
  return entry?.record.kind === 'event' ? { event: entry.record, reports: entry.reports } : undefined;
}

async function withOthers(
  store: Store,
  { event, reports }: { event: EventRecord; reports: readonly StoredReport[] },
  other: string | undefined,
  skip: number,
): Promise<Shown> {
  const near = await nearOf(store, event);
  const [asked] = other ? await store.records([other]) : [];
  const compared = asked?.kind === 'event' ? asked : near[0]?.event;
  const known = await knownOf(
    store,
    { stories: compared?.evidence.slice(0, MOST_LOOKED_UP).map(({ story }) => story) },
    reports.map(({ story }) => story),
  );
  return { event, reports, near, known, skip, ...(compared ? { other: compared } : {}) };
}

/** What was decided, and the way back. */
function Done({ decision }: { decision: string }) {
  const { texts, fill, reviewer } = useView();
  return (
    <form method="post" action="/review" class="inline" data-review>
      <span>{fill(texts.review.saved, { what: decision })}</span>
      <input type="hidden" name="what" value="undo" />
      <input type="hidden" name="entry" value="" />
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="by" value={reviewer} />
      <button type="submit" data-key="u">
        {texts.review.undo} <kbd>u</kbd>
      </button>
    </form>
  );
}

function One({ shown }: { shown: Shown }) {
  const { texts, percent, fill, joined, writable, title } = useView();
  const { event, reports, near, other, known, skip } = shown;
  const words = texts.review;
  const reasons = [
    event.status === 'disputed' ? words.disputed : undefined,
    event.origins === 1 ? words.oneOrigin : undefined,
    fill(words.unsure, { percent: percent(event.confidence) }),
  ];
  return (
    <section class="reviewed-event" data-event={event.id} data-skip={skip}>
      <p class="meta">
        <TypeBadge event={event} /> <Support event={event} />
      </p>
      <h2 dir="auto">
        <a href={`/events/${event.id}`}>{title(event)}</a>
      </h2>
      <p class="meta">
        {words.whyHere}: {joined(...reasons)}
      </p>
      <WithKnown value={known}>
        <SideBySide event={event} other={other} />
      </WithKnown>
      {near.length > 1 ? (
        <nav class="others" aria-label={words.compare}>
          {words.compare}:{' '}
          {near.map(({ event: one }) => (
            <a
              href={addressOf('/review', {}, { event: event.id, other: one.id, skip: skip || undefined })}
              aria-current={one.id === other?.id ? 'true' : undefined}
              dir="auto"
            >
              {title(one)}
            </a>
          ))}
        </nav>
      ) : null}
      {writable ? <p class="meta keys-help">{words.keys}</p> : null}
      {writable ? <Actions event={event} reports={reports} other={other} skip={skip} /> : null}
    </section>
  );
}

interface ActionsProps {
  event: EventRecord;
  reports: readonly StoredReport[];
  other?: EventRecord;
  skip: number;
}

/** A form an action, so that Enter in a field does what stands beside it and nothing else. */
function Actions({ event, reports, other, skip }: ActionsProps) {
  const { texts, reviewer } = useView();
  const words = texts.review;
  const stories = [...new Map(reports.map(({ story }) => [story.id, story])).values()];
  return (
    <>
      <ActionForm event={event} skip={skip} of="main-actions">
        {reviewer ? <NameField /> : null}
        <label>
          {words.note}
          <input name="note" size={20} dir="auto" />
        </label>
        <button type="submit" name="what" value="confirm" data-key="y">
          {words.confirm} <kbd>y</kbd>
        </button>
        <button type="submit" name="what" value="reject" data-key="n" class="grave">
          {words.reject} <kbd>n</kbd>
        </button>
        <a class="button" href={addressOf('/review', {}, { skip: skip + 1 })} data-key="j">
          {words.next} <kbd>j</kbd>
        </a>
      </ActionForm>
      <div class="more-actions">
        <Panel letter="c" name={words.correct}>
          <ActionForm event={event} skip={skip}>
            <label>
              {words.field}
              <select name="field">
                {CORRECTABLE.map((name) => (
                  <option value={name}>
                    {texts.effect[name as keyof typeof texts.effect] ?? fieldLabel(name, texts)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.value}
              <input name="value" dir="auto" aria-describedby="value-help" />
            </label>
            <span id="value-help" class="meta">
              {words.fieldHelp}
            </span>
            <button type="submit" name="what" value="correct">
              {words.correct}
            </button>
          </ActionForm>
        </Panel>
        <Panel letter="m" name={words.merge} open={other !== undefined}>
          <ActionForm event={event} skip={skip}>
            <label>
              {words.other}
              <input name="other" value={other?.id ?? ''} size={22} />
            </label>
            <span class="buttons">
              <button type="submit" name="what" value="merge">
                {words.merge}
              </button>
              <button type="submit" name="what" value="different">
                {words.apart}
              </button>
            </span>
          </ActionForm>
        </Panel>
        {stories.length > 1 ? (
          <Panel letter="s" name={words.split}>
            <ActionForm event={event} skip={skip}>
              <label>
                {words.takeOut}
                <select name="story">
                  {stories.map(({ id, outlet, published, title }) => (
                    <option value={id}>{[outlet, published, title].filter(Boolean).join(' · ')}</option>
                  ))}
                </select>
              </label>
              <span class="meta">{words.takeOutHow}</span>
              <button type="submit" name="what" value="split">
                {words.split}
              </button>
            </ActionForm>
          </Panel>
        ) : null}
      </div>
    </>
  );
}

function Panel({ letter, name, open, children }: { letter: string; name: string; open?: boolean; children?: Child }) {
  return (
    <details data-opens={letter} open={open}>
      <summary>
        {name} <kbd>{letter}</kbd>
      </summary>
      {children}
    </details>
  );
}

/** A form that decides about the event as it is shown, in the name that is known or that it asks for. */
function ActionForm({
  event,
  skip,
  of,
  children,
}: {
  event: EventRecord;
  skip: number;
  of?: string;
  children?: Child;
}) {
  const { reviewer } = useView();
  return (
    <form method="post" action="/review" class={`actions ${of ?? ''}`} data-review>
      <input type="hidden" name="entry" value={event.id} />
      <input type="hidden" name="version" value={versionOf(event)} />
      <input type="hidden" name="skip" value={String(skip)} />
      {reviewer && of === undefined ? <input type="hidden" name="by" value={reviewer} /> : null}
      {reviewer ? null : <NameField />}
      {children}
    </form>
  );
}

function fieldLabel(name: string, { events }: ReturnType<typeof useView>['texts']): string {
  const labels: Readonly<Record<string, string>> = {
    title: events.event,
    type: events.type,
    status: events.status,
    date: events.date,
    place: events.place,
  };
  return labels[name] ?? name;
}
