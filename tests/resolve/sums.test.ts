import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Count } from '../../src/model/count.js';
import { newRegister, records } from '../support/register.js';
import { addTold, type Tell } from '../support/told.js';

let register: Awaited<ReturnType<typeof newRegister>>;
beforeEach(async () => {
  register = await newRegister();
});
afterEach(() => register.end());

/** Sentences with what they tell. */
type Said = Tell & { text: string };

const tell = async (...all: Said[]) => {
  await addTold(
    register.store,
    all.map(({ text, ...tell }, i) => ({
      title: `Story ${i} of the valley`,
      outlet: `Paper ${i}`,
      date: `2031-05-${12 + i}`,
      text: `${text}\n${FILLER[i % FILLER.length]}`,
      ...tell,
    })),
  );
  return records(register.store, 'event');
};

/** So that no two stories are copies. */
const FILLER = [
  'The valley lies between two rivers. Its people grow apricots and wheat, and sell them on the market of the next town.',
  'Snow lay late this year. The school has a new roof, and the choir practises there on winter evenings.',
  'The ferry runs twice a day. Old men mend their nets on the pier and talk of the fishing of their youth.',
];

const together = (...all: Said[]): Said => ({
  text: all.map(({ text }) => text).join('\n'),
  events: all.flatMap(({ events = [] }) => events),
  totals: all.flatMap(({ totals = [] }) => totals),
});

/** How sums are found: as totals, or among the events, as earlier versions found them. */
type SumForm = 'totals' | 'events';

const sumOf = (form: SumForm, words: string, killed: number): Said => {
  const sum = {
    type: 'attack',
    trigger: 'Two attacks',
    date: ['this month', '2031-05'],
    place: 'Norway',
    killed: [`${words} Norwegian miners`, killed],
  } as const;
  return {
    text: `Two attacks this month left ${words} Norwegian miners dead in Norway, police in Oslo said on Monday.`,
    ...(form === 'totals'
      ? { totals: [{ ...sum, kind: 'sum', of: 2 }] }
      : { events: [{ ...sum, sum: { of: 2 }, by: 'police in Oslo' }] }),
  };
};
const FIRST: Said = {
  text: 'Gunmen killed three Norwegian miners near Bergen in Norway on May 4, police said. The men fled in a white car.',
  events: [
    {
      type: 'attack',
      trigger: 'Gunmen killed',
      date: ['May 4', '2031-05-04'],
      place: 'Bergen, NO',
      actor: 'Gunmen',
      victim: { words: 'three Norwegian miners', name: 'Norwegian miners', country: 'NO' },
      killed: ['three Norwegian miners', 3],
      by: 'police',
    },
  ],
};
const SECOND: Said = {
  text: 'A bomb killed two Norwegian miners in Oslo in Norway on May 9, the ministry said. The road is closed.',
  events: [
    {
      type: 'remote-explosive',
      trigger: 'A bomb killed',
      date: ['May 9', '2031-05-09'],
      place: 'Oslo, NO',
      victim: { words: 'two Norwegian miners', name: 'Norwegian miners', country: 'NO' },
      killed: ['two Norwegian miners', 2],
      by: 'the ministry',
    },
  ],
};

