// Reads pages that nobody would write, for a while: `npm run fuzz [-- SECONDS]` (60 where none are given). The same properties
// as in tests/read/properties.test.ts, each time with another seed; a failure prints the seed and the smallest page that shows it.
import { spawnSync } from 'node:child_process';

const seconds = Number(process.argv[2] ?? 60);
if (!(seconds > 0)) {
  console.error(`fuzz: “${process.argv[2]}” is no number of seconds; give one, for instance “npm run fuzz -- 300”`);
  process.exit(2);
}
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/read/properties.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, DAFTAR_FUZZ_SECONDS: String(seconds) },
});
process.exit(status ?? 1);
