import { checkRegister } from '../../ingest/check.js';
import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';
import { writeLine } from '../output.js';
import { rebuildRegister } from './rebuild.js';

/** `daftar check`: the register held against itself; `--repair` derives again what is derived. */
export async function run(
  _args: string[],
  options: { register?: string; repair?: boolean; situation?: string; gazetteer?: string },
): Promise<number> {
  const found = await checked(options.register ?? DEFAULT_REGISTER);
  for (const line of [...found.faults, ...found.gone]) await writeLine(line);
  if (found.faults.length === 0) {
    process.stderr.write(`${found.stories} stories and ${found.entries} entries: all is well\n`);
    return 0;
  }
  process.stderr.write(`${found.faults.length} faults\n`);
  if (!options.repair) {
    process.stderr.write('derive again what is derived with “daftar check --repair”\n');
    return 1;
  }
  process.stderr.write(`${await rebuildRegister({ ...options, all: true })}\n`);
  const after = await checked(options.register ?? DEFAULT_REGISTER);
  for (const line of after.faults) await writeLine(line);
  process.stderr.write(after.faults.length === 0 ? 'repaired\n' : `${after.faults.length} faults are left\n`);
  return after.faults.length === 0 ? 0 : 1;
}

async function checked(register: string) {
  const store = await openRegister(register);
  try {
    return await checkRegister(store);
  } finally {
    await store.close();
  }
}
