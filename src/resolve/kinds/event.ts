import type { EventMention, EventTotal, Findings } from '../../model/findings.js';
import type { EventRecord } from '../../model/register.js';
import { fitEvents, likeness, THRESHOLD } from '../events/fit.js';
import type { EventForm } from '../events/form.js';
import { filedUnder, soughtUnder } from '../events/keys.js';
import { foldEvent } from '../events/record.js';
import type { Kind } from '../kind.js';

/** Events, and the sums over several of them: those are entries too, tied to their parts. Findings of earlier versions have no totals. */
function mentionsOf({
  events,
  totals = [],
}: Pick<Findings, 'events'> & Partial<Pick<Findings, 'totals'>>): EventMention[] {
  return [
    ...events.filter(({ status }) => status !== 'hypothetical'),
    ...totals.filter(({ kind }) => kind === 'sum').map(asMention),
  ];
}

const asMention = ({ kind: _kind, of, ...total }: EventTotal): EventMention => ({
  ...total,
  status: 'reported',
  participants: [],
  weapons: [],
  seizures: [],
  sum: of === undefined ? {} : { of },
});

/** What happened, is planned or is denied: each report is a form of its own, and a story tells of an event once. */
export const eventKind: Kind<EventMention, EventForm, EventRecord> = {
  kind: 'event',
  threshold: THRESHOLD,
  mentionsOf,
  anchor: (mention) => mention.trigger.start,
  formOf: (report, at) => ({ key: `${report.story.id}#${report.mention.trigger.start}`, at, data: report }),
  merge: (a) => a,
  keysOf: ({ mention }) => filedUnder(mention),
  lookupKeysOf: ({ mention }) => soughtUnder(mention),
  likeness,
  exclusive: ({ story }) => story.id,
  fit: fitEvents,
  idOf: ([{ data }]) => [data.story.id, data.mention.trigger.start],
  recordOf: (id, forms) =>
    foldEvent(
      id,
      forms.map(({ data }) => data),
    ),
};
