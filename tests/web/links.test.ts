import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/web/app.js';
import { addExamples } from '../support/examples.js';
import { newRegister } from '../support/register.js';

let register: Awaited<ReturnType<typeof newRegister>>;

beforeAll(async () => {
  register = await newRegister();
  await addExamples(register.store);
});
afterAll(() => register?.end());

const STARTS = [
  '/',
  '/events',
  '/statements',
  '/actors',
  '/programmes',
  '/figures',
  '/discrepancies',
  '/stories',
  '/review',
  '/brief',
  '/search?q=river',
  '/search?q=kind:commitment+radar',
];
/** Links with choices in them lead to pages of the same kind: of each path so many are followed. */
const OF_A_PATH = 6;

test('every link leads to a page, and where it names a place on it, to that place', { timeout: 120_000 }, async () => {
  const app = createApp(register.store);
  const pages = new Map<string, string>();
  const followed = new Map<string, number>();
  const waiting = STARTS.map((href) => ({ href, from: 'the start' }));
  const broken: string[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [address, hash] = next.href.replaceAll('&amp;', '&').split('#');
    const [path] = address.split('?');
    if (!pages.has(address)) {
      const times = followed.get(path) ?? 0;
      if (times >= OF_A_PATH) continue;
      followed.set(path, times + 1);
      const answer = await app.request(address);
      const text = await answer.text();
      pages.set(address, text);
      if (answer.status !== 200) broken.push(`${next.from}: ${next.href}: ${answer.status}`);
      if (answer.headers.get('content-type')?.includes('text/html'))
        for (const [, href] of text.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g))
          if (href.startsWith('/') || href.startsWith('#'))
            waiting.push({ href: href.startsWith('#') ? address + href : href, from: address });
    }
    if (hash && !pages.get(address)?.includes(`id="${hash}"`)) broken.push(`${next.from}: ${next.href}: no such place`);
  }
  expect(broken).toEqual([]);
  expect(pages.size).toBeGreaterThan(80);
});
