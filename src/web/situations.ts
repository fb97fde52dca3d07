import type { Situation } from '../model/situation.js';
import type { Store } from '../store/store.js';
import type { MapLayer } from './parts/map.js';
import { remembered } from './remembered.js';

/** The situations of a register. */
export const situationsOf = (store: Store): Promise<Situation[]> =>
  remembered(store, 'situations', async () => (await store.situations()).map(({ situation }) => situation));

/** The layers of a situation, or of all situations of the register where none is chosen. */
export async function layersOf(store: Store, chosen?: string): Promise<MapLayer[]> {
  return (await situationsOf(store))
    .filter(({ name }) => chosen === undefined || name === chosen)
    .flatMap(({ layers }) => layers)
    .flatMap(({ name, features }) => (features ? [{ name, features }] : []));
}
