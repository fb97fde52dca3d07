import { BOUNDS, cutAt } from '../bounds.js';
import { type RawBlock, rawBlock } from '../raw-block.js';

const BULLET = /^(?:[•▪◦‣·*]|[-–—]\s|\d{1,2}[.)]\s)/;
const WRAP_WIDTH = 100;
const WRAPPED_SHARE = 0.6;
const FEWEST_LINES = 6;

/**
 * The blocks of a page captured as plain text: a line is a block, but for text wrapped at a width, where a paragraph runs
 * to the next blank line.
 */
export function blocksOfText(whole: string): { blocks: RawBlock[]; cut?: string } {
  const text = whole.slice(0, BOUNDS.characters);
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
  const paragraphs = wrapped(lines) ? joinWrapped(lines) : lines.filter(Boolean);
  const bound = text.length < whole.length ? 'characters' : paragraphs.length > BOUNDS.blocks ? 'blocks' : undefined;
  const blocks = paragraphs.slice(0, BOUNDS.blocks).map((line, index) =>
    rawBlock(index, {
      text: line.replace(BULLET, '').trim() || line,
      kind: BULLET.test(line) ? 'list' : 'paragraph',
    }),
  );
  return { blocks, ...(bound ? { cut: cutAt(bound) } : {}) };
}

/** Mail and old feeds break lines at a width: most full lines end in the middle of a sentence, and none is long. */
function wrapped(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line.length >= WRAP_WIDTH / 2);
  if (full.length < FEWEST_LINES || lines.some((line) => line.length > WRAP_WIDTH)) return false;
  return full.filter((line) => !/[.!?:;…”"]$/.test(line)).length >= full.length * WRAPPED_SHARE;
}

function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let open = '';
  for (const line of lines) {
    if (line) open += (open ? ' ' : '') + line;
    else if (open) {
      joined.push(open);
      open = '';
    }
  }
  if (open) joined.push(open);
  return joined;
}
