import {
  type DiscrepancyPhrase,
  FIELD_PHRASES,
  REASON_PHRASES,
  readDiscrepancyPhrase,
  SIDE_PHRASES,
} from '../model/discrepancy-phrases.js';
import { parseEdtf } from '../model/edtf.js';
import type { DiscrepancyRecord } from '../model/register.js';
import type { Speech } from './speech.js';

const namesOf = (phrases: object): DiscrepancyPhrase[] => Object.keys(phrases) as DiscrepancyPhrase[];
const FIELDS = namesOf(FIELD_PHRASES);
const SIDES = namesOf(SIDE_PHRASES);
const REASONS = namesOf(REASON_PHRASES);
/** The fields whose sides are dates, as EDTF. */
const OF_DATES: readonly DiscrepancyPhrase[] = ['dateOfStage', 'date'];

/** A side of a discrepancy that is a quantity. */
export interface Quantity {
  n: number;
  unit?: string;
}

/** What a discrepancy is on, in the reader's language. @example fieldText('date of stage 1', speechOf('ru')) // → 'срок: stage 1' */
export function fieldText(field: string, speech: Speech): string {
  const { effect } = speech.texts;
  return Object.hasOwn(effect, field) ? effect[field as keyof typeof effect] : said(field, FIELDS, speech);
}

/** One side of a discrepancy in the reader's language: a date or a quantity as it is written there, or the register's phrase. */
export function sideText({ field }: Pick<DiscrepancyRecord, 'field'>, value: string, speech: Speech): string {
  if (isOfDates(field)) {
    const date = parseEdtf(value);
    if (date) return speech.date({ value, ...date });
  }
  const quantity = quantityOf(field, value);
  return quantity ? speech.quantity(quantity.n, quantity.unit) : said(value, SIDES, speech);
}

/** Why a discrepancy is no quarrel, in the reader's language; what an analyst wrote stays as it is. */
export const reasonText = (why: string, speech: Speech): string => said(why, REASONS, speech);

const QUANTITY = /^([\d.]+)(?: ([A-Za-z ]+))?$/;

/**
 * The quantity that a side of a discrepancy is; `undefined` for dates and phrases.
 *
 * @example quantityOf('value', '850 mile') // → { n: 850, unit: 'mile' }
 */
export function quantityOf(field: string, value: string): Quantity | undefined {
  if (isOfDates(field) || readDiscrepancyPhrase(value, SIDES)) return undefined;
  const [, n, unit] = QUANTITY.exec(value) ?? [];
  return n === undefined ? undefined : { n: Number(n), ...(unit ? { unit } : {}) };
}

const isOfDates = (field: string): boolean => readDiscrepancyPhrase(field, OF_DATES) !== undefined;

/** A text of a record by its phrase; numbers in it are written as numbers, and who is nobody's name as “someone”. */
function said(text: string, among: readonly DiscrepancyPhrase[], { texts, fill, number }: Speech): string {
  const { phrases } = texts.discrepancies;
  const read = readDiscrepancyPhrase(text, among);
  if (!read) return text;
  const values = Object.entries(read.values).map(([key, value]): [string, string] => {
    if (key === 'n') return [key, number(Number(value))];
    return [key, readDiscrepancyPhrase(value, ['someone']) ? phrases.someone : value];
  });
  return fill(phrases[read.name], Object.fromEntries(values));
}
