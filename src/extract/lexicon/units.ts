const named = (unit: string, forms: string): [string, string][] =>
  forms.split(' ').map((form) => [form.replaceAll('_', ' '), unit]);

/** Words for units, each with the unit's English name in the singular. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ...named('percent', 'percent % per_cent pct'),
  ...named('kilometre', 'km kms kilometer kilometers kilometre kilometres'),
  ...named('mile', 'mile miles'),
  ...named('metre', 'meter meters metre metres'),
  ...named('foot', 'feet foot'),
  ...named('kilogram', 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'),
  ...named('gram', 'gram grams'),
  ...named('tonne', 'ton tons tonne tonnes'),
  ...named('hectare', 'hectare hectares acre acres'),
  ...named('litre', 'litre litres liter liters'),
  ...named('barrel', 'barrels bpd'),
  ...named('USD', 'dollar dollars usd'),
  ...named('EUR', 'euro euros eur'),
  ...named('RUB', 'ruble rubles rouble roubles'),
  ...named('INR', 'rupee rupees'),
  ...named('degree', 'degrees celsius'),
  ...named('year', 'years'),
]);
