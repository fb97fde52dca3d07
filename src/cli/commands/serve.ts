import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';
import { portOf, serveUntilStopped } from '../serve-until.js';
import { loadGazetteer } from '../tools.js';

/** `daftar serve`: the register as pages and as an API. */
export async function run(
  _args: string[],
  options: { register?: string; port?: string; host?: string; gazetteer?: string; writable?: boolean },
): Promise<number> {
  const port = portOf(options.port);
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    const gazetteer = await loadGazetteer(options.gazetteer);
    const writable = options.writable === true ? { writable: true } : {};
    await serveUntilStopped(store, options.host ?? '127.0.0.1', port, { gazetteer, ...writable });
    return 0;
  } finally {
    await store.close();
  }
}