describe.each(['totals', 'events'] as const)('a sum among %s and its parts', (form) => {
  const SUM = sumOf(form, 'five', 5);

  test('told in one story', async () => {
    const events = await tell(together(SUM, FIRST, SECOND));
    const sum = events.find((event) => event.sum);
    expect(sum).toMatchObject({ sum: { of: 2 }, casualties: { killed: { min: 5 } } });
    expect(sum?.includes).toHaveLength(2);
    for (const part of events.filter(({ id }) => sum?.includes?.includes(id))) expect(part.partOf).toBe(sum?.id);
  });

  test('told in stories of their own, in either order', async () => {
    const events = await tell(FIRST, SECOND, SUM);
    expect(events.find((event) => event.sum)?.includes).toHaveLength(2);
    await register.end();
    register = await newRegister();
    expect((await tell(SUM, FIRST, SECOND)).find((event) => event.sum)?.includes).toHaveLength(2);
  });

  test('which do not reach it, is a discrepancy with the words of both sides', async () => {
    await tell(together(sumOf(form, 'six', 6), FIRST, SECOND));
    const [short] = (await records(register.store, 'discrepancy')).filter(({ field }) => field === 'sum of killed');
    expect(short.values.map(({ value }) => value)).toEqual(['6', '5 in its parts']);
    for (const { evidence } of short.values) expect(evidence.length).toBeGreaterThan(0);
  });

  test('an attack elsewhere with the same toll is no part of it', async () => {
    const events = await tell(SUM, {
      text: 'Gunmen killed five shepherds near Lima in Peru on May 4, police said. They fled.',
      events: [
        {
          type: 'attack',
          trigger: 'Gunmen killed',
          date: ['May 4', '2031-05-04'],
          place: 'Lima, PE',
          actor: 'Gunmen',
          victim: { words: 'five shepherds', name: 'shepherds' },
          killed: ['five shepherds', 5],
        },
      ],
    });
    expect(events.find((event) => event.sum)?.includes).toBeUndefined();
  });

  test('an attack in another country is no part of it, even where the toll would add up', async () => {
    const elsewhere: Said = {
      text: 'Gunmen killed two Norwegian miners near Lima in Peru on May 9, police said. They fled.',
      events: [
        {
          type: 'attack',
          trigger: 'Gunmen killed',
          date: ['May 9', '2031-05-09'],
          place: 'Lima, PE',
          victim: { words: 'two Norwegian miners', name: 'Norwegian miners', country: 'NO' },
          killed: ['two Norwegian miners', 2],
        },
      ],
    };
    const events = await tell(SUM, FIRST, elsewhere);
    expect(events.find((event) => event.sum)?.includes).toBeUndefined();
  });
});

describe('figures for one thing', () => {
  const rivals = async (...all: Said[]) => {
    await tell(...all);
    return (await records(register.store, 'discrepancy')).filter(({ about }) => about.kind === 'figure');
  };
  /** A length of a border, in a sentence that ends with another thing. */
  const border = (
    text: string,
    words: string,
    value: number,
    more: { what?: string; of?: string; count?: Count } = {},
  ): Said => ({
    text,
    figures: [
      { what: 'border', of: 'Sweden', value, unit: words.includes('mile') ? 'mile' : 'kilometre', words, ...more },
    ],
  });
  const FRONTIER = border(
    'Guards patrol the 850-mile frontier with Sweden in the north of Norway. Snow fell all day on the hills.',
    '850-mile',
    850,
    { what: 'frontier' },
  );

  test('miles meet kilometres, and the frontier is the border', async () => {
    const [one] = await rivals(
      FRONTIER,
      border(
        'The border with Sweden stretches for 1,300 km through forest and bog. The road to it is closed in winter.',
        '1,300 km',
        1300,
      ),
    );
    expect(one.values.map(({ value }) => value).sort()).toEqual(['1300 kilometre', '850 mile']);
  });

  test.each([
    [
      'rounded',
      border(
        'The border with Sweden stretches for 1,370 km through forest and bog. The road to it is closed.',
        '1,370 km',
        1370,
      ),
    ],
    [
      'of a part',
      border(
        'The Kesh section of the border with Sweden, stretching over 100 km, is steep. The road to it is closed.',
        'over 100 km',
        100,
        { what: 'Kesh section of the border', count: { min: 101, max: null } },
      ),
    ],
    [
      'of something else',
      border(
        'The border with Finland stretches for 700 km through forest and bog. The road to it is closed.',
        '700 km',
        700,
        { of: 'Finland' },
      ),
    ],
  ])('a value %s is no rival', async (_name, other) => {
    expect(await rivals(FRONTIER, other)).toEqual([]);
  });
});
