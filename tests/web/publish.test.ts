import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf, publish } from '../../src/web/publish.js';
import { axeFaults, follow, openBrowser } from '../support/browser.js';
import { addExamples } from '../support/examples.js';
import { newRegister, records } from '../support/register.js';

let register: Awaited<ReturnType<typeof newRegister>>;
let browser: Browser;
let site: string;
beforeAll(async () => {
  browser = await openBrowser();
  register = await newRegister();
  await addExamples(register.store);
  site = path.join(register.folder, 'site');
  await written(site);
});
afterAll(async () => {
  await browser?.close();
  await register?.end();
});

async function written(folder: string, options: Parameters<typeof publish>[2] = {}): Promise<number> {
  let pages = 0;
  for await (const n of publish(register.store, folder, options)) pages = n;
  return pages;
}

const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

test('every link of every page leads to a file of the site, and to a place in it', () => {
  const ids = new Map<string, string>();
  const textOf = (file: string): string => {
    const known = ids.get(file) ?? readFileSync(file, 'utf8');
    ids.set(file, known);
    return known;
  };
  for (const name of pagesIn(site)) {
    const file = path.join(site, name);
    for (const [, link] of textOf(file).matchAll(/(?:href|src|action)="([^"]*)"/g)) {
      if (link === 'data:,') continue;
      const [target, hash] = link.split('#');
      const leads = target ? path.join(path.dirname(file), target) : file;
      expect(existsSync(leads), `${name}: ${link}`).toBe(true);
      if (hash && /^(?:card|source|main|after)/.test(hash))
        expect(textOf(leads), `${name}: ${link}`).toContain(`id="${hash}"`);
    }
  }
});

test('every event, actor and story has its page', async () => {
  for (const kind of ['event', 'actor', 'story'] as const)
    for (const { id } of await records(register.store, kind))
      expect(existsSync(path.join(site, fileOf(`/${kind === 'story' ? 'stories' : `${kind}s`}/${id}`))), id).toBe(true);
});

test('it is read from a disk, without a server: from the overview to a story, and a search', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(pathToFileURL(path.join(site, 'index.html')).href);
  expect(await axeFaults(page)).toEqual([]);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.reload();
  expect(await page.locator('nav a', { hasText: 'Review' }).count()).toBe(0);
  await follow(page, () => page.locator('.list a.title').first().click());
  await follow(page, () => page.locator('.words a.source').first().click());
  expect(page.url()).toMatch(/^file:.*stories\/story-[0-9a-f]{12}\.html#at-\d+$/);
  await page.locator('header input[name="q"]').fill('zarin gorge attack');
  await follow(page, () => page.locator('header button').click());
  await page.locator('[data-found] a').first().waitFor();
  await follow(page, () => page.locator('[data-found] a', { hasText: 'Attack, Zarin Gorge' }).first().click());
  expect(await page.locator('h1').innerText()).toContain('Zarin Gorge');
  expect(faults).toEqual([]);
  await page.close();
});

test('a site in Persian is found in by the words that it shows', async () => {
  const folder = path.join(register.folder, 'fa');
  await written(folder, { language: 'fa' });
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(pathToFileURL(path.join(folder, 'search.html')).href);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.locator('main input[name="q"]').fill('حمله Zarin');
  await page.locator('main .filters button').click();
  const hit = page.locator('[data-found] a', { hasText: '۵ کشته' }).first();
  await follow(page, () => hit.click());
  expect(await page.locator('h1').innerText()).toContain('Zarin Gorge');
  await page.close();
});

test('a site takes the place of an older one whole, and of nothing else', async () => {
  const own = path.join(register.folder, 'again');
  expect(await written(own)).toBe(pagesIn(own).length);
  writeFileSync(path.join(own, 'events', 'gone.html'), 'of an event that is no longer there');
  await written(own);
  expect(existsSync(path.join(own, 'events', 'gone.html'))).toBe(false);
  const strange = path.join(register.folder, 'strange');
  mkdirSync(strange);
  writeFileSync(path.join(strange, 'thesis.doc'), 'years of work');
  await expect(written(strange)).rejects.toThrow(/holds other files/);
  expect(readdirSync(strange)).toEqual(['thesis.doc']);
});

test('addresses become names that any file system takes', () => {
  expect(fileOf('/')).toBe('index.html');
  expect(fileOf('/events?page=2')).toBe('events-page-2.html');
  expect(fileOf('/stories/story-1?x=a/b')).toBe('stories/story-1-x-a_b.html');
});
