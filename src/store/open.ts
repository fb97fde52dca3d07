import { type OpenOptions, openSqliteRegister } from './sqlite/open.js';
import type { Store } from './store.js';

/** Opens the register at an address: a file path is SQLite. The one place that knows which databases there are. */
export async function openRegister(address: string, options?: OpenOptions): Promise<Store> {
  return openSqliteRegister(address, options);
}
