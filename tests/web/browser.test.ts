import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asset, assetNames } from '../../src/web/assets.js';
import { type Listening, listen } from '../../src/web/listen.js';
import { axeFaults, brokenWords, drawn, follow, openBrowser, tooWide } from '../support/browser.js';
import { addExamples } from '../support/examples.js';
import { newRegister, records } from '../support/register.js';

let register: Awaited<ReturnType<typeof newRegister>>;
let server: Listening;
let browser: Browser;
let paths: Record<string, string>;

beforeAll(async () => {
  browser = await openBrowser();
  register = await newRegister();
  await addExamples(register.store);
  server = await listen(register.store, '127.0.0.1', 0);
  const event = (await records(register.store, 'event')).find((one) => one.reports === 4);
  const actor = (await records(register.store, 'actor')).find(({ roles }) => roles.length > 0);
  paths = {
    overview: '/',
    events: '/events',
    event: `/events/${event?.id}`,
    story: `/stories/${event?.evidence[0].story}`,
    statements: '/statements',
    actors: '/actors',
    actor: `/actors/${actor?.id}`,
    programmes: '/programmes',
    figures: '/figures',
    discrepancies: '/discrepancies',
    stories: '/stories',
    search: '/search?q=river',
    review: `/review?event=${event?.id}`,
    brief: '/brief',
    'not found': '/events/event-000000000000',
  };
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await register?.end();
});

const NAMES = [
  'overview',
  'events',
  'event',
  'story',
  'statements',
  'actors',
  'actor',
  'programmes',
  'figures',
  'discrepancies',
  'stories',
  'search',
  'review',
  'brief',
  'not found',
];
const address = (path: string): string => `http://127.0.0.1:${server.port}${path}`;

/** Opens a page, and closes it whatever comes of it. */
async function on<T>(path: string, options: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  try {
    await page.goto(address(path));
    return await work(page);
  } finally {
    await context.close();
  }
}

const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['from right to left', { colorScheme: 'light', locale: 'fa-AF' }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

describe.each(LOOKS)('in a real browser, %s', (look, options) => {
  test.each(NAMES)('axe finds nothing wrong with %s', async (name) => {
    await on(paths[name], { ...options, bypassCSP: true }, async (page) => {
      expect(await page.locator('html').getAttribute('dir')).toBe(look === 'from right to left' ? 'rtl' : 'ltr');
      expect(await axeFaults(page)).toEqual([]);
    });
  });
});

test.each(NAMES)('%s fits a phone and a large screen, without script, in both directions', async (name) => {
  for (const width of [360, 1440])
    for (const locale of ['en-GB', 'fa-AF'])
      await on(paths[name], { viewport: { width, height: 740 }, javaScriptEnabled: false, locale }, async (page) => {
        const real = await page.context().newCDPSession(page);
        const { cssContentSize } = await real.send('Page.getLayoutMetrics');
        expect(cssContentSize.width).toBeLessThanOrEqual(width);
        expect(await brokenWords(page)).toEqual([]);
      });
  await on(paths[name], { viewport: { width: 360, height: 740 } }, async (page) => {
    expect(await tooWide(page)).toEqual([]);
    expect(await brokenWords(page)).toEqual([]);
  });
});

test.each(NAMES)('%s breaks no rule of its own policy, and asks nothing from outside', async (name) => {
  await on('/', {}, async (page) => {
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await page.goto(address(paths[name]));
    expect(said).toEqual([]);
    expect([...new Set(asked)].filter((host) => host && host !== `127.0.0.1:${server.port}`)).toEqual([]);
  });
});

test.each(NAMES)('%s prints on paper without what is for a screen', async (name) => {
  await on(paths[name], {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['header nav', 'header form', '.filters', '.zoom', '.pager a'])
      for (const one of await page.locator(hidden).all()) expect(await one.isVisible(), hidden).toBe(false);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF');
  });
});

