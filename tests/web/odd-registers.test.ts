import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSituation } from '../../src/cli/situation.js';
import { createApp } from '../../src/web/app.js';
import { PAGES } from '../../src/web/pages/index.js';
import { visitOf } from '../../src/web/visits.js';
import { addExamples, examplePages, pageTold } from '../support/examples.js';
import { newRegister, page, records } from '../support/register.js';
import { addTold } from '../support/told.js';

let register: Awaited<ReturnType<typeof newRegister>>;
beforeEach(async () => {
  register = await newRegister();
});
afterEach(() => register.end());

const LONG = `Gunmen attacked ${'a very long convoy '.repeat(265)}near Hatun`;
const text = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const response = await createApp(register.store).request(path, { headers });
  expect(response.status, path).toBe(200);
  return response.text();
};

/** Every page that there is of a register: lists, and one of each entry. */
async function allPages(): Promise<string[]> {
  const [events, actors, stories] = await Promise.all([
    records(register.store, 'event'),
    records(register.store, 'actor'),
    records(register.store, 'story'),
  ]);
  return [
    ...PAGES.map((one) => one.path).filter((one) => !one.includes(':')),
    ...events.map(({ id }) => `/events/${id}`),
    ...actors.map(({ id }) => `/actors/${id}`),
    ...stories.map(({ id }) => `/stories/${id}`),
  ];
}

test('a register of one story has all of its pages', async () => {
  await addExamples(register.store, examplePages('01-'));
  for (const path of await allPages()) expect(await text(path)).toContain('</main>');
});

test('a title of five thousand characters is shown whole where it is read, and no page breaks', async () => {
  expect(LONG.length).toBeGreaterThan(5_000);
  const file = page(register.folder, 'long', {
    title: LONG,
    outlet: 'Fjord Post',
    date: '2031-05-12',
    text: 'Gunmen attacked a convoy near Bergen in Norway on May 9, killing two drivers, police said.\nThe road is closed until the inquiry is over, it was said in Oslo.',
  });
  await addTold(register.store, [
    await pageTold(file, [
      {
        events: [
          {
            type: 'attack',
            trigger: 'attacked a convoy',
            date: ['May 9', '2031-05-09'],
            place: 'Bergen, NO',
            actor: 'Gunmen',
            killed: ['two drivers', 2],
            by: 'police',
          },
        ],
      },
    ]),
  ]);
  const [story] = await records(register.store, 'story');
  for (const path of await allPages()) expect(await text(path)).toContain('</main>');
  expect(await text(`/stories/${story.id}`)).toContain(story.title ?? '');
});

test('a story full of markup, in its text, title, outlet and names, is text on every page', async () => {
  const evil = '&lt;img src=x onerror=alert(1)&gt;&lt;/script&gt;&lt;script&gt;alert(2)&lt;/script&gt;';
  const file = page(register.folder, 'evil', {
    title: `Attack ${evil} near Bergen`,
    outlet: `The ${evil} Post`,
    date: '2031-05-12',
    text: `Gunmen of the ${evil} Front killed two drivers near Bergen in Norway on May 9, police said ${evil}.\n“${evil} is to blame,” Minister Ola ${evil} said on Monday in Oslo, and promised a new road by 2033.`,
  });
  const MARKUP = '<img src=x onerror=alert(1)></script><script>alert(2)</script>';
  const front = { words: `Gunmen of the ${MARKUP} Front`, name: `${MARKUP} Front` };
  await addTold(register.store, [
    await pageTold(file, [
      {
        events: [
          {
            type: 'attack',
            trigger: 'killed two drivers',
            date: ['May 9', '2031-05-09'],
            place: { words: 'Bergen', name: `Bergen ${MARKUP}`, precision: 'city', country: 'NO' },
            actor: front,
            target: MARKUP,
            killed: { words: 'two drivers', count: 2, who: `drivers ${MARKUP}` },
            weapons: [[MARKUP, MARKUP]],
            seizures: [[MARKUP, MARKUP, 2]],
            by: { words: 'police', name: `police ${MARKUP}` },
          },
        ],
        statements: [
          {
            source: { words: `Minister Ola ${MARKUP}`, actor: `Ola ${MARKUP}` },
            cue: 'said on Monday',
            content: `${MARKUP} is to blame`,
            direct: true,
            stance: 'blames',
            about: 'killed two drivers',
            via: MARKUP,
          },
        ],
        commitments: [
          { by: `Ola ${MARKUP}`, what: 'promised a new road', due: ['by 2033', '2033'], programme: MARKUP },
        ],
        figures: [{ what: MARKUP, of: MARKUP, value: 2, words: 'two drivers' }],
        actors: [
          { name: `Ola ${MARKUP}`, role: `Minister ${MARKUP}`, roleOf: MARKUP },
          { name: `${MARKUP} Front`, kind: 'armed-group', aliases: [MARKUP] },
        ],
        programmes: [{ name: MARKUP, owner: `Ola ${MARKUP}` }],
      },
    ]),
  ]);
  for (const path of await allPages()) {
    const shown = await text(path);
    expect(shown, path).not.toMatch(/<img|<script>|onerror=(?!alert(?:\(1\)&gt;|…))/);
    expect(shown.match(/<script /g)?.length ?? 0).toBe(
      shown.match(/<script src="\/assets\/[a-z-]+\.js" defer/g)?.length ?? 0,
    );
  }
  const markdown = await (await createApp(register.store).request('/brief.md')).text();
  expect(markdown).not.toMatch(/(?<!\\)<(?:img|script)/);
});

