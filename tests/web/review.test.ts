import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/web/listen.js';
import { openBrowser } from '../support/browser.js';
import { addExamples } from '../support/examples.js';
import { newRegister, records } from '../support/register.js';

let browser: Browser;
let register: Awaited<ReturnType<typeof newRegister>>;
let server: Listening;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  register = await newRegister();
  await addExamples(register.store);
  server = await listen(register.store, '127.0.0.1', 0);
});
afterEach(async () => {
  await page?.context().close();
  await server?.close();
  await register?.end();
});

const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await browser.newContext(options);
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(at(path));
}
const decisions = () => register.store.decisions();
const shownEvent = () => page.locator('[data-event]').getAttribute('data-event');
const mostReported = async () =>
  (await records(register.store, 'event')).sort((a, b) => b.reports - a.reports)[0] as NonNullable<
    Awaited<ReturnType<typeof records<'event'>>>[number]
  >;

/** The names and the order of what is in the queue. */
async function queue(): Promise<string[]> {
  const events = await register.store.entries({ kind: 'event', review: 'none', order: 'worth', limit: 100 });
  return events.map(({ id }) => id);
}

describe('with the keys', () => {
  test('y confirms, n rejects, j goes on, u takes back; each leads on to the next', async () => {
    const [first, second, third, fourth] = await queue();
    await open('/review');
    await page.locator('.main-actions [name="by"]').fill('ada');
    await page.keyboard.press('Escape');
    expect(await shownEvent()).toBe(first);
    await page.keyboard.press('y');
    await page.locator(`[data-event="${second}"]`).waitFor();
    await page.keyboard.press('n');
    await page.locator(`[data-event="${third}"]`).waitFor();
    await page.keyboard.press('j');
    await page.locator(`[data-event="${fourth}"]`).waitFor();
    expect((await decisions()).map(({ what, entry, by }) => [what, entry, by])).toEqual([
      ['confirm', first, 'ada'],
      ['reject', second, 'ada'],
    ]);
    await page.goBack();
    await page.locator(`[data-event="${third}"]`).waitFor();
    await page.locator('[data-key="u"]').waitFor();
    await page.keyboard.press('u');
    await page.locator(`[data-event="${second}"]`).waitFor();
    expect((await decisions())[1].undone?.by).toBe('ada');
    expect(await queue()).toContain(second);
  });

  test('nothing is decided in nobody’s name, and u without a decision says so', async () => {
    await open('/review');
    await page.keyboard.press('u');
    expect(await page.locator('[data-toast]').innerText()).toContain('Nothing to take back.');
    await page.keyboard.press('y');
    const message = await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.main-actions [name="by"]');
      return [field?.validity.valueMissing, document.activeElement === field];
    });
    expect(message).toEqual([true, true]);
    expect(await decisions()).toEqual([]);
  });

  test('c corrects a field, and the same event stays', async () => {
    const event = await mostReported();
    await open(`/review?event=${event.id}`);
    await page.locator('.main-actions [name="by"]').fill('ada');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.locator('[name="field"]').selectOption('killed');
    await page.locator('[name="value"]').fill('4');
    await page.keyboard.press('Enter');
    await page.locator('[data-toast] button').waitFor();
    expect(await shownEvent()).toBe(event.id);
    const [record] = await register.store.records([event.id]);
    expect(record).toMatchObject({ casualties: { killed: { min: 4, max: 4 } } });
  });

  test('s takes a report out of an event', async () => {
    const event = await mostReported();
    await open(`/review?event=${event.id}`);
    await page.locator('.main-actions [name="by"]').fill('ada');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    const last = await page.locator('[name="story"] option').last().getAttribute('value');
    await page.locator('[name="story"]').selectOption(last ?? '');
    await page.locator('button[value="split"]').click();
    await page.locator('[data-toast] button').waitFor();
    const own = (await register.store.joinsOf(last ?? '')).find(({ kind }) => kind === 'event');
    expect(own?.entry).not.toBe(event.id);
  });

  test('m joins an event with the one beside it, where the fields that differ are marked', async () => {
    const events = await records(register.store, 'event');
    const flood = events.filter(({ place, date }) => place?.name === 'Belkuy' && date?.value.startsWith('2026-04'));
    expect(flood.length).toBeGreaterThan(1);
    await open(`/review?event=${flood[0].id}&other=${flood[1].id}`);
    expect(await page.locator('.beside .differs').count()).toBeGreaterThan(0);
    expect(await page.locator('.beside tbody tr:not(.differs)').count()).toBeGreaterThan(0);
    await page.locator('.main-actions [name="by"]').fill('ada');
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    await page.locator('[data-toast] button').waitFor();
    expect(await decisions()).toMatchObject([{ what: 'same' }]);
    const left = await register.store.records(flood.map(({ id }) => id));
    expect(left).toHaveLength(1);
  });
});