test('a page is gone through with the keyboard alone: skip link, navigation, content', async () => {
  await on('/events', {}, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    const outlined = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(outlined).not.toBe('none');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = await page.locator('table.events tbody tr').nth(1).locator('a.title').getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${second}`, { waitUntil: 'commit' });
  });
});

describe('the filters of events', () => {
  const FILTERS: readonly (readonly [
    string,
    string,
    (event: Awaited<ReturnType<typeof events>>[number]) => boolean,
  ])[] = [
    ['type', 'armed-clash', ({ type }) => type === 'armed-clash'],
    ['from', '2026-05-01', ({ date }) => (date?.to ?? '') >= '2026-05-01'],
    ['to', '2026-03-31', ({ date }) => (date?.from ?? '9') <= '2026-03-31'],
    ['country', 'XT', ({ place }) => place?.country === 'XT'],
    ['place', 'Belkuy', ({ place }) => place?.name === 'Belkuy'],
    ['actor', 'Kesh Front', ({ participants }) => participants.some(({ name }) => name.includes('Kesh Front'))],
    ['killed', '3', ({ casualties }) => (casualties.killed?.min ?? 0) >= 3],
    ['origins', '2', ({ origins }) => origins >= 2],
    ['status', 'planned', ({ status }) => status === 'planned'],
    ['review', 'none', ({ review }) => review === 'none'],
  ];
  const events = () => records(register.store, 'event');

  test.each(FILTERS)(
    '%s narrows what is shown, without script, and stands in the address',
    async (name, value, holds) => {
      await on('/events', { javaScriptEnabled: false }, async (page) => {
        const field = page.locator(`.filters [name="${name}"]`);
        if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value);
        else await field.fill(value);
        await follow(page, () => page.locator('.filters button').click());
        expect(new URL(page.url()).searchParams.get(name)).toBe(value);
        const wanted = (await events()).filter(holds);
        expect(wanted.length).toBeGreaterThan(0);
        const shown = await page
          .locator('table.events a.title')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
        expect(shown.sort()).toEqual(wanted.map(({ id }) => `/events/${id}`).sort());
      });
    },
  );

  test('a filter takes hold as it is set, where script runs, and Back undoes it', async () => {
    await on('/events', {}, async (page) => {
      const all = await page.locator('table.events tbody tr').count();
      await page.locator('.filters [name="type"]').focus();
      await page.locator('.filters [name="type"]').selectOption('attack');
      await page.waitForURL('**/events?type=attack');
      await page.waitForFunction((n) => document.querySelectorAll('table.events tbody tr').length < n, all);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('type');
      await page.goBack();
      await page.waitForFunction((n) => document.querySelectorAll('table.events tbody tr').length === n, all);
    });
  });

  test('a head of the table sorts by it, and again the other way', async () => {
    await on('/events', {}, async (page) => {
      const killed = () => page.locator('table.events tbody td:nth-child(4)').allInnerTexts();
      await page.locator('thead a', { hasText: 'Killed' }).click();
      await page.waitForURL('**sort=-killed');
      await page.locator('th[aria-sort="descending"]').waitFor();
      const numbers = (await killed()).map((text) => Number(text.match(/\d+/)?.[0] ?? 0));
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
      await page.locator('thead a', { hasText: 'Killed' }).click();
      await page.locator('th[aria-sort="ascending"]').waitFor();
      expect((await killed())[0]).toBe('');
    });
  });

  test('what matches nothing says so and leads back; what means nothing is named', async () => {
    await on('/events?place=Nowhere%20at%20all&from=soon&killed=many', {}, async (page) => {
      expect(await page.locator('main').innerText()).toContain('Nothing fits.');
      expect(await page.locator('.note').innerText()).toContain('from=soon, killed=many');
      await follow(page, () => page.locator('main a', { hasText: 'Show all' }).click());
      expect(await page.locator('table.events tbody tr').count()).toBeGreaterThan(10);
    });
  });
});

describe('the filters of other lists hold without script', () => {
  const LISTS: readonly (readonly [path: string, field: string, value: string, rows: string, holds: RegExp])[] = [
    ['/statements', 'stance', 'denies', '.list > li .stance', /^denies$/],
    ['/statements', 'actor', 'Kesh Front', '.list > li strong', /^Kesh Front$/],
    ['/statements', 'from', '2026-06-01', '.list > li', /./],
    ['/statements', 'to', '2026-03-31', '.list > li', /./],
    ['/actors', 'kind', 'person', '.list > li .meta:first-child', /^person$/],
    ['/figures', 'unit', 'percent', 'table.figures td:first-child', /per cent/],
    ['/discrepancies', 'status', 'explained', '.disagreement .state', /^explained$/],
    ['/stories', 'outlet', 'Valley Wire', '.list > li .meta', /^Valley Wire/],
    ['/brief', 'type', 'armed-clash', '.brief td:nth-child(2)', /./],
    ['/brief', 'country', 'xt', '.brief table td:nth-child(3)', /./],
    ['/brief', 'actor', 'Kesh Front', '.brief td:nth-child(2)', /./],
  ];
  test.each(LISTS)('%s by %s', async (path, field, value, rows, holds) => {
    await on(path, { javaScriptEnabled: false }, async (page) => {
      const all = await page.locator(rows).count();
      const input = page.locator(`.filters [name="${field}"]`).first();
      if ((await input.evaluate((one) => one.tagName)) === 'SELECT') await input.selectOption(value);
      else await input.fill(value);
      await follow(page, () => page.locator('.filters button').first().click());
      const shown = await page.locator(rows).allInnerTexts();
      expect(shown.length).toBeGreaterThan(0);
      if (path !== '/discrepancies') expect(shown.length).toBeLessThan(all);
      for (const text of shown) expect(text.trim()).toMatch(holds);
      await follow(page, () => page.locator('.filters .buttons a').first().click());
      expect(await page.locator(rows).count()).toBe(all);
    });
  });
});

test('an analyst explains a discrepancy where it is shown', async () => {
  const own = await newRegister();
  await addExamples(own.store);
  const there = await listen(own.store, '127.0.0.1', 0);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${there.port}/discrepancies`);
  const first = page.locator('.disagreement.open').first();
  const id = await first.getAttribute('id');
  await first.locator('summary').click();
  await first.locator('[name="by"]').fill('ada');
  await first.locator('[name="note"]').fill('two counts of one evening');
  await follow(page, () => first.locator('button').click());
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  const [record] = await own.store.records([id ?? '']);
  expect(record).toMatchObject({ status: 'explained', why: 'two counts of one evening' });
  await page.close();
  await there.close();
  await own.end();
});

