import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';
import { portOf, serveUntilStopped } from '../serve-until.js';

/** `daftar serve`: the register as pages and as an API. */
export async function run(
  _args: string[],
  options: { register?: string; port?: string; host?: string },
): Promise<number> {
  const port = portOf(options.port);
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    await serveUntilStopped(store, options.host ?? '127.0.0.1', port);
    return 0;
  } finally {
    await store.close();
  }
}
