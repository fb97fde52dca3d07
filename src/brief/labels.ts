import type { DiscrepancyRecord, EntryKind, RegisterRecord } from '../model/register.js';
import { fieldText, sideText } from './discrepancy-words.js';
import { type Speech, speechOf } from './speech.js';

/** What the kinds are called, in the plural. */
export const KIND_NAMES: Record<EntryKind, string> = {
  event: 'events',
  statement: 'statements',
  programme: 'programmes',
  commitment: 'commitments',
  figure: 'figures',
  actor: 'actors',
  discrepancy: 'discrepancies',
};

/** The kind that a person names, in the singular or plural. @example kindNamed('events') // → 'event' */
export function kindNamed(name: string): EntryKind | 'story' | undefined {
  if (name === 'stories' || name === 'story') return 'story';
  const found = Object.entries(KIND_NAMES).find(([one, many]) => name === one || name === many);
  return found?.[0] as EntryKind | undefined;
}

const LONGEST_TITLE = 100;
const short = (text: string): string =>
  (text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text).replace(/\s+/g, ' ');

/** What sources disagree on, with both sides, and of what entry where the field does not say it. */
function disagreement(record: DiscrepancyRecord, speech: Speech): string {
  const { field, about, status, values } = record;
  const sides = values.map(({ value }) => sideText(record, value, speech)).join(' ≠ ');
  const how = status === 'open' ? '' : ` (${speech.texts.discrepancies.states[status]})`;
  const of = about.kind === 'office' || about.kind === 'statement' ? '' : `, ${about.id}`;
  return `${fieldText(field, speech)}${how}: ${sides}${of}`;
}

/** What a record is called where its status stands beside it. */
export const recordName = (record: RegisterRecord, speech: Speech): string =>
  record.kind === 'event' ? speech.title(record) : recordTitle(record, speech);

/** What a record is called in a list. @example recordTitle(story) // → 'Toll of the attack rises to four' */
export function recordTitle(record: RegisterRecord, speech: Speech = speechOf('en')): string {
  const { texts, isolated } = speech;
  switch (record.kind) {
    case 'story':
      return short(record.title ?? texts.known.noTitle);
    case 'event':
      return record.status === 'reported'
        ? speech.title(record)
        : `${speech.title(record)} (${texts.status[record.status]})`;
    case 'statement': {
      const who = isolated(record.actor ?? record.speaker ?? texts.known.unnamed);
      return short(`${who} ${texts.stance[record.stance]}: ${isolated(record.content)}`);
    }
    case 'figure': {
      const of = record.of ? ` (${isolated(record.of)})` : '';
      return short(`${isolated(record.what)}: ${speech.quantity(record.value, record.unit)}${of}`);
    }
    case 'commitment':
      return short(record.by ? `${record.by}: ${record.what}` : record.what);
    case 'discrepancy':
      return short(disagreement(record, speech));
    default:
      return short(record.name);
  }
}

/** The date of a record as it stands in lists, or nothing. */
export function dateLabel(record: RegisterRecord): string {
  if (record.kind === 'story') return record.published?.value ?? '';
  if (record.kind === 'event' || record.kind === 'statement') return record.date?.value ?? '';
  if (record.kind === 'commitment') return record.due?.value ?? '';
  return '';
}
