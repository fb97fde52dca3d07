import { existsSync } from 'node:fs';
import { Fault } from '../../model/fault.js';
import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';

/** `daftar backup FILE`: the whole register in a new file, while others go on working with it. */
export async function run([file]: string[], options: { register?: string }): Promise<number> {
  if (existsSync(file)) throw new Fault('usage', file, 'is there already', 'name a new file');
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    await store.backup(file);
    return 0;
  } finally {
    await store.close();
  }
}