test('a server that goes away in the middle of a decision: it is kept, sent again, and made once', async () => {
  const [first, second] = await queue();
  await open('/review');
  await page.locator('.main-actions [name="by"]').fill('ada');
  const { port } = server;
  await server.close();
  await page.locator('[data-key="y"]').click();
  await page.waitForFunction(() => document.querySelector('[data-toast]')?.textContent?.includes('kept here'));
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem('daftar-outbox') ?? '[]').length)).toBe(1);
  expect(await decisions()).toEqual([]);
  server = await listen(register.store, '127.0.0.1', port);
  await page.locator(`[data-event="${second}"]`).waitFor();
  expect((await decisions()).map(({ what, entry }) => [what, entry])).toEqual([['confirm', first]]);
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem('daftar-outbox') ?? '[]').length)).toBe(0);
});

test('an answer that is lost on its way back makes no second decision', async () => {
  const [first, second] = await queue();
  await open('/review');
  await page.locator('.main-actions [name="by"]').fill('ada');
  let lost = 0;
  await page.route('**/api/decisions', async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.locator('[data-key="y"]').click();
  await page.locator(`[data-event="${second}"]`).waitFor();
  expect(lost).toBeGreaterThan(1);
  expect((await decisions()).map(({ what, entry }) => [what, entry])).toEqual([['confirm', first]]);
});

test('two analysts on one event: the second is told, and nothing is decided', async () => {
  const event = await mostReported();
  await open(`/review?event=${event.id}`);
  await page.locator('.main-actions [name="by"]').fill('ada');
  const other = await page.context().newPage();
  await other.goto(at(`/review?event=${event.id}`));
  await other.locator('.main-actions [name="by"]').fill('bo');
  await other.locator('details[data-opens="c"] summary').click();
  await other.locator('[name="field"]').selectOption('killed');
  await other.locator('[name="value"]').fill('3');
  await other.locator('button[value="correct"]').click();
  await other.locator('[data-toast] button').waitFor();
  await page.locator('[data-key="n"]').click();
  await page.waitForFunction(() => document.querySelector('[data-toast]')?.textContent?.includes('Somebody else'));
  expect((await decisions()).map(({ by }) => by)).toEqual(['bo']);
  expect(await page.locator('.beside').innerText()).toContain('3');
});

test('without script each form is a decision, on a phone, and leads on', async () => {
  const [first, second] = await queue();
  await open('/review', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.locator('.main-actions [name="by"]').fill('ada');
  await page.locator('button[value="confirm"]').click();
  await page.locator(`[data-event="${second}"]`).waitFor();
  expect(await page.locator('.main-actions [name="by"]').inputValue()).toBe('ada');
  await page.locator('[data-toast] button').click();
  await page.locator(`[data-event="${first}"]`).waitFor();
  expect((await decisions())[0].undone).toBeDefined();
  await page.locator('details[data-opens="c"] summary').click();
  await page.locator('[name="field"]').selectOption('date');
  await page.locator('[name="value"]').fill('soon');
  await page.locator('button[value="correct"]').click();
  await page.locator('.note').first().waitFor();
  expect(await page.locator('.note').first().innerText()).toContain('soon: is no date');
  expect(await decisions()).toHaveLength(1);
});

test('where decisions are not taken, the queue is shown and says so; a form from elsewhere is refused', async () => {
  const closed = await listen(register.store, '127.0.0.1', 0, { writable: false });
  await open('/review');
  await page.goto(`http://127.0.0.1:${closed.port}/review`);
  expect(await page.locator('main').innerText()).toContain('served to be read');
  expect(await page.locator('form.main-actions').count()).toBe(0);
  await closed.close();
  const [first] = await queue();
  const answer = await fetch(at('/review'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://evil.example' },
    body: new URLSearchParams({ what: 'reject', entry: first, by: 'eve' }),
  });
  expect(answer.status).toBe(403);
  expect(await decisions()).toEqual([]);
});
