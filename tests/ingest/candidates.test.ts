import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportRecords } from '../../src/brief/export.js';
import { checkRegister } from '../../src/ingest/check.js';
import { decide, undo } from '../../src/ingest/decide.js';
import { rebuildInto } from '../../src/ingest/rebuild.js';
import { COUNTED_FROM, isCandidate } from '../../src/model/confidence.js';
import { openRegister } from '../../src/store/open.js';
import { newRegister, records } from '../support/register.js';
import { tools } from '../support/tools.js';
import { found, spanOf, tellFound } from '../support/unsure.js';

let register: Awaited<ReturnType<typeof newRegister>>;
beforeEach(async () => {
  register = await newRegister();
});
afterEach(() => register.end());

const TEXT =
  'Gunmen attacked a ferry near Belkuy. A shot may have hit the mill. Omar Tesh said the road is closed. He hinted that the bridge would go. The town will build a pier. It has 40 boats.';
const { event, statement, commitment, figure } = found(TEXT);
const UNSURE = {
  text: TEXT,
  published: '2031-05-05',
  events: [event('attacked a ferry', 0.9), event('hit the mill', 0.3)],
  statements: [
    statement('Omar Tesh', 'said', 'the road is closed', 0.8),
    statement('Omar Tesh', 'hinted', 'the bridge would go', 0.45),
  ],
  commitments: [commitment('build a pier', 0.2)],
  figures: [figure('40 boats', 40, 0.1)],
};
const by = { by: 'ada', at: '2031-06-01T00:00:00.000Z' };
const idOf = async (kind: string): Promise<string> => {
  const [only] = await register.store.candidates({ kind });
  return only.record.id;
};
const kept = async (store = register.store) =>
  (await store.candidates({})).map(({ story, kind, ordinal, mention, record }) => ({
    story,
    kind,
    ordinal,
    mention,
    record,
  }));

test('the line: what is as sure as it counts, and so does what somebody vouches for or what carries no confidence', () => {
  expect(isCandidate({ confidence: COUNTED_FROM })).toBe(false);
  expect(isCandidate({ confidence: COUNTED_FROM - 0.01 })).toBe(true);
  expect(isCandidate({ confidence: 0.1, enteredBy: 'ada' })).toBe(false);
  expect(isCandidate({ confidence: 0.1, proposedBy: 'a model' })).toBe(false);
  expect(isCandidate({})).toBe(false);
});

