import { styleText } from 'node:util';
import { arrivalsOf } from '../brief/arrivals.js';
import { isLate, today } from '../brief/due.js';
import { recordTitle } from '../brief/labels.js';
import { formatCount } from '../model/count.js';
import { eventType } from '../model/event-types/index.js';
import type { EntryRecord, EventRecord } from '../model/register.js';
import type { Evidence } from '../model/span.js';
import type { Store } from '../store/store.js';

/** A line that stands above others. */
export const heading = (text: string): string => styleText('bold', text);
/** What matters less. */
export const quiet = (text: string): string => styleText('dim', text);
const words = (evidence: Pick<Evidence, 'quote' | 'story'>): string =>
  quiet(`    “${evidence.quote.replace(/\s+/g, ' ')}” ${evidence.story}`);
const field = (name: string, value: string): string => `${`${name}:`.padEnd(14)}${value}`;

/** An entry for people: its fields, each with the words it stands on, what was decided about it, and who reports it. */
export async function entryLines(store: Store, record: EntryRecord): Promise<string[]> {
  return [
    ...fieldLines(record),
    ...(await arrivalLines(store, record)),
    ...decidedLines(record),
    ...(await reportLines(store, record)),
  ];
}

/** What reports say has arrived of what was to be supplied. */
async function arrivalLines(store: Store, record: EntryRecord): Promise<string[]> {
  const arrived = record.kind === 'commitment' ? await arrivalsOf(store, record) : [];
  if (arrived.length === 0) return [];
  return [
    '',
    heading('Arrived, by reports'),
    ...arrived.map((one) => `  ${one.date?.value ?? 'undated'}  ${one.title} ${quiet(one.id)}`),
  ];
}

/** What analysts decided about an entry. */
function decidedLines(record: EntryRecord): string[] {
  const lines = (record.corrected ?? []).map(
    ({ field: name, was, by, at }) =>
      `  ${name} set by ${by} on ${at.slice(0, 10)}${was === undefined ? '' : `, was ${was}`}`,
  );
  lines.push(...(record.notes ?? []).map(({ text, by, at }) => `  “${text}” ${by}, ${at.slice(0, 10)}`));
  if ('review' in record && record.review !== undefined && record.review !== 'none')
    lines.unshift(`  ${record.review}`);
  return lines.length > 0 ? ['', heading('Decided'), ...lines] : [];
}

function fieldLines(record: EntryRecord): string[] {
  const lines = [heading(recordTitle(record)), quiet(record.id), ''];
  if (record.kind === 'event') return [...lines, ...eventLines(record)];
  for (const [name, value] of Object.entries(record)) {
    if (['kind', 'id', 'evidence', 'title'].includes(name)) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      lines.push(field(name, String(value)));
    else if (name === 'aliases' && Array.isArray(value) && value.length > 0) lines.push(field(name, value.join(', ')));
    else if (isDate(value)) lines.push(field(name, value.value));
  }
  if (record.kind === 'programme') {
    for (const stage of record.stages)
      lines.push(
        field(
          stage.name ?? 'step',
          `${stage.due?.value ?? 'no date'} · ${stage.status}${isLate(stage, today()) ? ', late' : ''} · ${stage.what}`,
        ),
        ...stage.evidence.slice(0, 1).map(words),
      );
    lines.push(
      '',
      heading('What each report said of its dates'),
      ...record.history.map((one) => `  ${one.asOf ?? 'undated'}: ${one.due?.value ?? one.status} ${quiet(one.story)}`),
    );
  }
  if (record.kind === 'actor')
    for (const role of record.roles)
      lines.push(
        field('role', role.of ? `${role.role} of ${role.of}` : role.role),
        ...role.evidence.slice(0, 1).map(words),
      );
  if (record.kind === 'commitment' && record.supply) {
    lines.push(field('goods', record.supply.goods));
    if (record.supply.to) lines.push(field('to', record.supply.to));
  }
  if (record.kind === 'actor')
    for (const { names, from, to, evidence } of record.memberLists ?? [])
      lines.push(
        field('members', `${names.join(', ')} ${quiet([...new Set([from, to])].filter(Boolean).join(' to '))}`),
        ...evidence.slice(0, 1).map(words),
      );
  if (record.kind === 'discrepancy')
    for (const value of record.values) lines.push(field('value', value.value), ...value.evidence.map(words));
  if ('evidence' in record) lines.push('', heading('Words'), ...record.evidence.map(words));
  return lines;
}

function isDate(value: unknown): value is { value: string } {
  return typeof value === 'object' && value !== null && 'value' in value && 'precision' in value;
}

function eventLines(record: EventRecord): string[] {
  const lines = [field('type', eventType(record.type).label), field('status', record.status)];
  if (record.date)
    lines.push(
      field(
        'date',
        `${record.date.value}${record.date.basis && record.date.basis !== 'stated' ? ` (${record.date.basis})` : ''}`,
      ),
      ...(record.support.date ?? []).map(words),
    );
  if (record.place)
    lines.push(
      field('place', [record.place.name, record.place.country].filter(Boolean).join(', ')),
      ...(record.support.place ?? []).map(words),
    );
  for (const [effect, count] of Object.entries(record.casualties)) {
    lines.push(
      field(effect, formatCount(count)),
      ...record.casualtyReports.filter((one) => one.effect === effect).map(words),
    );
  }
  for (const one of record.participants)
    lines.push(field(one.role, `${one.name}${one.country ? ` (${one.country})` : ''}`), words(one));
  for (const one of record.weapons) lines.push(field('weapon', one.kind), words(one));
  for (const one of record.seizures)
    lines.push(field('seized', `${one.what}${one.count ? `, ${formatCount(one.count)}` : ''}`), words(one));
  lines.push(
    field('reports', `${record.reports} by ${record.outlets} outlets from ${record.origins} independent origins`),
    ...(record.sources ?? []).map(({ name, reports }) => field('on the word of', `${name} (${reports})`)),
    '',
    heading('Words'),
    ...record.evidence.map(words),
  );
  return lines;
}

async function reportLines(store: Store, record: EntryRecord): Promise<string[]> {
  if (record.kind !== 'event') return [];
  const lines = [...(await sumLines(store, record)), '', heading('Reports')];
  const entry = await store.entry(record.id);
  for (const { story } of entry?.reports ?? [])
    lines.push(
      `  ${[story.outlet ?? 'unknown outlet', story.published, story.title].filter(Boolean).join(' · ')} ${quiet(story.id)}`,
    );
  const open = await store.discrepanciesAbout(record.id);
  if (open.length > 0)
    lines.push('', heading('Where reports disagree'), ...open.map((one) => `  ${recordTitle(one)} ${quiet(one.id)}`));
  return lines;
}

/** The sum that an event is counted in, and the events that a sum is of. */
async function sumLines(store: Store, { partOf, includes = [] }: EventRecord): Promise<string[]> {
  const line = async (id: string): Promise<string> => {
    const entry = await store.entry(id);
    return `  ${entry ? recordTitle(entry.record) : 'not in this register'} ${quiet(id)}`;
  };
  return [
    ...(partOf ? ['', heading('Counted in the sum'), await line(partOf)] : []),
    ...(includes.length > 0
      ? ['', heading('A sum over these events'), ...(await Promise.all(includes.map(line)))]
      : []),
  ];
}
