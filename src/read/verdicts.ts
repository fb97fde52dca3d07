import { brief, type Trace } from '../model/trace.js';
import type { RawBlock } from './raw-block.js';

/** What became of a block: kept in a story, kept beside one (a caption, a byline), or dropped; by which rule. */
export interface Verdict {
  fate: 'kept' | 'beside' | 'dropped';
  rule: string;
  /** What the block added to, or took from, the run of blocks that was read as the story. */
  score?: number;
}

/** One verdict a block. A later one replaces an earlier one, so that each block ends with the rule that settled it. */
export class Verdicts {
  readonly #of = new Map<number, Verdict>();

  keep(block: RawBlock, rule: string, score?: number): void {
    this.#set(block, { fate: 'kept', rule, score });
  }

  setBeside(block: RawBlock, rule: string): void {
    this.#set(block, { fate: 'beside', rule });
  }

  drop(block: RawBlock, rule: string, score?: number): void {
    this.#set(block, { fate: 'dropped', rule, score });
  }

  of(block: RawBlock): Verdict | undefined {
    return this.#of.get(block.index);
  }

  /** Says for every block of the page what became of it. */
  trace(blocks: readonly RawBlock[], trace: Trace): void {
    for (const block of blocks) {
      const { fate, rule, score } = this.of(block) ?? OUTSIDE;
      trace({
        stage: 'read',
        verdict: fate === 'dropped' ? 'refused' : 'kept',
        rule,
        reason: REASONS[fate],
        ...(score === undefined ? {} : { score: Math.round(score) }),
        quote: brief(block.text),
      });
    }
  }

  #set(block: RawBlock, verdict: Verdict): void {
    this.#of.set(block.index, verdict);
  }
}

const OUTSIDE: Verdict = { fate: 'dropped', rule: 'outside' };
const REASONS = { kept: 'words of a story', beside: 'kept beside a story', dropped: 'furniture of the page' } as const;
