import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportRecords } from '../../src/brief/export.js';
import { RegisterRecord } from '../../src/model/register.js';
import { spanHolds } from '../../src/model/span.js';
import { add, newRegister, page, records } from '../support/register.js';

describe('the register of the examples', () => {
  let register: Awaited<ReturnType<typeof newRegister>>;
  beforeAll(async () => {
    register = await newRegister();
    await add(register.store, ['examples/pages']);
  });
  afterAll(() => register.end());

  test('four reports of the attack are one event, from three independent origins', async () => {
    const attack = (await records(register.store, 'event')).find(
      (event) => event.place?.name === 'Zarin Gorge' && event.date?.value === '2026-03-02',
    );
    expect(attack).toMatchObject({ type: 'attack', reports: 4, outlets: 4, origins: 3 });
  });

  test('the reprint is the same story, with the origin of its credit', async () => {
    const stories = await records(register.store, 'story');
    const wire = stories.find((story) => story.outlet === 'Valley Wire' && story.title?.startsWith('Toll'));
    const reprint = stories.find((story) => story.outlet === 'Teshar Daily' && story.title?.startsWith('Toll'));
    expect(reprint).toMatchObject({ sameAs: wire?.id, origin: 'source:valley wire' });
  });

  test('counts that disagree are shown, both sides with their words', async () => {
    const discrepancy = (await records(register.store, 'discrepancy')).find((one) => one.field === 'killed');
    expect(discrepancy?.values.map((one) => one.value)).toEqual(['3', '4', '5']);
    for (const { evidence } of discrepancy?.values ?? []) expect(evidence.length).toBeGreaterThan(0);
  });

  test('the programme keeps each report of its dates', async () => {
    const [programme] = await records(register.store, 'programme');
    expect(programme.name).toBe('River Border Programme');
    const second = programme.history.filter((one) => one.stage === 'stage 2').map((one) => one.due?.value);
    expect(second).toContain('2027');
    expect(second).toContain('2028');
    expect(programme.stages.find((stage) => stage.number === 2)?.due?.value).toBe('2028');
  });

  test('every record has the shape of the contract, and every span points at its words', async () => {
    const texts = new Map<string, string>();
    for await (const record of exportRecords(register.store)) {
      const checked = RegisterRecord.safeParse(record);
      expect(checked.error?.issues, JSON.stringify(record).slice(0, 200)).toBeUndefined();
      if (record.kind === 'story') texts.set(record.id, (await register.store.story(record.id))?.text ?? '');
      else if ('evidence' in record)
        for (const one of record.evidence) expect(spanHolds(texts.get(one.story) ?? '', one)).toBe(true);
    }
  });
});

test('of reports of one day that differ the word of an official decides, or one from where it happened, and between equals the range stands', async () => {
  const tollOf = async (...told: string[]) => {
    const register = await newRegister();
    const rest = [
      'Snow lay late this year, and the library has a new roof. A choir practises there.',
      'The ferry runs twice a day. Old men mend their nets on the pier and talk.',
    ];
    for (const [i, text] of told.entries())
      await add(register.store, [
        page(register.folder, `s${i}`, {
          title: `News ${i} of the valley`,
          outlet: `Paper ${i}`,
          date: '2031-05-05',
          text: `${text}\n${rest[i]}`,
        }),
      ]);
    const [event] = await records(register.store, 'event');
    await register.end();
    return event.casualties.killed;
  };
  const shepherd = 'Gunmen killed two drivers near Belkuy on May 4, a shepherd who saw it said.';
  const ministry = 'Gunmen killed four drivers near Belkuy on May 4, the Interior Ministry said.';
  const trader = 'Gunmen killed four drivers near Belkuy on May 4, a trader who saw it said.';
  expect(await tollOf(shepherd, ministry)).toEqual({ min: 4, max: 4 });
  expect(await tollOf(shepherd, trader)).toEqual({ min: 2, max: 4 });
  const inOslo = (text: string) => text.replace('near Belkuy', 'in Oslo');
  expect(await tollOf(inOslo(shepherd), `OSLO, May 5 (Valley Wire) — ${inOslo(trader)}`)).toEqual({ min: 4, max: 4 });
  expect(await tollOf(inOslo(shepherd), `LIMA, May 5 (Valley Wire) — ${inOslo(trader)}`)).toEqual({ min: 2, max: 4 });
});

test('a copy comes from where its original does, whoever printed it and whomever it cites', async () => {
  const register = await newRegister();
  const text =
    'Gunmen killed two drivers near Belkuy on May 4, the Interior Ministry said. Snow lay late this year, and the library has a new roof.\nA choir practises there on winter evenings. The ferry runs twice a day, and old men mend their nets on the pier.';
  const told = (name: string, outlet: string) =>
    page(register.folder, name, { title: 'News of the valley', outlet, date: '2031-05-05', text });
  await add(register.store, [told('a', 'Paper A'), told('b', 'Paper B')]);
  const [event] = await records(register.store, 'event');
  expect(event).toMatchObject({ reports: 2, outlets: 2, origins: 1 });
  await register.end();
});

test('two outlets that cite one ministry are two reports of one official source', async () => {
  const register = await newRegister();
  const story = (name: string, rest: string) =>
    page(register.folder, name, {
      title: `News of ${name}`,
      outlet: `Paper ${name}`,
      date: '2031-05-05',
      text: `Gunmen killed two drivers near Belkuy on May 4, ${rest}`,
    });
  await add(register.store, [
    story(
      'a',
      'the Interior Ministry said. Snow lay late this year, and the library has a new roof. A choir practises there.',
    ),
    story(
      'b',
      'the Interior Ministry said on Monday. The ferry runs twice a day. Old men mend their nets on the pier and talk.',
    ),
    story(
      'c',
      'a shepherd who saw it said. The valley lies between two rivers. Its people grow apricots and wheat for the market.',
    ),
  ]);
  const [event] = await records(register.store, 'event');
  expect(event).toMatchObject({
    reports: 3,
    outlets: 3,
    origins: 2,
    sources: [{ name: 'Interior Ministry', reports: 2 }],
  });
  await register.end();
});

describe('what is never joined', () => {
  test('the same place the next day, the same toll elsewhere', async () => {
    const register = await newRegister();
    const story = (name: string, date: string, text: string) =>
      page(register.folder, name, {
        title: `Attack ${name}`,
        outlet: `Outlet ${name}`,
        date,
        text: `${text}\nPolice closed the road for some hours while they looked for those who did it, and opened it again at noon.`,
      });
    await add(register.store, [
      story(
        'a',
        '2026-03-10',
        'Gunmen killed two drivers in an attack on a convoy near Belkuy on March 9, the police of Oruna said.',
      ),
      story(
        'b',
        '2026-03-11',
        'Gunmen killed two drivers in an attack on a convoy near Belkuy on March 10, the police of Oruna said.',
      ),
      story(
        'c',
        '2026-03-10',
        'Gunmen killed two drivers in an attack on a convoy near Orlu in Teshar on March 9, the army said.',
      ),
      story(
        'd',
        '2026-03-10',
        'On March 9, an attack near Belkuy in Oruna left two drivers dead when gunmen stopped a convoy of lorries.',
      ),
    ]);
    const attacks = (await records(register.store, 'event')).filter((event) => event.type === 'attack');
    expect(attacks.map((event) => [event.date?.value, event.place?.name, event.reports]).sort()).toEqual([
      ['2026-03-09', 'Belkuy', 2],
      ['2026-03-09', 'Orlu', 1],
      ['2026-03-10', 'Belkuy', 1],
    ]);
    await register.end();
  });
});
