import { ENTRY_KINDS, type RegisterRecord } from '../model/register.js';
import type { Store } from '../store/store.js';

/** Every record of a register in the contract's shape: stories first, then entries kind by kind, each in order of arrival. */
export async function* exportRecords(store: Store): AsyncGenerator<RegisterRecord> {
  yield* store.allStories();
  for (const kind of ENTRY_KINDS) yield* store.allEntries(kind);
}
