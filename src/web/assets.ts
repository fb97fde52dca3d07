import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Hono } from 'hono';

/** Where the build puts them; the same from `src/` and from `dist/`. */
const FOLDER = new URL('../../dist/web/assets/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};
const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The stylesheets and the islands, by name. */
export const assetNames = (): string[] => readdirSync(FOLDER).filter((name) => ending(name) in TYPES);

/** What stands in a file of the assets. */
export const asset = (name: string): Buffer => readFileSync(new URL(name, FOLDER));

/** Serves the stylesheets and the islands; each is read when it is first asked for. Browsers ask whether it has changed, and are told in a line. */
export function addAssets(app: Pick<Hono, 'get'>): void {
  const served = new Map<string, { content: Buffer; tag: string }>();
  const read = (name: string) => {
    const content = asset(name);
    const made = { content, tag: `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"` };
    served.set(name, made);
    return made;
  };
  for (const name of assetNames())
    app.get(`/assets/${name}`, (c) => {
      const { content, tag } = served.get(name) ?? read(name);
      const headers = { 'Cache-Control': 'max-age=300', ETag: tag };
      if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers);
      return c.body(new Uint8Array(content), 200, { ...headers, 'Content-Type': TYPES[ending(name)] });
    });
}