describe('a situation', () => {
  const AT = (name: string) => path.join(register.folder, name);
  const LAYER = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: 'The old wall' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [72, 40.4],
            [72.6, 40.4],
          ],
        },
      },
      { type: 'Feature', properties: { name: 'Nothing yet' }, geometry: null },
    ],
  };
  const file = (layer: unknown): string => {
    mkdirSync(register.folder, { recursive: true });
    writeFileSync(AT('layer.geojson'), typeof layer === 'string' ? layer : JSON.stringify(layer));
    writeFileSync(
      AT('situation.yaml'),
      'name: The gorge\nplaces: [Zarin Gorge]\nlayers: [{ name: Walls, file: layer.geojson }]\n',
    );
    return AT('situation.yaml');
  };

  test('has an overview of its own stories, with its layers on the map', async () => {
    await addExamples(register.store);
    await register.store.putSituation(await readSituation(file(LAYER)));
    const stories = (await records(register.store, 'story')).filter(({ title }) => title?.includes('Zarin Gorge'));
    await register.store.addToSituation(
      'The gorge',
      stories.map(({ id }) => id),
    );
    const own = await text('/?situation=The%20gorge');
    const whole = await text('/');
    const events = (shown: string) => Number(/<dt>Events<\/dt><dd>(\d+)/.exec(shown)?.[1]);
    expect(events(own)).toBeGreaterThan(0);
    expect(events(own)).toBeLessThan(events(whole));
    expect(own).toContain('<h1>The gorge</h1>');
    expect(own).toMatch(/<path class="of-linestring" d="M[^"]+"><title>The old wall<\/title>/);
    expect(await text('/events?situation=The%20gorge')).toContain('The old wall');
    expect(await text('/?situation=No%20such')).toContain('Nothing fits.');
  });

  test.each<[string, unknown, RegExp]>([
    ['is no JSON', '{', /layer\.geojson: no GeoJSON feature collection; export the layer/],
    ['is one feature', LAYER.features[0], /no GeoJSON feature collection/],
    [
      'has a geometry of no kind',
      { ...LAYER, features: [{ type: 'Feature', geometry: { type: 'Blob' } }] },
      /no GeoJSON/,
    ],
  ])('whose layer %s is refused by name', async (_, layer, message) => {
    await expect(readSituation(file(layer))).rejects.toThrow(message);
  });

  test('whose layer is not there is refused by name', async () => {
    const situation = file(LAYER);
    writeFileSync(situation, 'name: X\nlayers: [{ name: Walls, file: gone.geojson }]\n');
    await expect(readSituation(situation)).rejects.toThrow(/gone\.geojson: no such layer; check its path/);
  });
});

describe('what is new', () => {
  test('is told to whoever was here before, and what was told again', async () => {
    await addExamples(register.store, examplePages('02-'));
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await addExamples(register.store, examplePages('05-', '12-'));
    const shown = await text('/', { cookie: `daftar-visit=${encodeURIComponent(`|${before}`)}` });
    expect(shown).not.toContain('New since');
    const later = new Date(Date.parse(before) - 3_600_000).toISOString();
    const back = await text('/', {
      cookie: `daftar-visit=${encodeURIComponent(`${before}|${new Date().toISOString()}`)}`,
    });
    expect(back).toContain('New since your last visit');
    expect(back).toMatch(/Air or drone strike<\/span>[\s\S]*?<span class="note-word"> new<\/span>/);
    expect(back).toContain('<span class="note-word"> told again</span>');
    expect(await text('/', { cookie: `daftar-visit=${encodeURIComponent(`${later}|${later}`)}` })).toContain(
      'New since',
    );
  });

  test('a visit lasts half an hour; a cookie that says nothing is none', () => {
    const at = (time: string) => new Date(`2031-05-09T${time}:00Z`);
    const first = visitOf(undefined, at('08:00'));
    expect(first.before).toBeUndefined();
    const same = visitOf(first.cookie, at('08:20'));
    expect(same.before).toBeUndefined();
    const next = visitOf(same.cookie, at('12:00'));
    expect(next.before).toBe('2031-05-09T08:20:00.000Z');
    expect(visitOf(next.cookie, at('12:10')).before).toBe('2031-05-09T08:20:00.000Z');
    expect(visitOf('<script>|soon', at('12:00')).before).toBeUndefined();
  });
});
