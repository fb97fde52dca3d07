import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../src/ingest/decide.js';
import { claimOf } from '../../src/resolve/claims.js';
import { add, newRegister, page, records } from '../support/register.js';

let register: Awaited<ReturnType<typeof newRegister>>;
beforeEach(async () => {
  register = await newRegister();
});
afterEach(() => register.end());

/** So that a page is long enough for a story, and no two are copies. */
const FILLER = [
  'The valley lies between two rivers. Its people grow apricots and wheat, and sell them on the market of the next town.',
  'Snow lay late this year. The library has a new roof, and the choir practises there on winter evenings.',
  'The ferry runs twice a day. Old men mend their nets on the pier and talk of the fishing of their youth.',
];
const tell = async (...told: [date: string, text: string][]) => {
  for (const [i, [date, text]] of told.entries())
    await add(register.store, [
      page(register.folder, `s${i}`, {
        title: `News ${i} of the valley`,
        outlet: `Paper ${i}`,
        date,
        text: `${text}\n${FILLER[i]}`,
      }),
    ]);
  return records(register.store, 'discrepancy');
};

describe('counts', () => {
  const killed = (n: string) => `Gunmen killed ${n} road workers in an attack near Belkuy on May 4, the police said.`;

  test('that grow from day to day are a history', async () => {
    const [one] = await tell(['2031-05-04', killed('two')], ['2031-05-06', killed('five')]);
    expect(one).toMatchObject({ field: 'killed', status: 'explained', why: expect.stringContaining('grew') });
    const [event] = await records(register.store, 'event');
    expect(event.casualties.killed).toEqual({ min: 5, max: 5 });
  });

  test('that shrink, or differ on one day, are a quarrel', async () => {
    const [shrunk] = await tell(['2031-05-04', killed('five')], ['2031-05-06', killed('two')]);
    expect(shrunk.status).toBe('open');
    await register.end();
    register = await newRegister();
    const [same] = await tell(['2031-05-05', killed('two')], ['2031-05-05', killed('five')]);
    expect(same.status).toBe('open');
    expect((await records(register.store, 'event'))[0].casualties.killed).toEqual({ min: 2, max: 5 });
  });
});

test('an office that two persons hold is a succession, where their reports follow each other', async () => {
  const found = await tell(
    ['2031-01-05', 'Ada Holm, the Prime Minister of Norway, opened a bridge in Bergen. She spoke of the river.'],
    ['2031-06-05', 'Berit Lund, the Prime Minister of Norway, opened a school in Oslo. She spoke of the roof.'],
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    field: 'Prime Minister of Norway',
    status: 'explained',
    why: expect.stringContaining('succession'),
  });
  expect(found[0].values.map(({ value }) => value)).toEqual(['Ada Holm (2031-01-05)', 'Berit Lund (2031-06-05)']);
});

test('a story without a day was told no sooner than the last day that it tells of', async () => {
  const found = await tell(
    ['2031-01-05', 'Ada Holm, the Prime Minister of Norway, opened a bridge in Bergen. She spoke of the river.'],
    [
      '',
      'Gunmen killed two drivers near Bergen on May 4, 2031. Berit Lund, the Prime Minister of Norway, condemned the attack.',
    ],
  );
  expect(found).toMatchObject([{ field: 'Prime Minister of Norway', status: 'explained' }]);
  expect(found[0].values.map(({ value }) => value)).toEqual(['Ada Holm (2031-01-05)', 'Berit Lund (2031-05-04)']);
});

test('claims that there are and that there are none are held against each other, both with their words', async () => {
  const found = await tell(
    ['2031-01-05', 'The army spokesman Ada Holm said that foreign fighters operate in Norway near the border.'],
    ['2031-01-09', 'The mayor Berit Lund said that no foreign fighters operate in Norway or on its islands.'],
  );
  expect(found).toMatchObject([{ field: 'armed groups', status: 'open', about: { kind: 'statement' } }]);
  expect(found[0].values.map(({ value }) => value).sort()).toEqual([
    'Ada Holm: there are',
    'Berit Lund: there are none',
  ]);
});

