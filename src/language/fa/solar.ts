import { addDays, isoDay } from '../../model/edtf.js';

/** The solar calendar of Iran and Afghanistan: its first day by ICU, which follows the equinox. */
const SOLAR = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const YEARS_APART = 621;
const MARCH = 2;
const EARLIEST_NEW_YEAR = 19;
const LATEST_NEW_YEAR = 22;

/** The first day of a solar year. @example newYear(1400) // → '2021-03-21' */
export function newYear(year: number): string {
  for (let day = EARLIEST_NEW_YEAR; day < LATEST_NEW_YEAR; day++) {
    const date = new Date(Date.UTC(year + YEARS_APART, MARCH, day));
    if (
      SOLAR.formatToParts(date)
        .filter(({ type }) => type !== 'literal')
        .every(({ value }) => value === '1')
    )
      return isoDay(date);
  }
  return isoDay(new Date(Date.UTC(year + YEARS_APART, MARCH, LATEST_NEW_YEAR)));
}

const LONG_MONTHS = 6;
const LONG = 31;
const SHORT = 30;

/** A day of the solar calendar as an ISO day. @example solarDay(1381, 11, 3) // → '2003-01-23' */
export function solarDay(year: number, month: number, day: number): string {
  const before = month - 1;
  return addDays(newYear(year), before * SHORT + Math.min(before, LONG_MONTHS) * (LONG - SHORT) + day - 1);
}

/** A month of the solar calendar, from its first day to its last, as EDTF. */
export const solarMonth = (year: number, month: number): string =>
  `${solarDay(year, month, 1)}/${addDays(month < 12 ? solarDay(year, month + 1, 1) : newYear(year + 1), -1)}`;

/** A solar year, from its first day to its last, as EDTF. @example solarYear(1400) // → '2021-03-21/2022-03-20' */
export const solarYear = (year: number): string => `${newYear(year)}/${addDays(newYear(year + 1), -1)}`;
