import { existsSync, rmSync } from 'node:fs';
import { rebuildInto } from '../../ingest/rebuild.js';
import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';
import { countProgress } from '../progress.js';
import { readSituation } from '../situation.js';
import { loadTools } from '../tools.js';

export interface RebuildOptions {
  register?: string;
  situation?: string;
  gazetteer?: string;
  all?: boolean;
  quiet?: boolean;
}

const INTERRUPTED = 130;

/** `daftar rebuild`: everything derived again from the captures; decisions stay, and nothing changes half-way. */
export async function run(_args: string[], options: RebuildOptions): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const summary = await rebuildRegister(options, stop.signal);
  process.off('SIGINT', interrupt);
  process.off('SIGTERM', interrupt);
  if (stop.signal.aborted) {
    process.stderr.write('daftar: stopped; the register is as it was; run the same command again to go on\n');
    return INTERRUPTED;
  }
  if (!options.quiet) process.stderr.write(`${summary}\n`);
  return 0;
}

/** Rebuilds into a register beside the first, and takes over from it what is derived. */
export async function rebuildRegister(options: RebuildOptions, signal?: AbortSignal): Promise<string> {
  const file = options.register ?? DEFAULT_REGISTER;
  const beside = `${file}.rebuild`;
  const situation = options.situation ? await readSituation(options.situation) : undefined;
  const tools = await loadTools(options.gazetteer, situation);
  const from = await openRegister(file);
  try {
    const to = await openRegister(beside, { create: true });
    const counts = { captures: 0, reread: 0 };
    const progress = countProgress('captures', options.quiet === true);
    try {
      for await (const { done, captures, reread } of rebuildInto(
        from,
        to,
        { ...tools, signal },
        options.all === true,
      )) {
        counts.captures = captures;
        if (reread) counts.reread++;
        progress.at(done, captures);
      }
    } finally {
      progress.end();
      await to.close();
    }
    if (signal?.aborted) return '';
    await from.takeOver(beside);
    for (const rest of ['', '-wal', '-shm']) if (existsSync(`${beside}${rest}`)) rmSync(`${beside}${rest}`);
    return `${counts.captures} captures, ${counts.reread} of them read again; the register is up to date`;
  } finally {
    await from.close();
  }
}
