// Takes a picture of every page of the example register, desktop and phone, light and dark: `npm run screenshots`.
// A file named on the command line is the register to show instead; --docs renews the picture of the README.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';

const root = path.dirname(import.meta.dirname);
const target = path.join(root, 'screenshots');
const given = process.argv.slice(2).find((one) => !one.startsWith('--'));
const register = given ?? path.join(tmpdir(), 'daftar-screenshots.db');
if (!given) execFileSync(process.execPath, [path.join(root, 'dist/cli/main.js'), 'demo', '--no-serve', '-r', register]);
const { openRegister } = await import('../dist/store/open.js');
const { listen } = await import('../dist/web/listen.js');
const store = await openRegister(register);
const server = await listen(store, '127.0.0.1', 0);
const browser = await launchChromium();

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
if (process.argv.includes('--docs')) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
  await page.goto(`http://127.0.0.1:${server.port}${PAGES.event}`);
  await page.screenshot({ path: path.join(root, 'docs', 'event.png') });
}
await browser.close();
await server.close();
await store.close();
console.log(`pictures in ${path.relative(process.cwd(), target)}/`);
