// What each page costs the server, on a register of generated stories, and how soon a phone sees the overview:
// `npm run bench:pages -- [STORIES | REGISTER]` (100,000). Prints the middle and the 95th of a hundred looks at each page, each with another choice where
// the page has one, and fails where one of them, or the largest contentful paint, is over its limit.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addWithin } from '../../dist/ingest/add.js';
import { Situation } from '../../dist/model/situation.js';
import { openRegister } from '../../dist/store/open.js';
import { createApp } from '../../dist/web/app.js';
import { listen } from '../../dist/web/listen.js';
import { launchChromium } from '../../scripts/chromium.mjs';
import { randomFrom } from '../random.mjs';
import { tellings } from '../register/findings.mjs';

const LIMIT_MS = 50;
const LIMIT_PAINT_MS = 1_500;
const LOOKS = 100;
/** Half of all stories are a matter of it. */
const SITUATION = 'Half';
const AT_ONCE = 500;
/** Slow 4G as Lighthouse has it (1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back), and a mid-range phone. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;

const asked = process.argv[2] ?? '100000';
const given = existsSync(asked) ? asked : undefined;
const folder = mkdtempSync(path.join(os.tmpdir(), 'daftar-bench-'));
const file = given ?? path.join(folder, 'register.db');
const store = await openRegister(file, { create: true });
if (!given) await generate(Number(asked));
const { stories } = await store.counts();
const random = randomFrom(11);
const pick = (list) => list[Math.floor(random() * list.length)];
const digest = await store.eventDigest({}, 1);
const some = {
  events: (await store.entries({ kind: 'event', order: 'added', limit: 500 })).map(({ id }) => id),
  reported: (await store.entries({ kind: 'event', order: 'reports', limit: 50 })).map(({ id }) => id),
  actors: (await store.entries({ kind: 'actor', order: 'reports', limit: 500 })).map(({ id }) => id),
  stories: (await store.stories({ limit: 500, offset: 0 })).map(({ id }) => id),
  outlets: (await store.outlets()).map(({ outlet }) => outlet),
  types: digest.types.map(({ type }) => type),
  countries: digest.countries.map(({ country }) => country),
};
const span = Date.parse(digest.last) - Date.parse(digest.first);
const day = (share) => new Date(Date.parse(digest.first) + span * share).toISOString().slice(0, 10);
const period = (days) => {
  const from = Date.parse(day(random() * 0.9));
  return `from=${new Date(from).toISOString().slice(0, 10)}&to=${new Date(from + days * 86_400_000).toISOString().slice(0, 10)}`;
};
const page = () => 1 + Math.floor(random() * 40);

/** Each look at a page asks for something else, as people do. */
const PAGES = {
  overview: () => '/',
  'overview, a period': () => `/?${period(30)}`,
  'a situation, a period': () => `/?situation=${SITUATION}&${period(30)}`,
  events: () => `/events?page=${page()}`,
  'events, a type': () => `/events?type=${pick(some.types)}&sort=${pick(['-killed', '-origins', '-reports', 'place'])}`,
  'events, a period': () => `/events?${period(pick([7, 30, 90]))}&country=${pick(some.countries)}`,
  'events, an area': () =>
    `/events?within=${[random() * 100, random() * 40].flatMap((n) => [n.toFixed(2)]).join(',')},140,60&killed=3`,
  'events, an actor': () => `/events?actor=w${Math.floor(random() * 50).toString(36)}`,
  event: () => `/events/${pick(some.events)}`,
  'event, most reported': () => `/events/${pick(some.reported)}`,
  story: () => `/stories/${pick(some.stories)}`,
  stories: () => `/stories?page=${page()}`,
  'stories, an outlet': () => `/stories?outlet=${encodeURIComponent(pick(some.outlets))}`,
  statements: () => '/statements',
  'statements, a page': () => `/statements?page=${page()}`,
  actors: () => `/actors?page=${page()}`,
  actor: () => `/actors/${pick(some.actors)}`,
  programmes: () => '/programmes',
  figures: () => '/figures',
  discrepancies: () => `/discrepancies?page=${1 + Math.floor(random() * 10)}`,
  search: () =>
    `/search?q=w${Math.floor(20_000 * random() ** 3).toString(36)}+w${Math.floor(20_000 * random() ** 3).toString(36)}`,
  review: () => `/review?skip=${Math.floor(random() * 500)}`,
  brief: () => `/brief?${period(pick([7, 30]))}`,
};

console.log(
  `${stories.toLocaleString('en')} stories, ${digest.events.toLocaleString('en')} events; ${LOOKS} looks at each page, compressed`,
);
const app = createApp(store);
let failed = false;
for (const [name, address] of Object.entries(PAGES)) {
  const times = [];
  let bytes = 0;
  for (let i = 0; i < LOOKS; i++) {
    const path = address();
    const started = process.hrtime.bigint();
    const response = await app.request(path, { headers: { 'accept-encoding': 'gzip' } });
    bytes = (await response.arrayBuffer()).byteLength;
    times.push(Number(process.hrtime.bigint() - started) / 1e6);
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  }
  const [first] = times;
  times.sort((a, b) => a - b);
  const slow = times[Math.floor(LOOKS * 0.95)];
  failed ||= slow > LIMIT_MS;
  console.log(
    `${name.padEnd(22)} first ${first.toFixed(1).padStart(6)}  half under ${times[LOOKS / 2].toFixed(1).padStart(5)}  95 % under ${slow.toFixed(1).padStart(5)} ms${slow > LIMIT_MS ? ' OVER' : ''}  ${(bytes / 1024).toFixed(0)} kB`,
  );
}
failed = (await paint()) > LIMIT_PAINT_MS || failed;
await store.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;

/** Stories in transactions of many, since what is measured is looking. */
async function generate(wanted) {
  await store.openCapture(
    { id: 'sha256:bench', name: 'bench', bytes: new Uint8Array(), mediaType: 'text/plain' },
    wanted,
  );
  await store.putSituation(Situation.parse({ name: SITUATION }));
  const source = tellings(1);
  const half = [];
  for (let n = 0; n < wanted; n += AT_ONCE)
    await store.transaction(async (tx) => {
      for (let i = 0; i < AT_ONCE; i++) {
        const { story, findings } = source.next().value;
        await addWithin(tx, story, findings, []);
        if (i % 2 === 0) half.push(story.id);
      }
    });
  for (let i = 0; i < half.length; i += AT_ONCE) await store.addToSituation(SITUATION, half.slice(i, i + AT_ONCE));
}

/** The slowest of five largest contentful paints of the overview, on a phone, each in a browser that has seen nothing. */
async function paint() {
  const server = await listen(store, '127.0.0.1', 0);
  const browser = await launchChromium();
  const times = [];
  for (let i = 0; i < 5; i++) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      isMobile: true,
    });
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await tab.goto(`http://127.0.0.1:${server.port}/`);
    times.push(
      await tab.evaluate(
        () =>
          new Promise((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            });
          }),
      ),
    );
    await context.close();
  }
  await browser.close();
  await server.close();
  const slowest = Math.max(...times);
  console.log(
    `overview on a phone (4 × CPU, slow 4G): largest contentful paint ${times.map((one) => one.toFixed(0)).join(', ')} ms${slowest > LIMIT_PAINT_MS ? ' OVER' : ''}`,
  );
  return slowest;
}
