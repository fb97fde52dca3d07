import type { DiscrepancyRecord, EntryKind, RegisterRecord } from '../model/register.js';

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
function disagreement({ field, about, status, values }: DiscrepancyRecord): string {
  const sides = values.map(({ value }) => value).join(' or ');
  const how = status === 'open' ? '' : ` (${status})`;
  const of = about.kind === 'office' || about.kind === 'statement' ? '' : `, of ${about.id}`;
  return `${field}${how}: ${sides}${of}`;
}

/** What a record is called in a list. */
export function recordTitle(record: RegisterRecord): string {
  switch (record.kind) {
    case 'story':
      return short(record.title ?? '(no title)');
    case 'event':
      return record.status === 'reported' ? record.title : `${record.title} (${record.status})`;
    case 'statement':
      return short(`${record.actor ?? record.speaker ?? 'unnamed'} ${record.stance}: ${record.content}`);
    case 'figure':
      return short(
        `${record.what}: ${record.value}${record.unit ? ` ${record.unit}` : ''}${record.of ? ` of ${record.of}` : ''}`,
      );
    case 'commitment':
      return short(record.by ? `${record.by}: ${record.what}` : record.what);
    case 'discrepancy':
      return short(disagreement(record));
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
