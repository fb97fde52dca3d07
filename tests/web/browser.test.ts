import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/web/listen.js';
import { add, newRegister, records } from '../support/register.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let register: Awaited<ReturnType<typeof newRegister>>;
let server: Listening;
let browser: Browser;
let paths: Record<string, string>;

beforeAll(async () => {
  const { launchChromium } = (await import('../../scripts/chromium.mjs' as string)) as {
    launchChromium: () => Promise<Browser>;
  };
  browser = await launchChromium();
  register = await newRegister();
  await add(register.store, ['examples/pages']);
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
    discrepancies: '/discrepancies',
    stories: '/stories',
    search: '/search?q=river',
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
  'discrepancies',
  'stories',
  'search',
];
const address = (name: string) => `http://127.0.0.1:${server.port}${paths[name]}`;

describe.each(['light', 'dark'] as const)('in a real browser, %s', (colorScheme) => {
  test.each(NAMES)('axe finds nothing wrong with %s', async (name) => {
    const page = await browser.newPage({ colorScheme, bypassCSP: true });
    await page.goto(address(name));
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map((one) => `${one.id}: ${one.nodes[0].html}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });
});

test.each(NAMES)('%s fits a phone, without script', async (name) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled: true });
  await page.goto(address(name));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.close();
});

test('a layer of a story is switched on and off without script of ours', async () => {
  const page = await browser.newPage();
  await page.goto(address('story'));
  const mark = page.locator('mark.layer-events').first();
  const colour = () => mark.evaluate((element) => getComputedStyle(element).backgroundColor);
  const on = await colour();
  await page.locator('input[name="layer-events"]').uncheck();
  expect(await colour()).not.toBe(on);
  await page.locator('input[name="layer-events"]').check();
  expect(await colour()).toBe(on);
  await page.close();
});

test('from the overview to an event to the words in their story', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(address('event'));
  await page.locator('.words a.source').first().click();
  expect(page.url()).toMatch(/\/stories\/story-[0-9a-f]{12}#at-\d+$/);
  await page.locator('input[name="q"]').fill('drone');
  await page.locator('header button').click();
  expect(await page.locator('.list mark').count()).toBeGreaterThan(0);
  await page.close();
});

test('an event prints on paper without the navigation', async () => {
  const page = await browser.newPage();
  await page.goto(address('event'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header nav').isVisible()).toBe(false);
  expect((await page.pdf()).subarray(0, 4).toString()).toBe('%PDF');
  await page.close();
});
