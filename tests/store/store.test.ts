import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/ingest/decide.js';
import { parseSearch } from '../../src/model/search-query.js';
import { Situation } from '../../src/model/situation.js';
import { openRegister } from '../../src/store/open.js';
import { matchExpression } from '../../src/store/sqlite/search.js';
import { temporaryFolder } from '../support/cli.js';
import { addExamples, examplePages } from '../support/examples.js';
import { add, newRegister, page, records } from '../support/register.js';
import { addTold, type Telling } from '../support/told.js';

const folder = temporaryFolder();
const PAGE = 'examples/pages/01-herald-zarin-gorge.html';

/** The databases that a register can lie in. Every test of this contract runs on each. */
const BACKENDS = { sqlite: newRegister };

describe.each(Object.entries(BACKENDS))('a register on %s', (_name, make) => {
  test('adding the same page again changes nothing, and says so', async () => {
    const { store, end } = await make();
    await add(store, [PAGE]);
    const before = await store.counts();
    expect(await add(store, [PAGE])).toEqual([{ source: PAGE, status: 'known' }]);
    expect(await store.counts()).toEqual(before);
    await end();
  });

  test('a run broken off in the middle of a page ends as one run', async () => {
    const whole = await make();
    await add(whole.store, ['examples/pages']);
    const broken = await make();
    const stop = new AbortController();
    const { addPaths } = await import('../../src/ingest/add.js');
    const { tools } = await import('../support/tools.js');
    for await (const outcome of addPaths(['examples/pages'], { ...tools, store: broken.store, signal: stop.signal })) {
      if (outcome.source.includes('05-')) stop.abort();
    }
    expect((await broken.store.counts()).stories).toBeLessThan((await whole.store.counts()).stories);
    await add(broken.store, ['examples/pages']);
    for (const kind of [
      'story',
      'event',
      'statement',
      'programme',
      'commitment',
      'figure',
      'actor',
      'discrepancy',
    ] as const) {
      expect(await records(broken.store, kind)).toEqual(await records(whole.store, kind));
    }
    await whole.end();
    await broken.end();
  });

  test('lines that recur in an outlet’s stories are left out of its next, and the register says so', async () => {
    const { store, folder: pages, end } = await make();
    const note = 'The Hatun Herald is printed in Hatun every morning but on Sundays.';
    const told = (what: string) => ({
      title: `News of the ${what} of Hatun`,
      outlet: 'Hatun Herald',
      date: '2031-05-09',
      text: `The ${what} of Hatun was opened again on Friday, its keeper told the council of the town.\nIt had been closed since the ${what} lost its roof in the storm that came over the valley in March.\n${note}`,
    });
    const files = ['mill', 'bridge', 'library', 'market', 'chapel'].map((what) => page(pages, what, told(what)));
    await add(store, files);
    const texts = await Promise.all((await store.stories({ limit: 9, offset: 0 })).map(({ id }) => store.story(id)));
    const without = texts.filter((story) => !story?.text.includes(note));
    expect(without.map((story) => story?.title)).toEqual(['News of the chapel of Hatun']);
    const trace = await store.traceOf(without[0]?.capture ?? '');
    expect(trace).toContainEqual(
      expect.objectContaining({ verdict: 'refused', rule: 'learnt-furniture', quote: note }),
    );
    await end();
  });

  test('a capture keeps the charset that came with it', async () => {
    const { store, end } = await make();
    const capture = {
      id: 'sha256:00',
      name: 'a',
      bytes: new Uint8Array([1]),
      mediaType: 'text/html' as const,
      charset: 'koi8-r',
    };
    await store.openCapture(capture, 0);
    expect((await store.capture('sha256:00'))?.charset).toBe('koi8-r');
    await end();
  });

  test('a failed transaction leaves nothing behind', async () => {
    const { store, end } = await make();
    await add(store, [PAGE]);
    const before = await store.counts();
    const story = await store.story((await records(store, 'story'))[0].id);
    if (!story) throw new Error('the story is there');
    const changes = {
      story: { ...story, id: 'story-000000000000' },
      origin: 'x',
      bands: [1, 2],
      joins: [],
      candidates: [],
      entries: [],
      removed: [],
      moved: [],
      repointed: [],
      trace: [],
    };
    await expect(
      store.transaction(async (tx) => {
        await tx.apply(changes);
        throw new Error('broken off');
      }),
    ).rejects.toThrow('broken off');
    expect(await store.counts()).toEqual(before);
    expect(await store.hasStory('story-000000000000')).toBe(false);
    await end();
  });

  test('search finds words in stories and entries, folded, and shows them', async () => {
    const { store, end } = await make();
    await addExamples(store, [PAGE]);
    const hits = await store.search('cartrid*', { limit: 10, offset: 0 });
    expect(new Set(hits.map((hit) => hit.kind))).toContain('story');
    expect(hits[0].snippet.find((part) => part.matched)?.text).toBe('cartridges');
    expect(await store.search('"road workers" gunmen', { limit: 10, offset: 0 })).not.toEqual([]);
    expect(await store.search('zeppelin', { limit: 10, offset: 0 })).toEqual([]);
    await end();
  });

  test('search gives what has the words in its title first, then what was added last, and no page twice', async () => {
    const { store, end } = await make();
    const told = (title: string, n: number): Telling => ({
      title,
      outlet: 'Hatun Herald',
      date: '2031-05-09',
      text: `In town number ${n} the ferry of the valley was late on Friday, the keeper of landing ${n} told its council.\nThe council of town number ${n} had asked him ${n} times to give the hours of the ferry in good time, he said.`,
      statements: [
        {
          source: `the keeper of landing ${n}`,
          cue: 'told',
          content: `In town number ${n} the ferry of the valley was late on Friday`,
        },
      ],
    });
    await addTold(store, [
      told('The ferry of Oru is late', 1),
      ...[2, 3, 4, 5].map((n) => told(`News of town number ${n}`, n)),
    ]);
    const pageOf = (offset: number) => store.search('ferry valley', { limit: 2, offset });
    const stories = (await store.search('ferry', { limit: 20, offset: 0 })).filter(({ kind }) => kind === 'story');
    expect(stories[0].title).toBe('The ferry of Oru is late');
    const all = await store.search('ferry valley', { limit: 20, offset: 0 });
    const paged = [...(await pageOf(0)), ...(await pageOf(2)), ...(await pageOf(4))];
    expect(paged.map(({ id }) => id)).toEqual(all.slice(0, 6).map(({ id }) => id));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    await end();
  });

  test('the bytes of a capture come back as they were', async () => {
    const { store, end } = await make();
    await add(store, [PAGE]);
    const [story] = await records(store, 'story');
    expect(Buffer.from((await store.capture(story.capture))?.bytes ?? []).equals(readFileSync(PAGE))).toBe(true);
    await end();
  });
});