test('lists of members that differ are held against each other; of a later day they are a change', async () => {
  const list = (names: string) => `The Northern Trade Union (NTU), which includes ${names}, met in Oslo on Friday.`;
  const found = await tell(
    ['2031-01-05', list('Norway, Sweden, Finland and Denmark')],
    ['2031-06-05', list('Norway, Sweden and Denmark')],
  );
  expect(found).toMatchObject([{ field: 'members', status: 'explained', about: { kind: 'actor' } }]);
  expect(found[0].values.map(({ value }) => value)).toEqual(['with Finland', 'without Finland']);
});

test('a date, and a later report that there is none, stand against each other', async () => {
  const found = await tell(
    ['2031-01-05', 'The Northern Trade Union (NTU) has pledged to deliver twelve boats to Norway in 2033.'],
    [
      '2031-06-05',
      'The Northern Trade Union (NTU) has pledged to deliver new boats to Norway. No date has been set for the delivery.',
    ],
  );
  expect(found).toMatchObject([{ field: 'date', status: 'explained', about: { kind: 'commitment' } }]);
  expect(found[0].values.map(({ value }) => value)).toEqual(['2033', 'no date']);
});

test.each([
  ['no foreign fighters operate in Oruna', false],
  ['there are no armed groups left in Oruna', false],
  ['several militant groups are active in Oruna', true],
  ['the militants were detected near Oruna', true],
])('%s', (content, holds) => {
  expect(claimOf(content)).toMatchObject({ of: 'armed groups', holds });
});

test.each(['the groups sang in Oruna', 'fighters are tired', 'he will not go to Oruna'])(
  '%s claims nothing',
  (content) => {
    expect(claimOf(content)).toBeUndefined();
  },
);

describe('an event stands', () => {
  const KILLED = 'Gunmen killed two drivers near Belkuy on May 4, the police said.';
  const standingOf = async (...told: string[]) => {
    await tell(...told.map((text): [string, string] => ['2031-05-05', text]));
    const [event] = await records(register.store, 'event');
    return event.status;
  };

  test('as reported, where nobody says more', async () => {
    expect(await standingOf(KILLED)).toBe('reported');
  });

  test('as confirmed, where somebody who is named confirms it', async () => {
    expect(await standingOf(`${KILLED} The Interior Ministry confirmed that gunmen had attacked the drivers.`)).toBe(
      'confirmed',
    );
  });

  test('as disputed, where somebody denies it, whoever confirms it', async () => {
    expect(
      await standingOf(
        `${KILLED} The Interior Ministry confirmed that gunmen had attacked the drivers. The Foreign Ministry denied that its men had attacked the drivers.`,
      ),
    ).toBe('disputed');
  });

  test('as before, when the denial turns out to be none, and as an analyst sets it', async () => {
    await tell(['2031-05-05', `${KILLED} The Foreign Ministry denied that its men had attacked the drivers.`]);
    const { store } = register;
    const denying = (await records(store, 'statement')).find(({ stance }) => stance === 'denies');
    const at = (second: number) => new Date(Date.UTC(2031, 0, 1, 0, 0, second)).toISOString();
    const correct = { what: 'correct', by: 'ada' } as const;
    await decide(store, { ...correct, entry: denying?.id ?? '', field: 'stance', value: 'says', at: at(1) });
    const [event] = await records(store, 'event');
    expect(event.status).toBe('reported');
    expect(await records(store, 'discrepancy')).toEqual([]);
    await decide(store, { ...correct, entry: event.id, field: 'status', value: 'confirmed', at: at(2) });
    await decide(store, { ...correct, entry: denying?.id ?? '', field: 'stance', value: 'denies', at: at(3) });
    expect((await records(store, 'event'))[0].status).toBe('confirmed');
  });
});

test('who denies an event stands against those who report it', async () => {
  const found = await tell([
    '2031-05-05',
    'Gunmen killed two drivers near Belkuy on May 4, the police said. The Foreign Ministry denied that its men had attacked the drivers.',
  ]);
  const denied = found.find(({ field }) => field === 'what is said of it');
  expect(denied?.values.map(({ value }) => value)[1]).toMatch(/^denied by /);
});
