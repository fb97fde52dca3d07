import { Fault } from '../../model/fault.js';
import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';
import { portOf, serveUntilStopped } from '../serve-until.js';
import { loadGazetteer } from '../tools.js';

/** `daftar serve`: the register as pages and as an API. */
export async function run(
  _args: string[],
  options: { register?: string; port?: string; host?: string; gazetteer?: string; writable?: boolean; tiles?: string },
): Promise<number> {
  const port = portOf(options.port);
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    const gazetteer = await loadGazetteer(options.gazetteer);
    const writable = options.writable === true ? { writable: true } : {};
    const tiles = tilesOf(options.tiles);
    await serveUntilStopped(store, options.host ?? '127.0.0.1', port, { gazetteer, ...writable, ...tiles });
    return 0;
  } finally {
    await store.close();
  }
}

/** The address of the tiles, which pages of this register may then ask; nothing where none is set. */
function tilesOf(address: string | undefined): { tiles?: string } {
  if (address === undefined) return {};
  if (!/^https?:\/\//.test(address) || !URL.canParse(address.replace(/[{}]/g, '')))
    throw new Fault(
      'usage',
      `--tiles ${address}`,
      'no address of tiles',
      'give a style (https://…/style.json), a pattern (https://…/{z}/{x}/{y}.png) or a file of pictures (https://…/map.pmtiles)',
    );
  return { tiles: address };
}
