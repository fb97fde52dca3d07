/** Units as the press is read, and what ECMA-402 calls them; others stay as they are told. */
const UNITS: Readonly<Record<string, string>> = {
  metre: 'meter',
  kilometre: 'kilometer',
  litre: 'liter',
  mile: 'mile',
  yard: 'yard',
  foot: 'foot',
  inch: 'inch',
  hectare: 'hectare',
  acre: 'acre',
  gram: 'gram',
  kilogram: 'kilogram',
  pound: 'pound',
  ounce: 'ounce',
  percent: 'percent',
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};
/** A currency by ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/;
const PLAIN = { maximumFractionDigits: 2 } as const;

/**
 * Quantities as readers of a language write them.
 *
 * @param number how that language writes a number without a unit
 * @example quantitiesIn('en-GB', String)(850, 'mile') // → '850 miles'
 */
export function quantitiesIn(locale: string, number: (n: number) => string): (n: number, unit?: string) => string {
  const formats = new Map<string, Intl.NumberFormat | undefined>();
  const formatOf = (unit: string): Intl.NumberFormat | undefined => {
    if (!formats.has(unit)) formats.set(unit, madeFor(locale, unit));
    return formats.get(unit);
  };
  return (n, unit) => {
    if (!unit) return number(n);
    return formatOf(unit)?.format(n) ?? `${number(n)} ${unit}`;
  };
}

function madeFor(locale: string, unit: string): Intl.NumberFormat | undefined {
  if (CURRENCY.test(unit))
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: unit,
      currencyDisplay: 'code',
      minimumFractionDigits: 0,
      ...PLAIN,
    });
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return known
    ? new Intl.NumberFormat(locale, { style: 'unit', unit: known, unitDisplay: 'long', ...PLAIN })
    : undefined;
}
