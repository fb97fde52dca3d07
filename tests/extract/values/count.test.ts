import { describe, expect, test } from 'vitest';
import type { NameKind } from '../../../src/model/frames.js';
import { valuesOf } from './frames.js';

type Names = readonly (readonly [NameKind, string])[];

function toll(text: string, words: string, { names = [], language = 'en' }: { names?: Names; language?: string } = {}) {
  const [casualty] = valuesOf({ text, language }, { roles: [['killed', words]], names }).found.casualties;
  return casualty;
}

const counts: readonly (readonly [string, string, number, number | null])[] = [
  ['At least 30 people died in the pass.', 'At least 30 people', 30, null],
  ['At least 30 people died in the pass.', '30 people', 30, null],
  ['Over 70 herders were killed.', 'Over 70 herders', 71, null],
  ['Up to 20 guards were killed.', 'Up to 20 guards', 1, 20],
  ['Between 5 and 7 guards were killed.', 'Between 5 and 7 guards', 5, 7],
  ['Several drivers were killed.', 'Several drivers', 3, null],
  ['Dozens of villagers were killed.', 'Dozens of villagers', 24, null],
  ['Tens of thousands of villagers died.', 'Tens of thousands of villagers', 20_000, null],
  ['At least a thousand people died.', 'At least a thousand people', 1000, null],
  ['A man and his two sons were killed.', 'A man and his two sons', 3, 3],
  ['Four Veshan nationals and a local driver died.', 'Four Veshan nationals and a local driver', 5, 5],
  ['Two United States pilots died.', 'Two United States pilots', 2, 2],
  [
    'Nine people, including three children and a nurse, died.',
    'Nine people, including three children and a nurse',
    9,
    9,
  ],
  ['More than 30 guards, many of them recruits, died.', 'More than 30 guards, many of them recruits', 31, null],
  ['A 21-year-old student was killed.', 'A 21-year-old student', 1, 1],
  ['The ferry pilot, 42, was killed.', 'The ferry pilot, 42', 1, 1],
  ['A man suspected of robbing three shops was killed.', 'A man suspected of robbing three shops', 1, 1],
  ['Some 600 000 people fled.', 'Some 600 000 people', 600_000, 600_000],
  ['More than a dozen guards were killed.', 'More than a dozen guards', 13, null],
  ['Both guards were killed.', 'Both guards', 2, 2],
  ['Herders were killed in the pass.', 'Herders', 2, null],
  ['The bridge guard was killed.', 'The bridge guard', 1, 1],
  ['Nobody was killed.', 'Nobody', 0, 0],
  ['He was killed at the pass.', 'He', 1, 1],
  ['The toll of the H5N1 outbreak is 17.', 'toll of the H5N1 outbreak is 17', 17, 17],
];

test.each(counts)('%s: %s', (text, words, min, max) => {
  expect(toll(text, words)?.count).toMatchObject({ min, max });
});

describe('names in a toll', () => {
  test('count one each', () => {
    const names: Names = [
      ['person', 'Ada Holm'],
      ['person', 'Elin Tarsk'],
    ];
    expect(toll('Ada Holm and Elin Tarsk were killed.', 'Ada Holm and Elin Tarsk', { names })?.count.min).toBe(2);
  });

  test('add to the number beside them', () => {
    const names: Names = [['person', 'Ada Holm']];
    expect(toll('Ada Holm and nine others were held.', 'Ada Holm and nine others', { names })?.count.min).toBe(10);
  });

  test('say who somebody is, behind a comma', () => {
    const names: Names = [['person', 'Ada Holm']];
    expect(toll('The driver, Ada Holm, was killed.', 'The driver, Ada Holm', { names })?.count.min).toBe(1);
  });

  test('say whose mother it is', () => {
    const names: Names = [
      ['person', 'Elin'],
      ['person', 'Ada'],
    ];
    expect(toll("Elin's mother Ada was killed.", "Elin's mother Ada", { names })?.count.min).toBe(1);
  });
});

describe('who is counted, and totals', () => {
  test('who is the words without the number', () => {
    expect(toll('Two other bridge guards were killed.', 'Two other bridge guards')?.who).toBe('bridge guards');
  });

  test('a toll that rose is a total', () => {
    expect(toll('The death toll rose to 21 on Friday.', '21')?.total).toBe(true);
  });

  test('a running number is a total', () => {
    expect(toll('She became the fifth person to die.', 'the fifth person')).toMatchObject({
      count: { min: 5, max: 5 },
      total: true,
    });
  });

  test('a toll that takes the place of an earlier one is a total', () => {
    const { casualties } = valuesOf(
      { text: 'He said the blast killed five but later they found eight people had died.', language: 'en' },
      {
        roles: [
          ['killed', 'five'],
          ['killed', 'eight people'],
        ],
      },
    ).found;
    expect(casualties.map(({ total }) => total)).toEqual([undefined, true]);
  });

  test('what holds a part told beside it is a total', () => {
    const { casualties } = valuesOf(
      { text: 'Nine people died, including three children.', language: 'en' },
      {
        roles: [
          ['killed', 'Nine people'],
          ['killed', 'three children'],
        ],
      },
    ).found;
    expect(casualties.map(({ total }) => total)).toEqual([true, undefined]);
  });
});

describe('other languages', () => {
  const told: readonly (readonly [string, string, string, number, number | null])[] = [
    ['ru', 'Погибли не менее 12 пастухов.', 'не менее 12 пастухов', 12, null],
    ['ru', 'Погибли двое пастухов и их отец.', 'двое пастухов и их отец', 3, 3],
    ['ru', 'Ранены более двух тысяч человек.', 'двух тысяч человек', 2001, null],
    ['ru', 'Погибла 26-летняя учительница.', '26-летняя учительница', 1, 1],
    ['fa', 'دست كم 8 چوپان كشته شدند.', '8 چوپان', 8, null],
    ['fa', 'پنجاه و سه چوپان کشته شدند.', 'پنجاه و سه چوپان', 53, 53],
    ['fa', '2 چوپان و 3 راننده کشته شدند.', '2 چوپان و 3 راننده', 5, 5],
    ['fa', 'چند چوپان کشته شدند.', 'چند چوپان', 3, null],
    ['fa', '۱۴۸نفر زخمی شدند.', '۱۴۸نفر', 148, 148],
    ['tr', '12 çoban öldü.', '12 çoban', 12, 12],
  ];
  test.each(told)('%s: %s', (language, text, words, min, max) => {
    expect(toll(text, words, { language })?.count).toMatchObject({ min, max });
  });
});

describe('a pronoun', () => {
  const text = 'A guard was shot at Oru. He died of his wounds, and two drivers were hurt.';
  const countsOf = (killed: string[]) =>
    valuesOf({ text }, { roles: killed.map((words) => ['killed', words] as const) }).found.casualties.map(
      ({ quote, count }) => [quote, count.min],
    );

  test('beside whom it means counts nobody', () => {
    expect(countsOf(['A guard', 'He', 'his'])).toEqual([['A guard', 1]]);
  });

  test('that is all there is counts one', () => {
    expect(countsOf(['He'])).toEqual([['He', 1]]);
  });
});
