import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { decide, undo } from '../../ingest/decide.js';
import { Decision, DecisionWhat } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import type { Store } from '../../store/store.js';
import { ApiError, ById, json } from './api.js';

const DecideBody = z
  .object({
    what: z.enum([...DecisionWhat.options, 'merge', 'split']),
    entry: z.string().describe('the entry it is about'),
    other: z
      .string()
      .optional()
      .describe('merge, same, different: the other entry; split: the story that is taken out'),
    field: z.string().optional().describe('correct: the field'),
    value: z.string().optional().describe('correct: its value; a date in EDTF, a count as 3, 3+ or 3-5'),
    note: z.string().optional(),
    by: z.string().min(1).describe('who decides'),
    key: z
      .string()
      .min(8)
      .optional()
      .describe('names this request: sent again with the same key, it is the same decision and not another one'),
    version: z
      .string()
      .optional()
      .describe('the ETag of the entry as it was looked at; where it has changed since, nothing is decided'),
  })
  .openapi('Decide');
const UndoBody = z.object({ by: z.string().min(1).describe('who takes it back') }).openapi('Undo');

const body = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const FAULTS = {
  400: json(ApiError, 'A wrong value'),
  404: json(ApiError, 'No such entry or decision'),
  409: json(ApiError, 'The entry has changed since it was looked at'),
};

/** What analysts decided, and the same calls that `daftar review` makes. */
export function addDecisions(app: OpenAPIHono, store: Store): void {
  const list = createRoute({
    method: 'get',
    path: '/api/decisions',
    summary: 'All decisions, in the order in which they were made',
    responses: { 200: json(z.array(Decision), 'The decisions') },
  });
  app.openapi(list, async (c) => c.json(await store.decisions(), 200));
  const make = createRoute({
    method: 'post',
    path: '/api/decisions',
    summary: 'Decide: confirm, reject, correct, merge, split, same, different, explain or note',
    request: body(DecideBody),
    responses: { 201: json(Decision, 'What was decided'), ...FAULTS },
  });
  app.openapi(make, async (c) => {
    const { version, ...request } = c.req.valid('json');
    const at = new Date().toISOString();
    const made = await attempt(() => decide(store, { ...request, at, version: version?.replaceAll('"', '') }));
    return made.ok ? c.json(made.value, 201) : c.json(made.body, made.status);
  });
  const back = createRoute({
    method: 'post',
    path: '/api/decisions/{id}/undo',
    summary: 'Take a decision back',
    request: { params: ById, ...body(UndoBody) },
    responses: { 200: json(Decision, 'The decision, marked as undone'), ...FAULTS },
  });
  app.openapi(back, async (c) => {
    const { id } = c.req.valid('param');
    const undone = await attempt(() => undo(store, id, c.req.valid('json').by, new Date().toISOString()));
    return undone.ok ? c.json(undone.value, 200) : c.json(undone.body, undone.status);
  });
}

type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; status: 400 | 404 | 409; body: { ok: false; error: string; message: string; status: number } };

const STATUS: Partial<Record<Fault['code'], 400 | 404 | 409>> = { usage: 400, 'no-such-entry': 404, conflict: 409 };

/** What came of it, where a fault is the caller's; one of ours goes on as it is. */
async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const status = error instanceof Fault ? STATUS[error.code] : undefined;
    if (!(error instanceof Fault) || status === undefined) throw error;
    return { ok: false, status, body: { ok: false, error: error.code, message: error.message, status } };
  }
}
