import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openRegister } from '../../store/open.js';
import { portOf, serveUntilStopped } from '../serve-until.js';
import { type AddSummary, addAll } from './add.js';

const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));

/** `daftar demo`: the example pages in a new register, a summary, and the pages of it. */
export async function run(
  _args: string[],
  options: { port?: string; serve?: boolean; register?: string },
): Promise<number> {
  const port = portOf(options.port);
  const register = options.register ?? './demo.db';
  for (const ending of ['', '-wal', '-shm']) rmSync(register + ending, { force: true });
  const summary = await addAll([`${EXAMPLES}pages`], { register, situation: `${EXAMPLES}situation.yaml`, quiet: true });
  const store = await openRegister(register);
  try {
    process.stdout.write(await summaryText(store, summary));
    if (options.serve !== false) await serveUntilStopped(store, '127.0.0.1', port);
    return summary.failed > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

async function summaryText(store: Awaited<ReturnType<typeof openRegister>>, summary: AddSummary): Promise<string> {
  const { entries } = await store.counts();
  const rows: [string, number | string][] = [
    ['pages', summary.added],
    ['stories', summary.stories],
    ['repeats', summary.repeats],
    ['events', entries.event],
    ['statements', entries.statement],
    ['commitments', entries.commitment],
    ['discrepancies', entries.discrepancy],
    ['time taken', `${summary.seconds.toFixed(1)} s`],
  ];
  return `${rows.map(([name, value]) => `${name.padEnd(14)} ${value}`).join('\n')}\n`;
}