describe('a finding below the line', () => {
  test('makes no entry of any kind, and is in no count and no export', async () => {
    await tellFound(register.store, 'a', UNSURE);
    expect((await records(register.store, 'event')).map(({ confidence }) => confidence)).toEqual([0.9]);
    expect(await records(register.store, 'statement')).toMatchObject([
      { content: 'the road is closed', confidence: 0.8 },
    ]);
    expect((await register.store.counts()).entries).toMatchObject({ event: 1, statement: 1, commitment: 0, figure: 0 });
    const exported: string[] = [];
    for await (const record of exportRecords(register.store)) exported.push(JSON.stringify(record));
    expect(exported.join()).not.toContain('hit the mill');
    expect(exported.join()).not.toContain('the bridge would go');
  });

  test('joins no entry either: the same event told surely and unsurely is one report', async () => {
    await tellFound(register.store, 'a', {
      text: TEXT,
      published: '2031-05-05',
      events: [event('attacked a ferry', 0.9, toll(TEXT))],
    });
    const again = 'At noon gunmen attacked a ferry near Belkuy, it was said.';
    await tellFound(register.store, 'b', {
      text: again,
      published: '2031-05-06',
      events: [found(again).event('attacked a ferry', 0.4, toll(again))],
    });
    expect(await records(register.store, 'event')).toMatchObject([{ reports: 1 }]);
    await decide(register.store, { what: 'confirm', entry: await idOf('event'), ...by });
    expect(await records(register.store, 'event')).toMatchObject([{ reports: 2, review: 'confirmed' }]);
    expect(await register.store.faults()).toEqual([]);
  });

  test('is kept with its story, the likeliest first, with the entry it would be', async () => {
    const story = await tellFound(register.store, 'a', UNSURE);
    const all = await register.store.candidates({});
    expect(all.map(({ kind, record }) => [kind, record.confidence])).toEqual([
      ['statement', 0.45],
      ['event', 0.3],
      ['commitment', 0.2],
      ['figure', 0.1],
    ]);
    expect(all[1]).toMatchObject({ story: story.id, ordinal: 1, record: { would: { kind: 'event', type: 'attack' } } });
    expect((await register.store.candidates({ least: 0.3 })).map(({ kind }) => kind)).toEqual(['statement', 'event']);
    expect((await register.store.candidates({ type: 'attack' })).map(({ kind }) => kind)).toEqual(['event']);
    expect(await register.store.candidates({ story: 'story-other' })).toEqual([]);
  });

  test('is found by its words, behind all that counts, and by its kind', async () => {
    await tellFound(register.store, 'a', UNSURE);
    const hits = await register.store.search('mill', { limit: 9, offset: 0 });
    expect(hits.map(({ kind }) => kind)).toEqual(['story', 'candidate']);
    const only = await register.store.search('kind:candidate type:attack mill', { limit: 9, offset: 0 });
    expect(only.map(({ id }) => id)).toEqual([await idOf('event')]);
    expect(await register.store.search('kind:candidate type:attack bridge', { limit: 9, offset: 0 })).toEqual([]);
    expect(
      (await register.store.search('bridge after:2031-05-01 kind:candidate', { limit: 9, offset: 0 })).length,
    ).toBe(1);
    expect(await register.store.search('bridge after:2031-06-01', { limit: 9, offset: 0 })).toEqual([]);
  });

  test('says in the trace of its story why it does not count', async () => {
    const story = await tellFound(register.store, 'a', UNSURE);
    expect(await register.store.traceOf(story.id)).toContainEqual(
      expect.objectContaining({
        verdict: 'refused',
        rule: 'event: a candidate',
        score: 0.3,
        about: await idOf('event'),
      }),
    );
  });

  test('stands in a check: the register is sound with it', async () => {
    await tellFound(register.store, 'a', UNSURE);
    expect((await checkRegister(register.store)).faults).toEqual([]);
  });
});

/** A day and a toll, so that two reports join. */
const toll = (text: string) => ({
  date: { value: '2031-05-04', from: '2031-05-04', to: '2031-05-04', precision: 'day' as const },
  casualties: [{ effect: 'killed' as const, count: { min: 3, max: 3 }, ...spanOf(text, 'near Belkuy') }],
});

