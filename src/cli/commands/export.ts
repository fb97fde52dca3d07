import { exportRecords } from '../../brief/export.js';
import { Fault } from '../../model/fault.js';
import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';
import { writeLine } from '../output.js';

/** `daftar export --format jsonl`: the register, a line a record. */
export async function run(_args: string[], options: { register?: string; format?: string }): Promise<number> {
  if (options.format && options.format !== 'jsonl')
    throw new Fault('usage', `--format ${options.format}`, 'no such format', 'use jsonl');
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    for await (const record of exportRecords(store)) await writeLine(JSON.stringify(record));
    return 0;
  } finally {
    await store.close();
  }
}
