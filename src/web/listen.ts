import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Fault } from '../model/fault.js';
import type { Store } from '../store/store.js';
import { type AppOptions, createApp } from './app.js';

/** A running server: where it listens, and how to end it. */
export interface Listening {
  port: number;
  close(): Promise<void>;
}

const PORTS_TRIED = 20;

/**
 * Serves a register over HTTP at the first free port from `port` on (`0` takes whichever is free).
 *
 * @throws Fault where twenty ports in a row are taken, or the address is none of this machine's.
 */
export async function listen(
  store: Store,
  host: string,
  port: number,
  options: Pick<AppOptions, 'gazetteer' | 'tiles'> & { writable?: boolean } = {},
): Promise<Listening> {
  const onlyLoopback = isLoopback(host);
  const { writable = onlyLoopback, gazetteer, tiles } = options;
  const app = createApp(store, { onlyLoopback, readOnly: !writable, gazetteer, ...(tiles ? { tiles } : {}) });
  const server = createServer(getRequestListener(app.fetch));
  for (let tried = port; tried < port + PORTS_TRIED; tried++) {
    const outcome = await bind(server, host, tried);
    if (outcome === undefined) return { port: portOf(server), close: () => closeServer(server) };
    if (outcome.code === 'EADDRNOTAVAIL' || outcome.code === 'ENOTFOUND')
      throw new Fault(
        'usage',
        `--host ${host}`,
        'no address of this machine',
        'use 127.0.0.1, or an address that “hostname -I” lists',
      );
    if (outcome.code === 'EACCES')
      throw new Fault('usage', `--port ${tried}`, 'this port needs more rights', 'use a port above 1023');
    if (outcome.code !== 'EADDRINUSE') throw outcome;
  }
  throw new Fault('usage', `--port ${port}`, `taken, and so are the ${PORTS_TRIED - 1} after it`, 'name another port');
}

/** True for addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|::1|\[::1\]|localhost)$/.test(host);
}

function bind(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
