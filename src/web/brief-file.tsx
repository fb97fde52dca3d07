import { html } from 'hono/html';
import type { BriefDocument } from '../brief/report/document.js';
import { asset } from './assets.js';
import { BriefBody } from './parts/brief-body.js';
import { viewOf, WithView } from './view.js';

/** A brief as one HTML file that needs no other: its stylesheet is in it. */
export async function briefFile(brief: BriefDocument): Promise<string> {
  const sheet = `data:text/css;base64,${asset('daftar.css').toString('base64')}`;
  const page = (
    <WithView value={viewOf('en', { frozen: true })}>
      <html lang={brief.language} dir={brief.dir}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{brief.title}</title>
          <link rel="stylesheet" href={sheet} />
        </head>
        <body>
          <main>
            <BriefBody brief={brief} linked={false} />
          </main>
        </body>
      </html>
    </WithView>
  );
  return String(await html`<!doctype html>${page}`);
}
