import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import { captureNamed } from '../../capture/captures.js';
import { headOf, understand } from '../../ingest/understand.js';
import { isCandidateId } from '../../model/confidence.js';
import { Fault } from '../../model/fault.js';
import type { Capture, Story } from '../../model/story.js';
import type { TraceLine } from '../../model/trace.js';
import { paintedPage } from '../../read/painted.js';
import { readCapture } from '../../read/read.js';
import { openRegister } from '../../store/open.js';
import { DEFAULT_REGISTER } from '../command.js';
import { writeLine } from '../output.js';
import { loadTools } from '../tools.js';

interface ExplainOptions {
  register?: string;
  gazetteer?: string;
  json?: boolean;
  html?: string;
}

const ID = /^(?:story|candidate|event|statement|programme|commitment|figure|actor|discrepancy)-[0-9a-f]{12}$|^sha256:/;

/** `daftar explain PATH|ID`: what each stage kept, refused and joined, and why. */
export async function run([what]: string[], options: ExplainOptions): Promise<number> {
  if (options.html !== undefined) return writePainted(what, options.html, options);
  const lines =
    existsSync(what) || what === '-' || !ID.test(what)
      ? await explainPage(what, options)
      : await explainId(what, options);
  for (const line of lines) await writeLine(options.json ? JSON.stringify(line) : readable(line));
  return 0;
}

/** Writes a page, or a capture of the register, with its blocks coloured. */
async function writePainted(what: string, file: string, options: ExplainOptions): Promise<number> {
  if (ID.test(what) && !what.startsWith('sha256:'))
    throw new Fault('usage', what, 'is no page', 'give a file, or a capture as “sha256:…”');
  const capture = what.startsWith('sha256:') ? await captureOf(what, options) : await captureNamed(what, existsSync);
  const html = await paintedPage(capture);
  if (file === '-') await writeLine(html);
  else {
    try {
      await writeFile(file, html);
    } catch (error) {
      throw new Fault(
        'unreadable',
        file,
        `cannot be written (${(error as NodeJS.ErrnoException).code})`,
        'name another file',
      );
    }
  }
  return 0;
}

async function captureOf(id: string, options: ExplainOptions): Promise<Capture> {
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    const capture = await store.capture(id);
    if (!capture)
      throw new Fault('no-such-entry', id, 'no such capture in the register', 'see them with “daftar list stories”');
    return capture;
  } finally {
    await store.close();
  }
}

/** Reads and extracts a page without adding it, and gives all that was noted on the way; a page without a story, too. */
async function explainPage(file: string, options: ExplainOptions): Promise<TraceLine[]> {
  const lines: TraceLine[] = [];
  const note = (line: TraceLine) => lines.push(line);
  const tools = await loadTools(options.gazetteer);
  const capture = await captureNamed(file, existsSync);
  for (const story of await storiesIn(capture, note)) {
    note({
      stage: 'read',
      verdict: 'kept',
      rule: 'story',
      reason: `story ${story.position}: ${story.title ?? '(no title)'}`,
    });
    await understand(
      { text: story.text, ...headOf(story), published: story.published, language: story.language },
      { ...tools, trace: note },
    );
  }
  return lines;
}

/** The stories of a page; of one that cannot be read none, and why. */
async function storiesIn(capture: Capture, note: (line: TraceLine) => void): Promise<Story[]> {
  try {
    return await readCapture(capture, { trace: note });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    note({ stage: 'read', verdict: 'refused', rule: error.code, reason: error.message });
    return [];
  }
}

async function explainId(id: string, options: ExplainOptions): Promise<TraceLine[]> {
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    const own = await store.traceOf(id);
    if (own.length > 0) return own;
    const candidate = await store.candidate(id);
    if (candidate) return (await store.traceOf(candidate.story)).filter(({ about }) => about === id);
    const entry = await store.entry(id);
    if (!entry)
      throw new Fault('no-such-entry', id, 'nothing in the register has this id', 'see the ids with “daftar list”');
    // Why a candidate did not count is past once it was confirmed.
    const about = isCandidateId(id) ? entry.record.id : id;
    const lines: TraceLine[] = [];
    for (const { story, kind, ordinal } of entry.reports) {
      const join = (await store.joinsOf(story.id)).find((one) => one.kind === kind && one.ordinal === ordinal);
      const refused = (await store.traceOf(story.id)).filter(
        (line) => line.about === about && line.verdict === 'refused',
      );
      lines.push(...refused, {
        stage: 'resolve',
        verdict: 'joined',
        rule: kind,
        reason: join?.reason ?? '',
        about: story.id,
        quote: story.title,
      });
    }
    return lines;
  } finally {
    await store.close();
  }
}

const COLOURS = { kept: 'green', joined: 'green', opened: 'cyan', refused: 'yellow', noted: 'dim' } as const;

function readable(line: TraceLine): string {
  const quote = line.quote ? `  “${line.quote.replace(/\s+/g, ' ')}”` : '';
  const score = line.score === undefined ? '' : ` (${line.score > 0 ? '+' : ''}${line.score})`;
  const about = line.about ? ` ${styleText('dim', line.about)}` : '';
  return `${line.stage.padEnd(8)} ${styleText(COLOURS[line.verdict], line.verdict.padEnd(8))} ${line.rule}: ${line.reason}${score}${quote}${about}`;
}
