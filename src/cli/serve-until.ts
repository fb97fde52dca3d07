import { Fault } from '../model/fault.js';
import type { Store } from '../store/store.js';
import { listen } from '../web/listen.js';

/** Reads a port from the command line. */
export function portOf(value: string | undefined): number {
  const port = Number(value ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Fault('usage', `--port ${value}`, 'no port', 'give a number from 0 to 65535');
  return port;
}

/** Serves a register until the program is told to stop, and says where. */
export async function serveUntilStopped(
  store: Store,
  host: string,
  port: number,
  options: Parameters<typeof listen>[3] = {},
): Promise<void> {
  const server = await listen(store, host, port, options);
  if (server.port !== port && port !== 0) process.stdout.write(`port ${port} is taken: using ${server.port}\n`);
  if (!/^(?:127\.|::1$|localhost$)/.test(host))
    process.stdout.write(
      `listening on ${host}: whoever reaches this machine can read the register${options.writable ? ', and change it' : ''}\n`,
    );
  process.stdout.write(
    `serving on http://${host.includes(':') ? `[${host}]` : host}:${server.port}/ (Ctrl-C ends it)\n`,
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await server.close();
}
