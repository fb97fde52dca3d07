import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/language/dates/find.js';
import { datesIn } from '../../src/language/dates/mentions.js';
import { referenceOf } from '../../src/language/dates/reference.js';
import { DATE_RULES } from '../../src/language/en/date-forms.js';
import { ENGLISH_DATES } from '../../src/language/en/dates.js';
import { wordsOf } from '../../src/language/words.js';

const analysed = (text: string) => wordsOf(text, 'en');

/** A Monday. */
const DAY = '2031-05-12';
const values = (text: string, day = DAY) =>
  datesIn(analysed(text), { day }, ENGLISH_DATES).map((date) => date.value?.value ?? date.open?.value);

describe('dates read against the day of the story', () => {
  test.each([
    ['They met on May 2. The following day they left.', ['2031-05-02', '2031-05-03']],
    ['They met on May 2 and left two days later.', ['2031-05-02', '2031-05-04']],
    ['The raid of May 2 came a day earlier than planned.', ['2031-05-02', '2031-05-01']],
    ['The bridge will open by the end of the year.', ['2031']],
    ['A five-year plan was adopted.', []],
    ['The 1993 attack is remembered.', ['1993']],
    ['It happened on the night of May 2.', ['2031-05-02']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test.each([
    ['They met on May 9.', ['2031-05-09']],
    ['They met on May 9, 2029.', ['2029-05-09']],
    ['They met on 9 May 2029.', ['2029-05-09']],
    ['They met in June.', ['2030-06']],
    ['They will meet in June.', ['2031-06']],
    ['The drill ran from May 3 to 5.', ['2031-05-03/2031-05-05']],
    ['The drill ran between April 30 and May 2, 2029.', ['2029-04-30/2029-05-02']],
    ['They met on May 3 and 5 people came.', ['2031-05-03']],
    ['It opens in the last quarter of 2032.', ['2032-10/2032-12']],
    ['It opens in the second half of 2032.', ['2032-07/2032-12']],
    ['It was built around 1931.', ['1931~']],
    ['Around 2031 men came.', []],
    ['They met on Friday.', ['2031-05-09']],
    ['They will meet on Friday.', ['2031-05-16']],
    ['They met on Monday.', ['2031-05-12']],
    ['They met yesterday.', ['2031-05-11']],
    ['It happened three weeks ago.', ['2031-W17']],
    ['It happened last week.', ['2031-W19']],
    ['It happened over the weekend.', ['2031-05-10/2031-05-11']],
    ['Deliveries are planned for 2032–2033.', ['2032/2033']],
    ['The lease runs until 2042.', ['/2042']],
    ['In 2023, there were more.', ['2023']],
    ['Beginning in 2033, the alliance will deliver them.', ['2033']],
    ['It recalled the 1993 attack.', ['1993']],
    ['They met on 05/09/2029.', ['2029-05-09']],
    ['It closed last summer.', ['2030-22']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test.each(['He may go.', 'The march went on.', 'Sun and rain.', 'Some 2031 people came.', 'A second attempt.'])(
    '%s has none',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );

  test('a day that opens after “In 2029,” is of that year', () => {
    expect(values('In 2029, there were several raids. On August 6, guards stopped one.')).toEqual([
      '2029',
      '2029-08-06',
    ]);
  });
});

test('without a reference nothing is invented', () => {
  const [date] = datesIn(analysed('They met on May 9.'), {}, ENGLISH_DATES);
  expect(date.value).toBeUndefined();
  expect(date.open?.value).toBe('XXXX-05-09');
});

test('the year of a story without a date follows from the years it speaks of', () => {
  expect(
    referenceOf('Approved in November 2030. The April 2031 meeting agreed. It will begin in 2032.', undefined),
  ).toEqual({ year: 2031 });
  expect(referenceOf('In 2030, there were raids.', undefined)).toEqual({ year: 2031 });
  expect(referenceOf('No year at all.', undefined)).toEqual({});
});

test.each(DATE_RULES)('the rule $id finds its own example', ({ id, example }) => {
  const found = findDates(example === 'in May' ? `They met ${example}.` : `They met ${example} again.`, ENGLISH_DATES);
  expect(found.length, id).toBeGreaterThan(0);
});

test('no text makes a date that does not lie in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) =>
      findDates(text, ENGLISH_DATES).every(
        (date, i, all) =>
          date.start >= 0 &&
          date.end <= text.length &&
          date.start < date.end &&
          (i === 0 || all[i - 1].end <= date.start),
      ),
    ),
  );
});

test('where only a day near the story is known, months lie in the year that brings them nearest', () => {
  const text = 'The raid was on January 29. In November, five men died.';
  const found = datesIn(analysed(text), { year: 2031, near: '2031-01-29' }, ENGLISH_DATES);
  expect(found.map((date) => date.value?.value)).toEqual(['2031-01-29', '2030-11']);
});
