import { eventType } from '../../model/event-types/index.js';
import { Fault } from '../../model/fault.js';
import { openRegister } from '../../store/open.js';
import { watchFolder } from '../../watch/watch-folder.js';
import { DEFAULT_REGISTER } from '../command.js';
import { writeLine } from '../output.js';
import { outcomeLine } from '../progress.js';
import { loadTools } from '../tools.js';

interface WatchCommandOptions {
  register?: string;
  gazetteer?: string;
  every?: string;
  type?: string;
  once?: boolean;
}

/** `daftar watch FOLDER`: pages as they arrive, and a line for every event that is new. */
export async function run([folder]: string[], options: WatchCommandOptions): Promise<number> {
  const everySeconds = Number(options.every ?? '30');
  if (!(everySeconds > 0))
    throw new Fault('usage', `--every ${options.every}`, 'no number of seconds', 'give a number above zero');
  const types = new Set((options.type ?? '').split(',').filter(Boolean));
  for (const type of types) checkType(type);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const store = await openRegister(options.register ?? DEFAULT_REGISTER, { create: true });
  let failed = false;
  try {
    const tools = await loadTools(options.gazetteer);
    for await (const watched of watchFolder(folder, {
      store,
      ...tools,
      everySeconds,
      once: options.once === true,
      types,
      signal: stop.signal,
    })) {
      if ('alert' in watched)
        await writeLine(`${watched.alert.date?.value ?? 'undated'}  ${watched.alert.title}  ${watched.alert.id}`);
      else {
        failed ||= watched.page.status === 'failed';
        process.stderr.write(`${outcomeLine(watched.page)}\n`);
      }
    }
  } finally {
    await store.close();
  }
  return failed ? 1 : 0;
}

function checkType(code: string): void {
  try {
    eventType(code);
  } catch (error) {
    throw new Fault('usage', `--type ${code}`, 'no event type', (error as Error).message);
  }
}
