// Holds the imports of src/ against the table of rooms: arrows point one way. Also: pure rooms touch no clock, network,
// file or database; no SQL outside the store; no unescaped HTML.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rooms that a page passes through until it is taken in. */
const TO_INGEST = [
  'model',
  'capture',
  'read',
  'language',
  'frames',
  'gazetteer',
  'extract',
  'propose',
  'resolve',
  'store',
];
/** What each room may import of the others. The order is that of the way through the house. */
const MAY_IMPORT = {
  model: [],
  capture: ['model'],
  read: ['model'],
  language: ['model'],
  frames: ['model'],
  gazetteer: ['model'],
  extract: ['model', 'language', 'gazetteer'],
  propose: ['model'],
  resolve: ['model'],
  store: ['model'],
  ingest: TO_INGEST,
  watch: [...TO_INGEST, 'ingest'],
  brief: ['model', 'store'],
  web: ['model', 'store', 'brief', 'ingest'],
  cli: [...TO_INGEST, 'ingest', 'watch', 'brief', 'web'],
};
/** Rooms whose output depends on their input alone. The compiler of the gazetteer runs at build time. */
const PURE = {
  rooms: ['model', 'read', 'language', 'frames', 'gazetteer', 'extract', 'resolve'],
  except: /^gazetteer\/compile\/|^model\/id\.ts$|^resolve\/shingles\.ts$|^frames\/model\.ts$/,
};
const IMPURE = [
  [
    /from '(?:node:(?:fs|net|http|https|child_process|os|crypto|timers|process)[^']*|libsql|kysely|hono[^']*)'/,
    'imports something that is not pure',
  ],
  [
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(/,
    'asks the clock, chance, the process or the network',
  ],
];
const EVERYWHERE = [
  [/\bdangerouslySetInnerHTML\b|(?<!\bsql\.)\braw\(/, 'writes HTML without escaping'],
  [/\bas any\b|: any\b/, 'says “any”'],
];

const src = path.join(path.dirname(import.meta.dirname), 'src');
const faults = [];
for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
  const file = path.relative(src, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
  const room = file.split('/')[0];
  const text = readFileSync(path.join(src, file), 'utf8');
  if (!MAY_IMPORT[room])
    faults.push(
      `${file}: the room “${room}” is not in the table of ${path.basename(import.meta.filename)}; add it there`,
    );
  for (const [, target] of text.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)) {
    if (!target) continue;
    const other = path.posix.normalize(path.posix.join(path.posix.dirname(file), target)).split('/')[0];
    if (other !== room && !MAY_IMPORT[room]?.includes(other))
      faults.push(`${file}: imports ${other}, which ${room} may not; see docs/architecture.md`);
  }
  const checks = [...EVERYWHERE, ...(PURE.rooms.includes(room) && !PURE.except.test(file) ? IMPURE : [])];
  if (room !== 'store') checks.push([/\bsql`/, 'writes SQL outside the store']);
  for (const [pattern, fault] of checks) if (pattern.test(text)) faults.push(`${file}: ${fault}`);
}
for (const fault of faults) console.error(fault);
console.log(`rooms: ${faults.length === 0 ? 'every import points the right way' : `${faults.length} faults`}`);
process.exitCode = faults.length === 0 ? 0 : 1;
