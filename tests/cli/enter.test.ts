import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { daftar, temporaryFolder } from '../support/cli.js';

const folder = temporaryFolder();
const PLACES = ['-g', 'examples/gazetteer.csv'];
const file = path.join(folder, 'register.db');
const enter = (...args: string[]) => daftar(['enter', ...args, '-r', file, '--by', 'ada', ...PLACES]);
const listed = (kind: string) =>
  daftar(['list', kind, '-r', file, '--json'])
    .out.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('an event, a statement, a commitment and a figure are entered, and a rebuild keeps them', () => {
  const made = enter(
    'event',
    'type=attack',
    'date=2031-05-04',
    'place=Dol, XT',
    'killed=2+',
    'source=own observation',
    'words=I saw two dead.',
  );
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^event-[0-9a-f]{12} {2}nothing in the register fits/);
  expect(
    enter('statement', 'speaker=Ada Holm', 'stance=denies', 'content=we were never there', 'source=a letter').code,
  ).toBe(0);
  expect(
    enter('commitment', 'who=Oruna', 'what=open a post', 'due=2032', 'programme=River Plan', 'stage=2', 'source=treaty')
      .code,
  ).toBe(0);
  expect(enter('figure', 'what=length of the fence', 'value=12', 'unit=kilometre', 'source=map').code).toBe(0);
  expect(listed('events')[0]).toMatchObject({
    type: 'attack',
    place: { name: 'Dol', country: 'XT', lat: 40.36 },
    casualties: { killed: { min: 2, max: null } },
    evidence: [{ quote: 'I saw two dead.' }],
    enteredBy: 'ada',
  });
  expect(listed('statements')[0]).toMatchObject({ speaker: 'Ada Holm', stance: 'denies', enteredBy: 'ada' });
  expect(listed('programmes')[0].stages[0]).toMatchObject({ number: 2, due: { value: '2032' } });
  expect(listed('figures')[0]).toMatchObject({ value: 12, base: { value: 12_000, unit: 'metre' } });
  const before = daftar(['export', '-r', file]).out.split('\n').sort();
  expect(daftar(['rebuild', '--all', '-r', file, ...PLACES]).code).toBe(0);
  expect(daftar(['export', '-r', file]).out.split('\n').sort()).toEqual(before);
  expect(daftar(['check', '-r', file]).code).toBe(0);
});

test('the date of a stage that is entered stays, whatever reports of the programme say later', () => {
  const own = path.join(folder, 'stage.db');
  const PAGES = ['examples/pages/08-wire-programme-adopted.html', 'examples/pages/09-herald-programme-slips.html'];
  const stage = ['commitment', 'what=the radar is there', 'due=2030', 'programme=River Border Programme', 'stage=2'];
  daftar(['add', PAGES[0], '-r', own, '-q']);
  expect(daftar(['enter', ...stage, 'source=letter', '-r', own, '--by', 'ada']).code).toBe(0);
  daftar(['add', PAGES[1], '-r', own, '-q']);
  const [programme] = daftar(['list', 'programmes', '-r', own, '--json']).out.split('\n').filter(Boolean);
  const second = JSON.parse(programme).stages.find(({ number }: { number?: number }) => number === 2);
  expect(second).toMatchObject({ due: { value: '2030' }, enteredBy: 'ada' });
});

test('a CSV: good rows go in, each wrong one says where and why', () => {
  const table = path.join(folder, 'entries.csv');
  writeFileSync(
    table,
    'kind,type,date,place,killed,source\nevent,arrest,2031-06-01,Dol,,bulletin\nevent,party,2031-06-01,Dol,,bulletin\nevent,attack,soon,Dol,,bulletin\nevent,attack,2031-06-02,Dol,some,bulletin\n',
  );
  const { code, out, err } = enter(table);
  expect(code).toBe(1);
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/entries\.csv, row 3: type: /);
  expect(err).toMatch(/entries\.csv, row 4: date: “soon” is no date/);
  expect(err).toMatch(/entries\.csv, row 5: killed: “some” is no count/);
});

test('what is no entry says so, and nothing is made', () => {
  for (const [args, message] of [
    [['meeting', 'source=x'], /kind: /],
    [['event', 'type=attack'], /source: /],
    [['event', 'type=attack', 'source=x', 'colour=red'], /colour/],
    [['event', 'attack'], /is no field/],
    [['none.csv'], /no such file/],
  ] as const) {
    const ran = enter(...args);
    expect(ran.code).not.toBe(0);
    expect(ran.err).toMatch(message);
  }
});
