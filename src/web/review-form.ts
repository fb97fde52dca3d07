import type { Context } from 'hono';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { z } from 'zod';
import { decide, undo } from '../ingest/decide.js';
import { DecisionWhat } from '../model/decision.js';
import { Fault } from '../model/fault.js';
import type { Store } from '../store/store.js';
import { addressOf } from './address.js';
import { STAYING } from './staying.js';

/** Who reviewed here last, so that the name need not be written each time. */
const REVIEWER_COOKIE = 'daftar-reviewer';
const A_YEAR = 365 * 24 * 3600;

const text = z
  .string()
  .trim()
  .transform((value) => value || undefined);
const Form = z.object({
  what: z.enum([...DecisionWhat.options, 'merge', 'split', 'undo']),
  entry: z.string(),
  by: z.string().trim(),
  other: text.optional(),
  story: text.optional(),
  field: text.optional(),
  value: text.optional(),
  note: text.optional(),
  version: text.optional(),
  decision: text.optional(),
  key: text.optional(),
  skip: text.optional(),
});
type Form = z.infer<typeof Form>;

/** Who is named as the reviewer in this browser. */
export const reviewerOf = (c: Context): string => getCookie(c, REVIEWER_COOKIE) ?? '';

/** Decisions of the review page where no script runs: each form is a decision, and leads on to the next event. */
export function reviewForm(store: Store): Hono {
  const app = new Hono();
  app.use(csrf());
  app.post('/', async (c) => {
    const form = Form.safeParse(await c.req.parseBody());
    if (!form.success) return c.redirect(addressOf('/review', {}, { fault: form.error.issues[0].message }), 303);
    const { data } = form;
    if (data.by) setCookie(c, REVIEWER_COOKIE, data.by, { path: '/', maxAge: A_YEAR, sameSite: 'Lax' });
    return c.redirect(await next(store, data), 303);
  });
  return app;
}

/** Decides, and says where to look then: at the next event, or at this one and what was wrong. */
async function next(store: Store, { what, decision, story, other, skip, ...form }: Form): Promise<string> {
  const at = new Date().toISOString();
  try {
    if (what === 'undo') {
      const undone = await undo(store, decision ?? '', form.by, at);
      return addressOf('/review', {}, { event: undone.entry, undone: undone.id });
    }
    const made = await decide(store, { ...form, what, other: what === 'split' ? story : other, at });
    if (what === 'explain') return `/discrepancies#${form.entry}`;
    return addressOf('/review', {}, { done: made.id, skip, ...(STAYING.has(what) ? { event: form.entry } : {}) });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return addressOf(
      '/review',
      {},
      { event: form.entry, fault: error.code === 'conflict' ? 'conflict' : error.message },
    );
  }
}
