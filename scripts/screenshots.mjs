// Takes a picture of every page of the example register, desktop and phone, light and dark: `npm run screenshots`.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const root = path.dirname(import.meta.dirname);
const target = path.join(root, 'screenshots');
const register = process.argv[2] ?? path.join(tmpdir(), 'daftar-screenshots.db');
if (!process.argv[2])
  execFileSync(process.execPath, [path.join(root, 'dist/cli/main.js'), 'demo', '--no-serve', '-r', register]);
const { openRegister } = await import('../dist/store/open.js');
const { listen } = await import('../dist/web/listen.js');
const store = await openRegister(register);
const server = await listen(store, '127.0.0.1', 0);
const executablePath = await findChromium();
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

const [event] = await store.entries({ kind: 'event', order: 'reports', limit: 1 });
const [report] = (await store.entry(event.id)).reports;
const PAGES = {
  overview: '/',
  events: '/events',
  event: `/events/${event.id}`,
  story: `/stories/${report.story.id}`,
  statements: '/statements',
  search: '/search?q=border',
  programmes: '/programmes',
  discrepancies: '/discrepancies',
  stories: '/stories',
};
const SHAPES = { desktop: { width: 1440, height: 1000 }, phone: { width: 360, height: 740 } };

mkdirSync(target, { recursive: true });
for (const [shape, viewport] of Object.entries(SHAPES)) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport, colorScheme });
    for (const [name, address] of Object.entries(PAGES)) {
      await page.goto(`http://127.0.0.1:${server.port}${address}`);
      const wide = await page.evaluate(() => globalThis.document.documentElement.scrollWidth > globalThis.innerWidth);
      if (wide) console.log(`${name} is wider than a ${shape}`);
      await page.screenshot({ path: path.join(target, `${name}-${shape}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
await server.close();
await store.close();
console.log(`pictures in ${path.relative(process.cwd(), target)}/`);
