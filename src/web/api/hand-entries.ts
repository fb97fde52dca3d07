import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type AddTools, addHandEntry } from '../../ingest/add.js';
import { handCapture } from '../../ingest/by-hand/capture.js';
import { Fault } from '../../model/fault.js';
import type { Store } from '../../store/store.js';
import { ApiError, json } from './api.js';

const EnterBody = z
  .object({ kind: z.enum(['event', 'statement', 'commitment', 'figure']), source: z.string(), by: z.string() })
  .catchall(z.string())
  .openapi('Enter', { description: 'The fields of `daftar enter`, as text' });
const Entered = z.object({ story: z.string(), entries: z.array(z.object({ entry: z.string(), reason: z.string() })) });

/** Entries made by hand, as `daftar enter` makes them. */
export function addHandEntries(app: OpenAPIHono, store: Store, gazetteer: AddTools['gazetteer']): void {
  const route = createRoute({
    method: 'post',
    path: '/api/entries',
    summary: 'Add an event, a statement, a commitment or a figure by hand',
    request: { body: { required: true, content: { 'application/json': { schema: EnterBody } } } },
    responses: { 201: json(Entered, 'The entries that it is in now'), 400: json(ApiError, 'A wrong field') },
  });
  app.openapi(route, async (c) => {
    try {
      const capture = handCapture({ at: new Date().toISOString(), ...c.req.valid('json') }, 'the entry');
      await addHandEntry(capture, { store, gazetteer });
      const [story] = await store.storiesOfCapture(capture.id);
      const joins = await store.joinsOf(story.id);
      return c.json({ story: story.id, entries: joins.map(({ entry, reason }) => ({ entry, reason })) }, 201);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'bad-data') throw error;
      return c.json({ ok: false as const, error: error.code, message: error.message, status: 400 }, 400);
    }
  });
}
