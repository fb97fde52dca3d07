import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DecideRequest, decide, undo } from '../../src/ingest/decide.js';
import { versionOf } from '../../src/model/id.js';
import type { EventRecord } from '../../src/model/register.js';
import { add, newRegister, records } from '../support/register.js';
import { addTold, type Telling } from '../support/told.js';

let register: Awaited<ReturnType<typeof newRegister>>;
let clock = 0;
beforeEach(async () => {
  register = await newRegister();
});
afterEach(() => register.end());

const story = (name: string, date: string, { text, events }: Said): Telling => ({
  title: `News of ${name}`,
  outlet: `Paper ${name}`,
  date,
  text: `${text}\n${FILLER[name]}`,
  events,
});
const tell = (name: string, date: string, said: Said) => addTold(register.store, [story(name, date, said)]);
/** So that no two stories are copies. */
const FILLER: Record<string, string> = {
  a: 'The valley lies between two rivers. Its people grow apricots and wheat, and sell them on the market of the next town.',
  b: 'Snow lay late this year. The library has a new roof, and the choir practises there on winter evenings.',
  c: 'The ferry runs twice a day. Old men mend their nets on the pier and talk of the fishing of their youth.',
};
const settle = (request: Omit<DecideRequest, 'by' | 'at'>) =>
  decide(register.store, { by: 'ada', at: new Date(Date.UTC(2031, 0, 1) + 1000 * clock++).toISOString(), ...request });
const events = () => records(register.store, 'event');
const only = async (): Promise<EventRecord> => {
  const all = await events();
  expect(all).toHaveLength(1);
  return all[0];
};

/** Sentences with the event that they tell of. */
type Said = Required<Pick<Telling, 'text' | 'events'>>;

const MAY_4 = { type: 'attack', date: ['May 4', '2031-05-04'], place: 'Belkuy' } as const;
const killing = (n: string, killed: number): Said => ({
  text: `Gunmen killed ${n} road workers in an attack near Belkuy on May 4, the police said. Rain fell all day.`,
  events: [
    {
      ...MAY_4,
      trigger: 'killed',
      actor: 'Gunmen',
      victim: { words: `${n} road workers`, name: 'road workers' },
      killed: [`${n} road workers`, killed],
      by: 'the police',
    },
  ],
});
const ATTACK = killing('two', 2);
const AGAIN: Said = {
  text: 'An attack near Belkuy left two road workers dead on May 4, a spokesman said. The school was closed.',
  events: [
    {
      ...MAY_4,
      trigger: 'attack',
      victim: { words: 'two road workers', name: 'road workers' },
      killed: ['two road workers', 2],
      by: 'a spokesman',
    },
  ],
};
const MORE: Said = {
  text: 'Armed men attacked road workers near Belkuy on May 4 and killed five of them. The ferry did not run.',
  events: [{ ...MAY_4, trigger: 'attacked', actor: 'Armed men', target: 'road workers', killed: ['five of them', 5] }],
};
const OTHER: Said = {
  text: 'Police arrested two smugglers in Dol on May 6, the prosecutor said. The market was moved to the mill.',
  events: [
    {
      type: 'arrest',
      trigger: 'arrested',
      date: ['May 6', '2031-05-06'],
      place: 'Dol',
      actor: 'Police',
      target: { words: 'two smugglers', name: 'smugglers' },
      detained: ['two smugglers', 2],
      by: 'the prosecutor',
    },
  ],
};

describe('what was decided about an event', () => {
  test('stays when another report joins it', async () => {
    await tell('a', '2031-05-05', ATTACK);
    const { id } = await only();
    await settle({ what: 'confirm', entry: id, note: 'seen the bodies' });
    await settle({ what: 'correct', entry: id, field: 'killed', value: '3' });
    await tell('b', '2031-05-06', AGAIN);
    expect(await only()).toMatchObject({
      reports: 2,
      review: 'confirmed',
      casualties: { killed: { min: 3, max: 3 } },
      title: 'Attack, Belkuy, 3 killed',
      corrected: [{ field: 'killed', was: '2', by: 'ada' }],
      notes: [{ text: 'seen the bodies', by: 'ada' }],
    });
  });

  test('stays when an earlier report gives the entry another id, under which the old one still leads to it', async () => {
    await tell('b', '2031-05-06', AGAIN);
    const { id } = await only();
    await settle({ what: 'reject', entry: id });
    await tell('a', '2031-05-05', ATTACK);
    const now = await only();
    expect(now.id).not.toBe(id);
    expect(now).toMatchObject({ review: 'rejected', reports: 2 });
    expect((await register.store.entry(id))?.record.id).toBe(now.id);
  });

  test('is undone, and stays to be seen', async () => {
    await tell('a', '2031-05-05', ATTACK);
    const { id } = await only();
    const decision = await settle({ what: 'correct', entry: id, field: 'date', value: '2031-05-03' });
    expect((await only()).date?.value).toBe('2031-05-03');
    await undo(register.store, decision.id, 'berit', '2031-02-01T00:00:00.000Z');
    expect((await only()).date?.value).toBe('2031-05-04');
    expect((await register.store.decisions())[0].undone?.by).toBe('berit');
    await expect(undo(register.store, decision.id, 'ada', '2031-02-02T00:00:00.000Z')).rejects.toThrow(
      /undone by berit/,
    );
  });

  test('two analysts: the second is told that the entry has changed', async () => {
    await tell('a', '2031-05-05', ATTACK);
    const seen = await only();
    const version = versionOf(seen);
    await settle({ what: 'correct', entry: seen.id, field: 'killed', value: '4', version });
    await expect(settle({ what: 'confirm', entry: seen.id, version })).rejects.toMatchObject({ code: 'conflict' });
    await settle({ what: 'confirm', entry: seen.id, version: versionOf(await only()) });
  });
});

