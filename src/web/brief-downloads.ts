import type { Context, Hono } from 'hono';
import { today } from '../brief/due.js';
import { briefOf } from '../brief/report/brief.js';
import type { BriefDocument } from '../brief/report/document.js';
import { markdownOf } from '../brief/report/markdown.js';
import type { Store } from '../store/store.js';
import { briefFile } from './brief-file.js';
import { selectionOf } from './selection.js';
import type { View } from './view.js';

/** What a brief can be written as: its media type, and how it is made. The writer of Word documents is loaded when it is asked for. */
export const BRIEF_FORMATS = {
  md: { type: 'text/markdown; charset=utf-8', make: (brief) => markdownOf(brief) },
  html: { type: 'text/html; charset=utf-8', make: (brief) => briefFile(brief) },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: async (brief) => (await import('../brief/report/docx.js')).docxOf(brief),
  },
} as const satisfies Readonly<
  Record<string, { type: string; make: (brief: BriefDocument) => string | Uint8Array | Promise<string | Uint8Array> }>
>;

export type BriefFormat = keyof typeof BRIEF_FORMATS;

/** The brief of an address as a file: `/brief.md`, `/brief.html`, `/brief.docx`. */
export function addBriefDownloads(app: Pick<Hono, 'get'>, store: Store, viewFor: (c: Context) => View): void {
  for (const [format, { type, make }] of Object.entries(BRIEF_FORMATS))
    app.get(`/brief.${format}`, async (c) => {
      const { filter } = await selectionOf(store, c.req.query());
      const made = await make(await briefOf(store, filter, viewFor(c), today()));
      return c.body(typeof made === 'string' ? made : new Uint8Array(made), 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="brief-${today()}.${format}"`,
      });
    });
}
