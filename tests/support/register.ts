import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exportRecords } from '../../src/brief/export.js';
import { addPaths, type PageOutcome } from '../../src/ingest/add.js';
import type { RegisterRecord } from '../../src/model/register.js';
import { openRegister } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { tools } from './tools.js';

/** A new register in a folder of its own; `end` closes and removes it. */
export async function newRegister(): Promise<{ store: Store; folder: string; end: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daftar-register-'));
  const store = await openRegister(path.join(folder, 'register.db'), { create: true });
  return {
    store,
    folder,
    end: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Adds pages, and gives what came of each. */
export async function add(store: Store, paths: readonly string[]): Promise<PageOutcome[]> {
  const outcomes: PageOutcome[] = [];
  for await (const outcome of addPaths(paths, { ...tools, store })) outcomes.push(outcome);
  return outcomes;
}

/** Writes a story as a page, so that it goes the whole way. */
export function page(
  folder: string,
  name: string,
  story: { title: string; outlet: string; date: string; text: string },
): string {
  const file = path.join(folder, `${name}.html`);
  const paragraphs = story.text.split('\n').map((line) => `<p>${line}</p>`);
  writeFileSync(
    file,
    `<html lang="en"><head><title>${story.title}</title><meta property="og:site_name" content="${story.outlet}"><meta property="article:published_time" content="${story.date}"></head><body><article><h1>${story.title}</h1>${paragraphs.join('')}</article></body></html>`,
  );
  return file;
}

/** All records of a kind. */
export async function records<K extends RegisterRecord['kind']>(
  store: Store,
  kind: K,
): Promise<Extract<RegisterRecord, { kind: K }>[]> {
  const found: RegisterRecord[] = [];
  for await (const record of exportRecords(store)) if (record.kind === kind) found.push(record);
  return found as Extract<RegisterRecord, { kind: K }>[];
}
