import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../src/ingest/decide.js';
import { claimOf } from '../../src/resolve/claims.js';
import { newRegister, records } from '../support/register.js';
import { addTold, type Tell } from '../support/told.js';

let register: Awaited<ReturnType<typeof newRegister>>;
beforeEach(async () => {
  register = await newRegister();
});
afterEach(() => register.end());

/** So that no two stories are copies. */
const FILLER = [
  'The valley lies between two rivers. Its people grow apricots and wheat, and sell them on the market of the next town.',
  'Snow lay late this year. The library has a new roof, and the choir practises there on winter evenings.',
  'The ferry runs twice a day. Old men mend their nets on the pier and talk of the fishing of their youth.',
];
const tell = async (...told: [date: string, text: string, tell: Tell][]) => {
  await addTold(
    register.store,
    told.map(([date, text, tell], i) => ({
      title: `News ${i} of the valley`,
      outlet: `Paper ${i}`,
      date,
      text: `${text}\n${FILLER[i]}`,
      ...tell,
    })),
  );
  return records(register.store, 'discrepancy');
};

describe('counts', () => {
  const NUMBERS = { two: 2, five: 5 };
  const killed = (date: string, n: keyof typeof NUMBERS): [string, string, Tell] => [
    date,
    `Gunmen killed ${n} road workers in an attack near Belkuy on May 4, the police said.`,
    {
      events: [
        {
          type: 'attack',
          trigger: 'killed',
          date: ['May 4', '2031-05-04'],
          place: 'Belkuy',
          actor: 'Gunmen',
          victim: `${n} road workers`,
          killed: [`${n} road workers`, NUMBERS[n]],
          by: 'the police',
        },
      ],
    },
  ];

  test('that grow from day to day are a history', async () => {
    const [one] = await tell(killed('2031-05-04', 'two'), killed('2031-05-06', 'five'));
    expect(one).toMatchObject({ field: 'killed', status: 'explained', why: expect.stringContaining('grew') });
    const [event] = await records(register.store, 'event');
    expect(event.casualties.killed).toEqual({ min: 5, max: 5 });
  });

  test('that shrink, or differ on one day, are a quarrel', async () => {
    const [shrunk] = await tell(killed('2031-05-04', 'five'), killed('2031-05-06', 'two'));
    expect(shrunk.status).toBe('open');
    await register.end();
    register = await newRegister();
    const [same] = await tell(killed('2031-05-05', 'two'), killed('2031-05-05', 'five'));
    expect(same.status).toBe('open');
    expect((await records(register.store, 'event'))[0].casualties.killed).toEqual({ min: 2, max: 5 });
  });
});

const PRIME_MINISTER = { role: 'Prime Minister', roleOf: 'Norway' };
const HOLM: [string, string, Tell] = [
  '2031-01-05',
  'Ada Holm, the Prime Minister of Norway, opened a bridge in Bergen. She spoke of the river.',
  { actors: [{ name: 'Ada Holm', ...PRIME_MINISTER }] },
];

test('an office that two persons hold is a succession, where their reports follow each other', async () => {
  const found = await tell(HOLM, [
    '2031-06-05',
    'Berit Lund, the Prime Minister of Norway, opened a school in Oslo. She spoke of the roof.',
    { actors: [{ name: 'Berit Lund', ...PRIME_MINISTER }] },
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    field: 'Prime Minister of Norway',
    status: 'explained',
    why: expect.stringContaining('succession'),
  });
  expect(found[0].values.map(({ value }) => value)).toEqual(['Ada Holm (2031-01-05)', 'Berit Lund (2031-06-05)']);
});

test('a story without a day was told no sooner than the last day that it tells of', async () => {
  const found = await tell(HOLM, [
    '',
    'Gunmen killed two drivers near Bergen on May 4, 2031. Berit Lund, the Prime Minister of Norway, condemned the attack.',
    {
      events: [{ type: 'attack', trigger: 'killed', date: ['May 4, 2031', '2031-05-04'], killed: ['two drivers', 2] }],
      actors: [{ name: 'Berit Lund', ...PRIME_MINISTER }],
    },
  ]);
  expect(found).toMatchObject([{ field: 'Prime Minister of Norway', status: 'explained' }]);
  expect(found[0].values.map(({ value }) => value)).toEqual(['Ada Holm (2031-01-05)', 'Berit Lund (2031-05-04)']);
});

