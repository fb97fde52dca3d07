// What each stage costs: `npm run bench [-- PAGES]`. Prints milliseconds a story for each stage on the example pages, the reading
// as a ratio to a bare htmlparser2 parse in the same run, and seconds and peak memory of adding PAGES generated pages.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';
import { shippedTools } from './understanding/tools.mjs';

const root = path.dirname(import.meta.dirname);
const pages = Number(process.argv[2] ?? 1000);
const dist = (file) => path.join(root, 'dist', file);
const { captureBytes } = await import(dist('capture/page-bytes.js'));
const { readCapture } = await import(dist('read/read.js'));
const { extract } = await import(dist('extract/extract.js'));
const { resolveStory } = await import(dist('resolve/resolve.js'));

const folder = path.join(root, 'examples', 'pages');
const captures = readdirSync(folder).map((name) =>
  captureBytes(new Uint8Array(readFileSync(path.join(folder, name))), name),
);
const { reader, ...tools } = await shippedTools();
const ROUNDS = 30;

async function time(name, items, work, rounds = ROUNDS) {
  for (const item of items) await work(item);
  const started = process.hrtime.bigint();
  for (let round = 0; round < rounds; round++) for (const item of items) await work(item);
  const ms = Number(process.hrtime.bigint() - started) / 1e6 / rounds / items.length;
  console.log(`${name.padEnd(34)} ${ms.toFixed(3)} ms`);
  return ms;
}

const bare = await time('bare htmlparser2 parse, a page', captures, (capture) =>
  parseDocument(Buffer.from(capture.bytes).toString('utf8')),
);
const read = await time('read, a page', captures, (capture) => readCapture(capture));
console.log(`${'read against the bare parse'.padEnd(34)} ${(read / bare).toFixed(1)} ×`);
const stories = (await Promise.all(captures.map((capture) => readCapture(capture)))).flat();
await time('frames, a story', stories, (story) => reader.read(story), 3);
const framed = [];
for (const story of stories) framed.push({ story, frames: await reader.read(story) });
await time('findings of frames, a story', framed, ({ story, frames }) => extract(story, frames, tools));
const found = framed.map(({ story, frames }) => ({ story, findings: extract(story, frames, tools) }));
await time('resolve into an empty register', found, ({ story, findings }) =>
  resolveStory(story, findings, { stories: [], entries: new Map() }),
);

/** Pages made from the examples by changing the days and names in them, so that they tell of different events. */
function generate(target, count) {
  const sources = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const towns = ['Arlo', 'Benth', 'Corun', 'Delva', 'Esk', 'Farun', 'Gelt', 'Harn', 'Istra', 'Jorum'];
  mkdirSync(target, { recursive: true });
  for (let i = 0; i < count; i++) {
    const town = `${towns[i % towns.length]}${String.fromCharCode(97 + (Math.floor(i / 10) % 26))}`;
    const shift = (day) => String(((Number(day) + i * 7) % 28) + 1);
    const text = sources[i % sources.length]
      .replace(/(March|April|May|June) (\d{1,2})/g, (_all, month, day) => `${month} ${shift(day)}`)
      .replace(/Zarin Gorge|Hatun|Orlu|Belkuy/g, `${town} Village`)
      .replace(/(?<=[a-z,] )[a-z]{6,}(?=[ ,.])/g, (word, at) =>
        (at * 31 + i * 17) % 5 === 0 ? `${word}${towns[(at + i) % towns.length].toLowerCase()}` : word,
      )
      .replace(/\b(\d{2,3})\b(?! ?[-–])/g, (n) => String((Number(n) * (i + 3)) % 997));
    writeFileSync(path.join(target, `page-${String(i).padStart(6, '0')}.html`), text);
  }
}

const temporary = mkdtempSync(path.join(os.tmpdir(), 'daftar-bench-'));
generate(path.join(temporary, 'pages'), pages);
const wrapper = path.join(temporary, 'run.mjs');
writeFileSync(
  wrapper,
  `process.on('exit', () => console.error('PEAK ' + process.resourceUsage().maxRSS));\nawait import(${JSON.stringify(dist('cli/main.js'))});\n`,
);
const started = process.hrtime.bigint();
const done = spawnSync(
  process.execPath,
  [wrapper, 'add', path.join(temporary, 'pages'), '-q', '-r', path.join(temporary, 'r.db')],
  { encoding: 'utf8' },
);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(
  `add ${pages} pages`.padEnd(34),
  `${seconds.toFixed(1)} s, peak ${Math.round(Number(/PEAK (\d+)/.exec(done.stderr)?.[1] ?? 0) / 1024)} MB, exit ${done.status}`,
);
if (done.status !== 0) console.error(done.stderr.slice(0, 2000));
rmSync(temporary, { recursive: true, force: true });
