/** Pages of the kinds that have one, or a place on one, for each entry; others are read in their story. */
const PAGE_OF: Readonly<Record<string, string>> = {
  story: '/stories/',
  event: '/events/',
  actor: '/actors/',
  programme: '/programmes#',
};

/**
 * Where a story or an entry has its page; nothing for kinds that have none.
 *
 * @example pathOf({ kind: 'event', id: 'event-3f0c2a9b1d44' }) // → '/events/event-3f0c2a9b1d44'
 */
export function pathOf({ kind, id }: { kind: string; id: string }): string | undefined {
  const page = PAGE_OF[kind];
  return page && page + id;
}
