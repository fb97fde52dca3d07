// The pages of a register that are looked at: by the pictures, one of each kind, the event and the story with most to see.

/** Paths of one page of each kind, by name. */
export async function pagesOf(store) {
  const [event] = await store.entries({ kind: 'event', order: 'reports', limit: 1 });
  const [report] = (await store.entry(event.id)).reports;
  const actors = await store.entries({ kind: 'actor', order: 'reports', limit: 200 });
  const actor = actors.find(({ roles }) => roles.length > 0) ?? actors[0];
  return {
    overview: '/',
    events: '/events',
    event: `/events/${event.id}`,
    story: `/stories/${report.story.id}`,
    statements: '/statements',
    actors: '/actors',
    actor: `/actors/${actor.id}`,
    programmes: '/programmes',
    figures: '/figures',
    discrepancies: '/discrepancies',
    stories: '/stories',
    search: '/search?q=border+kind%3Aevent',
    review: `/review?event=${event.id}`,
    brief: '/brief',
  };
}
