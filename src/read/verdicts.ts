import { brief, noTrace, type Trace } from '../model/trace.js';
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

  /** Names the rule for blocks that no story came near; asked only when somebody wants to know. */
  outside: (block: RawBlock) => string = () => 'outside';

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

  /** The verdict on a block, those that no story came near included. */
  settled(block: RawBlock): Verdict {
    return this.of(block) ?? { fate: 'dropped', rule: block.furniture ?? this.outside(block) };
  }

  /** Says for every block of the page what became of it. */
  trace(blocks: readonly RawBlock[], trace: Trace): void {
    if (trace === noTrace) return;
    for (const block of blocks) {
      const { fate, rule, score } = this.settled(block);
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

const REASONS = { kept: 'words of a story', beside: 'kept beside a story', dropped: 'furniture of the page' } as const;
