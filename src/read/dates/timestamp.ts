import { isCalendarDay } from '../../model/edtf.js';
import { calendarDays } from './written.js';

/** A point in time as a page states it: its own day, and the time with its offset where those are given. */
export interface Timestamp {
  day: string;
  /** `YYYY-MM-DDTHH:MM[:SS]` with `Z` or `±HH:MM` where the page says the zone. */
  time?: string;
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const CLOCK =
  /(?<![\d:])(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?\s?(?:m\b\.?)?\s*\(?(Z\b|UTC|GMT|[A-Z]{2,4}\b|[+-]\d{2}:?\d{2})?((?:[+-]\d{1,2})(?::?\d{2})?)?/i;
/** Zones that name one offset, wherever they are used. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
};

/**
 * Reads a time of structured data: ISO 8601, RFC 5322, seconds since 1970, or a date in words. The day is the one that the page
 * states, whatever the zone.
 *
 * @example timestamp('2031-05-09T23:30:00+0500') // → { day: '2031-05-09', time: '2031-05-09T23:30:00+05:00' }
 */
export function timestamp(value: string): Timestamp | undefined {
  const text = value.trim();
  if (EPOCH.test(text)) {
    const iso = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
    return { day: iso.slice(0, 10), time: `${iso.slice(0, 19)}Z` };
  }
  const iso = ISO.exec(text);
  if (iso && isCalendarDay(+iso[1], +iso[2], +iso[3])) {
    const day = `${iso[1]}-${iso[2]}-${iso[3]}`;
    if (iso[4] === undefined) return { day };
    return { day, time: `${day}T${iso[4]}:${iso[5]}${iso[6] ? `:${iso[6]}` : ''}${offsetOf(iso[7])}` };
  }
  const [date] = calendarDays(text);
  if (!date) return undefined;
  const time = clockIn(text.slice(0, date.start) + text.slice(date.end));
  return { day: date.value, ...(time ? { time: `${date.value}T${time}` } : {}) };
}

/** The time of day written in a line, as `HH:MM[:SS]` with its offset where the line says one. */
export function clockIn(line: string): string | undefined {
  const match = CLOCK.exec(line);
  if (!match) return undefined;
  const [, hours, minutes, seconds, half, zone, plus] = match;
  let hour = Number(hours);
  if (half && hour < 12 && half.toLowerCase() === 'p') hour += 12;
  if (half && hour === 12 && half.toLowerCase() === 'a') hour = 0;
  if (hour > 23 || Number(minutes) > 59) return undefined;
  const offset = plus ? offsetOf(plus) : offsetOf(zone);
  return `${String(hour).padStart(2, '0')}:${minutes}${seconds ? `:${seconds}` : ''}${offset}`;
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  const numeric = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (numeric) {
    const [, sign, hours, minutes = '00'] = numeric;
    return Number(hours) === 0 && minutes === '00' ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
  }
  return ZONES[zone.toLowerCase()] ?? '';
}
