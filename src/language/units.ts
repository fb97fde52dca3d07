const named = (unit: string, forms: string): [string, string][] =>
  forms.split(' ').map((form) => [form.replaceAll('_', ' '), unit]);

/** Words for units in the languages that stories come in, each with the unit's English name in the singular. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ...named('percent', 'percent % per_cent pct процент процента процентов ٪ درصد'),
  ...named(
    'kilometre',
    'km kms kilometer kilometers kilometre kilometres км километр километра километров کیلومتر کيلومتر',
  ),
  ...named('mile', 'mile miles миля мили миль'),
  ...named('metre', 'meter meters metre metres метр метра метров متر'),
  ...named('foot', 'feet foot'),
  ...named(
    'kilogram',
    'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes кг килограмм килограмма килограммов کیلوگرم کيلوگرم کیلو',
  ),
  ...named('gram', 'gram grams грамм грамма граммов گرم'),
  ...named('tonne', 'ton tons tonne tonnes тонна тонны тонн تن'),
  ...named('hectare', 'hectare hectares га гектар гектара гектаров هکتار'),
  ...named('acre', 'acre acres'),
  ...named(
    'square kilometre',
    'square_kilometers square_kilometres square_kilometer square_kilometre sq_km km² кв_км квадратных_километров',
  ),
  ...named('square mile', 'square_miles square_mile'),
  ...named('square metre', 'square_meters square_metres m² квадратных_метров'),
  ...named('cubic metre', 'cubic_meters cubic_metres m³ кубометров'),
  ...named('nautical mile', 'nautical_miles nautical_mile'),
  ...named('yard', 'yard yards'),
  ...named('inch', 'inch inches'),
  ...named('ounce', 'ounce ounces'),
  ...named('pound', 'lb lbs'),
  ...named('litre', 'litre litres liter liters литр литра литров لیتر'),
  ...named('barrel', 'barrels bpd баррель барреля баррелей بشکه'),
  ...named('USD', '$ dollar dollars usd доллар доллара долларов долл دلار'),
  ...named('EUR', '€ euro euros eur евро یورو'),
  ...named('RUB', 'ruble rubles rouble roubles рубль рубля рублей руб'),
  ...named('GBP', '£ pounds_sterling gbp'),
  ...named('AFN', 'afghani afghanis afn افغانی'),
  ...named('IRR', 'rial rials ریال ريال'),
  ...named('TJS', 'somoni tjs сомони'),
  ...named('CNY', 'yuan renminbi юань юаня юаней'),
  ...named('JPY', 'yen'),
  ...named('INR', '₹ rupee rupees'),
  ...named('degree', 'degrees celsius'),
  ...named('year', 'year years'),
  ...named('month', 'month months'),
  ...named('week', 'week weeks'),
]);

/** Shares in words, in percent. */
export const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 33],
  ['quarter', 25],
  ['половина', 50],
  ['половины', 50],
  ['половину', 50],
  ['треть', 33],
  ['трети', 33],
  ['четверть', 25],
  ['четверти', 25],
  ['نیمی', 50],
  ['نصف', 50],
]);
