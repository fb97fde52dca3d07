// The quality gate: runs the shared benchmark and holds its figures against the floors that are pinned in
// quality-floors.json. A figure below its floor fails; lowering a floor is an edit that shows in the diff.
//   npm run gate                 checks
//   npm run gate -- --print      prints the figures as floors, to be pinned by hand
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const score = path.join(root, '..', 'shared', 'bench', 'score.mjs');
const floorsFile = path.join(root, 'quality-floors.json');

if (!existsSync(score)) {
  console.log('quality gate: SKIPPED, ../shared/bench/score.mjs is not beside this checkout');
  process.exit(0);
}
const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
// Only the sets that floors are pinned of, and of whole stories only those that the reader which ships was not trained on.
const sets = [...new Set(Object.keys(floors).map((name) => name.split('.')[0]))];
const { trained } = JSON.parse(readFileSync(path.join(root, 'models', 'reader.json'), 'utf8'));
const kept = path.join(mkdtempSync(path.join(tmpdir(), 'daftar-gate-')), 'kept.ids');
writeFileSync(kept, trained.storiesLeftOut.en.join('\n'));
const run = spawnSync(process.execPath, [score, ...sets, '--ids', kept, '--json'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
rmSync(path.dirname(kept), { recursive: true });
if (run.status !== 0) {
  console.error(`quality gate: score.mjs ended with ${run.status}\n${run.stdout}\n${run.stderr}`);
  process.exit(1);
}

/** “17/28 found, 69 in all” counts as 17; a number as itself; groups are walked. */
function* figures(value, name) {
  if (typeof value === 'number') yield [name, value];
  else if (typeof value === 'string' && /^\d+/.test(value)) yield [name, Number.parseInt(value, 10)];
  else if (value && typeof value === 'object' && !Array.isArray(value))
    for (const [key, inner] of Object.entries(value)) yield* figures(inner, name ? `${name}.${key}` : key);
}

const reached = new Map(figures(JSON.parse(run.stdout), ''));
if (process.argv.includes('--print')) {
  for (const name of Object.keys(floors)) floors[name] = reached.get(name) ?? null;
  console.log(JSON.stringify(floors, null, 2));
  process.exit(0);
}
let failed = 0;
let passed = 0;
for (const [name, floor] of Object.entries(floors)) {
  const figure = reached.get(name);
  const highest = /failed|missing|noEvidence/.test(name);
  const holds = figure !== undefined && (highest ? figure <= floor : figure >= floor);
  if (holds) passed++;
  else failed++;
  console.log(
    `${holds ? 'ok    ' : 'BELOW '} ${name.padEnd(44)} ${figure ?? 'not measured'} (${highest ? 'at most' : 'at least'} ${floor})`,
  );
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
