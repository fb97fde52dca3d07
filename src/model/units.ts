/** A unit in terms of the one that its kind is compared in. */
interface Unit {
  base: string;
  factor: number;
}

/**
 * Units that are compared by conversion, with exact factors (the international yard and pound of 1959; the barrel of 42 US gallons).
 * A “ton” of the press is taken for a tonne: the short and long ton are 9 % and 2 % off.
 */
const UNITS: Readonly<Record<string, Unit>> = {
  metre: { base: 'metre', factor: 1 },
  kilometre: { base: 'metre', factor: 1000 },
  mile: { base: 'metre', factor: 1609.344 },
  'nautical mile': { base: 'metre', factor: 1852 },
  yard: { base: 'metre', factor: 0.9144 },
  foot: { base: 'metre', factor: 0.3048 },
  inch: { base: 'metre', factor: 0.0254 },
  'square metre': { base: 'square metre', factor: 1 },
  'square kilometre': { base: 'square metre', factor: 1e6 },
  'square mile': { base: 'square metre', factor: 1609.344 ** 2 },
  hectare: { base: 'square metre', factor: 10_000 },
  acre: { base: 'square metre', factor: 4046.8564224 },
  gram: { base: 'gram', factor: 1 },
  kilogram: { base: 'gram', factor: 1000 },
  tonne: { base: 'gram', factor: 1e6 },
  pound: { base: 'gram', factor: 453.59237 },
  ounce: { base: 'gram', factor: 28.349523125 },
  litre: { base: 'litre', factor: 1 },
  barrel: { base: 'litre', factor: 158.987294928 },
  'cubic metre': { base: 'litre', factor: 1000 },
  percent: { base: 'percent', factor: 1 },
};

/** More digits than any source gives, fewer than binary fractions spoil. */
const SIGNIFICANT = 12;

/** A quantity in the unit that its kind is compared in. */
export interface Converted {
  value: number;
  unit: string;
}

/**
 * A quantity in the unit that its kind is compared in, so that miles meet kilometres; `undefined` for a unit that has no fixed rate (a
 * currency, a degree).
 *
 * @example converted(850, 'mile') // → { value: 1367942.4, unit: 'metre' }
 */
export function converted(value: number, unit: string): Converted | undefined {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return known && { value: Number((value * known.factor).toPrecision(SIGNIFICANT)), unit: known.base };
}

/** In which unit large amounts of a kind are read, and from how many of the one that it is compared in. */
const READ_IN: Readonly<Record<string, readonly { unit: string; from: number }[]>> = {
  metre: [{ unit: 'kilometre', from: 1000 }],
  'square metre': [{ unit: 'square kilometre', from: 1e6 }],
  gram: [
    { unit: 'tonne', from: 1e6 },
    { unit: 'kilogram', from: 1000 },
  ],
};

/**
 * A quantity in a unit in which others of its kind can be read beside it, without fractions where it is large; `undefined` where it is told in
 * that unit, or no rate is known.
 *
 * @example readBeside(850, 'mile') // → { value: 1368, unit: 'kilometre' }
 */
export function readBeside(value: number, unit: string): Converted | undefined {
  const base = converted(value, unit);
  if (!base) return undefined;
  const large = READ_IN[base.unit]?.find(({ from }) => base.value >= from);
  const read = large ? { value: Math.round(base.value / UNITS[large.unit].factor), unit: large.unit } : base;
  return read.unit === unit ? undefined : read;
}
