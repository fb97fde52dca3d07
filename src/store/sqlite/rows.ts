import type { Selectable } from 'kysely';
import { reviewWorth } from '../../model/doubt.js';
import type { EntryRecord, StoryRecord } from '../../model/register.js';
import type { Story } from '../../model/story.js';
import type { Tables } from '../schema.js';
import type { StoryRef } from '../store.js';

/** The story as the contract exports it, from its row. */
export function storyRecord(row: Selectable<Tables['story']>): StoryRecord {
  const story = JSON.parse(row.data) as Story;
  const record: StoryRecord = {
    kind: 'story',
    id: row.id,
    capture: row.capture,
    position: row.position,
    main: story.main,
    origin: row.origin,
  };
  for (const key of ['outlet', 'title', 'url', 'byline', 'published', 'language'] as const) {
    if (story[key] !== undefined) Object.assign(record, { [key]: story[key] });
  }
  if (row.same_as) record.sameAs = row.same_as;
  return record;
}

export function storyRef(
  row: Pick<Selectable<Tables['story']>, 'id' | 'outlet' | 'origin' | 'published' | 'title'> & { url?: string | null },
): StoryRef {
  const ref: StoryRef = { id: row.id, origin: row.origin };
  if (row.outlet) ref.outlet = row.outlet;
  if (row.published) ref.published = row.published;
  if (row.title) ref.title = row.title;
  if (row.url) ref.url = row.url;
  return ref;
}

type EntryColumns = Omit<Selectable<Tables['entry']>, 'seq' | 'component' | 'forms'>;

/** The columns that entries are listed and filtered by. */
export function entryRow(record: EntryRecord): EntryColumns {
  const base: EntryColumns = {
    id: record.id,
    kind: record.kind,
    type: null,
    title: entryTitle(record),
    status: null,
    date_from: null,
    date_to: null,
    country: null,
    reports: 1,
    review: null,
    place: null,
    precision: null,
    lat: null,
    lon: null,
    origins: null,
    killed: null,
    injured: null,
    worth: null,
    confidence: 'confidence' in record ? (record.confidence ?? null) : null,
    about: null,
    data: JSON.stringify(record),
  };
  switch (record.kind) {
    case 'event':
      return {
        ...base,
        type: record.type,
        status: record.status,
        date_from: record.date?.from ?? null,
        date_to: record.date?.to ?? null,
        country: record.place?.country ?? null,
        reports: record.reports,
        review: record.review,
        place: record.place?.name ?? null,
        precision: record.place?.precision ?? null,
        lat: record.place?.lat ?? null,
        lon: record.place?.lon ?? null,
        origins: record.origins,
        killed: record.casualties.killed?.min ?? 0,
        injured: record.casualties.injured?.min ?? 0,
        worth: reviewWorth(record),
      };
    case 'statement':
      return {
        ...base,
        type: record.stance,
        date_from: record.date?.from ?? null,
        date_to: record.date?.from ?? null,
        reports: record.reports,
        about: record.about ?? null,
      };
    case 'commitment':
      return {
        ...base,
        status: record.status,
        date_from: record.due?.from ?? record.due?.to ?? null,
        date_to: record.due?.to ?? null,
      };
    case 'figure':
      return { ...base, type: record.unit ?? null };
    case 'actor':
      return { ...base, type: record.actorKind, country: record.country ?? null, reports: record.evidence.length };
    case 'programme':
      return { ...base, reports: Math.max(1, record.history.length) };
    case 'discrepancy':
      return { ...base, type: record.about.id, status: record.status };
    default:
      return base;
  }
}

/** What an entry is called in lists. */
export function entryTitle(record: EntryRecord): string {
  switch (record.kind) {
    case 'event':
      return record.title;
    case 'statement':
      return `${record.actor ?? record.speaker ?? 'unnamed'}: ${record.content}`;
    case 'figure':
      return `${record.what}: ${record.value}${record.unit ? ` ${record.unit}` : ''}`;
    case 'commitment':
      return record.what;
    case 'discrepancy':
      return `${record.field}: ${record.values.map((value) => value.value).join(' / ')}`;
    default:
      return record.name;
  }
}

/**
 * Who takes part in an event or makes a statement, in lower case, each once. Those who are somebody's take part as theirs, too.
 *
 * @example namesIn(event) // → ['fighters of the river front', 'river front']
 */
export function namesIn(record: EntryRecord): string[] {
  if (record.kind === 'statement') return [record.actor ?? record.speaker ?? ''].filter(Boolean).map(lowered);
  if (record.kind !== 'event') return [];
  const names = record.participants.map(({ name }) => lowered(name));
  return [...new Set(names.flatMap((name) => [name, ...ownersIn(name)]).filter(Boolean))];
}

const lowered = (name: string): string => name.toLowerCase();
const ownersIn = (name: string): string[] => [...name.matchAll(/ of (?:the )?(.+)$/g)].map(([, owner]) => owner);
