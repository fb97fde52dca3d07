import { styleText } from 'node:util';
import { dateLabel, KIND_NAMES, kindNamed, recordTitle } from '../../brief/labels.js';
import { speechOf } from '../../brief/speech.js';
import { CANDIDATE } from '../../model/confidence.js';
import { Fault } from '../../model/fault.js';
import type { CandidateRecord, EntryRecord, StoryRecord } from '../../model/register.js';
import { openRegister } from '../../store/open.js';
import type { CandidateQuery, Store } from '../../store/store.js';
import { DEFAULT_REGISTER } from '../command.js';
import { leastOf } from '../least.js';
import { lineLimit } from '../line-limit.js';
import { writeLine } from '../output.js';

interface ListOptions {
  register?: string;
  type?: string;
  country?: string;
  from?: string;
  to?: string;
  situation?: string;
  least?: string;
  limit?: string;
  json?: boolean;
}

/** What `list` gives beside entries. */
const CANDIDATES = `${CANDIDATE}s`;

/** `daftar list [kind]`: entries, stories or candidates, a line each. */
export async function run([name = 'events']: string[], options: ListOptions): Promise<number> {
  const limit = lineLimit(options.limit);
  const narrowed = narrowing(options);
  const kind = name === CANDIDATE || name === CANDIDATES ? CANDIDATE : kindNamed(name);
  if (!kind)
    throw new Fault(
      'usage',
      name,
      'no kind of entry',
      `use one of ${[...Object.values(KIND_NAMES), 'stories', CANDIDATES].join(', ')}`,
    );
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    if (kind === CANDIDATE) {
      for (const { record } of await store.candidates({ ...narrowed, limit }))
        await writeLine(options.json ? JSON.stringify(record) : candidateLine(record));
      return 0;
    }
    for await (const record of records(store, kind, { ...narrowed, limit }))
      await writeLine(options.json ? JSON.stringify(record) : line(await withSubject(store, record)));
    return 0;
  } finally {
    await store.close();
  }
}

async function* records(
  store: Store,
  kind: NonNullable<ReturnType<typeof kindNamed>>,
  query: ReturnType<typeof narrowing> & { limit: number },
): AsyncGenerator<EntryRecord | StoryRecord> {
  if (kind === 'story') yield* await store.stories({ limit: query.limit, offset: 0 });
  else yield* await store.entries({ ...query, kind });
}

const narrowing = ({ type, country, from, to, situation, least }: ListOptions): Omit<CandidateQuery, 'kind'> => ({
  type,
  country: country?.toUpperCase(),
  from,
  to,
  situation,
  least: leastOf(least),
});

/** A discrepancy with the title of what it is about in the place of its id. */
async function withSubject(store: Store, record: EntryRecord | StoryRecord): Promise<EntryRecord | StoryRecord> {
  if (record.kind !== 'discrepancy') return record;
  const subject = (await store.entry(record.about.id))?.record;
  return subject ? { ...record, about: { ...record.about, id: `“${recordTitle(subject)}”` } } : record;
}

function line(record: EntryRecord | StoryRecord): string {
  const when = dateLabel(record).padEnd(11);
  const reports = record.kind === 'event' ? `${record.reports} ×`.padStart(5) : '     ';
  return `${styleText('dim', record.id.padEnd(24))} ${when}${reports}  ${recordTitle(record)}`;
}

const SPEECH = speechOf('en');

/** A candidate with its chance in the place of its reports. */
function candidateLine({ id, confidence, would }: CandidateRecord): string {
  const chance = SPEECH.percent(confidence).padStart(5);
  return `${styleText('dim', id.padEnd(24))} ${dateLabel(would).padEnd(11)}${chance}  ${would.kind}: ${recordTitle(would)}`;
}
