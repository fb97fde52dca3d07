// Reading compared with Readability and Defuddle: `npm run bench:reading -- FOLDER [--worst N]`.
//
// FOLDER holds pages (.html or .html.gz) and, if their quality is to be measured, truth.jsonl beside them: a line
// {"id", "text"} for each page id.html. Without a folder the example pages are timed. Prints for each reader the F1 over
// shingles of four words and the share of pages reproduced exactly (as the article extraction benchmark counts them:
// https://github.com/scrapinghub/article-extraction-benchmark), milliseconds a page, and the ratio to a bare htmlparser2
// parse of the same pages to a tree in the same run. Exit code 1 if our ratio is above its limit.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';

const MOST_RATIO = 2.5;
/** The limit holds for pages as the press makes them; on a page of 2 kB what is done once a page is most of the time. */
const SMALLEST_KB = 20;
const ROUNDS = 5;
const root = path.dirname(path.dirname(import.meta.dirname));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { worst: { type: 'string', default: '0' } },
});
const folder = positionals[0] ?? path.join(root, 'examples', 'pages');
const dist = (file) => path.join(root, 'dist', file);
const { captureBytes } = await import(dist('capture/page-bytes.js'));
const { readCapture } = await import(dist('read/read.js'));

const pages = readdirSync(folder)
  .filter((name) => /\.html(?:\.gz)?$/.test(name))
  .map((name) => {
    const raw = readFileSync(path.join(folder, name));
    const bytes = new Uint8Array(name.endsWith('.gz') ? gunzipSync(raw) : raw);
    return { id: name.replace(/\.html(?:\.gz)?$/, ''), bytes, html: Buffer.from(bytes).toString('utf8') };
  });
if (pages.length === 0) {
  console.error(`bench/reading: ${folder}: no .html files; name a folder of pages`);
  process.exit(2);
}
const truthFile = path.join(folder, 'truth.jsonl');
const truth = existsSync(truthFile)
  ? new Map(
      readFileSync(truthFile, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ id, text }) => [id, text]),
    )
  : undefined;

const READERS = [
  {
    name: 'Daftar',
    rounds: ROUNDS,
    read: async ({ id, bytes }) => {
      const stories = await readCapture(captureBytes(bytes, `${id}.html`)).catch(() => []);
      return (stories.find((story) => story.main) ?? stories[0])?.text ?? '';
    },
  },
  {
    name: 'Readability',
    rounds: 1,
    read: async ({ html }) => new Readability(parseHTML(html).document).parse()?.textContent ?? '',
  },
  {
    name: 'Defuddle',
    rounds: 1,
    read: async ({ html }) => {
      const { content } = await Defuddle(html, 'https://page.example/');
      return parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body.textContent ?? '';
    },
  },
];

const words = (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
function shingles(text) {
  const list = words(text);
  const counts = new Map();
  for (let i = 0; i < Math.max(1, list.length - 3); i++) {
    const key = list.slice(i, i + 4).join(' ');
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of one page's text against its truth. */
function compare(wanted, got) {
  const a = shingles(wanted);
  const b = shingles(got);
  let both = 0;
  let all = 0;
  let found = 0;
  for (const n of a.values()) all += n;
  for (const [key, n] of b) {
    found += n;
    both += Math.min(n, a.get(key) ?? 0);
  }
  return {
    precision: found ? both / found : 0,
    recall: all ? both / all : 0,
    exact: words(wanted).join(' ') === words(got).join(' '),
  };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function milliseconds(work) {
  const started = process.hrtime.bigint();
  for (const page of pages) await work(page);
  return Number(process.hrtime.bigint() - started) / 1e6 / pages.length;
}

/** Milliseconds a page of a reader and of a bare parse, by turns, so that a busy moment of the machine meets both. */
async function timed(rounds, read) {
  const times = [];
  for (let round = 0; round < rounds; round++)
    times.push({ bare: await milliseconds(bareWork), ms: await milliseconds((page) => read(page).catch(() => '')) });
  return {
    ms: median(times.map(({ ms }) => ms)),
    bare: median(times.map(({ bare }) => bare)),
    ratio: median(times.map(({ ms, bare }) => ms / bare)),
  };
}

const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const quiet = console.error;
const bareWork = ({ bytes }) => parseDocument(Buffer.from(bytes).toString('utf8'));
await milliseconds(bareWork);
const kilobytes = mean(pages.map(({ bytes }) => bytes.length)) / 1024;
const limited = kilobytes >= SMALLEST_KB;
console.log(`${pages.length} pages, ${kilobytes.toFixed(0)} kB on average`);
if (!limited) console.log(`no limit on the ratio for pages below ${SMALLEST_KB} kB: name a folder of real pages`);
let failed = false;
for (const { name, rounds, read } of READERS) {
  console.error = () => {};
  const results = [];
  for (const page of pages) {
    const got = await read(page).catch(() => '');
    if (truth?.has(page.id)) results.push({ id: page.id, got, ...compare(truth.get(page.id), got) });
  }
  const { ms, bare, ratio } = await timed(rounds, read);
  console.error = quiet;
  let quality = '';
  if (results.length > 0) {
    const precision = mean(results.map((one) => one.precision));
    const recall = mean(results.map((one) => one.recall));
    const f1 = (2 * precision * recall) / (precision + recall);
    const exact = results.filter((one) => one.exact).length / results.length;
    const nothing = results.filter(({ got }) => !got.trim()).length;
    quality = `F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)}), exact ${exact.toFixed(2)}, nothing ${nothing}, `;
  }
  const limit = name === 'Daftar' && limited ? `, limit ${MOST_RATIO}` : '';
  if (name === 'Daftar' && limited && ratio > MOST_RATIO) failed = true;
  console.log(
    `${name.padEnd(12)} ${quality}${ms.toFixed(2)} ms a page, ${ratio.toFixed(1)} × a bare parse (${bare.toFixed(2)} ms)${limit}`,
  );
  if (name === 'Daftar' && Number(values.worst) > 0) {
    const f1 = ({ precision, recall }) => (precision + recall ? (2 * precision * recall) / (precision + recall) : 0);
    for (const one of results.sort((a, b) => f1(a) - f1(b)).slice(0, Number(values.worst)))
      console.log(`  ${one.id}  P ${one.precision.toFixed(3)}  R ${one.recall.toFixed(3)}`);
  }
}
process.exitCode = failed ? 1 : 0;
