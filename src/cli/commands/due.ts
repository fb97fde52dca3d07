import { duesOn, today } from '../../brief/due.js';
import { recordTitle } from '../../brief/labels.js';
import { parseEdtf } from '../../model/edtf.js';
import { Fault } from '../../model/fault.js';
import type { CommitmentRecord } from '../../model/register.js';
import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';
import { heading, quiet } from '../entry-lines.js';
import { lineLimit } from '../line-limit.js';
import { writeLine } from '../output.js';

interface DueOptions {
  register?: string;
  on?: string;
  situation?: string;
  limit?: string;
  json?: boolean;
}

/** `daftar due`: what somebody undertook and whose day has passed, and what comes next. */
export async function run(_: string[], options: DueOptions): Promise<number> {
  const on = options.on ?? today();
  if (parseEdtf(on)?.precision !== 'day') throw new Fault('usage', `--on ${on}`, 'no day', 'give a day as 2031-05-09');
  const limit = lineLimit(options.limit);
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    const { late, next } = await duesOn(store, on, { limit, situation: options.situation });
    if (options.json) {
      for (const record of late) await writeLine(JSON.stringify({ late: true, ...record }));
      for (const record of next) await writeLine(JSON.stringify({ late: false, ...record }));
      return 0;
    }
    await print(`Late on ${on}: no report says that it is done`, late);
    await writeLine('');
    await print('Next', next);
    return 0;
  } finally {
    await store.close();
  }
}

async function print(title: string, records: readonly CommitmentRecord[]): Promise<void> {
  await writeLine(heading(title));
  if (records.length === 0) await writeLine('  nothing');
  for (const record of records)
    await writeLine(
      `  ${(record.due?.to ?? '').padEnd(10)}  ${recordTitle(record)} ${quiet([record.status, record.programme, record.id].filter(Boolean).join(' · '))}`,
    );
}
