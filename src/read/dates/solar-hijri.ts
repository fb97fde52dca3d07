const DAY = 86_400_000;
/** Nowruz of the year y falls on 20, 21 or 22 March of y + 621. */
const YEARS_BEHIND = 621;
const MONTHS_OF_31_DAYS = 6;

const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * The Gregorian day of a day in the Solar Hijri calendar of Iran and Afghanistan, by the runtime's calendar data.
 *
 * @example fromSolarHijri(1404, 9, 5) // → [2025, 11, 26]
 */
export function fromSolarHijri(year: number, month: number, day: number): [number, number, number] | undefined {
  const before = month - 1;
  const days = before * 30 + Math.min(before, MONTHS_OF_31_DAYS) + day - 1;
  const about = Date.UTC(year + YEARS_BEHIND, 2, 21) + days * DAY;
  for (const shift of [0, -1, 1]) {
    const at = about + shift * DAY;
    const parts = calendar.formatToParts(at);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    if (part('year') === year && part('month') === month && part('day') === day) {
      const date = new Date(at);
      return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    }
  }
  return undefined;
}
