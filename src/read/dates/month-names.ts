/** Languages whose month names are read in datelines; the names themselves come from the runtime's CLDR data. */
const LANGUAGES = 'en ru uk tg uz kk ky tr az fa ps ar de fr es it pt nl pl id ms'.split(' ');
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long', day: 'numeric' },
  { month: 'long' },
  { month: 'short', day: 'numeric' },
];
const SHORTEST_NAME = 3;

/** Names that CLDR has otherwise than the press of the region, lower case. */
const OTHER_NAMES: Readonly<Record<string, number>> = {
  sept: 9,
  جنوری: 1,
  فبروری: 2,
  مارچ: 3,
  اپریل: 4,
  می: 5,
  جون: 6,
  جولای: 7,
  اگست: 8,
  سپتمبر: 9,
  اکتوبر: 10,
  نومبر: 11,
  دسمبر: 12,
};

/** The months of the Solar Hijri year, as Iran and as Afghanistan name them. */
const SOLAR_HIJRI = [
  ['فروردین', 'حمل'],
  ['اردیبهشت', 'ثور'],
  ['خرداد', 'جوزا'],
  ['تیر', 'سرطان'],
  ['مرداد', 'اسد'],
  ['شهریور', 'سنبله'],
  ['مهر', 'میزان'],
  ['آبان', 'عقرب'],
  ['آذر', 'قوس'],
  ['دی', 'جدی'],
  ['بهمن', 'دلو'],
  ['اسفند', 'حوت'],
];

export interface Month {
  number: number;
  calendar: 'gregorian' | 'solar-hijri';
}

/** The months by their names in lower case, without a full stop. */
export const MONTHS: ReadonlyMap<string, Month> = monthNames();

function monthNames(): Map<string, Month> {
  const names = new Map<string, Month>();
  SOLAR_HIJRI.forEach((forms, i) => {
    for (const name of forms) names.set(name, { number: i + 1, calendar: 'solar-hijri' });
  });
  for (const [name, number] of Object.entries(OTHER_NAMES)) names.set(name, { number, calendar: 'gregorian' });
  for (const language of LANGUAGES) {
    for (const form of FORMS) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const part = format.formatToParts(Date.UTC(2021, month, 15)).find(({ type }) => type === 'month')?.value ?? '';
        const name = part.toLowerCase().replace(/\.$/, '');
        if (name.length >= SHORTEST_NAME && /^\p{L}[\p{L}\u200c]*$/u.test(name) && !names.has(name))
          names.set(name, { number: month + 1, calendar: 'gregorian' });
      }
    }
  }
  return names;
}