test.each(['"', 'AND OR', '(', 'a*b -c', ':', 'NEAR(x'])('no search term is an operator by accident: %s', (query) => {
  expect(() => matchExpression(parseSearch(query))).not.toThrow();
});

/** Takes a register back to what it was before the migrations from this one on. */
const UNDO: Readonly<Record<string, string>> = {
  // What `005-facts` had made of the views is made again, so that it can be taken back from there.
  '006-candidates': `drop table candidate; delete from search where rowid < 0; drop view event; drop view event_site; drop index entry_event; drop index entry_event_site; alter table entry drop column confidence;
    create index entry_event on entry (date_from, type) where kind = 'event'; create index entry_event_site on entry (lat, lon) where kind = 'event';
    create view event as select seq from entry indexed by entry_event where kind = 'event'; create view event_site as select seq from entry indexed by entry_event_site where kind = 'event'`,
  '005-facts': `drop view event; drop view event_site; drop index entry_event; drop index entry_event_site; drop index entry_about; drop index story_outlet; drop index entry_kind_type_day; create index entry_kind_type on entry (kind, type); drop table entry_actor; drop table entry_situation;
    ${['review', 'place', 'precision', 'lat', 'lon', 'origins', 'killed', 'injured', 'about', 'worth'].map((one) => `alter table entry drop column ${one};`).join('')}
    update entry set date_to = null where kind = 'statement'`,
  '004-lookups':
    'drop table situation; drop table story_situation; drop index story_url; drop index entry_due; alter table story drop column url',
};

