// What one more story costs as a register grows, and what it costs to look into it: `npm run bench:register -- [STORIES]` (1,000,000).
// Prints the milliseconds a story over the last thousand before each mark, the ratio to the first, and the slowest twentieth of each look.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addResolved, addWithin } from '../../dist/ingest/add.js';
import { openRegister } from '../../dist/store/open.js';
import { randomFrom } from '../random.mjs';
import { tellings } from './findings.mjs';

const WANTED = Number(process.argv[2] ?? 1_000_000);
const MARKS = [1_000, 10_000, 30_000, 100_000, 300_000, 500_000, 700_000, 1_000_000].filter((mark) => mark <= WANTED);
const WINDOW = 1_000;
const LOOKS = 200;
const AT_ONCE = 500;

const folder = mkdtempSync(path.join(os.tmpdir(), 'daftar-bench-'));
const file = path.join(folder, 'register.db');
const store = await openRegister(file, { create: true });
await store.openCapture(
  { id: 'sha256:bench', name: 'bench', bytes: new Uint8Array(), mediaType: 'text/plain' },
  WANTED,
);

const since = (started) => Number(process.hrtime.bigint() - started) / 1e6;
const started = process.hrtime.bigint();
let n = 0;
let window = process.hrtime.bigint();
let first;
const ids = [];
const waiting = [];
for (const { story, findings } of tellings(1)) {
  const mark = MARKS.find((one) => one > n) ?? WANTED;
  if (mark - n === WINDOW) {
    await store.transaction((tx) => fill(tx));
    window = process.hrtime.bigint();
  }
  if (mark - n <= WINDOW) await addResolved(store, story, findings, []);
  else {
    waiting.push({ story, findings });
    if (waiting.length === AT_ONCE) await store.transaction((tx) => fill(tx));
  }
  if (ids.length < LOOKS * 5 || n % 997 === 0) ids.push(story.id);
  n++;
  if (MARKS.includes(n)) {
    const each = since(window) / WINDOW;
    if (n >= 10_000) first ??= each;
    const size = statSync(file).size / 1e6;
    console.log(
      `${n.toLocaleString('en').padStart(9)} stories  ${each.toFixed(2)} ms for one more${first ? `, ${(each / first).toFixed(2)} × that at 10,000` : ''}  ${size.toFixed(0)} MB  ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB of memory  after ${(since(started) / 60_000).toFixed(1)} min`,
    );
    await looks();
  }
  if (n >= WANTED) break;
}
await store.close();
rmSync(folder, { recursive: true, force: true });

/** Stories between the marks go in many at once, so that the run ends the same day; what is measured goes in one by one. */
async function fill(tx) {
  for (const { story, findings } of waiting) await addWithin(tx, story, findings, []);
  waiting.length = 0;
}

/** The time below which nineteen of twenty looks of each kind lie. */
async function looks() {
  const random = randomFrom(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const events = [];
  const opened = [];
  for (let i = 0; i < LOOKS; i++) {
    const join = (await store.joinsOf(pick(ids))).find(({ kind }) => kind === 'event');
    if (join) events.push(join.entry);
  }
  const day = () =>
    new Date(Date.UTC(2020, 0, 1) + Math.floor(random() * (n / 400)) * 86_400_000).toISOString().slice(0, 10);
  const kinds = {
    open: async () => {
      const other = await openRegister(file);
      await other.counts();
      opened.push(other);
    },
    'list events': () => store.entries({ kind: 'event', limit: 40 }),
    'list a month': () => {
      const from = day();
      return store.entries({ kind: 'event', from, to: from, limit: 40 });
    },
    'most reported': () => store.entries({ kind: 'event', order: 'reports', limit: 40 }),
    search: () =>
      store.search(
        `w${Math.floor(20_000 * random() ** 3).toString(36)} w${Math.floor(20_000 * random() ** 3).toString(36)}`,
        { limit: 20, offset: 0 },
      ),
    'show an event': async () => {
      const id = pick(events);
      await store.entry(id);
      await store.discrepanciesAbout(id);
    },
  };
  for (const [name, look] of Object.entries(kinds)) {
    const times = [];
    for (let i = 0; i < (name === 'open' ? 20 : LOOKS); i++) {
      const from = process.hrtime.bigint();
      await look();
      times.push(since(from));
    }
    for (const other of opened.splice(0)) await other.close();
    times.sort((a, b) => a - b);
    console.log(`            ${name.padEnd(14)} 95 % under ${times[Math.floor(times.length * 0.95)].toFixed(1)} ms`);
  }
}
