import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { add, newRegister, page, records } from '../support/register.js';

let register: Awaited<ReturnType<typeof newRegister>>;
beforeEach(async () => {
  register = await newRegister();
});
afterEach(() => register.end());

const tell = async (...texts: string[]) => {
  for (const [i, text] of texts.entries()) {
    const story = page(register.folder, `story-${i}-${texts.length}`, {
      title: `Story ${i} of the valley`,
      outlet: `Paper ${i}`,
      date: `2031-05-${12 + i}`,
      text: `${text}\n${FILLER[i % FILLER.length]}`,
    });
    await add(register.store, [story]);
  }
  return records(register.store, 'event');
};

/** So that a page is long enough for a story, and no two are copies. */
const FILLER = [
  'The valley lies between two rivers. Its people grow apricots and wheat, and sell them on the market of the next town.',
  'Snow lay late this year. The school has a new roof, and the choir practises there on winter evenings.',
  'The ferry runs twice a day. Old men mend their nets on the pier and talk of the fishing of their youth.',
];

const SUM = 'Two attacks this month left five Norwegian miners dead in Norway, police in Oslo said on Monday.';
const FIRST =
  'Gunmen killed three Norwegian miners near Bergen in Norway on May 4, police said. The men fled in a white car.';
const SECOND = 'A bomb killed two Norwegian miners in Oslo in Norway on May 9, the ministry said. The road is closed.';

describe('a sum and its parts', () => {
  test('told in one story', async () => {
    const events = await tell(`${SUM}\n${FIRST}\n${SECOND}`);
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
    await tell(`${SUM.replace('five', 'six')}\n${FIRST}\n${SECOND}`);
    const [short] = (await records(register.store, 'discrepancy')).filter(({ field }) => field === 'sum of killed');
    expect(short.values.map(({ value }) => value)).toEqual(['6', '5 in its parts']);
    for (const { evidence } of short.values) expect(evidence.length).toBeGreaterThan(0);
  });

  test('an attack elsewhere with the same toll is no part of it', async () => {
    const events = await tell(SUM, 'Gunmen killed five shepherds near Lima in Peru on May 4, police said. They fled.');
    expect(events.find((event) => event.sum)?.includes).toBeUndefined();
  });
});

describe('figures for one thing', () => {
  const rivals = async (...texts: string[]) => {
    await tell(...texts);
    return (await records(register.store, 'discrepancy')).filter(({ about }) => about.kind === 'figure');
  };

  test('miles meet kilometres, and the frontier is the border', async () => {
    const [one] = await rivals(
      'Guards patrol the 850-mile frontier with Sweden in the north of Norway. Snow fell all day on the hills.',
      'The border with Sweden stretches for 1,300 km through forest and bog. The road to it is closed in winter.',
    );
    expect(one.values.map(({ value }) => value).sort()).toEqual(['1300 kilometre', '850 mile']);
  });

  test.each([
    ['rounded', 'The border with Sweden stretches for 1,370 km through forest and bog. The road to it is closed.'],
    [
      'of a part',
      'The Kesh section of the border with Sweden, stretching over 100 km, is steep. The road to it is closed.',
    ],
    [
      'of something else',
      'The border with Finland stretches for 700 km through forest and bog. The road to it is closed.',
    ],
  ])('a value %s is no rival', async (_name, text) => {
    expect(
      await rivals('Guards patrol the 850-mile frontier with Sweden in the north. Snow fell all day.', text),
    ).toEqual([]);
  });
});
