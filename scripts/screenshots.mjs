// Takes a picture of every page of the example register, desktop and phone, light and dark, and from right to left: `npm run screenshots`.
// A file named on the command line is the register to show instead; --docs renews the pictures of docs/, one a page.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { pagesOf } from './pages.mjs';

const root = path.dirname(import.meta.dirname);
const forDocs = process.argv.includes('--docs');
const target = forDocs ? path.join(root, 'docs', 'pictures') : path.join(root, 'screenshots');
const given = process.argv.slice(2).find((one) => !one.startsWith('--'));
const register = given ?? path.join(tmpdir(), 'daftar-screenshots.db');
if (!given) execFileSync(process.execPath, [path.join(root, 'dist/cli/main.js'), 'demo', '--no-serve', '-r', register]);
const { openRegister } = await import('../dist/store/open.js');
const { listen } = await import('../dist/web/listen.js');
const store = await openRegister(register);
const server = await listen(store, '127.0.0.1', 0);
const browser = await launchChromium();

/** What is pictured: the size, the colours, the language, and whether all of the page or what is seen at first. */
const LOOKS = forDocs
  ? { '': { viewport: { width: 1200, height: 820 } } }
  : {
      '-desktop-light': { viewport: { width: 1440, height: 1000 }, fullPage: true },
      '-desktop-dark': { viewport: { width: 1440, height: 1000 }, colorScheme: 'dark', fullPage: true },
      '-phone-light': { viewport: { width: 360, height: 740 }, fullPage: true },
      '-phone-dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark', fullPage: true },
      '-desktop-rtl': { viewport: { width: 1440, height: 1000 }, locale: 'fa-AF', fullPage: true },
      '-phone-rtl': { viewport: { width: 360, height: 740 }, locale: 'fa-AF', fullPage: true },
    };

mkdirSync(target, { recursive: true });
const pages = await pagesOf(store);
for (const [look, { fullPage = false, ...options }] of Object.entries(LOOKS)) {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(`http://127.0.0.1:${server.port}${address}`);
    const wide = await page.evaluate(() => globalThis.document.documentElement.scrollWidth > globalThis.innerWidth);
    if (wide) console.log(`${name}${look} is wider than its screen`);
    await page.screenshot({ path: path.join(target, `${name}${look}.png`), fullPage });
  }
  await context.close();
}
await browser.close();
await server.close();
await store.close();
console.log(`pictures in ${path.relative(process.cwd(), target)}/`);