describe('which reports are one event', () => {
  test('two that were held apart are merged, and what comes later joins them', async () => {
    await tell('a', '2031-05-05', ATTACK);
    await tell('c', '2031-05-07', OTHER);
    const [one, two] = await events();
    await settle({ what: 'merge', entry: one.id, other: two.id });
    expect((await only()).reports).toBe(2);
    await tell('b', '2031-05-06', AGAIN);
    expect((await only()).reports).toBe(3);
    await expect(settle({ what: 'merge', entry: one.id, other: two.id })).rejects.toThrow(/one entry already/);
  });

  test('a report is taken out, and does not come back with the next', async () => {
    await tell('a', '2031-05-05', ATTACK);
    await tell('b', '2031-05-06', AGAIN);
    const stories = await records(register.store, 'story');
    const split = await settle({ what: 'split', entry: (await only()).id, other: stories[1].id });
    expect(await events()).toHaveLength(2);
    await tell('c', '2031-05-08', MORE);
    expect((await events()).map(({ reports }) => reports).sort()).toEqual([1, 2]);
    await undo(register.store, split.id, 'ada', '2031-02-01T00:00:00.000Z');
    expect((await only()).reports).toBe(3);
  });

  test('the other side of a decision may come later', async () => {
    await tell('a', '2031-05-05', ATTACK);
    await tell('b', '2031-05-06', AGAIN);
    const [, second] = await records(register.store, 'story');
    await settle({ what: 'split', entry: (await only()).id, other: second.id });
    const decisions = await register.store.decisions();
    const again = await newRegister();
    await again.store.transaction(async (tx) => {
      for (const decision of decisions) await tx.putDecision(decision);
    });
    await addTold(again.store, [story('b', '2031-05-06', AGAIN), story('a', '2031-05-05', ATTACK)]);
    expect(await records(again.store, 'event')).toHaveLength(2);
    await again.end();
  });
});

test('a value set by hand resolves what reports disagree on, until it is undone', async () => {
  await tell('a', '2031-05-05', ATTACK);
  await tell('b', '2031-05-05', killing('five', 5));
  const disagreement = async () =>
    (await records(register.store, 'discrepancy')).find(({ field }) => field === 'killed');
  expect((await disagreement())?.status).toBe('open');
  const decision = await settle({ what: 'correct', entry: (await only()).id, field: 'killed', value: '4' });
  expect(await disagreement()).toMatchObject({ status: 'resolved', why: 'set to 4 by ada' });
  await undo(register.store, decision.id, 'ada', '2031-02-01T00:00:00.000Z');
  expect((await disagreement())?.status).toBe('open');
});

test('a discrepancy is explained, and stays so when its event is made anew', async () => {
  await tell('a', '2031-05-05', MORE);
  await tell('b', '2031-05-05', ATTACK);
  const open = (await records(register.store, 'discrepancy')).find(({ field }) => field === 'killed');
  expect(open?.status).toBe('open');
  await settle({ what: 'explain', entry: open?.id ?? '', note: 'the first count was of one car' });
  await tell('c', '2031-05-06', AGAIN);
  const now = (await records(register.store, 'discrepancy')).find(({ field }) => field === 'killed');
  expect(now).toMatchObject({ status: 'explained', why: 'the first count was of one car' });
});

test('what cannot be decided says why, and changes nothing', async () => {
  await tell('a', '2031-05-05', ATTACK);
  const { id } = await only();
  const before = JSON.stringify(await only());
  for (const [request, message] of [
    [{ what: 'confirm', entry: 'event-000000000000' }, /nothing in the register has this id/],
    [{ what: 'correct', entry: id, field: 'colour', value: 'red' }, /no field of a event.*title, type/],
    [{ what: 'correct', entry: id, field: 'killed', value: 'many' }, /is no count/],
    [{ what: 'correct', entry: id, field: 'date', value: 'soon' }, /is no date/],
    [{ what: 'split', entry: id, other: 'story-000000000000' }, /does not report/],
    [{ what: 'explain', entry: id, note: 'so' }, /nothing to explain/],
    [{ what: 'note', entry: id }, /says nothing/],
  ] as const)
    await expect(settle(request)).rejects.toThrow(message);
  expect(JSON.stringify(await only())).toBe(before);
  expect(await register.store.decisions()).toEqual([]);
});

test('by way of all rooms: what was decided about an event of a page stays when the other pages come', async () => {
  await add(register.store, ['examples/pages/01-herald-zarin-gorge.html']);
  const [event] = await events();
  await settle({ what: 'confirm', entry: event.id });
  await add(register.store, ['examples/pages']);
  expect((await events()).filter(({ review }) => review === 'confirmed')).toHaveLength(1);
});
