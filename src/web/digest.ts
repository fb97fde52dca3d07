import type { EntryFilter, EventDigest, Store } from '../store/store.js';
import { remembered } from './remembered.js';

/** Bars of a timeline. */
const MOST_BINS = 72;

/** What a choice of events adds up to, computed once until the register changes. */
export const digestOf = (store: Store, filter: EntryFilter): Promise<EventDigest> =>
  remembered(store, `digest ${JSON.stringify(filter)}`, () => store.eventDigest(filter, MOST_BINS));
