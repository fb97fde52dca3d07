import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { parse } from 'csv-parse/sync';
import { addCapture } from '../../ingest/add.js';
import { handCapture } from '../../ingest/by-hand/capture.js';
import { Fault } from '../../model/fault.js';
import type { Capture } from '../../model/story.js';
import { openRegister } from '../../store/open.js';
import type { Store } from '../../store/store.js';
import { DEFAULT_REGISTER } from '../command.js';
import { writeLine } from '../output.js';
import { readSituation } from '../situation.js';
import { loadTools } from '../tools.js';

interface EnterOptions {
  register?: string;
  situation?: string;
  gazetteer?: string;
  by?: string;
}

/** `daftar enter KIND field=value…` or `daftar enter FILE.csv`: entries made by hand, joined like any other. */
export async function run([what, ...fields]: string[], options: EnterOptions): Promise<number> {
  const by = options.by ?? os.userInfo().username;
  const at = new Date().toISOString();
  const faults: Fault[] = [];
  const captures = /\.csv$/i.test(what)
    ? await capturesOf(what, { by, at }, faults)
    : [handCapture({ ...fieldsIn(fields), kind: what, by, at }, 'the entry')];
  const situation = options.situation ? await readSituation(options.situation) : undefined;
  const tools = await loadTools(options.gazetteer, situation);
  const store = await openRegister(options.register ?? DEFAULT_REGISTER, { create: true });
  try {
    for (const capture of captures) {
      await addCapture(capture, { ...tools, store });
      for (const line of await entered(store, capture)) await writeLine(line);
    }
  } finally {
    await store.close();
  }
  for (const fault of faults) process.stderr.write(`daftar: ${fault.message}\n`);
  return faults.length > 0 ? 1 : 0;
}

function fieldsIn(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((one) => {
      const cut = one.indexOf('=');
      if (cut < 1) throw new Fault('usage', one, 'is no field', 'give fields as name=value: killed=2');
      return [one.slice(0, cut), one.slice(cut + 1)];
    }),
  );
}

/** The rows of a table with a header; a wrong row is a fault of that row only. */
async function capturesOf(file: string, who: { by: string; at: string }, faults: Fault[]): Promise<Capture[]> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new Fault('not-found', file, 'no such file', 'check the path');
  });
  const rows = parseRows(source, file);
  return rows.flatMap((row, i) => {
    try {
      return [handCapture({ ...who, ...row }, `${file}, row ${i + 2}`)];
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error);
      return [];
    }
  });
}

function parseRows(source: string, file: string): Record<string, string>[] {
  try {
    return parse(source, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    throw new Fault('bad-data', file, `no CSV (${(error as Error).message})`, 'give a table with a header');
  }
}

/** The entries of the register that an entry by hand is in now. */
async function entered(store: Store, capture: Capture): Promise<string[]> {
  const [story] = await store.storiesOfCapture(capture.id);
  const joins = await store.joinsOf(story.id);
  return joins.map(({ entry, reason }) => `${entry}  ${reason}`);
}