test('a register of an earlier version gets the tables, the addresses and the columns that it lacks', async () => {
  const { store, folder: own, end } = await newRegister();
  await addExamples(store);
  const [story] = await records(store, 'story');
  const asked = async (of: typeof store) => ({
    digest: await of.eventDigest({}, 60),
    named: (await of.entries({ kind: 'event', named: ['Kesh Front'] })).map(({ id }) => id),
    said: (await of.entries({ kind: 'statement', named: ['Teshar'], from: '2026-01-01' })).map(({ id }) => id),
    worth: (await of.entries({ kind: 'event', review: 'none', order: 'worth' })).map(({ id }) => id),
    sure: (await of.entries({ kind: 'event', least: 0.6 })).map(({ id }) => id),
    matters: await of.mattersSpokenOf(10),
  });
  const before = await asked(store);
  expect(before.named.length).toBeGreaterThan(0);
  expect(before.said.length).toBeGreaterThan(0);
  expect(before.sure.length).toBeGreaterThan(0);
  await store.close();
  const file = path.join(folder, 'earlier.db');
  copyFileSync(path.join(own, 'register.db'), file);
  const raw = new Database(file);
  for (const [name, undo] of Object.entries(UNDO)) {
    raw.exec(undo);
    raw.exec(`delete from kysely_migration where name = '${name}'`);
  }
  raw.close();
  const again = await openRegister(file);
  expect(await again.situations()).toEqual([]);
  expect(await again.candidates({})).toEqual([]);
  expect(story.url).toBeDefined();
  expect((await again.storiesAt(story.url ?? '')).map(({ id }) => id)).toEqual([story.id]);
  expect(await asked(again)).toEqual(before);
  expect(await again.faults()).toEqual([]);
  await again.close();
  await end().catch(() => undefined);
});

describe('a register that cannot be opened says why', () => {
  test('there is none', async () => {
    await expect(openRegister(path.join(folder, 'none.db'))).rejects.toThrow(
      /none\.db: no such register; make it with/,
    );
  });

  test('it is no database', async () => {
    const file = path.join(folder, 'text.db');
    writeFileSync(file, 'This is a letter, and a long one, and no database at all. '.repeat(30));
    await expect(openRegister(file, { create: true })).rejects.toThrow(/text\.db: no register and no database/);
  });

  test('it is a database of something else', async () => {
    const file = path.join(folder, 'other.db');
    const other = new Database(file);
    other.exec('create table recipes(name text)');
    other.close();
    await expect(openRegister(file, { create: true })).rejects.toThrow(/other\.db: a database, but no register/);
    const again = new Database(file);
    expect(again.prepare('select count(*) as n from sqlite_master').get()).toMatchObject({ n: 1 });
    again.close();
  });

  test('a newer version wrote it', async () => {
    const { store, folder: own, end } = await newRegister();
    await store.close();
    const file = path.join(folder, 'newer.db');
    copyFileSync(path.join(own, 'register.db'), file);
    const raw = new Database(file);
    raw.exec("insert into kysely_migration(name, timestamp) values ('999-from-the-future', 'x')");
    raw.close();
    await expect(openRegister(file)).rejects.toThrow(/newer\.db: written by a newer Daftar/);
    await end().catch(() => undefined);
  });

  test('it is a folder', async () => {
    mkdirSync(path.join(folder, 'folder.db'));
    await expect(openRegister(path.join(folder, 'folder.db'))).rejects.toThrow(/folder\.db: a folder/);
  });

  test('its folder does not exist', async () => {
    await expect(openRegister(path.join(folder, 'no', 'such', 'r.db'), { create: true })).rejects.toThrow(
      /r\.db: the register cannot be opened/,
    );
  });

  test.skipIf(process.getuid?.() === 0)(
    'it may not be written (skipped as root, whom permissions do not bind: the command line test covers it)',
    async () => {
      const { store, folder: own, end } = await newRegister();
      await store.close();
      chmodSync(path.join(own, 'register.db'), 0o444);
      await expect(openRegister(path.join(own, 'register.db')).then((opened) => add(opened, [PAGE]))).rejects.toThrow(
        /cannot be written/,
      );
      await end().catch(() => undefined);
    },
  );
});

test('what a situation holds follows its stories: through additions, decisions and a rebuild', async () => {
  const { store, end } = await newRegister();
  await store.putSituation(Situation.parse({ name: 'The gorge' }));
  const inSituation = async () =>
    (await store.entries({ kind: 'event', situation: 'The gorge', limit: 100 })).map(({ id }) => id).sort();
  await addExamples(store, examplePages('02-'));
  const [wire] = await records(store, 'story');
  await store.addToSituation('The gorge', [wire.id]);
  const told = async () =>
    [
      ...new Set((await store.joinsOf(wire.id)).filter(({ kind }) => kind === 'event').map(({ entry }) => entry)),
    ].sort();
  expect(await inSituation()).toEqual(await told());
  await addExamples(store);
  expect(await inSituation()).toEqual(await told());
  const [event] = (await records(store, 'event')).filter(({ reports }) => reports === 4);
  await decide(store, { what: 'split', entry: event.id, other: wire.id, by: 'ada', at: '2031-05-09T08:00:00.000Z' });
  expect(await inSituation()).toEqual(await told());
  expect(await inSituation()).not.toContain(event.id);
  expect(await store.faults()).toEqual([]);
  await end();
});
