import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directionOf, isolated, partsOfIsolated } from '../../src/brief/bidi.js';
import { fieldText, quantityOf, reasonText, sideText } from '../../src/brief/discrepancy-words.js';
import { recordTitle } from '../../src/brief/labels.js';
import { bringsMarks, quoted } from '../../src/brief/quotation.js';
import { speechOf } from '../../src/brief/speech.js';
import { LANGUAGES, type Language } from '../../src/brief/texts/index.js';
import { DISCREPANCY_PHRASES } from '../../src/model/discrepancy-phrases.js';
import type { EventRecord } from '../../src/model/register.js';
import { addExamples } from '../support/examples.js';
import { newRegister, records } from '../support/register.js';

const en = speechOf('en');
const fa = speechOf('fa');
const ru = speechOf('ru');
const plain = (text: string): string => partsOfIsolated(text).join('');

let register: Awaited<ReturnType<typeof newRegister>>;
beforeAll(async () => {
  register = await newRegister();
  await addExamples(register.store);
});
afterAll(() => register?.end());

describe('words of two directions in one line', () => {
  test('those of the other direction are set apart, once', () => {
    expect(isolated('Orlu', 'rtl')).toBe('\u2068Orlu\u2069');
    expect(isolated(isolated('Orlu', 'rtl'), 'rtl')).toBe('\u2068Orlu\u2069');
    expect(isolated('دفتر', 'ltr')).toBe('\u2068دفتر\u2069');
    for (const [text, dir] of [
      ['Orlu', 'ltr'],
      ['دفتر', 'rtl'],
      ['3–5', 'rtl'],
    ] as const)
      expect(isolated(text, dir)).toBe(text);
  });
  test('the direction is that of the first letter', () => {
    expect([directionOf('12 Orlu'), directionOf('«دفتر» Orlu'), directionOf('[3]')]).toEqual(['ltr', 'rtl', undefined]);
  });
  test('what is filled in and what is joined', () => {
    expect(fa.joined('Valley Wire', undefined, fa.day('2031-03-04'))).toMatch(/^\u2068Valley Wire\u2069، /);
    expect(en.joined('Valley Wire', en.day('2031-03-04'))).toBe('Valley Wire, 4 Mar 2031');
    expect(fa.fill('{who}؟', { who: 'Sanne Olt' })).toBe('\u2068Sanne Olt\u2069؟');
  });
});

test('the full stop of an abbreviation is the one of the sentence', () => {
  expect(ru.fill('От {day}. Дальше {n}.', { day: ru.day('2031-03-04'), n: 3 })).toBe('От 4 мар. 2031 г. Дальше 3.');
  expect(en.fill('{missing}. {n}', { n: 1 })).toBe('{missing}. 1');
});

test('words that bring quotation marks get no second ones', () => {
  expect(quoted('four', ['«', '»'])).toBe('«four»');
  expect(quoted('“Four,” she said.', ['“', '”'])).toBe('“Four,” she said.');
  expect(bringsMarks('she said “four”')).toBe(false);
});

describe('quantities', () => {
  test.each([
    [850, 'mile', '850 miles', '850 миль'],
    [1, 'year', '1 year', '1 год'],
    [52.5, 'percent', '52.5 per cent', '52,5 процента'],
    [61, 'packages of tea', '61 packages of tea', '61 packages of tea'],
    [7, undefined, '7', '7'],
  ])('%d %s', (n, unit, english, russian) => {
    expect(en.quantity(n, unit)).toBe(english);
    expect(ru.quantity(n, unit)).toBe(russian);
  });
  test('money by its code', () => {
    expect(en.quantity(48_000_000, 'USD').replace(/\s/g, ' ')).toBe('USD 48,000,000');
  });
  test('at least some is not about at least some', () => {
    expect(en.people({ min: 2, max: null, approximate: true })).toBe('at least 2');
    expect(en.people({ min: 2, max: 2, approximate: true })).toBe('about 2');
  });
});

describe('what events are called', () => {
  test('in English as the register calls them, in other languages of the same parts', async () => {
    const event = (await records(register.store, 'event')).find(({ reports }) => reports === 4) as EventRecord;
    expect(en.title(event)).toBe(event.title);
    expect(plain(fa.title(event))).toBe('حمله به غیرنظامیان، Zarin Gorge، ۵ کشته، ۱ زخمی');
    expect(ru.title(event)).toBe('Нападение на гражданских, Zarin Gorge, убито: 5, ранено: 1');
    expect(recordTitle(event, ru)).toBe(`${ru.title(event)} (${ru.texts.status.disputed})`);
  });
  test('a title that somebody gave by hand stays in every language', async () => {
    const [event] = await records(register.store, 'event');
    const own = { ...event, title: 'The raid', corrected: [{ field: 'title', by: 'ada', at: '2031-05-09T10:00:00Z' }] };
    expect(fa.title(own)).toBe('The raid');
  });
});

describe('discrepancies', () => {
  test('each field, side and reason of the register has words in every language, names and quotations aside', async () => {
    const all = await records(register.store, 'discrepancy');
    expect(all.length).toBeGreaterThan(3);
    for (const one of all) {
      const { field, values, why } = one;
      expect(fieldText(field, en)).toBe(field);
      expect(fieldText(field, fa)).not.toBe(field);
      if (why) expect(reasonText(why, ru)).not.toBe(why);
      for (const { value } of values)
        expect(sideText(one, value, fa).replace(/\u2068[^\u2069]*\u2069/g, ''), value).not.toMatch(/[A-Za-z]/);
    }
  });
  test('every phrase has the same holes in every language', () => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
    for (const language of Object.keys(LANGUAGES) as Language[]) {
      const { phrases } = LANGUAGES[language].texts.discrepancies;
      for (const [name, text] of Object.entries(DISCREPANCY_PHRASES))
        expect(holes(phrases[name as keyof typeof phrases]), `${language} ${name}`).toEqual(holes(text));
    }
  });
  test('dates are written as dates and are no quantities', () => {
    expect(sideText({ field: 'date of stage 2' }, '2031-05', en)).toBe('May 2031');
    expect(quantityOf('date of stage 2', '2031')).toBeUndefined();
    expect(quantityOf('killed', '3')).toEqual({ n: 3 });
    expect(quantityOf('value', '850 mile')).toEqual({ n: 850, unit: 'mile' });
    expect(quantityOf('sum of killed', '5 in its parts')).toBeUndefined();
    expect(sideText({ field: 'killed' }, 'at least 3', fa)).toBe('دست‌کم ۳');
    expect(plain(sideText({ field: 'what is said of it' }, 'denied by someone', ru))).toBe('кто-то отрицает');
  });
  test('what an analyst wrote stays as it is', () => {
    expect(reasonText('two counts of one evening', fa)).toBe('two counts of one evening');
  });
});
