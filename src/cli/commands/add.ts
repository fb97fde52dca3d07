import { expandPaths } from '../../capture/expand.js';
import { addPaths, type PageOutcome } from '../../ingest/add.js';
import { Fault } from '../../model/fault.js';
import { usageLine } from '../../propose/proposer.js';
import { openRegister } from '../../store/open.js';
import { type ModelOptions, proposerFor } from '../model.js';
import { writeLine } from '../output.js';
import { progressFor } from '../progress.js';
import { readSituation } from '../situation.js';
import { loadTools } from '../tools.js';

export interface AddOptions extends ModelOptions {
  register: string;
  situation?: string;
  gazetteer?: string;
  quiet?: boolean;
  json?: boolean;
}

/** What a run of `add` did. */
export interface AddSummary {
  pages: number;
  added: number;
  known: number;
  failed: number;
  stories: number;
  repeats: number;
  seconds: number;
}

/** Exit code of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** `daftar add PATH…`: pages into the register. */
export async function run(paths: string[], options: Partial<AddOptions>): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const summary = await addAll(paths, options as AddOptions, stop.signal);
  process.off('SIGINT', interrupt);
  process.off('SIGTERM', interrupt);
  if (stop.signal.aborted) {
    process.stderr.write('daftar: stopped; run the same command again to go on where this ended\n');
    return INTERRUPTED;
  }
  if (!options.json && !options.quiet) process.stderr.write(`${summaryLine(summary)}\n`);
  return summary.failed > 0 ? 1 : 0;
}

/** Adds all pages and counts what came of them. */
export async function addAll(paths: string[], options: AddOptions, signal?: AbortSignal): Promise<AddSummary> {
  const started = process.hrtime.bigint();
  const summary: AddSummary = { pages: 0, added: 0, known: 0, failed: 0, stories: 0, repeats: 0, seconds: 0 };
  const situation = options.situation ? await readSituation(options.situation) : undefined;
  const model = proposerFor(options);
  const tools = await loadTools(options.gazetteer, situation);
  const store = await openRegister(options.register, { create: true });
  if (situation) await store.putSituation(situation);
  if (!options.quiet && !(await store.isCurrent()))
    process.stderr.write(
      `daftar: ${options.register} holds stories that an older version read; bring them up to date with “daftar rebuild”\n`,
    );
  const total = process.stderr.isTTY && !options.quiet && !options.json ? await countPages(paths) : undefined;
  const progress = progressFor(total, options.quiet === true || options.json === true);
  try {
    for await (const outcome of addPaths(paths, { ...tools, store, signal, model, situation })) {
      tally(summary, outcome);
      progress.page(outcome);
      if (options.json) await writeLine(JSON.stringify(jsonLine(outcome)));
    }
  } finally {
    progress.end();
    await store.close();
  }
  if (model && !options.quiet) process.stderr.write(`${usageLine(model.usage)}\n`);
  summary.seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return summary;
}

async function countPages(paths: string[]): Promise<number> {
  let pages = 0;
  for await (const page of expandPaths(paths)) if (typeof page === 'string' || page instanceof Fault) pages++;
  return pages;
}

function tally(summary: AddSummary, outcome: PageOutcome): void {
  if (outcome.status === 'left-out') return;
  summary.pages++;
  if (outcome.status === 'added') {
    summary.added++;
    summary.stories += outcome.stories;
    summary.repeats += outcome.repeats;
  } else if (outcome.status === 'known') summary.known++;
  else summary.failed++;
}

function jsonLine(outcome: PageOutcome): object {
  if (outcome.status !== 'failed') return outcome;
  return {
    source: outcome.source,
    status: 'failed',
    error: { code: outcome.fault.code, message: outcome.fault.message },
  };
}

function summaryLine(summary: AddSummary): string {
  const parts = [`${summary.added} of ${summary.pages} pages added`, `${summary.stories} stories`];
  if (summary.repeats > 0) parts.push(`${summary.repeats} told before`);
  if (summary.known > 0) parts.push(`${summary.known} already there`);
  if (summary.failed > 0) parts.push(`${summary.failed} failed`);
  return `${parts.join(', ')} in ${summary.seconds.toFixed(1)} s`;
}