describe('a candidate that is confirmed', () => {
  test('counts from then on, under an id that its own leads to', async () => {
    await tellFound(register.store, 'a', UNSURE);
    const id = await idOf('event');
    await decide(register.store, { what: 'confirm', entry: id, ...by });
    const entry = await register.store.entry(id);
    expect(entry?.record).toMatchObject({ kind: 'event', review: 'confirmed', confidence: 0.3, reports: 1 });
    expect((await register.store.counts()).entries.event).toBe(2);
    expect((await register.store.candidates({ kind: 'event' })).length).toBe(0);
    expect((await register.store.search('kind:candidate mill', { limit: 9, offset: 0 })).length).toBe(0);
    expect((await checkRegister(register.store)).faults).toEqual([]);
  });

  test.each(['statement', 'commitment', 'figure'] as const)('counts as a %s', async (kind) => {
    await tellFound(register.store, 'a', UNSURE);
    const before = (await register.store.counts()).entries[kind];
    await decide(register.store, { what: 'confirm', entry: await idOf(kind), ...by });
    expect((await register.store.counts()).entries[kind]).toBe(before + 1);
    expect(await register.store.faults()).toEqual([]);
  });

  test('speaks for the same words of the same speaker in stories that come later', async () => {
    await tellFound(register.store, 'a', UNSURE);
    await decide(register.store, { what: 'confirm', entry: await idOf('statement'), ...by });
    const text = 'On Friday Omar Tesh hinted that the bridge would go soon.';
    await tellFound(register.store, 'b', {
      text,
      published: '2031-05-09',
      statements: [found(text).statement('Omar Tesh', 'hinted', 'the bridge would go', 0.4)],
    });
    const all = await records(register.store, 'statement');
    expect(all.find(({ content }) => content === 'the bridge would go')).toMatchObject({
      reports: 2,
      confidence: 0.45,
    });
  });

  test('nothing else is decided about a candidate; each fault says what to do', async () => {
    await tellFound(register.store, 'a', UNSURE);
    const id = await idOf('event');
    await expect(decide(register.store, { what: 'reject', entry: id, ...by })).rejects.toThrow(
      `daftar review confirm ${id}`,
    );
    await expect(decide(register.store, { what: 'confirm', entry: id, ...by, version: 'old' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await decide(register.store, { what: 'confirm', entry: id, ...by });
    await decide(register.store, { what: 'reject', entry: id, ...by, at: '2031-06-02T00:00:00.000Z' });
    expect((await register.store.entry(id))?.record).toMatchObject({ review: 'rejected' });
  });

  test.each(['event', 'statement', 'commitment', 'figure'] as const)(
    'taken back, a %s is a candidate again, and the register what it was',
    async (kind) => {
      await tellFound(register.store, 'a', UNSURE);
      const before = {
        candidates: await kept(),
        counts: await register.store.counts(),
        all: await records(register.store, kind),
      };
      const decision = await decide(register.store, { what: 'confirm', entry: await idOf(kind), ...by });
      await undo(register.store, decision.id, 'ada', by.at);
      expect({
        candidates: await kept(),
        counts: await register.store.counts(),
        all: await records(register.store, kind),
      }).toEqual(before);
      for (const word of ['mill', 'bridge', 'pier', 'boats'])
        expect(await register.store.search(`kind:candidate ${word}`, { limit: 9, offset: 0 })).toHaveLength(1);
      expect((await checkRegister(register.store)).faults).toEqual([]);
    },
  );

  test('taken back, it leaves the reports of its entry that are sure', async () => {
    await tellFound(register.store, 'a', {
      text: TEXT,
      published: '2031-05-05',
      statements: [statement('Omar Tesh', 'said', 'the road is closed', 0.8)],
    });
    await tellFound(register.store, 'b', {
      text: TEXT,
      published: '2031-05-06',
      statements: [statement('Omar Tesh', 'said', 'the road is closed', 0.4)],
    });
    const decision = await decide(register.store, { what: 'confirm', entry: await idOf('statement'), ...by });
    expect(await records(register.store, 'statement')).toMatchObject([{ reports: 2 }]);
    await undo(register.store, decision.id, 'ada', by.at);
    expect(await records(register.store, 'statement')).toMatchObject([{ reports: 1, confidence: 0.8 }]);
    expect((await register.store.candidates({})).length).toBe(1);
    expect((await checkRegister(register.store)).faults).toEqual([]);
  });
});

test('a rebuild keeps candidates under their ids, and what was confirmed counts in it', async () => {
  await tellFound(register.store, 'a', UNSURE);
  await decide(register.store, { what: 'confirm', entry: await idOf('event'), ...by });
  const before = { candidates: await kept(), events: await records(register.store, 'event') };
  expect(before.candidates.length).toBe(3);
  const file = path.join(register.folder, 'rebuilt.db');
  const to = await openRegister(file, { create: true });
  for await (const { reread } of rebuildInto(register.store, to, tools, false)) expect(reread).toBe(false);
  expect({ candidates: await kept(to), events: await records(to, 'event') }).toEqual(before);
  await to.close();
  await register.store.takeOver(file);
  expect({ candidates: await kept(), events: await records(register.store, 'event') }).toEqual(before);
  expect((await checkRegister(register.store)).faults).toEqual([]);
});

test('entries are narrowed by their confidence: the highest of their reports; those that carry none stay', async () => {
  await tellFound(register.store, 'a', {
    ...UNSURE,
    statements: [statement('Omar Tesh', 'said', 'the road is closed')],
  });
  const ids = async (least?: number) => (await register.store.entries({ kind: 'event', least })).length;
  expect([await ids(), await ids(0.9), await ids(0.95)]).toEqual([1, 1, 0]);
  expect((await register.store.eventDigest({ least: 0.95 }, 60)).events).toBe(0);
  expect((await register.store.entries({ kind: 'statement', least: 0.99 })).length).toBe(1);
});
