import { readFileSync } from 'node:fs';
import { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import type { Child } from 'hono/jsx';
import type { AddTools } from '../ingest/add.js';
import type { Store } from '../store/store.js';
import { addApi } from './api/routes.js';
import { isLoopback } from './listen.js';
import { PAGES } from './pages/index.js';
import { Layout } from './parts/layout.js';

export interface AppOptions {
  /** Answer only requests that were sent to a loopback name, so that no page elsewhere can read the register (DNS rebinding). */
  onlyLoopback?: boolean;
  /** Whether decisions and entries are taken; a register that others reach is read only, unless that is asked for. */
  readOnly?: boolean;
  /** Knows the places of entries made by hand; without one they have a name and no coordinates. */
  gazetteer?: AddTools['gazetteer'];
}

const NO_PLACES: AddTools['gazetteer'] = { named: () => [], longestName: 0 };
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

const STYLESHEET = readFileSync(new URL('./assets/daftar.css', import.meta.url), 'utf8');
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The pages and the API of a register, as an app that answers requests without a port.
 *
 * @example (await createApp(store).request('/api/counts')).status // → 200
 */
export function createApp(store: Store, options: AppOptions = {}): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(async (c, next) => {
    const host = (c.req.header('host') ?? 'localhost').replace(/:\d+$/, '');
    if (options.onlyLoopback && !isLoopback(host))
      return c.text('This register is only served to this machine.\n', 403);
    if (options.readOnly && !READS.has(c.req.method))
      return c.json(
        {
          ok: false,
          error: 'read-only',
          message: 'this register is served to be read; serve it with --writable',
          status: 403,
        },
        403,
      );
    await next();
    c.header('Content-Security-Policy', POLICY);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
  });
  app.get('/assets/daftar.css', (c) =>
    c.body(STYLESHEET, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=300' }),
  );
  addApi(app, store, options.gazetteer ?? NO_PLACES);
  for (const page of PAGES) {
    app.get(page.path, async (c) => {
      const shown = await page.show(store, { params: c.req.param() as Record<string, string>, query: c.req.query() });
      if (!shown) return c.html(document(<NotFound path={c.req.path} />), 404);
      return c.html(
        document(
          <Layout title={shown.title} path={page.nav ?? page.path}>
            {shown.body}
          </Layout>,
        ),
      );
    });
  }
  app.notFound((c) =>
    c.req.path.startsWith('/api/')
      ? c.json(
          {
            ok: false,
            error: 'not-found',
            message: `${c.req.path}: no such route; see /api/openapi.json`,
            status: 404,
          },
          404,
        )
      : c.html(document(<NotFound path={c.req.path} />), 404),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException && c.req.path.startsWith('/api/'))
      return c.json({ ok: false, error: 'bad-request', message: error.message, status: error.status }, error.status);
    process.stderr.write(`daftar: ${c.req.method} ${c.req.path}: ${error.stack}\n`);
    if (c.req.path.startsWith('/api/'))
      return c.json(
        {
          ok: false,
          error: 'internal',
          message: 'a bug of ours; the trace is on the terminal that serves',
          status: 500,
        },
        500,
      );
    return c.html(
      document(
        <Layout title="Something went wrong" path="">
          <h1>Something went wrong</h1>
          <p>This is a bug of ours; its trace is on the terminal that serves this page.</p>
        </Layout>,
      ),
      500,
    );
  });
  return app;
}

/** A whole page: the document type, then the markup. */
function document(page: Child) {
  return html`<!doctype html>${page}`;
}

function NotFound({ path }: { path: string }) {
  return (
    <Layout title="Not found" path="">
      <h1>Not found</h1>
      <p>
        Nothing in this register stands at <code>{path}</code>. Try the <a href="/search">search</a>, or go back to the{' '}
        <a href="/">overview</a>.
      </p>
    </Layout>
  );
}
