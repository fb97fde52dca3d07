import os from 'node:os';
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { type DecideRequest, decide, undo } from '../../ingest/decide.js';
import type { Decision } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import { versionOf } from '../../model/id.js';
import type { EventRecord } from '../../model/register.js';
import { openRegister } from '../../store/open.js';
import type { Store } from '../../store/store.js';
import { DEFAULT_REGISTER } from '../command.js';
import { entryLines } from '../entry-lines.js';
import { writeLine } from '../output.js';

export interface ReviewOptions {
  register?: string;
  by?: string;
  note?: string;
  json?: boolean;
}

type Request = Omit<DecideRequest, 'by' | 'at'>;

/** What can be decided: the arguments behind the word, and the request that they make. */
const ACTIONS: Readonly<Record<string, { usage: string; request: (args: string[], note?: string) => Request }>> = {
  confirm: { usage: 'ID', request: ([entry], note) => ({ what: 'confirm', entry, note }) },
  reject: { usage: 'ID', request: ([entry], note) => ({ what: 'reject', entry, note }) },
  correct: {
    usage: 'ID FIELD VALUE',
    request: ([entry, field, ...value], note) => ({ what: 'correct', entry, field, value: value.join(' '), note }),
  },
  merge: { usage: 'ID ID', request: ([entry, other], note) => ({ what: 'merge', entry, other, note }) },
  split: { usage: 'ID STORY', request: ([entry, other], note) => ({ what: 'split', entry, other, note }) },
  same: { usage: 'ID ID', request: ([entry, other], note) => ({ what: 'same', entry, other, note }) },
  different: { usage: 'ID ID', request: ([entry, other], note) => ({ what: 'different', entry, other, note }) },
  explain: {
    usage: 'ID WORDS…',
    request: ([entry, ...words], note) => ({ what: 'explain', entry, note: note ?? words.join(' ') }),
  },
  note: {
    usage: 'ID WORDS…',
    request: ([entry, ...words], note) => ({ what: 'note', entry, note: note ?? words.join(' ') }),
  },
};

/** `daftar review [ACTION ARGS…]`: what an analyst decides, one by one on a terminal, or as a command. */
export async function run([action, ...args]: string[], options: ReviewOptions): Promise<number> {
  const by = options.by ?? os.userInfo().username;
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    if (action === undefined) return await reviewAll(store, by);
    if (action === 'list') return await list(store, options.json === true);
    const decision = await decideAs(store, action, args, by, options.note);
    await writeLine(options.json ? JSON.stringify(decision) : decisionLine(decision));
    return 0;
  } finally {
    await store.close();
  }
}

async function decideAs(store: Store, action: string, args: string[], by: string, note?: string): Promise<Decision> {
  const at = new Date().toISOString();
  if (action === 'undo') {
    if (args.length !== 1)
      throw new Fault('usage', 'undo', 'needs the id of a decision', 'daftar review undo DECISION');
    return undo(store, args[0], by, at);
  }
  const known = ACTIONS[action];
  if (!known)
    throw new Fault(
      'usage',
      action,
      'is nothing to decide',
      `use one of ${[...Object.keys(ACTIONS), 'undo', 'list'].join(', ')}`,
    );
  const wanted = known.usage.split(' ').length;
  if (args.length < wanted - (note === undefined ? 0 : 1) || (args.length > wanted && wanted === 1))
    throw new Fault('usage', action, `needs ${known.usage}`, `daftar review ${action} ${known.usage}`);
  return decide(store, { ...known.request(args, note), by, at });
}

/** All decisions; those whose ground has gone say so. */
async function list(store: Store, json: boolean): Promise<number> {
  for (const decision of await store.decisions()) {
    const gone = !(await Promise.all(decision.grounds.map((ground) => store.hasGround(ground)))).every(Boolean);
    if (json) await writeLine(JSON.stringify({ ...decision, ...(gone ? { gone } : {}) }));
    else await writeLine(`${decisionLine(decision)}${gone ? styleText('yellow', '  its words are gone') : ''}`);
  }
  return 0;
}

function decisionLine({ id, at, by, what, entry, field, value, note, undone }: Decision): string {
  const said = [what, entry, field, value && `= ${value}`, note && `“${note}”`].filter(Boolean).join(' ');
  const end = undone ? styleText('dim', `  undone by ${undone.by}`) : '';
  return `${styleText('dim', id)}  ${at.slice(0, 16).replace('T', ' ')}  ${by}: ${said}${end}`;
}

/** Events looked at in one go, most reports first: what many tell of is worth a look first. */
const AT_ONCE = 1000;
const KEYS = 'y confirm, n reject, c FIELD VALUE correct, m ID merge, s STORY split, t WORDS note, Enter next, q end';

async function reviewAll(store: Store, by: string): Promise<number> {
  if (!process.stdin.isTTY)
    throw new Fault('usage', 'review', 'asks on a terminal', 'say what to decide: daftar review confirm ID');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const events = await store.entries({ kind: 'event', order: 'reports', limit: AT_ONCE });
    for (const { id } of events.filter((event) => (event as EventRecord).review === 'none'))
      if (!(await reviewOne(store, id, by, (question) => prompt.question(question)))) break;
    return 0;
  } finally {
    prompt.close();
  }
}

/** Asks about one event until it is left; whether to go on. */
async function reviewOne(
  store: Store,
  id: string,
  by: string,
  ask: (question: string) => Promise<string>,
): Promise<boolean> {
  for (;;) {
    const entry = await store.entry(id);
    if (!entry) return true;
    for (const line of await entryLines(store, entry.record)) await writeLine(line);
    const [key, ...rest] = (await ask(`\n${styleText('dim', KEYS)}\n> `)).trim().split(/\s+/);
    if (!key) return true;
    if (key === 'q') return false;
    try {
      const request = requestOf(key, entry.record.id, rest);
      await decide(store, { ...request, by, at: new Date().toISOString(), version: versionOf(entry.record) });
      if (key === 'y' || key === 'n') return true;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      await writeLine(styleText('yellow', error.message));
    }
  }
}

function requestOf(key: string, entry: string, rest: string[]): Request {
  const action = { y: 'confirm', n: 'reject', c: 'correct', m: 'merge', s: 'split', t: 'note' }[key];
  if (!action) throw new Fault('usage', key, 'is no key', KEYS);
  return ACTIONS[action].request([entry, ...rest]);
}
