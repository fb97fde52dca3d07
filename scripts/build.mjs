// Builds dist/: the compiled program, its assets, and the gazetteer where it is missing or older than what makes it.
// Run by `npm ci` (as `prepare`), by `npm test` and by ./daftar when sources have changed.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.dirname(import.meta.dirname);
const at = (...parts) => path.join(root, ...parts);
const gazetteer = at('dist', 'data', 'gazetteer.bin');

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );
}

const keep =
  existsSync(gazetteer) &&
  statSync(gazetteer).mtimeMs > Math.max(newest(at('src', 'gazetteer')), statSync(at('package-lock.json')).mtimeMs);
for (const room of existsSync(at('dist')) ? readdirSync(at('dist')) : []) {
  if (room !== 'data') rmSync(at('dist', room), { recursive: true });
}
execFileSync(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', at('tsconfig.json')], {
  stdio: 'inherit',
});
await build({
  entryPoints: [
    ...readdirSync(at('src', 'web', 'islands'))
      .filter((name) => name.endsWith('.island.ts'))
      .map((name) => ({ in: at('src', 'web', 'islands', name), out: name.replace('.island.ts', '') })),
    { in: at('src', 'web', 'styles', 'daftar.css'), out: 'daftar' },
    { in: at('node_modules', 'maplibre-gl', 'dist', 'maplibre-gl-worker.mjs'), out: 'tiles-worker' },
    { in: at('node_modules', 'maplibre-gl', 'dist', 'maplibre-gl.css'), out: 'tiles' },
  ],
  outdir: at('dist', 'web', 'assets'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  logLevel: 'warning',
});
mkdirSync(at('dist', 'data'), { recursive: true });
if (!keep) {
  execFileSync(process.execPath, [at('dist', 'gazetteer', 'compile', 'main.js'), gazetteer], {
    stdio: ['ignore', 2, 2],
  });
}
copyFileSync(at('package-lock.json'), at('node_modules', '.daftar-lock'));
writeFileSync(at('dist', '.built'), '');
