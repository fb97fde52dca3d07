import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/web/listen.js';
import { policyFor } from '../../src/web/policy.js';
import { openBrowser } from '../support/browser.js';
import { addExamples } from '../support/examples.js';
import { newRegister } from '../support/register.js';

/** A picture of one transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let register: Awaited<ReturnType<typeof newRegister>>;
let server: Listening;
let tiles: Server;
let browser: Browser;
const asked: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  register = await newRegister();
  await addExamples(register.store);
  tiles = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' }).end(PIXEL);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => tiles.once('listening', resolve));
  const { port } = tiles.address() as AddressInfo;
  server = await listen(register.store, '127.0.0.1', 0, { tiles: `http://127.0.0.1:${port}/{z}/{x}/{y}.png` });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  tiles?.close();
  await register?.end();
});

test('where tiles are set, the same map is drawn over them, and paper still gets the drawing', async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${server.port}/`);
  const can = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
  if (!can) {
    console.warn('this Chromium has no WebGL: only that the drawing stays is tested');
    expect(await page.locator('.map svg[role="group"]').isVisible()).toBe(true);
    return;
  }
  await page.locator('.map[data-live]').waitFor();
  expect(asked.some((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true);
  expect(await page.locator('.map svg[role="group"]').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.map svg[role="group"]').isVisible()).toBe(true);
  expect(said).toEqual([]);
  await page.close();
});

test('without script the drawing is there, and pages without a map load nothing of it', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.port}/events`);
  expect(await page.locator('.map svg[role="group"]').isVisible()).toBe(true);
  await page.goto(`http://127.0.0.1:${server.port}/programmes`);
  expect(await page.content()).not.toContain('tiles');
  await context.close();
});

test('the policy opens for the server of the tiles, and for no other', () => {
  const policy = policyFor('https://tiles.example/{z}/{x}/{y}.png');
  expect(policy).toContain("img-src 'self' data: blob: https://tiles.example;");
  expect(policy).toContain("connect-src 'self' https://tiles.example;");
  expect(policy).toContain("script-src 'self';");
});
