import type { Store } from '../store/store.js';
import type { MapLayer } from './parts/map.js';

/** The layers of a situation, or of all situations of the register where none is chosen. */
export async function layersOf(store: Store, situation?: string): Promise<MapLayer[]> {
  const all = await store.situations();
  return all
    .filter((one) => situation === undefined || one.situation.name === situation)
    .flatMap((one) => one.situation.layers)
    .flatMap(({ name, features }) => (features ? [{ name, features }] : []));
}
