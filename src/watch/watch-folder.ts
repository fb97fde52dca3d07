import { setTimeout } from 'node:timers/promises';
import { type AddTools, addPaths, type PageOutcome } from '../ingest/add.js';
import type { EventRecord } from '../model/register.js';

/** What watching a folder comes upon: what became of a page, and events that are new to the register. */
export type Watched = { page: PageOutcome } | { alert: EventRecord };

export interface WatchOptions extends AddTools {
  everySeconds: number;
  once: boolean;
  /** Event types to report; all where none is named. */
  types: ReadonlySet<string>;
}

/** Adds the pages of a folder as they arrive, and reports each event that is new; the same fault is told once. */
export async function* watchFolder(folder: string, options: WatchOptions): AsyncGenerator<Watched> {
  const seen = new Set<string>();
  const told = new Set<string>();
  for await (const event of options.store.allEntries('event')) seen.add(event.id);
  for (;;) {
    for await (const page of addPaths([folder], options)) {
      if (
        page.status === 'known' ||
        page.status === 'left-out' ||
        (page.status === 'failed' && told.has(page.fault.message))
      )
        continue;
      if (page.status === 'failed') told.add(page.fault.message);
      yield { page };
      if (page.status === 'added') yield* newEvents(options, seen);
    }
    if (options.once || options.signal?.aborted) return;
    await setTimeout(options.everySeconds * 1000, undefined, { signal: options.signal }).catch(() => undefined);
    if (options.signal?.aborted) return;
  }
}

/** More than any page holds. */
const NEWEST = 200;

async function* newEvents({ store, types }: WatchOptions, seen: Set<string>): AsyncGenerator<Watched> {
  for (const event of (await store.entries({ kind: 'event', order: 'added', limit: NEWEST })).reverse()) {
    if (seen.has(event.id) || event.kind !== 'event') continue;
    seen.add(event.id);
    if (types.size === 0 || types.has(event.type)) yield { alert: event };
  }
}
