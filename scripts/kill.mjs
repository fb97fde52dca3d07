// Kills a process that adds pages and decides, again and again at random moments, and holds the register against itself after each:
// `node scripts/kill.mjs [KILLS]` (200). Fails where something is lost, doubled or broken.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { shippedTools } from '../bench/understanding/tools.mjs';
import { exportRecords } from '../dist/brief/export.js';
import { addPaths } from '../dist/ingest/add.js';
import { checkRegister } from '../dist/ingest/check.js';
import { decide } from '../dist/ingest/decide.js';
import { openRegister } from '../dist/store/open.js';

const PAGES = 1_200;
/** The longest that a process lives once it works, in milliseconds. */
const LONGEST_LIFE = 250;
const PLACES = ['Bergen', 'Oslo', 'Lima', 'Quito', 'Tromsø', 'Cusco', 'Trondheim', 'Guayaquil'];
const WHO = ['road workers', 'drivers', 'shepherds', 'miners', 'teachers'];

const [kills = '200', register, pages] = process.argv.slice(2);
if (register) await work(register, pages);
else await supervise(Number(kills));

/** What is killed: adds pages, and after every third confirms an event; says each decision that is kept. */
async function work(file, folder) {
  const tools = await shippedTools();
  const store = await openRegister(file, { create: true });
  process.send('ready');
  let n = 0;
  for await (const outcome of addPaths([folder], { ...tools, store })) {
    if (outcome.status === 'known' || n++ % 3 > 0) continue;
    const [event] = await store.entries({ kind: 'event', order: 'added', limit: 1 });
    if (!event) continue;
    const at = new Date().toISOString();
    const { id } = await decide(store, {
      what: 'note',
      entry: event.id,
      note: `seen at ${at} by ${process.pid}`,
      by: 'ada',
      at,
    });
    process.send({ decided: id });
  }
  await store.close();
  process.send('done');
}

async function supervise(times) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daftar-kill-'));
  const file = path.join(folder, 'register.db');
  const pages = path.join(folder, 'pages');
  writePages(pages);
  const said = [];
  let killed = 0;
  let done = false;
  while (killed < times && !done) {
    done = await life(file, pages, said);
    if (!done) killed++;
    await hold(file, said, `after kill ${killed}`);
  }
  while (!done) done = await life(file, pages, said, Number.POSITIVE_INFINITY);
  const store = await hold(file, said, 'at the end', true);
  const straight = await openRegister(path.join(folder, 'straight.db'), { create: true });
  for await (const _ of addPaths([pages], { ...shippedTools(), store: straight }));
  const [after, before] = [await lines(store), await lines(straight)];
  if (after.join('\n') !== before.join('\n')) fail('the register differs from one that was never killed');
  await store.close();
  await straight.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(
    `${killed} kills, ${said.length} decisions, ${after.length} records: nothing lost, nothing doubled, every check clean`,
  );
}

/** Runs the worker until it ends or is killed; whether it was done. */
function life(file, pages, said, longest = LONGEST_LIFE) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [import.meta.filename, '0', file, pages], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let done = false;
    child.on('message', (message) => {
      if (message === 'ready' && Number.isFinite(longest))
        setTimeout(() => child.kill('SIGKILL'), Math.random() * longest);
      if (message === 'done') done = true;
      if (message.decided) said.push(message.decided);
    });
    child.on('close', () => resolve(done));
  });
}

async function hold(file, said, when, keep = false) {
  const store = await openRegister(file, { create: true });
  const { faults } = await checkRegister(store);
  if (faults.length > 0) fail(`${when}: ${faults.join('\n')}`);
  const kept = (await store.decisions()).map(({ id }) => id);
  const lost = said.filter((id) => !kept.includes(id));
  if (lost.length > 0) fail(`${when}: decisions were lost: ${lost.join(', ')}`);
  if (new Set(kept).size < kept.length) fail(`${when}: decisions were doubled`);
  if (!keep) await store.close();
  return store;
}

/** The records without what was decided. */
async function lines(store) {
  const found = [];
  for await (const { notes: _notes, ...record } of exportRecords(store)) found.push(JSON.stringify(record));
  return found.sort();
}

function writePages(folder) {
  mkdirSync(folder);
  for (let n = 0; n < PAGES; n++) {
    const event = n % 3 === 0 ? n : n - (n % 3);
    const day = new Date(Date.UTC(2031, 0, 1 + (event % 300))).toISOString().slice(0, 10);
    const place = PLACES[event % PLACES.length];
    const who = WHO[event % WHO.length];
    const text = `Gunmen killed ${2 + (event % 7)} ${who} near ${place} on ${day}, the police said. Report ${n} of the valley gives no more, and line ${n * 7} of the bus did not run that day.`;
    writeFileSync(
      path.join(folder, `${String(n).padStart(5, '0')}.html`),
      `<html lang="en"><head><title>News ${n} of ${place}</title><meta property="og:site_name" content="Paper ${n}"><meta property="article:published_time" content="${day}"></head><body><article><h1>News ${n} of ${place}</h1><p>${text}</p><p>Letter ${n * 13} to the paper tells of a choir that sang ${n} songs in the hall by the river, and of ${n + 5} apricot trees that were planted along the road.</p></article></body></html>`,
    );
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
