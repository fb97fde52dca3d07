import type { NumberWords } from '../numbers/reader.js';
import { persian } from './letters.js';

const list = (words: string, value: (i: number) => number): [string, number][] =>
  words.split(' ').map((word, i): [string, number] => [word, value(i)]);

/** Numbers in Persian and Dari. */
export const PERSIAN_NUMBERS: NumberWords = {
  units: new Map([
    ...list(
      'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست',
      (i) => i + 1,
    ),
    ['هیجده', 18],
    ['یکی', 1],
    ...list('سی چهل پنجاه شصت هفتاد هشتاد نود صد', (i) => (i + 3) * 10),
    ...list('دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد', (i) => (i + 2) * 100),
  ]),
  scales: new Map([
    ['هزار', 1000],
    ['میلیون', 1e6],
    ['میلیارد', 1e9],
  ]),
  vague: new Map([
    ['چند', 3],
    ['چندین', 3],
    ['تعدادی', 3],
    ['شماری', 3],
    ['دهها', 24],
    ['صدها', 200],
    ['هزاران', 2000],
    ['هزارها', 2000],
    ['برخی', 2],
    ['گروهی', 2],
    ['عده‌ای', 2],
  ]),
  and: 'و',
  to: /^(?:تا|[-–—])$/,
  moreThan: /(?:^| )(?:بیش از|بیشتر از|افزون بر|بالغ بر)$/,
  atLeast: /(?:^| )(?:دست ?کم|حداقل|لااقل|کم از)$/,
  atMost: /(?:^| )(?:تا|حداکثر)$/,
  fewerThan: /(?:^| )کمتر از$/,
  about: /(?:^| )(?:حدود|در حدود|نزدیک به|قریب به|تقریبا)$/,
  plain: (word) => persian(word).replaceAll('\u200c', ''),
};
