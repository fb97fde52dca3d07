import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import type { Child } from 'hono/jsx';
import { type Language, languageOf } from '../brief/texts/index.js';
import type { AddTools } from '../ingest/add.js';
import type { Store } from '../store/store.js';
import type { Query } from './address.js';
import { addApi } from './api/routes.js';
import { addAssets } from './assets.js';
import { addBriefDownloads } from './brief-downloads.js';
import { isLoopback } from './listen.js';
import { PAGES } from './pages/index.js';
import type { PageSpec, ShownPage } from './pages/page.js';
import { Layout } from './parts/layout.js';
import { policyFor } from './policy.js';
import { reviewerOf, reviewForm } from './review-form.js';
import { useView, type View, viewOf, WithView } from './view.js';
import { visitOf } from './visits.js';

export interface AppOptions {
  /** Answer only requests that were sent to a loopback name, so that no page elsewhere can read the register (DNS rebinding). */
  onlyLoopback?: boolean;
  /** Whether decisions and entries are taken; a register that others reach is read only, unless that is asked for. */
  readOnly?: boolean;
  /** Knows the places of entries made by hand; without one they have a name and no coordinates. */
  gazetteer?: AddTools['gazetteer'];
  /** Where map tiles are fetched from: a style's address, or a PMTiles file's. */
  tiles?: string;
  /** The language of all pages; without one each reader is spoken to in a language of theirs. */
  language?: Language;
  /** Pages that go into files: no forms, nothing that asks a server. */
  frozen?: boolean;
}

const NO_PLACES: AddTools['gazetteer'] = { named: () => [], longestName: 0 };
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);
const LANGUAGE_COOKIE = 'daftar-language';
const VISIT_COOKIE = 'daftar-visit';
const A_YEAR = 365 * 24 * 3600;
const COOKIE = { path: '/', maxAge: A_YEAR, sameSite: 'Lax', httpOnly: true } as const;

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
    c.header('Content-Security-Policy', policyFor(options.tiles));
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
  });
  app.use(compress());
  addAssets(app);
  addApi(app, store, options.gazetteer ?? NO_PLACES);
  addBriefDownloads(app, store, (c) => viewFor(c, options));
  app.route('/review', reviewForm(store));
  for (const page of PAGES) app.get(page.path, (c) => answer(c, store, page, options));
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
      : notFound(c, viewFor(c, options)),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException && c.req.path.startsWith('/api/'))
      return c.json({ ok: false, error: 'bad-request', message: error.message, status: error.status }, error.status);
    if (error instanceof HTTPException) return error.getResponse();
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
    const view = viewFor(c, options);
    const { title, text } = view.texts.broken;
    return c.html(document(c, view, { title, body: [<h1>{title}</h1>, <p>{text}</p>] }, ''), 500);
  });
  return app;
}

async function answer(c: Context, store: Store, page: PageSpec, options: AppOptions) {
  const view = viewFor(c, options);
  const { before, cookie } = visitOf(getCookie(c, VISIT_COOKIE), new Date());
  const query = c.req.query();
  const shown = await page.show(store, {
    path: c.req.path,
    params: c.req.param() as Record<string, string>,
    query,
    view,
    ...(before ? { lastVisit: before } : {}),
  });
  if (!options.frozen) {
    if (query.lang) setCookie(c, LANGUAGE_COOKIE, view.language, COOKIE);
    if (page.path === '/') setCookie(c, VISIT_COOKIE, cookie, COOKIE);
  }
  return shown ? c.html(document(c, view, shown, page.nav ?? page.path)) : notFound(c, view);
}

function viewFor(c: Context, { frozen, readOnly, tiles, language: fixed }: AppOptions): View {
  const chosen = fixed ?? c.req.query('lang') ?? getCookie(c, LANGUAGE_COOKIE);
  const language = languageOf(chosen, c.req.header('accept-language'));
  return viewOf(language, { frozen, writable: !readOnly && !frozen, reviewer: reviewerOf(c), tiles });
}

/** A whole page: the document type, then the markup. */
function document(c: Context, view: View, { title, body, islands }: ShownPage, nav: string) {
  const page: Child = (
    <WithView value={view}>
      <Layout title={title} nav={nav} path={c.req.path} query={c.req.query() as Query} islands={islands}>
        {body}
      </Layout>
    </WithView>
  );
  return html`<!doctype html>${page}`;
}

const notFound = (c: Context, view: View) =>
  c.html(document(c, view, { title: view.texts.notFound.title, body: <NotFound path={c.req.path} /> }, ''), 404);

function NotFound({ path }: { path: string }) {
  const { notFound: words, nav } = useView().texts;
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        {words.text} <code>{path}</code>. {words.back}
      </p>
      <p>
        <a href="/search">{nav.search}</a> · <a href="/">{nav.overview}</a>
      </p>
    </>
  );
}