test('claims that there are and that there are none are held against each other, both with their words', async () => {
  const found = await tell(
    [
      '2031-01-05',
      'The army spokesman Ada Holm said that foreign fighters operate in Norway near the border.',
      {
        statements: [
          {
            source: { words: 'The army spokesman Ada Holm', name: 'Ada Holm', actor: 'Ada Holm' },
            cue: 'said',
            content: 'foreign fighters operate in Norway near the border',
          },
        ],
      },
    ],
    [
      '2031-01-09',
      'The mayor Berit Lund said that no foreign fighters operate in Norway or on its islands.',
      {
        statements: [
          {
            source: { words: 'The mayor Berit Lund', name: 'Berit Lund', actor: 'Berit Lund' },
            cue: 'said',
            content: 'no foreign fighters operate in Norway or on its islands',
          },
        ],
      },
    ],
  );
  expect(found).toMatchObject([{ field: 'armed groups', status: 'open', about: { kind: 'statement' } }]);
  expect(found[0].values.map(({ value }) => value).sort()).toEqual([
    'Ada Holm: there are',
    'Berit Lund: there are none',
  ]);
});

test('lists of members that differ are held against each other; of a later day they are a change', async () => {
  const list = (date: string, words: string, ...members: string[]): [string, string, Tell] => [
    date,
    `The Northern Trade Union (NTU), which includes ${words}, met in Oslo on Friday.`,
    {
      actors: [{ name: 'Northern Trade Union', kind: 'organisation', aliases: ['NTU'], members: [words, members] }],
    },
  ];
  const found = await tell(
    list('2031-01-05', 'Norway, Sweden, Finland and Denmark', 'Norway', 'Sweden', 'Finland', 'Denmark'),
    list('2031-06-05', 'Norway, Sweden and Denmark', 'Norway', 'Sweden', 'Denmark'),
  );
  expect(found).toMatchObject([{ field: 'members', status: 'explained', about: { kind: 'actor' } }]);
  expect(found[0].values.map(({ value }) => value)).toEqual(['with Finland', 'without Finland']);
});

test('a date, and a later report that there is none, stand against each other', async () => {
  const found = await tell(
    [
      '2031-01-05',
      'The Northern Trade Union (NTU) has pledged to deliver twelve boats to Norway in 2033.',
      {
        commitments: [
          {
            by: 'Northern Trade Union',
            what: 'pledged to deliver twelve boats to Norway in 2033',
            due: ['in 2033', '2033'],
          },
        ],
      },
    ],
    [
      '2031-06-05',
      'The Northern Trade Union (NTU) has pledged to deliver new boats to Norway. No date has been set for the delivery.',
      {
        commitments: [{ by: 'Northern Trade Union', what: 'No date has been set for the delivery', status: 'undated' }],
      },
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

const ATTACK = {
  type: 'attack',
  trigger: 'killed',
  date: ['May 4', '2031-05-04'],
  place: 'Belkuy',
  actor: 'Gunmen',
  victim: 'two drivers',
  killed: ['two drivers', 2],
  by: 'the police',
} as const;
const CONFIRMATION = {
  source: { words: 'The Interior Ministry', name: 'Interior Ministry', actor: 'Interior Ministry' },
  cue: 'confirmed',
  content: 'gunmen had attacked the drivers',
  stance: 'confirms',
  about: 'killed',
} as const;
const DENIAL = {
  source: { words: 'The Foreign Ministry', name: 'Foreign Ministry', actor: 'Foreign Ministry' },
  cue: 'denied',
  content: 'its men had attacked the drivers',
  stance: 'denies',
  about: 'killed',
} as const;

describe('an event stands', () => {
  const KILLED = 'Gunmen killed two drivers near Belkuy on May 4, the police said.';
  const CONFIRMED = 'The Interior Ministry confirmed that gunmen had attacked the drivers.';
  const DENIED = 'The Foreign Ministry denied that its men had attacked the drivers.';
  const about = (...more: (typeof CONFIRMED | typeof DENIED)[]): [string, string, Tell] => [
    '2031-05-05',
    [KILLED, ...more].join(' '),
    {
      events: [ATTACK],
      statements: more.map((said) => (said === CONFIRMED ? CONFIRMATION : DENIAL)),
    },
  ];
  const standingOf = async (told: [string, string, Tell]) => {
    await tell(told);
    const [event] = await records(register.store, 'event');
    return event.status;
  };

  test('as reported, where nobody says more', async () => {
    expect(await standingOf(about())).toBe('reported');
  });

  test('as confirmed, where somebody who is named confirms it', async () => {
    expect(await standingOf(about(CONFIRMED))).toBe('confirmed');
  });

  test('as disputed, where somebody denies it, whoever confirms it', async () => {
    expect(await standingOf(about(CONFIRMED, DENIED))).toBe('disputed');
  });

  test('as before, when the denial turns out to be none, and as an analyst sets it', async () => {
    await tell(about(DENIED));
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
    { events: [ATTACK], statements: [DENIAL] },
  ]);
  const denied = found.find(({ field }) => field === 'what is said of it');
  expect(denied?.values.map(({ value }) => value)[1]).toMatch(/^denied by /);
});
