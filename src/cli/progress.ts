import { Presets, SingleBar } from 'cli-progress';
import type { PageOutcome } from '../ingest/add.js';

/** Tells how a run goes, page by page. */
export interface Progress {
  page(outcome: PageOutcome): void | Promise<void>;
  end(): void;
}

/** One line about a page, for people. */
export function outcomeLine(outcome: PageOutcome): string {
  if (outcome.status === 'known') return `${outcome.source}: already in the register, nothing changed`;
  if (outcome.status === 'failed') return `daftar: ${outcome.fault.message}`;
  if (outcome.status === 'left-out') return `left out, since they are no pages: ${outcome.source}`;
  const repeats = outcome.repeats > 0 ? ` (${outcome.repeats} told before)` : '';
  return `${outcome.source}: ${count(outcome.stories, 'story', 'stories')}${repeats}, ${count(outcome.events, 'event', 'events')}, ${count(outcome.statements, 'statement', 'statements')}`;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** A bar on a terminal, a line a page elsewhere, and nothing but faults where quiet is asked for. */
export function progressFor(total: number | undefined, quiet: boolean): Progress {
  if (quiet) return { page: faultsOnly, end: () => {} };
  if (!process.stderr.isTTY || total === undefined)
    return { page: (outcome) => void process.stderr.write(`${outcomeLine(outcome)}\n`), end: () => {} };
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total} pages · {stories} stories · {eta_formatted} left',
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let stories = 0;
  bar.start(total, 0, { stories });
  return {
    page(outcome) {
      if (outcome.status === 'added') stories += outcome.stories;
      if (outcome.status === 'failed' || outcome.status === 'left-out')
        process.stderr.write(`\r\u001b[2K${outcomeLine(outcome)}\n`);
      bar.increment(outcome.status === 'left-out' ? 0 : 1, { stories });
    },
    end: () => bar.stop(),
  };
}

function faultsOnly(outcome: PageOutcome): void {
  if (outcome.status === 'failed') process.stderr.write(`${outcomeLine(outcome)}\n`);
}

/** A bar over a known number of things, on a terminal; nothing elsewhere. */
export function countProgress(what: string, quiet: boolean): { at(done: number, of: number): void; end(): void } {
  if (quiet || !process.stderr.isTTY) return { at: () => {}, end: () => {} };
  const bar = new SingleBar(
    {
      format: `{bar} {value}/{total} ${what} · {eta_formatted} left`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  return {
    at(done, of) {
      bar.setTotal(of);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}