test('all islands together are small; a tile map’s library is apart', () => {
  const sizes = assetNames()
    .filter((name) => name.endsWith('.js') && !name.startsWith('tiles'))
    .map((name) => gzipSync(asset(name)).length);
  expect(sizes.length).toBe(4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024);
});

describe('the map and the timeline', () => {
  test('a bar and a mark lead to their events, without script', async () => {
    await on('/', { javaScriptEnabled: false }, async (page) => {
      const before = Number(await page.locator('.counts dd').first().innerText());
      await follow(page, () => page.locator('.timeline a').first().click());
      expect(page.url()).toMatch(/from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}/);
      expect(Number((await page.locator('.counts dd').first().innerText()).split('\n')[0])).toBeLessThan(before);
      await page.goBack();
      await follow(page, () => page.locator('.map a:has(.mark-count)').first().click({ force: true }));
      expect(page.url()).toContain('within=');
      expect(Number(await page.locator('.counts dd').first().innerText())).toBeLessThan(before);
    });
  });

  test('dragging over the timeline chooses a period, and the map shows what lies in it', async () => {
    await on('/events', {}, async (page) => {
      const box = await page.locator('svg[data-timeline]').boundingBox();
      if (!box) throw new Error('no timeline');
      await page.mouse.move(box.x + 5, box.y + 30);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/from=.*to=/);
      const { from, to } = Object.fromEntries(new URL(page.url()).searchParams);
      await drawn(page);
      const wanted = (await records(register.store, 'event')).filter(
        ({ date }) => (date?.to ?? '') >= from && (date?.from ?? '9') <= to,
      );
      expect(await page.locator('table.events tbody tr').count()).toBe(wanted.length);
      const mapped = await page.locator('.map svg[role="group"]').getAttribute('aria-label');
      expect(Number(mapped?.match(/\d+/)?.[0])).toBeLessThanOrEqual(wanted.length);
    });
  });

  test('a finger that is drawn to the side over the timeline chooses a period; one that scrolls chooses nothing', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    await on('/events', phone, async (page) => {
      const session = await page.context().newCDPSession(page);
      const finger = async (places: readonly { x: number; y: number }[]) => {
        for (const [i, place] of places.entries())
          await session.send('Input.dispatchTouchEvent', {
            type: i === 0 ? 'touchStart' : 'touchMove',
            touchPoints: [place],
          });
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      const timeline = page.locator('svg[data-timeline]');
      await timeline.scrollIntoViewIfNeeded();
      const box = await timeline.boundingBox();
      if (!box) throw new Error('no timeline');
      const across = [0.1, 0.2, 0.4, 0.6].map((share) => ({ x: box.x + box.width * share, y: box.y + 30 }));
      await finger([80, 60, 30, 0].map((dy) => ({ x: box.x + box.width / 2, y: box.y + dy })));
      expect(new URL(page.url()).search).toBe('');
      expect(await page.locator('svg .brush').count()).toBe(0);
      await page.evaluate(() => scrollTo(0, 0));
      await timeline.scrollIntoViewIfNeeded();
      const again = await timeline.boundingBox();
      await finger(across.map(({ x }) => ({ x, y: (again?.y ?? 0) + 30 })));
      await page.waitForURL(/from=.*to=/);
    });
  });

  test('two fingers that part zoom the map, and the server draws it anew', async () => {
    await on('/events', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
      const session = await page.context().newCDPSession(page);
      const map = page.locator('.map svg[role="group"]');
      await map.scrollIntoViewIfNeeded();
      const box = await map.boundingBox();
      if (!box) throw new Error('no map');
      const widthOf = async () => {
        const extent = (await page.locator('[data-extent]').getAttribute('data-extent')) ?? '';
        const [west, , east] = extent.split(',').map(Number);
        return east - west;
      };
      const before = await widthOf();
      for (const [i, spread] of [20, 40, 60, 80].entries())
        await session.send('Input.dispatchTouchEvent', {
          type: i === 0 ? 'touchStart' : 'touchMove',
          touchPoints: [-spread, spread].map((dx) => ({ x: box.x + box.width / 2 + dx, y: box.y + box.height / 2 })),
        });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await page.waitForURL(/frame=/);
      await drawn(page);
      expect(await widthOf()).toBeLessThan(before / 2);
    });
  });

  test('dragging with Shift chooses an area, dragging moves the map, and the server draws it anew', async () => {
    await on('/events', {}, async (page) => {
      const box = await page.locator('.map svg[role="group"]').boundingBox();
      if (!box) throw new Error('no map');
      const drag = async () => {
        await page.mouse.move(box.x + 30, box.y + 20);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6, { steps: 4 });
        await page.mouse.up();
      };
      await drag();
      await page.waitForURL(/frame=/);
      await page.goBack();
      await drawn(page, 'frame=');
      await page.keyboard.down('Shift');
      await drag();
      await page.keyboard.up('Shift');
      await page.waitForURL(/within=/);
      const [west, south, east, north] = (new URL(page.url()).searchParams.get('within') ?? '').split(',').map(Number);
      const wanted = (await records(register.store, 'event')).filter(
        ({ place }) =>
          place?.lat !== undefined &&
          place.lon !== undefined &&
          place.lat >= south &&
          place.lat <= north &&
          place.lon >= west &&
          place.lon <= east,
      );
      await drawn(page);
      expect(await page.locator('table.events tbody tr').count()).toBe(wanted.length);
    });
  });
});

