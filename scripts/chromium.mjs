// Finds a Chromium for the browser tests, or installs one: `node scripts/chromium.mjs` prints its path.
// In order: $DAFTAR_CHROMIUM, the usual names on the PATH, playwright's own download, Debian's package.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function playwrights() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

/** The path of a Chromium on this machine, or undefined. */
export async function findChromium() {
  const named = process.env.DAFTAR_CHROMIUM;
  if (named && runs(named)) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return (
    NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(runs) ??
    PLACES.find(runs) ??
    (await playwrights())
  );
}

/** Launches it headless, with what a sandbox without a network needs. */
export async function launchChromium() {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('no Chromium: run “node scripts/chromium.mjs”, which finds or installs one');
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function installed(command, args) {
  const done = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}

function install() {
  const admin = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...admin, 'apt-get', ...args];
    return installed(command, rest);
  };
  if (
    spawnSync('apt-get', ['--version']).status === 0 &&
    apt('update', '-qq') &&
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
  )
    return;
  installed(process.execPath, [
    path.join(path.dirname(import.meta.dirname), 'node_modules', 'playwright-core', 'cli.js'),
    'install',
    'chromium',
  ]);
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  let found = await findChromium();
  if (!found) {
    console.error('no Chromium found: installing one for the browser tests…');
    install();
    found = await findChromium();
  }
  if (!found) {
    console.error(
      'chromium: none found and none could be installed; install Chromium or Chrome, or name one with DAFTAR_CHROMIUM=/path/to/it',
    );
    process.exit(1);
  }
  console.log(`browser tests use ${found} (${execFileSync(found, ['--version'], { encoding: 'utf8' }).trim()})`);
}
