import { styleText } from 'node:util';
import { dateLabel, KIND_NAMES, kindNamed, recordTitle } from '../../brief/labels.js';
import { Fault } from '../../model/fault.js';
import type { EntryRecord, StoryRecord } from '../../model/register.js';
import { openRegister } from '../../store/open.js';
import type { Store } from '../../store/store.js';
import { DEFAULT_REGISTER } from '../command.js';
import { lineLimit } from '../line-limit.js';
import { writeLine } from '../output.js';

interface ListOptions {
  register?: string;
  type?: string;
  country?: string;
  from?: string;
  to?: string;
  situation?: string;
  limit?: string;
  json?: boolean;
}

/** `daftar list [kind]`: entries or stories, a line each. */
export async function run([name = 'events']: string[], options: ListOptions): Promise<number> {
  const limit = lineLimit(options.limit);
  const kind = kindNamed(name);
  if (!kind)
    throw new Fault('usage', name, 'no kind of entry', `use one of ${Object.values(KIND_NAMES).join(', ')}, stories`);
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    for await (const record of records(store, kind, options, limit))
      await writeLine(options.json ? JSON.stringify(record) : line(await withSubject(store, record)));
    return 0;
  } finally {
    await store.close();
  }
}

async function* records(
  store: Store,
  kind: ReturnType<typeof kindNamed>,
  options: ListOptions,
  limit: number,
): AsyncGenerator<EntryRecord | StoryRecord> {
  if (kind === 'story') yield* await store.stories({ limit, offset: 0 });
  else if (kind)
    yield* await store.entries({
      kind,
      type: options.type,
      country: options.country?.toUpperCase(),
      from: options.from,
      to: options.to,
      situation: options.situation,
      limit,
    });
}

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