test('a layer of a story is switched on and off without script of ours', async () => {
  await on(paths.story, { javaScriptEnabled: false }, async (page) => {
    const session = await page.context().newCDPSession(page);
    const colour = async () => {
      const { root } = await session.send('DOM.getDocument');
      const { nodeId } = await session.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: 'mark.layer-events',
      });
      await session.send('CSS.enable');
      const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId });
      return computedStyle.find(({ name }) => name === 'background-color')?.value;
    };
    await session.send('DOM.enable');
    const before = await colour();
    await page.locator('input[name="layer-events"]').uncheck();
    expect(await colour()).not.toBe(before);
    await page.locator('input[name="layer-events"]').check();
    expect(await colour()).toBe(before);
  });
});

test('pointing at a finding, or moving to it with the keyboard, shows its entry; without script it leads to it', async () => {
  await on(paths.story, {}, async (page) => {
    const mark = page.locator('mark.layer-events').first();
    await mark.hover();
    await page.locator('.pointed:visible').waitFor();
    expect(await page.locator('.pointed').innerText()).toContain('event');
    await page.keyboard.press('Escape');
    expect(await page.locator('.pointed').isVisible()).toBe(false);
    await mark.locator('a').focus();
    await page.locator('.pointed:visible').waitFor();
  });
  await on(paths.story, { javaScriptEnabled: false }, async (page) => {
    await page.locator('mark.layer-events a').first().click();
    await page.waitForURL(/#card-event-[0-9a-f]{12}$/);
    expect(await page.locator('.card:target').count()).toBe(1);
  });
});

test('from an event to the words in their story, and on to a search', async () => {
  await on(paths.event, { javaScriptEnabled: false }, async (page) => {
    await follow(page, () => page.locator('.words a.source').first().click());
    expect(page.url()).toMatch(/\/stories\/story-[0-9a-f]{12}#at-\d+$/);
    await page.locator('header input[name="q"]').fill('drone kind:event');
    await follow(page, () => page.locator('header button').click());
    expect(await page.locator('.understood').innerText()).toBe('Looked for: with “drone”, only event');
    expect(await page.locator('.list mark').count()).toBeGreaterThan(0);
  });
});

test('a reader chooses a language, and the pages keep to it', async () => {
  await on('/events', { javaScriptEnabled: false }, async (page) => {
    await follow(page, () => page.locator('.languages a[lang="ru"]').click());
    expect(await page.locator('h1').innerText()).toBe('События');
    await follow(page, () => page.locator('nav a[href="/actors"]').click());
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    expect(await page.locator('h1').innerText()).toBe('Участники');
  });
});

test('a cell of the matrix leads to what is said', async () => {
  await on('/statements', { javaScriptEnabled: false }, async (page) => {
    const denial = page.locator('.matrix .stance-denies').first();
    await follow(page, () => denial.click());
    expect(page.url()).toContain('stance=denies');
    expect(await page.locator('.list > li').count()).toBeGreaterThan(0);
    expect(await page.locator('.list .stance').first().innerText()).toBe('denies');
  });
});

describe('a brief', () => {
  test('tells of a period, its numbers lead to sources, and it is taken along in three forms', async () => {
    await on('/brief', { javaScriptEnabled: false }, async (page) => {
      await page.locator('[name="from"]').fill('2026-03-01');
      await page.locator('[name="to"]').fill('2026-03-31');
      await follow(page, () => page.locator('.filters button').click());
      const text = await page.locator('.brief').innerText();
      expect(text).toContain('1 Mar 2026 to 31 Mar 2026');
      expect(text).toContain('Zarin Gorge');
      expect(text).not.toContain('Orlu, 4 killed');
      const cited = await page.locator('.brief sup a').first().getAttribute('href');
      expect(await page.locator(`${cited}`).count()).toBe(1);
      for (const [ending, start] of [
        ['md', '# Brief'],
        ['html', '<!doctype html>'],
        ['docx', 'PK'],
      ]) {
        const href = await page.locator(`.brief-choice a[href^="/brief.${ending}"]`).getAttribute('href');
        expect(href).toContain('from=2026-03-01');
        const answer = await page.request.get(address(href ?? ''));
        expect(answer.status()).toBe(200);
        expect((await answer.body()).subarray(0, start.length).toString()).toBe(start);
      }
    });
  });

  test('as a PDF it has pages of text and no navigation', async () => {
    await on('/brief', {}, async (page) => {
      const { getDocumentProxy, extractText } = await import('unpdf');
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
      const { text, totalPages } = await extractText(pdf, { mergePages: true });
      expect(totalPages).toBeGreaterThan(1);
      expect(text).toContain('What matters most');
      expect(text).toContain('Sources');
      expect(text).not.toContain('Overview');
    });
  });
});
