import { type Count, parseCount } from '../model/count.js';
import { type DateValue, dateValue, parseEdtf } from '../model/edtf.js';
import { Fault } from '../model/fault.js';
import { Effect, EventTypeCode, Stance } from '../model/findings.js';
import { type EntryRecord, type EventRecord, RegisterStatus } from '../model/register.js';

/** How a field of a record is read and set by hand: what it was, and the record with another value. */
interface Field {
  was: (record: EntryRecord) => string | undefined;
  set: (record: EntryRecord, value: string) => Partial<EntryRecord>;
}

function countOf(value: string): Count {
  const count = parseCount(value);
  if (!count) throw new Fault('usage', value, 'is no count', 'give it as “3”, “3+” or “3-5”');
  return count;
}

const countText = (count: Count | undefined): string | undefined =>
  count &&
  (count.max === null ? `${count.min}+` : count.max === count.min ? `${count.min}` : `${count.min}-${count.max}`);

function oneOf<T extends string>(options: readonly T[], value: string): T {
  const found = options.find((option) => option === value);
  if (!found)
    throw new Fault('usage', value, 'is none of the values of this field', `use one of ${options.join(', ')}`);
  return found;
}

function dateOf(value: string): DateValue {
  if (!parseEdtf(value))
    throw new Fault('usage', value, 'is no date', 'give it in EDTF: 2031-05-09, 2031-05, 2031, 2031/2032');
  return dateValue(value);
}

const text = (name: string): Field => ({
  was: (record) => (record as Record<string, unknown>)[name] as string | undefined,
  set: (_record, value) => ({ [name]: value }),
});

const date = (name: string): Field => ({
  was: (record) => ((record as Record<string, unknown>)[name] as { value: string } | undefined)?.value,
  set: (_record, value) => ({ [name]: dateOf(value) }),
});

const toll = (effect: Effect): Field => ({
  was: (record) => countText((record as EventRecord).casualties[effect]),
  set: (record, value) => ({ casualties: { ...(record as EventRecord).casualties, [effect]: countOf(value) } }),
});

/** A place as a name, or as a name and a country, “Dol, XT”; where the gazetteer's place goes, its coordinates go with it. */
const PLACE: Field = {
  was: (record) => (record as EventRecord).place?.name,
  set: (_record, value) => {
    const [name, country] = value.split(/\s*,\s*/);
    return {
      place: { name, kind: 'own', precision: 'city', ...(country ? { country: country.toUpperCase() } : {}) },
    };
  },
};

/** The fields that can be set by hand, by kind of entry. */
const FIELDS: Readonly<Partial<Record<EntryRecord['kind'], Readonly<Record<string, Field>>>>> = {
  event: {
    title: text('title'),
    type: { ...text('type'), set: (_record, value) => ({ type: oneOf(EventTypeCode.options, value) }) },
    status: { ...text('status'), set: (_record, value) => ({ status: oneOf(RegisterStatus.options, value) }) },
    date: date('date'),
    place: PLACE,
    ...Object.fromEntries(Effect.options.map((effect) => [effect, toll(effect)])),
  },
  statement: {
    speaker: text('speaker'),
    actor: text('actor'),
    stance: { ...text('stance'), set: (_record, value) => ({ stance: oneOf(Stance.options, value) }) },
    date: date('date'),
  },
  programme: { name: text('name'), owner: text('owner') },
  commitment: { by: text('by'), what: text('what'), due: date('due') },
  figure: { what: text('what'), of: text('of'), asOf: date('asOf') },
  actor: { name: text('name'), country: text('country') },
};

/**
 * A record with a field set by hand, and what it was.
 *
 * @throws Fault `usage` where the kind has no such field, or the value is none for it.
 * @example corrected(event, 'killed', '5').record.casualties.killed // → { min: 5, max: 5 }
 */
export function corrected<R extends EntryRecord>(record: R, field: string, value: string): { record: R; was?: string } {
  const own = FIELDS[record.kind]?.[field];
  if (!own)
    throw new Fault(
      'usage',
      field,
      `no field of a ${record.kind} that can be corrected`,
      `use one of ${Object.keys(FIELDS[record.kind] ?? {}).join(', ') || 'none'}`,
    );
  const was = own.was(record);
  return { record: { ...record, ...own.set(record, value) }, ...(was === undefined ? {} : { was }) };
}
